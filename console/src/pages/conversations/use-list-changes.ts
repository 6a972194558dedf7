import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { gathered } from "../../api/gathered.ts";
import { useChanges } from "../../api/live.ts";
import { useMe } from "../../api/me.ts";
import { belongsTo, canTell, type ListData, withConversation } from "./list-changes.ts";
import { requests } from "./requests.ts";
import type { Conversation, ConversationItem, ListQuery } from "./types.ts";

/** More changes at once than this, and the list is asked for anew. */
const mostAtOnce = 20;

/** Puts what changed where it belongs in the list. */
export function useListChanges(query: ListQuery, openId: number | null): void {
  const queries = useQueryClient();
  const put = usePutConversation(query, openId);
  const bringOne = useCallback(
    async (id: number) => {
      if (id !== openId) {
        put(await fresh(id));
        return;
      }
      // By its query, which what the operator does meanwhile cancels: an older state must not overwrite a newer one.
      const queryKey = ["conversation", id];
      await queries.refetchQueries({ queryKey }, { throwOnError: true });
      const conversation = queries.getQueryData<Conversation>(queryKey);
      if (conversation) put(conversation);
    },
    [queries, put, openId],
  );
  const bring = useCallback(
    async (changed: number[]) => {
      const data = queries.getQueryData<ListData>(["conversations", query]);
      const shown = new Set(data?.pages.flatMap(({ conversations }) => conversations.map(({ id }) => id)));
      const waiting = new Set(changed.filter((id) => shown.has(id) || id === openId));
      try {
        // Of those that are not shown only the first page of the list matters: one look for all of them.
        if (data && canTell(query) && changed.some((id) => !shown.has(id))) {
          const askedMs = performance.now();
          const { conversations } = await requests.list(query);
          for (const item of conversations.filter(({ id }) => id !== openId && !isOlder(id, askedMs))) {
            put(item);
            waiting.delete(item.id);
          }
        }
        if (waiting.size > mostAtOnce) await queries.invalidateQueries({ queryKey: ["conversations"] });
        else await Promise.all([...waiting].map(bringOne));
      } catch {
        // One was erased, or the service is away.
        await queries.invalidateQueries({ queryKey: ["conversations"] });
      }
    },
    [queries, put, bringOne, query, openId],
  );
  useChanges(useMemo(() => gathered(bring), [bring]));
}

/** When each conversation was last written into a list. */
const writtenMs = new Map<number, number>();

/** An answer that was asked for before something newer was written must not take its place. */
function isOlder(id: number, askedMs: number): boolean {
  return (writtenMs.get(id) ?? 0) > askedMs;
}

async function fresh(id: number): Promise<ConversationItem> {
  for (;;) {
    const askedMs = performance.now();
    const item = await requests.conversation(id);
    if (!isOlder(id, askedMs)) return item;
  }
}

/** Writes a conversation as it is now into the list that is shown. */
export function usePutConversation(
  query: ListQuery,
  openId: number | null,
): (item: ConversationItem) => void {
  const queries = useQueryClient();
  const myId = useMe().data?.id ?? "";
  // As it is when an answer comes, not as it was when it was asked for.
  const open = useRef(openId);
  useLayoutEffect(() => {
    open.current = openId;
  });
  return useCallback(
    (item) => {
      writtenMs.set(item.id, performance.now());
      const belongs = belongsTo(query, item, myId);
      queries.setQueryData<ListData>(
        ["conversations", query],
        (data) => data && withConversation(data, item, { belongs, keep: item.id === open.current }),
      );
    },
    [queries, query, myId],
  );
}
