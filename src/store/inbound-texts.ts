import type { Question } from "../replies/choose-reply.ts";
import type { Encoding } from "../sms/segments.ts";
import type { MediaItem } from "../sms/message.ts";
import { now } from "../clock.ts";
import { type Db, runPrepared } from "./db.ts";
import { carrierIdKey } from "./messages.ts";

/** Who sent a text, and to which of our numbers. */
export type Sender = {
  carrier: string;
  carrierId: string;
  carrierAccount: string | null;
  number: string;
  ourNumber: string;
};

/** What is known of a text's sender before it is stored. */
export type Situation = {
  contactId: number;
  isOptedOut: boolean;
  isUnreachable: boolean;
  isBlocked: boolean;
  /** An operator lets it use the assistant although it is on no list of allowed numbers. */
  isAllowed: boolean;
  /** How many texts a day are answered, and how many came today in this conversation; null: as many as come. */
  quota: { daily: number; today: number } | null;
  conversationId: number;
  question: Question | null;
  /** When the oldest text came in whose turn has not been. */
  unansweredSince: Date | null;
  /** The carrier handed this text to us before. */
  isDuplicate: boolean;
};

type Found = {
  index: number;
  contact_id: string | null;
  is_opted_out: boolean;
  is_unreachable: boolean;
  is_blocked: boolean;
  is_allowed: boolean;
  daily_quota: number | null;
  texts_today: number | null;
  conversation_id: string | null;
  carrier_account: string | null;
  question: Question | null;
  unanswered_since: Date | null;
  is_duplicate: boolean;
};

/** The contacts and conversations of some texts, in their order; those that are new are made. */
export async function findSituations(tx: Db, senders: Sender[]): Promise<Situation[]> {
  let found = await lookUp(tx, senders);
  const strangers = senders.filter((_, index) => found[index]?.conversation_id === null);
  if (strangers.length > 0) {
    await makeContactsAndConversations(tx, strangers);
    found = await lookUp(tx, senders);
  }
  await followAccounts(tx, senders, found);
  return found.map((one) => {
    if (one.conversation_id === null) throw new Error("a conversation could neither be found nor made");
    return {
      contactId: Number(one.contact_id),
      isOptedOut: one.is_opted_out,
      isUnreachable: one.is_unreachable,
      isBlocked: one.is_blocked,
      isAllowed: one.is_allowed,
      quota: one.daily_quota === null ? null : { daily: one.daily_quota, today: one.texts_today ?? 0 },
      conversationId: Number(one.conversation_id),
      question: one.question,
      unansweredSince: one.unanswered_since,
      isDuplicate: one.is_duplicate,
    };
  });
}

/** Each part of it is one look into an index, for each text: `lateral` and `limit` leave no other plan. */
const lookUpSql = `
  select i.index, k.id as contact_id, k.opted_out_at is not null as is_opted_out,
         k.unreachable_at is not null as is_unreachable, k.blocked_at is not null as is_blocked,
         k.allowed_at is not null as is_allowed, k.daily_quota,
         case when k.daily_quota is not null then (
           select count(*)::int from (
             select direction, created_at from messages where conversation_id = c.id order by id desc limit 2000
           ) as recent
           where recent.direction = 'inbound' and recent.created_at >= $2::timestamptz
         ) end as texts_today,
         c.id as conversation_id, c.carrier_account, c.question, u.created_at as unanswered_since,
         d.id is not null as is_duplicate
  from json_to_recordset($1::json) as i(index int, carrier text, "carrierId" text, number text, "ourNumber" text)
  left join lateral (
    select * from contacts where carrier = i.carrier and number = i.number limit 1
  ) k on true
  left join lateral (
    select * from conversations
    where carrier = i.carrier and our_number = i."ourNumber" and contact_id = k.id limit 1
  ) c on true
  left join lateral (
    select created_at from messages
    where conversation_id = c.id and direction = 'inbound' and answered_at is null order by id limit 1
  ) u on true
  left join lateral (
    select id from messages where carrier = i.carrier and carrier_id = i."carrierId" limit 1
  ) d on true`;

