import type pg from "pg";

/** A conversation has so many messages, half of them ours. */
const messagesEach = 20;
/** They are spread over so many days, the conversations taking turns: no two pairs of one lie close together. */
const days = 30;

/** The phones of the conversations that `fillDatabase` makes: `+1206…` from this number on. */
export const firstPhone = 2_000_000;

/**
 * Fills the tables with so many messages of the past, as a service that ran for a month would have: answered,
 * delivered, nothing waiting. Returns how many conversations that makes. `client` must be allowed to leave out triggers.
 */
export async function fillDatabase(
  client: pg.Pool,
  messages: number,
  { accountSid, number }: { accountSid: string; number: string },
): Promise<number> {
  const conversations = Math.ceil(messages / messagesEach);
  const connection = await client.connect();
  try {
    await connection.query("set session_replication_role = replica"); // no look at each row's conversation
    await connection.query("set synchronous_commit = off");
    await connection.query(
      `insert into contacts (carrier, number, created_at)
       select 'twilio', '+1206' || ($2::int + i), now() - interval '${days} days' from generate_series(0, $1::int - 1) as i`,
      [conversations, firstPhone],
    );
    await connection.query(
      `insert into conversations (carrier, our_number, contact_id, carrier_account, created_at)
       select 'twilio', $1, id, $2, created_at from contacts order by id`,
      [number, accountSid],
    );
    await connection.query(
      `insert into messages (conversation_id, direction, carrier, carrier_id, author, body, status, encoding, segments,
                             answered_at, intent, confidence, is_accepted, model_id, tier, source, took_ms,
                             attempts, created_at, status_at)
       select 1 + pair % $1,
              case when is_ours then 'outbound' else 'inbound' end,
              'twilio',
              'SM' || md5(pair || ' ' || is_ours),
              case when is_ours then 'assistant' else 'contact' end,
              case when is_ours then 'You''re welcome. Text me whenever you need something, number ' || pair || '.'
                   else 'Thanks a lot for your help with the thing of yesterday, number ' || pair end,
              case when is_ours then 'delivered' else 'received' end,
              'GSM-7', 1,
              case when is_ours then null else at end,
              case when is_ours then null else 'thanks' end,
              case when is_ours then null else 0.93 end,
              case when is_ours then null else true end,
              case when is_ours then null else 1 end,
              case when is_ours then 'intent' end,
              case when is_ours then 'thanks' end,
              case when is_ours then 1100 end,
              case when is_ours then 1 else 0 end,
              at, at
         from generate_series(0, $2::bigint - 1) as pair
        cross join lateral (
          select now() - interval '${days} days' + interval '${days} days' * pair / $2::bigint as at
        ) as moment
        cross join (values (false), (true)) as sides (is_ours)`,
      [conversations, Math.ceil(messages / 2)],
    );
    await connection.query("vacuum (analyze) contacts, conversations, messages");
    await connection.query("checkpoint");
  } finally {
    connection.release(true); // its settings go with it
  }
  return conversations;
}
