import pg from "pg";
import { createLog } from "../../src/logger.ts";
import { createBoss } from "../../src/queue/boss.ts";
import { openDb } from "../../src/store/db.ts";

const jobsAtOnce = 1_000;
const prefix = "+1303";

/** The phone whose text is the last of such a backlog. */
export const lastPhone = (texts: number): string => `${prefix}${1_000_000 + texts}`;

/** Fills a database with texts that wait for their turn, as webhooks would have left them: each of somebody else. */
export async function insertBacklog(databaseUrl: string, ourNumber: string, texts: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into contacts (carrier, number, created_at)
     select 'twilio', $2 || (1000000 + n), now() from generate_series(1, $1::int) n`,
    [texts, prefix],
  );
  await client.query(
    `insert into conversations (carrier, our_number, contact_id, created_at)
     select carrier, $1, id, now() from contacts where number like $2`,
    [ourNumber, `${prefix}%`],
  );
  await client.query(
    `insert into messages (conversation_id, direction, carrier, carrier_id, author, body, status, encoding, segments,
       created_at, status_at)
     select v.id, 'inbound', 'twilio', 'SMbacklog' || v.id, 'contact', 'What is old ' || v.id || '?', 'received',
       'GSM-7', 1, now(), now()
     from conversations v join contacts c on c.id = v.contact_id where c.number like $1`,
    [`${prefix}%`],
  );
  const { rows } = await client.query<{ id: string }>(
    "select conversation_id as id from messages where carrier_id like 'SMbacklog%' order by id",
  );
  await client.query("analyze contacts, conversations, messages");
  await client.end();

  const log = createLog("warn");
  const db = openDb(databaseUrl, log, 2);
  const boss = createBoss(db, log, { supervise: false });
  await boss.start();
  for (let from = 0; from < rows.length; from += jobsAtOnce) {
    const jobs = rows.slice(from, from + jobsAtOnce).map(({ id }) => ({
      data: { conversationId: Number(id) },
      singletonKey: id,
    }));
    await boss.insert("answer-turn", jobs);
  }
  await boss.stop({ graceful: false });
  await db.$client.end();
}
