import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../db.ts";

/** Messages that are alike but for their number, and how long the replies took (rounded). */
export type MessageGroup = {
  direction: "inbound" | "outbound";
  status: string;
  /** Of inbound ones: a person's label, or what was accepted. */
  intent: string | null;
  silence: string | null;
  isAnswered: boolean;
  /** Of outbound ones, like all that follows. */
  tier: string | null;
  errorCode: string | null;
  model: string | null;
  priceUnit: string | null;
  tookMs: number | null;
  count: number;
  segments: number;
  money: number;
  tokensIn: number;
  tokensOut: number;
};

/** Messages of one hour or day: its place among those that were asked for. */
export type BucketGroup = Pick<
  MessageGroup,
  "direction" | "status" | "priceUnit" | "count" | "segments" | "money"
> & { bucket: number };

type Counts = { groups: MessageGroup[]; byBucket: BucketGroup[] };

/**
 * Counts messages by everything that a figure may ask for, and by the hour or day. The messages are read once: first
 * they are counted by all of it together, then these far fewer counts are summed up.
 */
export async function countMessages(db: Db, where: SQL, buckets: Date[]): Promise<Counts> {
  const starts = sql.param(buckets.map((at) => at.toISOString()));
  // As floating point money is summed three times as fast; it is shown with two digits.
  const { rows } = await db.execute<MessageGroup & { bucket: number | null; isByBucket: boolean }>(sql`
    select direction, status, intent, silence, "isAnswered", tier, "errorCode", model, "priceUnit", "tookMs",
           bucket, grouping(bucket) = 0 as "isByBucket", sum(count)::int as count,
           coalesce(sum(segments), 0)::float8 as segments, coalesce(sum(money), 0) as money,
           coalesce(sum("tokensIn"), 0)::float8 as "tokensIn", coalesce(sum("tokensOut"), 0)::float8 as "tokensOut"
      from (
        select direction, status, case when label is not null then label when is_accepted then intent end as intent,
               silence, answered_at is not null as "isAnswered", tier, error_code as "errorCode", model,
               price_unit as "priceUnit",
               case when took_ms < 10000 then took_ms / 50 * 50 else took_ms / 1000 * 1000 end as "tookMs",
               width_bucket(created_at, ${starts}::timestamptz[]) - 1 as bucket,
               count(*) as count, sum(segments) as segments, sum(price::float8) as money,
               sum(tokens_in) as "tokensIn", sum(tokens_out) as "tokensOut"
          from messages where ${where} group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
      ) as fine
     group by grouping sets (
       (direction, status, "priceUnit", bucket),
       (direction, status, intent, silence, "isAnswered", tier, "errorCode", model, "priceUnit", "tookMs"))`);
  const counts: Counts = { groups: [], byBucket: [] };
  for (const { bucket, isByBucket, ...group } of rows) {
    if (isByBucket) counts.byBucket.push({ ...group, bucket: bucket ?? 0 });
    else counts.groups.push(group);
  }
  return counts;
}
