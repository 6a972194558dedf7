import type { InfiniteData } from "@tanstack/react-query";
import type { ConversationItem, ListPage, ListQuery } from "./types.ts";

export type ListData = InfiniteData<ListPage, number | undefined>;

/** Whether it can be told here what belongs to the list; not for a search, for one. */
export function canTell({ filter, ...others }: ListQuery): boolean {
  return filter !== "failed" && !Object.values(others).some(Boolean);
}

/** Whether a conversation belongs to the list; null: only the service can say. */
export function belongsTo(query: ListQuery, item: ConversationItem, myId: string): boolean | null {
  const { filter = "open" } = query;
  if (!canTell(query)) return null;
  const isSnoozed = item.snoozedUntil !== null && new Date(item.snoozedUntil).getTime() > Date.now();
  switch (filter) {
    case "open":
      return item.closedAt === null && !isSnoozed;
    case "waiting":
      return item.waitingSince !== null;
    case "mine":
      return item.assignedTo?.id === myId || item.heldBy?.id === myId;
    case "unread":
      return item.isUnread;
    case "opted-out":
      return item.contact.isOptedOut;
    case "snoozed":
      return isSnoozed;
    case "closed":
      return item.closedAt !== null;
    case "all":
      return true;
    case "failed":
      return null;
  }
}

/**
 * The list with one conversation as it is now, newest first. `belongs` false takes it out, except the one that is being
 * read (`keep`): it would vanish under the reader's hand. Null changes it only where it stands already.
 */
export function withConversation(
  data: ListData,
  item: ConversationItem,
  { belongs, keep }: { belongs: boolean | null; keep: boolean },
): ListData {
  const held = data.pages.flatMap(({ conversations }) => conversations).find(({ id }) => id === item.id);
  if (!held && belongs !== true) return data;
  const isSameText = held?.last?.id === item.last?.id;
  const pages = data.pages.map(({ conversations, next }) => ({
    next,
    conversations: isSameText
      ? conversations.map((one) => (one.id === item.id ? item : one))
      : conversations.filter(({ id }) => id !== item.id),
  }));
  if (belongs === false && !keep) {
    return {
      ...data,
      pages: pages.map((page) => ({
        ...page,
        conversations: page.conversations.filter(({ id }) => id !== item.id),
      })),
    };
  }
  if (held && isSameText) return { ...data, pages };
  return { ...data, pages: inserted(pages, item) };
}

/** A conversation that has become older than all that is loaded waits for its page. */
function inserted(pages: ListPage[], item: ConversationItem): ListPage[] {
  const newest = item.last?.id ?? 0;
  for (const [at, page] of pages.entries()) {
    const place = page.conversations.findIndex(({ last }) => (last?.id ?? 0) < newest);
    const isLast = at === pages.length - 1;
    if (place === -1 && !(isLast && page.next === null)) continue;
    const conversations = page.conversations.toSpliced(
      place === -1 ? page.conversations.length : place,
      0,
      item,
    );
    return pages.with(at, { ...page, conversations });
  }
  return pages;
}
