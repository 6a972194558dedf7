import { errorMeaning } from "../../carriers/twilio/error-meanings.ts";
import type { BucketGroup, Figures, MessageGroup } from "../../store/figures/read-figures.ts";
import { risingIntents } from "./rising-intents.ts";

const mostIntents = 15;
const delivered = new Set(["delivered", "read"]);
const failed = new Set(["failed", "undelivered"]);

type Group = { count: number };
type Counts = { inbound: MessageGroup[]; outbound: MessageGroup[] };

/** What the dashboard shows, from what was counted. */
export function describeFigures(
  figures: Figures,
  { compare, buckets }: { compare: boolean; buckets: Date[] },
) {
  const { unit } = figures;
  const counts = byDirection(figures.groups);
  const countsBefore = byDirection(figures.groupsBefore);
  return {
    unit,
    totals: totalsOf(counts),
    totalsBefore: compare ? totalsOf(countsBefore) : null,
    series: seriesOf(figures.byBucket, { buckets, unit }),
    answeredBy: answeredBy(counts.outbound, compare ? countsBefore.outbound : null),
    errors: summed(
      counts.outbound.filter(({ status }) => failed.has(status)),
      ({ errorCode }) => errorCode ?? "",
    ).map(([code, count]) => ({ code: code || null, count, meaning: errorMeaning(code) })),
    silences: summed(counts.inbound, ({ silence }) => silence).map(([silence, count]) => ({
      silence,
      count,
    })),
    intents: intentsOf(counts, countsBefore).slice(0, mostIntents),
    rising: risingIntents(intentsOf(counts, countsBefore)),
    contacts: figures.contacts,
    models: modelsOf(counts.outbound),
  };
}

function totalsOf({ inbound, outbound }: Counts) {
  const took = outbound.filter(({ tookMs }) => tookMs !== null);
  return {
    inbound: sum(inbound, ({ count }) => count),
    outbound: sum(outbound, ({ count }) => count),
    /** Texts whose turn has not been yet. */
    unanswered: sum(inbound, ({ count, isAnswered }) => (isAnswered ? 0 : count)),
    silent: sum(inbound, ({ count, silence }) => (silence === null ? 0 : count)),
    delivered: sum(outbound, ({ count, status }) => (delivered.has(status) ? count : 0)),
    failed: sum(outbound, ({ count, status }) => (failed.has(status) ? count : 0)),
    segments: sum(outbound, ({ segments }) => segments),
    money: summed(
      outbound,
      ({ priceUnit }) => priceUnit,
      ({ money }) => money,
    ).map(([unit, amount]) => ({ unit, amount })),
    tokensIn: sum(outbound, ({ tokensIn }) => tokensIn),
    tokensOut: sum(outbound, ({ tokensOut }) => tokensOut),
    p50Ms: percentile(took, 0.5),
    p95Ms: percentile(took, 0.95),
  };
}

function answeredBy(outbound: MessageGroup[], before: MessageGroup[] | null) {
  const earlier = before && new Map(summed(before, ({ tier }) => tier));
  return summed(outbound, ({ tier }) => tier).map(([tier, replies]) => {
    const took = outbound.filter((group) => group.tier === tier && group.tookMs !== null);
    return {
      ...{ tier, replies, repliesBefore: earlier ? (earlier.get(tier) ?? 0) : null },
      ...{ p50Ms: percentile(took, 0.5), p95Ms: percentile(took, 0.95) },
    };
  });
}

export type IntentCount = ReturnType<typeof intentsOf>[number];

/** How often each intent came up, and which share of the texts with an intent had it, now and before. */
function intentsOf(counts: Counts, countsBefore: Counts) {
  const now = summed(counts.inbound, ({ intent }) => intent);
  const before = new Map(summed(countsBefore.inbound, ({ intent }) => intent));
  const all = sum(now, ([, count]) => count);
  const allBefore = sum([...before], ([, count]) => count);
  return now.map(([intent, count]) => {
    const countBefore = before.get(intent) ?? 0;
    return {
      ...{ intent, count, countBefore, share: count / all },
      /** Null where nothing had an intent before: there is nothing to compare with. */
      shareBefore: allBefore === 0 ? null : countBefore / allBefore,
    };
  });
}

function modelsOf(outbound: MessageGroup[]) {
  return summed(outbound, ({ model }) => model).map(([model, replies]) => {
    const own = outbound.filter((group) => group.model === model);
    return {
      model,
      replies,
      tokensIn: sum(own, (one) => one.tokensIn),
      tokensOut: sum(own, (one) => one.tokensOut),
    };
  });
}

/** A row for each hour or day, with zeros where nothing was; money in `unit` only. */
function seriesOf(groups: BucketGroup[], { buckets, unit }: { buckets: Date[]; unit: string | null }) {
  const rows = buckets.map((at) => ({
    at: at.toISOString(),
    ...{ inbound: 0, outbound: 0, delivered: 0, failed: 0, segments: 0, money: 0 },
  }));
  for (const { bucket, direction, status, priceUnit, count, segments, money } of groups) {
    const row = rows[bucket];
    if (!row) continue;
    row[direction] += count;
    if (priceUnit === unit) row.money += money;
    if (direction === "inbound") continue;
    row.segments += segments;
    if (delivered.has(status)) row.delivered += count;
    if (failed.has(status)) row.failed += count;
  }
  return rows;
}

function byDirection(groups: MessageGroup[]): Counts {
  return {
    inbound: groups.filter(({ direction }) => direction === "inbound"),
    outbound: groups.filter(({ direction }) => direction === "outbound"),
  };
}

/** The time that this share of the replies did not exceed; null where none has a time. */
function percentile(groups: MessageGroup[], fraction: number): number | null {
  let left = fraction * sum(groups, ({ count }) => count);
  for (const { tookMs, count } of groups.toSorted((a, b) => (a.tookMs ?? 0) - (b.tookMs ?? 0))) {
    left -= count;
    if (left <= 0) return tookMs;
  }
  return null;
}

function sum<T>(items: T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Totals by a name, the greatest first; what has no name is left out. */
function summed<T extends Group>(
  items: T[],
  name: (item: T) => string | null,
  of: (item: T) => number = ({ count }) => count,
): [string, number][] {
  const totals = new Map<string, number>();
  for (const item of items) {
    const key = name(item);
    if (key !== null) totals.set(key, (totals.get(key) ?? 0) + of(item));
  }
  return [...totals].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b));
}
