import { type SQL, sql } from "drizzle-orm";
import type { Db } from "./db.ts";

/** So many texts with the words are looked at for one page. */
const mostTexts = 1_000;
/** So many of the newest texts are looked through first, and so many hits there are enough. */
const newestTexts = 50_000;
const fewTexts = 200;
const mostContacts = 1_000;
/** Fewer digits are in every number. */
const fewestDigits = 3;

/** What a search finds: texts by their ids, newest first, and contacts. */
export type Found = {
  messageIds: number[];
  contactIds: number[];
  /** Texts below this id were not looked at; 0: none are left. */
  lookedDownTo: number;
};

/** Finds texts with all the words, the last of which may be unfinished, and contacts by number or name. */
export async function search(db: Db, text: string, before: number): Promise<Found> {
  const [texts, contactIds] = await Promise.all([findTexts(db, text, before), findContacts(db, text)]);
  return { ...texts, contactIds };
}

type FoundTexts = Pick<Found, "messageIds" | "lookedDownTo">;

/**
 * A word that many texts have is found among the newest of them, one by one; the index of words would bring them all.
 * Only where there are few, the index is asked.
 */
async function findTexts(db: Db, text: string, before: number): Promise<FoundTexts> {
  const query = await wordsQuery(db, text);
  if (query === null) return { messageIds: [], lookedDownTo: 0 };
  const { rows } = await db.$client.query<{ id: string | null }>(
    "select max(message_id) as id from message_words where message_id < $1",
    [before],
  );
  const low = Number(rows[0]?.id ?? 0) - newestTexts;
  const recent = await list(db, newestSql, [query, before, low]);
  if (recent.length >= fewTexts)
    return { messageIds: recent, lookedDownTo: lowest(recent) || Math.max(0, low) };
  const all = await list(db, allSql, [query, before]);
  return { messageIds: all, lookedDownTo: lowest(all) };
}

/** The last id where not all were listed; 0 where they were. */
function lowest(ids: number[]): number {
  return ids.length < mostTexts ? 0 : (ids.at(-1) ?? 0);
}

/** "is true" keeps PostgreSQL from the index of words, which would bring all texts with a common word. */
const newestSql = `
  select message_id as id from message_words
  where message_id >= $3 and message_id < $2 and (words @@ $1::tsquery) is true
  order by message_id desc limit ${mostTexts}`;
const allSql = `
  with hits as materialized (select message_id from message_words where words @@ $1::tsquery)
  select message_id as id from hits where message_id < $2 order by message_id desc limit ${mostTexts}`;

async function list(db: Db, text: string, values: unknown[]): Promise<number[]> {
  const { rows } = await db.$client.query<{ id: string }>(text, values);
  return rows.map(({ id }) => Number(id));
}

/** The words as PostgreSQL has them, such as `'blue' & 'par':*`; null where there are none. */
async function wordsQuery(db: Db, text: string): Promise<string | null> {
  const { rows } = await db.$client.query<{ query: string }>(
    "select plainto_tsquery('simple', $1)::text as query",
    [text],
  );
  const query = rows[0]?.query ?? "";
  return query === "" ? null : `${query}:*`;
}

/** The contacts with these words in their name, the last of which may be unfinished, or with a number that begins or ends so. */
export async function findContacts(db: Db, text: string): Promise<number[]> {
  const conditions = contactConditions(text, await wordsQuery(db, text));
  if (conditions.length === 0) return [];
  const each = conditions.map(
    (condition) => sql`(select id from contacts where ${condition} limit ${mostContacts})`,
  );
  const { rows } = await db.execute<{ id: string }>(sql.join(each, sql` union `));
  return rows.map(({ id }) => Number(id));
}

function contactConditions(text: string, words: string | null): SQL[] {
  const digits = text.trim().replace(/[\s().\-/]/g, "");
  const conditions: SQL[] = [];
  if (words !== null) {
    conditions.push(sql`name is not null and to_tsvector('simple', name) @@ ${words}::tsquery`);
  }
  if (/^\+?\d+$/.test(digits) && digits.length >= fewestDigits) {
    const bare = digits.replace(/^(\+|00)/, "");
    conditions.push(sql`number like ${`+${bare}%`}`, sql`number like ${`${bare}%`}`);
    conditions.push(sql`reverse(number) like ${`${Array.from(bare).reverse().join("")}%`}`);
  }
  return conditions;
}
