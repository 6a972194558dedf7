import { type SQL, sql } from "drizzle-orm";
import { now } from "../clock.ts";
import {
  type ConversationFilter,
  hasFailed,
  isAmong,
  isSuch,
  isUnread,
  type MessageCondition,
} from "./conversation-filter.ts";
import { search } from "./conversation-search.ts";
import type { Db } from "./db.ts";
import { firstIdFrom, lastIdUntil } from "./message-times.ts";

export type Wanted = {
  filter: ConversationFilter;
  /** Who asks: whose conversations are "mine". */
  operatorId: string;
  search?: string | undefined;
  condition: MessageCondition;
  before?: number | undefined;
  limit: number;
};

/** Conversations by their ids, newest first; `next` is the cursor of the next page, where there may be one. */
export type ListPage = { ids: number[]; next: number | null };

/** So many messages are looked at in one statement: few at first, for they are mostly enough. */
const firstWindowSize = 500;
const windowSize = 20_000;
/** What is found by then is given, and the page asks further. */
const patienceMs = 300;
/** Of the conversations that wait, are somebody's, or whose contact opted out, no more are looked at. */
const mostOfIndex = 20_000;
const end = Number.MAX_SAFE_INTEGER;

/** A statement that gives `conversation_id` and `at`, the id of the message by which it stands in the list. */
type Source = SQL;

/**
 * One page of the conversations. Each stands in the list by its newest message, or by its newest message that is asked
 * for. Nothing is written when texts come in to make this quick: a bounded number of rows is looked at by index.
 */
export async function listConversations(db: Db, wanted: Wanted): Promise<ListPage> {
  if (wanted.search !== undefined && wanted.search.trim() !== "") return listFound(db, wanted, wanted.search);
  const condition = messageCondition(wanted, sql`m`);
  if (condition) return listByMessage(db, wanted, condition);
  const source = indexed(wanted);
  return source ? listIndexed(db, wanted, source) : listByMessage(db, wanted, sql`true`);
}

/** How many conversations wait, are the operator's, and are unread: of those 100 at most. */
export async function countConversations(db: Db, operatorId: string) {
  const countIndexed = async (filter: ConversationFilter): Promise<number> => {
    const source = indexed({ filter, operatorId });
    if (!source) return 0;
    const { rows } = await db.execute<{ count: string }>(sql`
      select count(*) as count from (${source}) as s
      join conversations c on c.id = s.conversation_id join contacts k on k.id = c.contact_id
      where ${isAmong(filter, operatorId)}`);
    return Number(rows[0]?.count ?? 0);
  };
  const [waiting, mine, { rows }] = await Promise.all([
    countIndexed("waiting"),
    countIndexed("mine"),
    db.execute<{ count: string }>(sql`
      select count(*) as count from (
        select from (select id, conversation_id from messages order by id desc limit ${windowSize / 4}) as m
        join conversations c on c.id = m.conversation_id
        where not exists (select from messages n where n.conversation_id = m.conversation_id and n.id > m.id)
          and ${isUnread} and coalesce(c.snoozed_until <= ${now().toISOString()}::timestamptz, true)
        limit 100) as unread`),
  ]);
  return { waiting, mine, unread: Number(rows[0]?.count ?? 0) };
}

/** Filters that begin at an index of their own, where few conversations stand. */
function indexed({ filter, operatorId }: Pick<Wanted, "filter" | "operatorId">): Source | null {
  const newest = sql`(select max(n.id) from messages n where n.conversation_id = i.id)`;
  switch (filter) {
    case "open":
    case "unread":
    case "failed":
    case "closed":
    case "all":
      return null;
    case "waiting":
      return sql`select i.id as conversation_id, ${newest} as at from (
        select id from conversations where waiting_since is not null order by waiting_since limit ${mostOfIndex}) as i`;
    case "mine":
      return sql`select i.id as conversation_id, ${newest} as at from (
        (select id from conversations where assigned_to = ${operatorId} limit ${mostOfIndex})
        union (select id from conversations where waiting_since is not null and held_by = ${operatorId})) as i`;
    case "snoozed":
      // Without an index: the conversations are fewer than the messages.
      return sql`select i.id as conversation_id, ${newest} as at from (
        select id from conversations where snoozed_until is not null limit ${mostOfIndex}) as i`;
    case "opted-out":
      return sql`select i.id as conversation_id, ${newest} as at from (
        select c.id from (
          select id from contacts where opted_out_at is not null order by id desc limit ${mostOfIndex}) as k
        join conversations c on c.contact_id = k.id) as i`;
  }
}

async function listIndexed(db: Db, wanted: Wanted, source: Source): Promise<ListPage> {
  const found = await select(db, wanted, source, sql`s.at < ${wanted.before ?? end}`);
  return {
    ids: found.map(({ id }) => id),
    next: found.length === wanted.limit ? (found.at(-1)?.at ?? null) : null,
  };
}

