import { type SQL, sql } from "drizzle-orm";
import { now } from "../clock.ts";

export const conversationFilters = [
  ...["open", "waiting", "mine", "unread", "opted-out", "failed", "snoozed", "closed", "all"],
] as const;

export type ConversationFilter =
  "open" | "waiting" | "mine" | "unread" | "opted-out" | "failed" | "snoozed" | "closed" | "all";

/** What a conversation must have had a message with. */
export type MessageCondition = {
  intent?: string | undefined;
  label?: string | undefined;
  tier?: string | undefined;
  /** The carrier's code. */
  error?: string | undefined;
  /** Why no answer was given; "none": there is none yet. */
  silence?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};

/** When the contact's newest text came in; of the conversation `c`. */
const newestInboundAt = sql`(
  select i.created_at from messages i where i.conversation_id = c.id and i.direction = 'inbound' order by i.id desc limit 1)`;

/** A new text opens a closed conversation, without a write when it comes in. Of the conversation `c`. */
export const isClosed = sql`(c.closed_at is not null and coalesce(${newestInboundAt} <= c.closed_at, true))`;

/** Of the conversation `c`. */
export const isUnread = sql`exists (
  select from messages i
  where i.conversation_id = c.id and i.direction = 'inbound' and i.id > coalesce(c.read_up_to, 0))`;

/** That the conversation `c` of the contact `k` is among those of a filter. `failed` is a condition on its messages. */
export function isAmong(filter: ConversationFilter, operatorId: string): SQL {
  const at = now().toISOString();
  const isSnoozed = sql`coalesce(c.snoozed_until > ${at}::timestamptz, false)`;
  switch (filter) {
    case "open":
      return sql`not ${isSnoozed} and not ${isClosed}`;
    case "waiting":
      return sql`c.waiting_since is not null and not ${isSnoozed}`;
    case "mine":
      return sql`(c.assigned_to = ${operatorId} or c.held_by = ${operatorId}) and not ${isClosed}`;
    case "unread":
      return sql`${isUnread} and not ${isSnoozed}`;
    case "opted-out":
      return sql`k.opted_out_at is not null`;
    case "snoozed":
      return isSnoozed;
    case "closed":
      return isClosed;
    case "failed":
    case "all":
      return sql`true`;
  }
}

/** That a message of ours did not arrive; as the index `messages_failed` has it. */
export const hasFailed = (message: SQL): SQL =>
  sql`${message}.direction = 'outbound' and ${message}.status in ('failed', 'undelivered')`;

/** That a message, under its name in the statement, is such a one; null where nothing is asked of it. */
export function isSuch(message: SQL, condition: MessageCondition): SQL | null {
  const { intent, label, tier, error, silence, from, to } = condition;
  const parts: SQL[] = [];
  if (intent !== undefined) {
    // What a person said it is counts before what the classifier made of it.
    parts.push(
      sql`case when ${message}.label is null then ${message}.intent = ${intent} and ${message}.is_accepted
          else ${message}.label = ${intent} end`,
    );
  }
  if (label !== undefined) parts.push(sql`${message}.label = ${label}`);
  if (tier !== undefined) parts.push(sql`${message}.tier = ${tier}`);
  if (error !== undefined) parts.push(sql`${message}.error_code = ${error}`);
  if (silence === "none")
    parts.push(sql`${message}.direction = 'inbound' and ${message}.answered_at is null`);
  else if (silence !== undefined) parts.push(sql`${message}.silence = ${silence}`);
  if (from !== undefined) parts.push(sql`${message}.created_at >= ${from.toISOString()}::timestamptz`);
  if (to !== undefined) parts.push(sql`${message}.created_at < ${to.toISOString()}::timestamptz`);
  return parts.length === 0 ? null : sql.join(parts, sql` and `);
}
