import { Anchor, Button, Code, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { api, ApiError, unwrap } from "../../api/client.ts";
import { Card } from "./card.tsx";
import { SetupForm } from "./setup-form.tsx";
import { words } from "./words.ts";

/** Where a one-time link leads: whoever has it becomes an operator, or sets its password anew. */
export function SetupPage() {
  const [parameters] = useSearchParams();
  const token = parameters.get("token") ?? "";
  const link = useQuery({
    queryKey: ["setup", token],
    queryFn: () => unwrap(api.GET("/api/setup", { params: { query: { token } } })),
    // What is typed must not be swept away because the link expires meanwhile.
    ...{ staleTime: Infinity, refetchInterval: false, refetchOnWindowFocus: false },
  });
  if (link.isPending) {
    return (
      <Card title={words.setupTitle}>
        <Skeleton h={240} />
      </Card>
    );
  }
  if (link.isError) {
    const isGone = link.error instanceof ApiError && [400, 404].includes(link.error.status);
    return isGone ? (
      <DeadLink />
    ) : (
      <Card title={words.setupTitle} why={link.error.message}>
        <Button onClick={() => void link.refetch()}>{words.tryAgain}</Button>
      </Card>
    );
  }
  const { role, email } = link.data;
  const becomes = { owner: words.setupOwner, operator: words.setupOperator, viewer: words.setupViewer }[role];
  return (
    <Card title={email ? words.resetTitle : words.setupTitle} why={email ? words.resetFor(email) : becomes}>
      <SetupForm token={token} email={email} />
    </Card>
  );
}

function DeadLink() {
  return (
    <Card title={words.linkDead} why={words.linkDeadWhy}>
      <Stack gap="xs">
        <Text size="sm">{words.linkDeadNext}</Text>
        <Code block>{words.linkCommand}</Code>
        <Anchor component={Link} to="/" size="sm">
          {words.toSignIn}
        </Anchor>
      </Stack>
    </Card>
  );
}
