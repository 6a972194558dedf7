import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "../../api/client.ts";
import { requests } from "./requests.ts";
import type { Message } from "./types.ts";
import type { useKeptText } from "./use-kept-text.ts";
import { usePutMessage } from "./use-messages.ts";
import { words } from "./words.ts";

/** Sends what is written. It stays in the box until the service has it; a refusal is explained and loses nothing. */
export function useReply(
  conversationId: number,
  kept: ReturnType<typeof useKeptText>,
  newest: Message | undefined,
) {
  const queries = useQueryClient();
  const put = usePutMessage(conversationId);
  const reply = useMutation({
    mutationFn: (body: string) =>
      requests.reply(conversationId, { body, key: kept.keyOfTry(), lastSeen: newest?.id ?? 0 }),
    onSuccess: (message) => {
      kept.setText("");
      put(message);
    },
    onError: () => {
      // Why it was refused may be new to this page.
      void queries.invalidateQueries({ queryKey: ["conversation", conversationId] });
      void queries.invalidateQueries({ queryKey: ["messages", conversationId] });
    },
  });
  const send = () => {
    if (kept.text.trim() !== "" && !reply.isPending) reply.mutate(kept.text);
  };
  return {
    send,
    isSending: reply.isPending,
    problem: reply.error ? problemText(reply.error) : null,
    forget: reply.reset,
  };
}

function problemText(error: Error): string {
  const reason = error instanceof ApiError ? error.reason : null;
  if (reason === "newer-reply") return words.newer;
  if (reason === "not-held" || reason === "held-by-other") return words.lost;
  if (reason === "opted-out") return words.optedOutBox;
  return `${words.notSent} ${error.message}`;
}