/** Goes down through the messages, window by window, and takes each conversation at its newest such message. */
async function listByMessage(db: Db, wanted: Wanted, condition: SQL): Promise<ListPage> {
  const { from, to } = wanted.condition;
  const [lowest, highest] = await Promise.all([
    from ? firstIdFrom(db, from) : 1,
    to ? lastIdUntil(db, to) : end,
  ]);
  const failedOnly = wanted.filter === "failed" || wanted.condition.error !== undefined;
  const startedMs = performance.now();
  const found: { id: number; at: number }[] = [];
  let before = Math.min(wanted.before ?? end, highest);
  let size = firstWindowSize;
  while (before > lowest) {
    const low = Math.max(lowest, await windowStart(db, before, { size, failedOnly }));
    size = windowSize;
    // That a conversation was found already is quicker to see than that it has a newer message.
    const known = sql.param(found.map(({ id }) => id));
    const source = sql`
      select m.conversation_id, m.id as at from messages m
      where m.id >= ${low} and m.id < ${before} and ${condition} and m.conversation_id <> all(${known}::bigint[])
        and ${isNewestSuch(wanted)}
      order by m.id desc`;
    const limit = wanted.limit - found.length;
    found.push(...(await select(db, { ...wanted, limit }, source, sql`true`)));
    if (found.length >= wanted.limit)
      return { ids: found.map(({ id }) => id), next: found.at(-1)?.at ?? null };
    before = low;
    if (performance.now() - startedMs > patienceMs) break;
  }
  return { ids: found.map(({ id }) => id), next: before > lowest ? before : null };
}

/** That there is no newer such message in the conversation of `m`. */
function isNewestSuch(wanted: Wanted): SQL {
  return sql`not exists (
    select from messages n
    where n.conversation_id = m.conversation_id and n.id > m.id and ${messageCondition(wanted, sql`n`) ?? sql`true`})`;
}

/** That a message is one of those that are asked for; null where none is asked for in particular. */
function messageCondition({ filter, condition }: Wanted, message: SQL): SQL | null {
  const parts = [isSuch(message, condition), filter === "failed" ? hasFailed(message) : null];
  if (filter !== "failed" && condition.error !== undefined) parts.push(hasFailed(message));
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : sql.join(said, sql` and `);
}

/** The lowest id of the next window below `before`; 1 where nothing is left below it. */
async function windowStart(
  db: Db,
  before: number,
  { size, failedOnly }: { size: number; failedOnly: boolean },
): Promise<number> {
  const among = failedOnly ? hasFailed(sql`m`) : sql`true`;
  const { rows } = await db.execute<{ id: string }>(sql`
    select m.id from messages m where m.id < ${before} and ${among}
    order by m.id desc offset ${size - 1} limit 1`);
  return Number(rows[0]?.id ?? 1);
}

async function listFound(db: Db, wanted: Wanted, text: string): Promise<ListPage> {
  const before = wanted.before ?? end;
  const { messageIds, contactIds, lookedDownTo } = await search(db, text, before);
  const condition = messageCondition(wanted, sql`m`);
  const source = sql`
    select conversation_id, max(at) as at from (
      select m.conversation_id, m.id as at from messages m where m.id = any(${sql.param(messageIds)}::bigint[])
      union all
      select c.id, (select max(n.id) from messages n where n.conversation_id = c.id)
      from conversations c where c.contact_id = any(${sql.param(contactIds)}::bigint[])
    ) as hit group by conversation_id`;
  const isHere = sql`s.at >= ${lookedDownTo} and s.at < ${before}`;
  const hasSuch = condition
    ? sql`exists (select from messages m where m.conversation_id = c.id and ${condition})`
    : sql`true`;
  const found = await select(db, wanted, source, sql`${isHere} and ${hasSuch}`);
  const ids = found.map(({ id }) => id);
  if (found.length === wanted.limit) return { ids, next: found.at(-1)?.at ?? null };
  return { ids, next: lookedDownTo > 1 ? lookedDownTo : null };
}

async function select(
  db: Db,
  { filter, operatorId, limit }: Wanted,
  source: Source,
  condition: SQL,
): Promise<{ id: number; at: number }[]> {
  const { rows } = await db.execute<{ id: string; at: string }>(sql`
    select c.id, s.at from (${source}) as s
    join conversations c on c.id = s.conversation_id join contacts k on k.id = c.contact_id
    where ${condition} and ${isAmong(filter, operatorId)}
    order by s.at desc limit ${limit}`);
  return rows.map(({ id, at }) => ({ id: Number(id), at: Number(at) }));
}
