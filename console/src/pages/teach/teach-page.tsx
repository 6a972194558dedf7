import { Box, Button, Group, Stack, Title } from "@mantine/core";
import { Link, Route, Routes, useLocation } from "react-router";
import { IntentListPage } from "./intents/intent-list-page.tsx";
import { IntentPage } from "./intents/intent-page.tsx";
import { TextsPage } from "./intents/texts-page.tsx";
import { ModelListPage } from "./models/model-list-page.tsx";
import { ModelPage } from "./models/model-page.tsx";
import { TrainBar } from "./models/train-bar.tsx";
import { useTeachChanges } from "./queries.ts";
import { ReviewPage } from "./review/review-page.tsx";
import { TryPage } from "./try/try-page.tsx";
import { words } from "./words.ts";

const parts = [
  { path: "/teach", name: words.review },
  { path: "/teach/intents", name: words.intents },
  { path: "/teach/models", name: words.models },
  { path: "/teach/try", name: words.tryText },
];

/** Where the classifier is taught: the texts it was not sure of, the intents, the models. */
export default function TeachPage() {
  useTeachChanges();
  const { pathname } = useLocation();
  const isTexts = pathname.startsWith("/teach/texts");
  const current =
    parts.findLast(({ path }) => pathname.startsWith(path) && (path !== "/teach" || !isTexts)) ??
    parts.find(({ path }) => path === "/teach/intents");
  return (
    <Box h="100%" style={{ overflowY: "auto", scrollbarGutter: "stable" }}>
      <Stack gap="md" p={{ base: "sm", sm: "lg" }} maw={1180} mx="auto">
        <Title order={1} size="h2" tabIndex={-1}>
          {words.title}
        </Title>
        <TrainBar />
        <Group
          component="nav"
          gap={4}
          wrap="nowrap"
          aria-label={words.pages}
          style={{ overflowX: "auto" }}
          p={2}
        >
          {parts.map(({ path, name }) => (
            <Button
              key={path}
              component={Link}
              to={path}
              size="compact-sm"
              style={{ flexShrink: 0 }}
              variant={path === current?.path ? "light" : "subtle"}
              {...(path === current?.path ? {} : { color: "gray", c: "var(--mantine-color-text)" })}
              aria-current={path === current?.path ? "page" : false}
            >
              {name}
            </Button>
          ))}
        </Group>
        <Routes>
          <Route index element={<ReviewPage />} />
          <Route path="intents" element={<IntentListPage />} />
          <Route path="intents/:name" element={<IntentPage />} />
          <Route path="texts/:kind" element={<TextsPage />} />
          <Route path="models" element={<ModelListPage />} />
          <Route path="models/:id" element={<ModelPage />} />
          <Route path="try" element={<TryPage />} />
          <Route path="*" element={<ReviewPage />} />
        </Routes>
      </Stack>
    </Box>
  );
}
