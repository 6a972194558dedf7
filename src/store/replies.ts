import { now } from "../clock.ts";
import { type Db, runPrepared } from "./db.ts";
import type { Message } from "./messages.ts";

/** A reply to be stored; its conversation has no other one in the same list. */
export type NewReply = Pick<
  Message,
  | "conversationId"
  | "carrier"
  | "body"
  | "encoding"
  | "segments"
  | "tier"
  | "source"
  | "model"
  | "tokensIn"
  | "tokensOut"
  | "tookMs"
>;

const insertSql = `
  insert into messages (conversation_id, direction, carrier, author, body, status, encoding, segments, tier, source,
                        model, tokens_in, tokens_out, took_ms, created_at, status_at)
  select "conversationId", 'outbound', carrier, 'assistant', body, 'waiting', encoding, segments, tier, source,
         model, "tokensIn", "tokensOut", "tookMs", $2::timestamptz, $2::timestamptz
  from json_to_recordset($1::json) as i("conversationId" bigint, carrier text, body text, encoding text, segments int,
    tier text, source text, model text, "tokensIn" int, "tokensOut" int, "tookMs" int)
  returning id, conversation_id`;

/** Stores replies of the assistant that are to be sent. Gives their ids by their conversations'. */
export async function insertReplies(tx: Db, replies: NewReply[]): Promise<Map<number, number>> {
  if (replies.length === 0) return new Map();
  const stored = await runPrepared<{ id: string; conversation_id: string }>(tx, "insert_replies", insertSql, [
    JSON.stringify(replies),
    now(),
  ]);
  return new Map(stored.map((row) => [Number(row.conversation_id), Number(row.id)]));
}

/** What a turn leaves behind on one of its texts. */
export type DoneText = {
  id: number;
  answeredBy: number | null;
  silence: string | null;
} & Partial<
  Pick<Message, "intent" | "confidence" | "isAccepted" | "modelId" | "shadowIntent" | "shadowModelId">
>;

const markSql = `
  update messages as text
  set answered_at = $2::timestamptz, answered_by = i."answeredBy", silence = i.silence,
      intent = coalesce(i.intent, text.intent), confidence = coalesce(i.confidence, text.confidence),
      is_accepted = coalesce(i."isAccepted", text.is_accepted), model_id = coalesce(i."modelId", text.model_id),
      shadow_intent = coalesce(i."shadowIntent", text.shadow_intent),
      shadow_model_id = coalesce(i."shadowModelId", text.shadow_model_id)
  from json_to_recordset($1::json) as i(id bigint, "answeredBy" bigint, silence text, intent text, confidence real,
    "isAccepted" boolean, "modelId" bigint, "shadowIntent" text, "shadowModelId" bigint)
  where text.id = i.id and text.answered_at is null
  returning text.id`;

/** Marks texts as done. Gives the ids of those that were still open; another worker was first with the others. */
export async function markTexts(tx: Db, texts: DoneText[]): Promise<Set<number>> {
  const done = await runPrepared<{ id: string }>(tx, "mark_texts", markSql, [
    JSON.stringify(texts.toSorted((a, b) => a.id - b.id)),
    now(),
  ]);
  return new Set(done.map(({ id }) => Number(id)));
}