async function lookUp(tx: Db, senders: Sender[]): Promise<Found[]> {
  const asked = JSON.stringify(senders.map((sender, index) => ({ index, ...sender })));
  const today = now();
  today.setUTCHours(0, 0, 0, 0);
  const rows = await runPrepared<Found>(tx, "look_up_senders", lookUpSql, [asked, today]);
  return rows.toSorted((a, b) => a.index - b.index);
}

/** In a fixed order, so that two processes that meet the same strangers do not wait for each other in a circle. */
async function makeContactsAndConversations(tx: Db, strangers: Sender[]): Promise<void> {
  const values = [JSON.stringify(strangers), now()];
  await tx.$client.query(
    `insert into contacts (carrier, number, created_at)
     select distinct carrier, number, $2::timestamptz from json_to_recordset($1::json) as i(carrier text, number text)
     order by carrier, number
     on conflict do nothing`,
    values,
  );
  await tx.$client.query(
    `insert into conversations (carrier, our_number, contact_id, carrier_account, created_at)
     select distinct on (k.id, i."ourNumber") i.carrier, i."ourNumber", k.id, i."carrierAccount", $2::timestamptz
     from json_to_recordset($1::json) as i(carrier text, number text, "ourNumber" text, "carrierAccount" text)
     cross join lateral (select id from contacts where carrier = i.carrier and number = i.number limit 1) k
     order by k.id, i."ourNumber"
     on conflict do nothing`,
    values,
  );
}

/** A conversation goes on through the account that its last text came in on. */
async function followAccounts(tx: Db, senders: Sender[], found: Found[]): Promise<void> {
  const moved = new Map<number, string>();
  for (const [index, { conversation_id, carrier_account }] of found.entries()) {
    const account = senders[index]?.carrierAccount ?? null;
    if (account !== null && account !== carrier_account) moved.set(Number(conversation_id), account);
  }
  for (const [id, account] of [...moved].sort(([a], [b]) => a - b)) {
    await tx.$client.query("update conversations set carrier_account = $2 where id = $1", [id, account]);
  }
}

export type InboundText = {
  conversationId: number;
  carrier: string;
  carrierId: string;
  body: string;
  media: MediaItem[];
  status: "received" | "refused";
  encoding: Encoding;
  segments: number;
  /** Why it gets no answer, where that is known already. */
  silence: string | null;
};

/**
 * The ids follow the order in which the texts came, for that is the order of a conversation; the rows are written
 * in the order of the carrier's ids, so that two processes with the same texts do not wait for each other in a circle.
 */
const insertSql = `
  insert into messages (id, conversation_id, direction, carrier, carrier_id, author, body, media, status, encoding,
                        segments, answered_at, silence, created_at, status_at)
  overriding system value
  select id, "conversationId", 'inbound', carrier, "carrierId", 'contact', body, media, status, encoding, segments,
         case when silence is not null then $2::timestamptz end, silence, $2::timestamptz, $2::timestamptz
  from (
    select nextval('messages_id_seq') as id, i.*
    from json_to_recordset($1::json) as i("conversationId" bigint, carrier text, "carrierId" text, body text,
      media jsonb, status text, encoding text, segments int, silence text)
  ) as text
  order by carrier, "carrierId"
  on conflict (carrier, carrier_id) do nothing
  returning id, carrier, carrier_id`;

/** Stores texts that came in. Gives each one's id, or null where the carrier handed it to us before. */
export async function insertInbounds(tx: Db, texts: InboundText[]): Promise<(number | null)[]> {
  const stored = await runPrepared<{ id: string; carrier: string; carrier_id: string }>(
    tx,
    "insert_inbounds",
    insertSql,
    [JSON.stringify(texts), now()],
  );
  const ids = new Map(stored.map((row) => [carrierIdKey(row.carrier, row.carrier_id), Number(row.id)]));
  return texts.map(({ carrier, carrierId }) => ids.get(carrierIdKey(carrier, carrierId)) ?? null);
}
