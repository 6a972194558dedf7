import { Button, Center, Loader, Stack, Text, Title } from "@mantine/core";
import { Suspense } from "react";
import { Navigate, Route, Routes } from "react-router";
import { useMe } from "./api/me.ts";
import { pages } from "./pages.tsx";
import { SetupPage } from "./pages/sign-in/setup-page.tsx";
import { SignInPage } from "./pages/sign-in/sign-in-page.tsx";
import { ErrorBoundary } from "./shell/error-boundary.tsx";
import { PageFrame } from "./shell/page-frame.tsx";
import { Shell } from "./shell/shell.tsx";
import { words } from "./words.ts";

/** Which page is shown: signing in, or one of the pages in the shell. */
export function App() {
  return (
    <Routes>
      <Route path="setup" element={<SetupPage />} />
      <Route path="*" element={<SignedIn />} />
    </Routes>
  );
}

function SignedIn() {
  const { data: me, isPending, error, refetch } = useMe();
  if (isPending) {
    return (
      <Center h="100dvh">
        <Loader aria-label={words.loading} />
      </Center>
    );
  }
  if (me === undefined) return <NotReached why={error.message} onRetry={() => void refetch()} />;
  if (!me) return <SignInPage />;
  return (
    <Shell me={me}>
      <Routes>
        {pages.map(({ path, content: Content }) => (
          <Route
            key={path}
            path={`${path}/*`}
            element={
              <ErrorBoundary key={path}>
                <Suspense fallback={null}>
                  <PageFrame>
                    <Content />
                  </PageFrame>
                </Suspense>
              </ErrorBoundary>
            }
          />
        ))}
        <Route path="*" element={<Navigate to="/conversations" replace />} />
      </Routes>
    </Shell>
  );
}

function NotReached({ why, onRetry }: { why: string; onRetry: () => void }) {
  return (
    <Center h="100dvh" p="md" component="main">
      <Stack maw={420} align="flex-start">
        <Title order={1} size="h3">
          {words.notReached}
        </Title>
        <Text c="dimmed">{why}</Text>
        <Button onClick={onRetry}>{words.reload}</Button>
      </Stack>
    </Center>
  );
}
