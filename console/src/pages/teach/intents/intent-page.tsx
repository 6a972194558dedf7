import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { api, unwrap } from "../../../api/client.ts";
import { FailedState } from "../../../parts/empty-state.tsx";
import type { Intent } from "../queries.ts";
import { BackLink } from "../back-link.tsx";
import { words } from "../words.ts";
import { IntentEditor } from "./intent-editor.tsx";

const blank: Intent = { name: "", answer: { kind: "reply", variants: [""] }, utterances: [], changedAt: "" };

/** One intent, or a new one. */
export function IntentPage() {
  const { name = "" } = useParams();
  const isNew = name === "new";
  const { data, error, refetch } = useQuery({
    queryKey: ["teach", "intent", name],
    enabled: !isNew,
    // What is being edited must not change below somebody's hands.
    refetchInterval: false,
    refetchOnWindowFocus: false,
    queryFn: () => unwrap(api.GET("/api/intents/{name}", { params: { path: { name } } })),
  });
  const intent = isNew ? blank : data;
  return (
    <Stack gap="sm">
      <BackLink to="/teach/intents" name={words.intents} />
      {error ? <FailedState error={error} onRetry={() => void refetch()} /> : null}
      {!intent && !error ? <Skeleton h={480} /> : null}
      {intent ? <IntentEditor key={name} intent={intent} isNew={isNew} /> : null}
    </Stack>
  );
}
