import { Button, Group, Loader, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PersonText } from "../../parts/person-text.tsx";
import { messageOf } from "../../api/client.ts";
import classes from "./composer.module.css";
import { requests } from "./requests.ts";
import { words } from "./words.ts";

/** Asks the assistant for a draft and waits for it. */
export function useAssistantDraft(conversationId: number) {
  const [draftId, setDraftId] = useState<number | null>(null);
  const ask = useMutation({
    mutationFn: () => requests.askForDraft(conversationId),
    onSuccess: ({ id }) => {
      setDraftId(id);
    },
  });
  const { data: draft, error } = useQuery({
    queryKey: ["draft", conversationId, draftId],
    queryFn: () => requests.draft(conversationId, draftId ?? 0),
    enabled: draftId !== null,
    // It is there within seconds; the few questions until then cost nothing.
    refetchInterval: ({ state }) => (state.data && state.data.status !== "waiting" ? false : 700),
  });
  const failure = ask.error ?? error;
  return {
    ask: () => {
      setDraftId(null);
      ask.mutate();
    },
    isWaiting: ask.isPending || (draftId !== null && !error && (!draft || draft.status === "waiting")),
    body: draft?.status === "done" ? draft.body : null,
    problem: failure ? messageOf(failure) : draft?.status === "failed" ? (draft.reason ?? "") : null,
    dismiss: () => {
      setDraftId(null);
      ask.reset();
    },
  };
}

type Props = { draft: ReturnType<typeof useAssistantDraft>; hasText: boolean; onUse: (body: string) => void };

/** What the assistant suggests, above the box: to be used, put below what is typed, or dismissed. */
export function AssistantDraft({ draft, hasText, onUse }: Props) {
  const { body, isWaiting, problem, dismiss } = draft;
  if (!isWaiting && body === null && problem === null) return null;
  return (
    <div className={classes.draft} role="status">
      {isWaiting ? (
        <Group gap="xs">
          <Loader size={14} />
          <Text size="sm">{words.drafting}</Text>
        </Group>
      ) : null}
      {problem === null ? null : (
        <Text size="sm">
          {words.draftFailed}
          {problem === "" ? "." : `: ${problem}`}
        </Text>
      )}
      {body === null ? null : (
        <>
          <Text size="xs" c="dimmed">
            {words.draftReady}
          </Text>
          <Text size="sm" component="div">
            <PersonText lines>{body}</PersonText>
          </Text>
        </>
      )}
      {isWaiting ? null : (
        <Group gap="xs" mt={6}>
          {body === null ? null : (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                onUse(body);
                dismiss();
              }}
            >
              {hasText ? words.addDraft : words.useDraft}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={dismiss}>
            {words.dismissDraft}
          </Button>
        </Group>
      )}
    </div>
  );
}
