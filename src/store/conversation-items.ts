import { inArray, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Contact } from "./contacts.ts";
import { isClosed, isUnread } from "./conversation-filter.ts";
import { type Conversation, getConversations } from "./conversations.ts";
import type { Db } from "./db.ts";
import type { Message } from "./messages.ts";
import { apiKeys, operators } from "./operator-schema.ts";
import { messages } from "./schema.ts";

/** A conversation as the list shows it. */
export type ConversationItem = {
  conversation: Conversation;
  contact: Contact;
  last: Message | null;
  isUnread: boolean;
  isClosed: boolean;
  isSnoozed: boolean;
  heldBy: Person | null;
  assignedTo: Person | null;
};

export type Person = { id: string; name: string };

/** Conversations as the list shows them, in the order of their ids; those that are not there are left out. */
export async function getConversationItems(db: Db, ids: number[]): Promise<ConversationItem[]> {
  if (ids.length === 0) return [];
  const [found, states, newest] = await Promise.all([
    getConversations(db, ids),
    readStates(db, ids),
    listNewest(db, ids),
  ]);
  const people = await namesOf(
    db,
    [...found.values()].flatMap(({ conversation: { heldBy, assignedTo } }) => [heldBy, assignedTo]),
  );
  const at = now();
  return ids.flatMap((id) => {
    const known = found.get(id);
    if (!known) return [];
    const { heldBy, assignedTo, snoozedUntil } = known.conversation;
    return [
      {
        ...known,
        last: newest.get(id) ?? null,
        ...(states.get(id) ?? { isUnread: false, isClosed: false }),
        isSnoozed: snoozedUntil !== null && snoozedUntil > at,
        heldBy: personOf(people, heldBy),
        assignedTo: personOf(people, assignedTo),
      },
    ];
  });
}

async function readStates(
  db: Db,
  ids: number[],
): Promise<Map<number, { isUnread: boolean; isClosed: boolean }>> {
  const { rows } = await db.execute<{ id: string; is_unread: boolean; is_closed: boolean }>(sql`
    select c.id, ${isUnread} as is_unread, ${isClosed} as is_closed from conversations c
    where c.id = any(${sql.param(ids)}::bigint[])`);
  return new Map(
    rows.map(({ id, is_unread, is_closed }) => [Number(id), { isUnread: is_unread, isClosed: is_closed }]),
  );
}

async function listNewest(db: Db, ids: number[]): Promise<Map<number, Message>> {
  const rows = await db
    .select()
    .from(messages)
    .where(
      sql`${messages.id} = any(array(
        select (select max(n.id) from messages n where n.conversation_id = i.id)
        from unnest(${sql.param(ids)}::bigint[]) as i(id)))`,
    );
  return new Map(rows.map((row) => [row.conversationId, row]));
}

/** How a program with a key stands where an operator would: its key's number after this. */
const keyPrefix = "key:";

/** Who did something, as conversations and messages keep it. */
export function personId({ kind, id }: { kind: string; id: string | null }): string {
  return kind === "operator" ? (id ?? "") : `${keyPrefix}${id ?? ""}`;
}

/** The names of operators and programs, by the ids that conversations and messages keep. */
export async function namesOf(db: Db, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const keyIds = wanted
    .filter((id) => id.startsWith(keyPrefix))
    .map((id) => Number(id.slice(keyPrefix.length)));
  const [people, keys] = await Promise.all([
    wanted.length === 0
      ? []
      : db
          .select({ id: operators.id, name: operators.name })
          .from(operators)
          .where(inArray(operators.id, wanted)),
    keyIds.length === 0
      ? []
      : db.select({ id: apiKeys.id, name: apiKeys.name }).from(apiKeys).where(inArray(apiKeys.id, keyIds)),
  ]);
  return new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...keys.map(({ id, name }) => [`${keyPrefix}${id}`, name] as const),
  ]);
}

/** Somebody who is gone has no name any more. */
export function personOf(names: Map<string, string>, id: string | null): Person | null {
  return id === null ? null : { id, name: names.get(id) ?? "somebody who is gone" };
}
