import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useMay } from "../../api/me.ts";
import { requests } from "./requests.ts";
import type { Conversation, ConversationItem, Message } from "./types.ts";

/** Whoever opens a conversation, or looks at it while a text comes, has read it. */
export function useReading(
  conversation: Conversation,
  newest: Message | undefined,
  put: (item: ConversationItem) => void,
): void {
  const mayConverse = useMay("converse");
  const queries = useQueryClient();
  const readUpTo = useRef(0);
  const { id, isUnread } = conversation;
  const newestId = newest?.id ?? 0;
  useEffect(() => {
    const read = () => {
      if (!mayConverse || !isUnread || newestId <= readUpTo.current || document.visibilityState !== "visible")
        return;
      readUpTo.current = newestId;
      put({ ...conversation, isUnread: false });
      requests.markRead(id, newestId).then(
        () => queries.invalidateQueries({ queryKey: ["counts"] }),
        () => {
          readUpTo.current = 0; // tried again with the next change
        },
      );
    };
    read();
    document.addEventListener("visibilitychange", read);
    return () => {
      document.removeEventListener("visibilitychange", read);
    };
  }, [mayConverse, queries, id, isUnread, newestId, conversation, put]);
}
