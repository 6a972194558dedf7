import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { gathered } from "../../api/gathered.ts";
import { useChanges } from "../../api/live.ts";
import { requests } from "./requests.ts";
import type { Message, MessagePage } from "./types.ts";

type Messages = InfiniteData<MessagePage, number | undefined>;

/** Older pages that are looked at for a change. */
const mostLooks = 4;
/** Carriers tell of a delivery within hours, or not at all. */
const toldWithinMs = 2 * 24 * 3_600_000;

/** The texts of a conversation as far back as one has scrolled, oldest first, kept up to date. */
export function useMessages(conversationId: number) {
  const queries = useQueryClient();
  const list = useInfiniteQuery({
    queryKey: ["messages", conversationId],
    queryFn: ({ pageParam }) => requests.messages(conversationId, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: false,
  });
  const refresh = useCallback(
    async (changed: number[]) => {
      if (!changed.includes(conversationId)) return;
      const key = ["messages", conversationId];
      try {
        const newest = await requests.messages(conversationId);
        queries.setQueryData<Messages>(key, (data) => data && withNewest(data, newest));
        const older = await fetchUnsettled(conversationId, queries.getQueryData<Messages>(key), newest);
        queries.setQueryData<Messages>(key, (data) => data && withChanged(data, older));
      } catch {
        await queries.invalidateQueries({ queryKey: key });
      }
    },
    [queries, conversationId],
  );
  useChanges(useMemo(() => gathered(refresh), [refresh]));
  const messages = useMemo(() => {
    const byId = new Map<number, Message>();
    for (const page of list.data?.pages.toReversed() ?? [])
      for (const message of page.messages) byId.set(message.id, message);
    return [...byId.values()].sort((one, other) => one.id - other.id);
  }, [list.data]);
  return { list, messages };
}

/** Puts one text, as it is now, among the others. */
export function usePutMessage(conversationId: number): (message: Message) => void {
  const queries = useQueryClient();
  return useCallback(
    (message) => {
      queries.setQueryData<Messages>(["messages", conversationId], (data) => {
        if (!data) return data;
        const isThere = data.pages.some(({ messages }) => messages.some(({ id }) => id === message.id));
        if (!isThere) return withNewest(data, { messages: [message], next: null });
        return withChanged(data, [message]);
      });
    },
    [queries, conversationId],
  );
}

/** What is loaded, with the newest texts put into it. The first page grows; where to go on from stays as it was. */
function withNewest(data: Messages, newest: MessagePage): Messages {
  const [first, ...others] = data.pages;
  if (!first) return data;
  const newestKnown = first.messages.at(-1)?.id ?? 0;
  const isGap = newest.next !== null && (newest.messages[0]?.id ?? 0) > newestKnown && newestKnown > 0;
  // So many came meanwhile that some between are missing: begin anew at the end.
  if (isGap) return { pages: [newest], pageParams: [undefined] };
  const added = newest.messages.filter(({ id }) => id > newestKnown);
  const pages = [{ ...first, messages: [...first.messages, ...added] }, ...others];
  return withChanged({ ...data, pages }, newest.messages);
}

/** What is loaded, with these texts as they are now. */
function withChanged(data: Messages, changed: Message[]): Messages {
  const fresh = new Map(changed.map((message) => [message.id, message]));
  if (fresh.size === 0) return data;
  const pages = data.pages.map((page) => ({
    ...page,
    messages: page.messages.map((message) => fresh.get(message.id) ?? message),
  }));
  return { ...data, pages };
}

/** Texts older than the newest page whose state may still change, as they are now: with few looks, the newest first. */
async function fetchUnsettled(
  conversationId: number,
  data: Messages | undefined,
  newest: MessagePage,
): Promise<Message[]> {
  const found: Message[] = [];
  let before = newest.messages[0]?.id ?? 0;
  for (let looks = 0; looks < mostLooks; looks++) {
    const unsettled = data?.pages.flatMap(({ messages }) =>
      messages.filter((message) => message.id < before && mayChange(message)).map(({ id }) => id),
    );
    if (!unsettled || unsettled.length === 0) break;
    const { messages } = await requests.messages(conversationId, Math.max(...unsettled) + 1);
    found.push(...messages);
    before = messages[0]?.id ?? 0;
  }
  return found;
}

/** It is being answered, or the carrier may still tell how it went. */
function mayChange({ direction, status, statusAt, isPending }: Message): boolean {
  if (direction === "inbound") return isPending;
  const isOpen = !["delivered", "undelivered", "failed", "suppressed"].includes(status);
  return isOpen && Date.now() - new Date(statusAt).getTime() < toldWithinMs;
}
