import type { Pool } from "../../src/store/db.ts";

/** Tables of the shape of ours, with every index and reference, for what ours is compared with. */
export async function createBaselineTables({ $client }: Pool): Promise<void> {
  await $client.query(`
    create table baseline_messages (like messages including all);
    alter table baseline_messages add foreign key (conversation_id) references conversations (id);
    create table baseline_jobs (like pgboss.job_common including all);
    alter table baseline_jobs add foreign key (name) references pgboss.queue (name);`);
}

const messageColumns =
  "conversation_id, direction, carrier, carrier_id, author, body, status, encoding, segments, created_at, status_at";
const jobColumns =
  "name, data, singleton_key, policy, start_after, retry_limit, retry_backoff, expire_seconds, heartbeat_seconds";
const messageValues =
  "$1::bigint, 'inbound', 'twilio', $2::text, 'contact', $3::text, 'received', 'GSM-7', 1, now(), now()";
const jobValues =
  "'answer-turn', jsonb_build_object('conversationId', $1::bigint), $1::bigint::text, 'stately', now() + interval '1 second', 6, true, 120, 10";

/** A message takes the values conversation, carrier's id, words; a job the conversation alone. */
export const insertMessageSql = `insert into baseline_messages (${messageColumns}) values (${messageValues})
  on conflict (carrier, carrier_id) do nothing`;
export const insertJobSql = `insert into baseline_jobs (${jobColumns}) values (${jobValues}) on conflict do nothing`;
export const insertBothSql = `with message as (${insertMessageSql} returning conversation_id)
  insert into baseline_jobs (${jobColumns}) select ${jobValues} from message on conflict do nothing`;
