import { sql } from "drizzle-orm";
import { codeOf, type Db, inTransaction, type Pool } from "../db.ts";
import { type CostlyContact, findBusiest, listCostlyContacts } from "./costly-contacts.ts";
import { type BucketGroup, countMessages, type MessageGroup } from "./count-messages.ts";
import { findMessages, isWithin, type Period } from "./find-messages.ts";

export type { BucketGroup, MessageGroup, Period };

export type Figures = {
  groups: MessageGroup[];
  /** Of the period before; its outbound messages only where they were asked for. */
  groupsBefore: MessageGroup[];
  byBucket: BucketGroup[];
  contacts: CostlyContact[];
  /** The currency of most messages that have a price; the contacts' sums of money are in it. */
  unit: string | null;
};

type Wanted = {
  period: Period;
  before: Period;
  compare: boolean;
  /** When each hour or day begins, the first one not after the period. */
  buckets: Date[];
};

/** How long each part of the counting may take: past this a person has gone elsewhere, and the line needs the database. */
const patienceMs = 15_000;
const mostContacts = 10;

/** There are too many messages in the period to be counted in time. */
export class TooMuchToCount extends Error {}

/**
 * Counts the messages of a period, and of the one before. The three parts that read many messages run at once, each on
 * a connection of its own: so they use more than one of the database's processors.
 */
export async function readFigures(db: Pool, { period, before, compare, buckets }: Wanted): Promise<Figures> {
  const [range, rangeBefore] = await Promise.all([
    forReport(db, (tx) => findMessages(tx, period)),
    forReport(db, (tx) => findMessages(tx, before)),
  ]);
  const where = isWithin(range, period);
  const whereBefore = isWithin(rangeBefore, before);
  const [{ groups, byBucket }, { groups: groupsBefore }, busiest] = await Promise.all([
    forReport(db, (tx) => countMessages(tx, where, buckets)),
    forReport(db, (tx) =>
      countMessages(tx, compare ? whereBefore : sql`${whereBefore} and direction = 'inbound'`, []),
    ),
    forReport(db, (tx) => findBusiest(tx, range, 4 * mostContacts)),
  ]);
  const unit = commonUnit(groups);
  const contacts = await forReport(db, (tx) =>
    listCostlyContacts(tx, where, { conversations: busiest, limit: mostContacts, unit }),
  );
  return { groups, groupsBefore, byBucket, contacts, unit };
}

/** Runs a part of the counting with the plans that our sessions otherwise leave out: see `openDb`. */
async function forReport<T>(db: Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(db, async (tx) => {
      await tx.execute(sql`
        select set_config(name, value, true) from (values
          ('transaction_read_only', 'on'), ('enable_seqscan', 'on'), ('enable_hashjoin', 'on'), ('enable_mergejoin', 'on'),
          ('work_mem', '64MB'), ('statement_timeout', ${String(patienceMs)}), ('lock_timeout', '2000')
        ) as settings (name, value)`);
      return await work(tx);
    });
  } catch (error) {
    if (["57014", "55P03"].includes(codeOf(error) ?? ""))
      throw new TooMuchToCount("counting took too long", { cause: error });
    throw error;
  }
}

function commonUnit(groups: MessageGroup[]): string | null {
  const counts = new Map<string, number>();
  for (const { priceUnit, count } of groups) {
    if (priceUnit !== null) counts.set(priceUnit, (counts.get(priceUnit) ?? 0) + count);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
