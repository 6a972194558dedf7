import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../db.ts";
import type { IdRange } from "./find-messages.ts";

export type CostlyContact = {
  contactId: number;
  name: string | null;
  number: string;
  messages: number;
  segments: number;
  /** In `unit`. */
  money: number;
};

/**
 * The conversations that most segments went to, among the messages of a range. When they were sent is not looked at:
 * it stands so far back in a row that to read it costs as much as all the rest.
 */
export async function findBusiest(db: Db, { first, end }: IdRange, limit: number): Promise<number[]> {
  const { rows } = await db.execute<{ id: number }>(sql`
    select conversation_id::float8 as id from messages
     where id >= ${first} and id < ${end} and direction = 'outbound'
     group by conversation_id order by sum(segments) desc, conversation_id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** The contacts that most segments went to, among these conversations. */
export async function listCostlyContacts(
  db: Db,
  where: SQL,
  { conversations, limit, unit }: { conversations: number[]; limit: number; unit: string | null },
): Promise<CostlyContact[]> {
  const { rows } = await db.execute<CostlyContact>(sql`
    select contact_id::float8 as "contactId", name, number, sum(messages)::int as messages,
           sum(segments)::float8 as segments, sum(money) as money
      from (
        select conversation_id, count(*) as messages, sum(segments) as segments,
               coalesce(sum(price::float8) filter (where price_unit = ${unit}), 0) as money
          from messages
         where conversation_id = any(${sql.param(conversations)}::bigint[]) and ${where} and direction = 'outbound'
         group by 1
      ) as sent
      join conversations on conversations.id = conversation_id
      join contacts on contacts.id = contact_id
     group by contacts.id, contact_id, name, number
     order by 5 desc, 1 limit ${limit}`);
  return rows;
}
