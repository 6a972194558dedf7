import type pg from "pg";

type Seed = {
  conversations: number;
  /** Exchanges (a text and what came of it) that each conversation has on average. Default 3. */
  exchangesEach?: number;
  /** They are spread over so many days before `until`. Default 60. */
  days?: number;
  /** Default: now, by the system's clock. */
  until?: Date;
  carrier?: string;
  ourNumber?: string;
};

type Seeded = {
  firstContact: number;
  firstConversation: number;
  firstMessage: number;
  messages: number;
};

/** The numbers of the contacts are `+1206…` from this one on. */
const firstSeededPhone = 2_000_000;

/** The intents that texts are about, the frequent ones first; the last one came up in the last days only. */
export const seededIntents = [
  ...["track-parcel", "opening-hours", "delivery-time", "change-address", "price", "greeting", "thanks"],
  ...["complaint", "lost-parcel", "pickup-point", "customs", "parcel-damaged"],
];

/**
 * Fills the tables with the past of a busy service: day and night, every tier, every outcome, some contacts that opted
 * out or wait for a person. The same order gives the same rows. Nothing is left to be done, so no worker touches it.
 * The pool's user must be allowed to leave out triggers.
 */
export async function seedConversations(pool: pg.Pool, seed: Seed): Promise<Seeded> {
  const { conversations, exchangesEach = 3, days = 60, until = new Date() } = seed;
  const { carrier = "twilio", ourNumber = "+12065550199" } = seed;
  const exchanges = conversations * exchangesEach;
  const client = await pool.connect();
  try {
    await client.query("set session_replication_role = replica"); // no look at each row's conversation
    await client.query("set synchronous_commit = off; set enable_hashjoin = on; set enable_seqscan = on");
    const next = async (table: string): Promise<number> => {
      const { rows } = await client.query<{ next: string }>(
        `select coalesce(max(id), 0) + 1 as next from ${table}`,
      );
      return Number(rows[0]?.next);
    };
    const first = {
      contact: await next("contacts"),
      conversation: await next("conversations"),
      message: await next("messages"),
    };
    const end = first.message + 2 * exchanges;
    await client.query(contactsSql, [first.contact, conversations, carrier, until, days]);
    await client.query(conversationsSql, [
      ...[first.conversation, first.contact, conversations, carrier, ourNumber, until, days, end],
    ]);
    const { rowCount } = await client.query(messagesSql, [
      ...[first.message, first.conversation, conversations, exchanges, carrier, until, days, seededIntents],
    ]);
    await client.query(wordsSql, [first.message]);
    for (const table of ["contacts", "conversations", "messages"]) {
      await client.query(
        `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
      );
    }
    await client.query("vacuum (analyze) contacts, conversations, messages, message_words");
    return {
      ...{ firstContact: first.contact, firstConversation: first.conversation, firstMessage: first.message },
      messages: rowCount ?? 0,
    };
  } finally {
    client.release(true); // its settings go with it
  }
}

/** From 0 to 1, the same for the same number and use. */
const chance = (of: string, use: number): string =>
  `((hashint8extended(${of}, ${use}) & 4294967295)::float8 / 4294967296)`;

const contactsSql = `
  insert into contacts (id, carrier, number, name, opted_out_at, created_at)
  overriding system value
  select $1::bigint + i, $3, '+1206' || (${firstSeededPhone} + i),
         case when ${chance("i", 1)} < 0.3 then
           (array['Ada','Ben','Chloé','Dana','Emre','Fay','Grace','Hugo','Iris','Jan'])[1 + (i % 10)] || ' ' ||
           (array['Okafor','Lindqvist','Moreau','Singh','Tanaka','Novak','Reyes'])[1 + (i / 10 % 7)] end,
         case when ${chance("i", 2)} < 0.01 then $4::timestamptz - interval '1 hour' end,
         $4::timestamptz - $5::int * interval '1 day'
    from generate_series(0::bigint, $2::bigint - 1) as i`;

const conversationsSql = `
  insert into conversations (id, carrier, our_number, contact_id, waiting_since, waiting_reason, closed_at, read_up_to,
                             created_at)
  overriding system value
  select $1::bigint + i, $4, $5, $2::bigint + i,
         case when ${chance("i", 3)} < 0.001 then $6::timestamptz - ${chance("i", 4)} * interval '1 day' end,
         case when ${chance("i", 3)} < 0.001 then (array['keyword','intent','agent','misunderstood'])[1 + (i % 4)] end,
         case when ${chance("i", 3)} > 0.7 then $6::timestamptz end,
         case when ${chance("i", 5)} < 0.999 then $8::bigint end,
         $6::timestamptz - $7::int * interval '1 day'
    from generate_series(0::bigint, $3::bigint - 1) as i`;

/** Of each exchange the text has an odd place and the reply the even one after it, so that ids rise with time. */
const messagesSql = `
  insert into messages (id, conversation_id, direction, carrier, carrier_id, author, body, status, error_code, encoding,
                        segments, answered_at, answered_by, silence, intent, confidence, is_accepted, model_id, label,
                        labelled_at, tier, source, model, tokens_in, tokens_out, took_ms, price, price_unit, attempts,
                        created_at, status_at)
  overriding system value
  select id, $2::bigint + (i * 7919) % $3::bigint, case when is_ours then 'outbound' else 'inbound' end, $5,
         'SM' || md5(id::text),
         case when not is_ours then 'contact' when tier = 'operator' then 'operator' else 'assistant' end,
         case when is_ours
           then (array['Your parcel is on its way and comes tomorrow between 9 and 12.',
                       'We are open Monday to Friday from 8 to 18, Saturday from 9 to 13.',
                       'Turn left into Mill Lane, then walk 400 m to the station.',
                       'Done: the new address is kept for the next delivery.'])[1 + (i % 4)]
           else (array['where is my parcel', 'when are you open today', 'how do i walk to the station from king street',
                       'i moved, my new address is 12 mill lane', 'what does it cost to send 2 kg to france',
                       'the box came open and the lamp is broken'])[1 + (i % 6)] || ' no ' || i end,
         case when not is_ours then 'received' when luck < 0.965 then 'delivered'
              when luck < 0.99 then 'undelivered' else 'failed' end,
         case when is_ours and luck >= 0.965
           then (array['30003','30003','30003','30005','30006','30007','30008','21610'])[1 + (i % 8)] end,
         'GSM-7', case when is_ours and ${chance("i", 7)} < 0.25 then 2 else 1 end,
         case when not is_ours then at end,
         case when not is_ours and tier is not null then id + 1 end,
         case when is_ours or tier is not null then null
              else (array['person-holds','carrier-answered','loop','dead'])[1 + (i % 4)] end,
         case when not is_ours then intent end,
         case when not is_ours then 0.3 + 0.7 * ${chance("i", 8)} end,
         case when not is_ours then tier in ('intent', 'skill') end,
         case when not is_ours then 1 end,
         case when not is_ours and ${chance("i", 9)} < 0.01 then intent end,
         case when not is_ours and ${chance("i", 9)} < 0.01 then at end,
         case when is_ours then tier end,
         case when is_ours then case tier when 'keyword' then 'help' when 'skill' then 'directions'
                                          when 'fallback' then 'deadline' end end,
         case when is_ours and tier = 'agent' then 'gpt-small' end,
         case when is_ours and tier = 'agent' then (600 + 900 * luck)::int end,
         case when is_ours and tier = 'agent' then (30 + 90 * luck)::int end,
         case when is_ours then took_ms end,
         case when is_ours then 0.0079 * (1 + (${chance("i", 7)} < 0.25)::int) end,
         case when is_ours then 'USD' end,
         case when is_ours then 1 else 0 end, at, at
    from (
      select i, is_ours, $1::bigint + 2 * i + is_ours::int as id, ${chance("i", 11)} as luck, tier,
             $6::timestamptz - $7::int * interval '1 day' * (1 - warped)
               + case when is_ours then took_ms * interval '1 millisecond' else interval '0' end as at,
             took_ms,
             case when warped > 0.9 and ${chance("i", 12)} < 0.12 then ($8::text[])[cardinality($8::text[])]
                  else ($8::text[])[1 + floor((cardinality($8::text[]) - 1) * power(${chance("i", 12)}, 2))::int] end as intent
        from (
          select i, x - 0.7 / (2 * pi() * $7::int) * sin(2 * pi() * $7::int * x) as warped,
                 case when kind < 0.05 then 'keyword' when kind < 0.6 then 'intent' when kind < 0.75 then 'skill'
                      when kind < 0.93 then 'agent' when kind < 0.96 then 'fallback' when kind < 0.985 then 'operator' end as tier,
                 case when kind < 0.75 then 1050 + (200 * ${chance("i", 13)})::int
                      when kind < 0.96 then 2000 + (6000 * ${chance("i", 13)})::int
                      else 60000 + (600000 * ${chance("i", 13)})::int end as took_ms
            from (select i, i::float8 / $4::bigint as x, ${chance("i", 10)} as kind
                    from generate_series(0::bigint, $4::bigint - 1) as i) as exchange
        ) as kinds
       cross join (values (false), (true)) as sides (is_ours)
       where tier is not null or not is_ours
    ) as rows
   order by id`;

const wordsSql = `
  insert into message_words (message_id, words)
  select id, to_tsvector('simple', body) from messages where id >= $1::bigint`;
