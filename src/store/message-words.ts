import { type Db, runPrepared } from "./db.ts";

/** So many texts are made findable at once. */
const mostAtOnce = 500;
/** Ids are given before their rows are there: below the newest findable text so many are looked at for late ones. */
const lateIds = 500;
/** Any number that nothing else on this database locks. */
const lockKey = 7_267_405;

/** One worker at a time makes texts findable, and a contact is not erased meanwhile. Gives false where another one does. */
export async function tryLockWords(tx: Db): Promise<boolean> {
  const rows = await runPrepared<{ locked: boolean }>(
    tx,
    "try_lock_words",
    "select pg_try_advisory_xact_lock($1) as locked",
    [lockKey],
  );
  return rows[0]?.locked ?? false;
}

/** Waits until no worker makes texts findable, and keeps them from it until the transaction ends. */
export async function lockWords(tx: Db): Promise<void> {
  await tx.$client.query("select pg_advisory_xact_lock($1)", [lockKey]);
}

/** Both parts look into the primary keys only: most of the late ids have no row, and cost nothing. */
const indexSql = `
  with newest as (select coalesce(max(message_id), 0) as id from message_words),
  wanted as (
    (select g.id from newest, generate_series(greatest(newest.id - ${lateIds}, 1), newest.id) as g(id)
     where not exists (select from message_words w where w.message_id = g.id))
    union all
    (select m.id from newest cross join lateral (
       select id from messages where id > newest.id order by id limit ${mostAtOnce}) as m)
  )
  insert into message_words (message_id, words)
  select m.id, to_tsvector('simple', m.body) from wanted join messages m on m.id = wanted.id
  on conflict do nothing`;

/** Makes the next texts findable. True where more may be left. */
export async function indexNextWords(tx: Db): Promise<boolean> {
  const { rowCount } = await tx.$client.query({ name: "index_words", text: indexSql });
  return (rowCount ?? 0) >= mostAtOnce;
}
