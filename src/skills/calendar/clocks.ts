import { DateTime } from "luxon";
import { type Budget, repeatedTimes, type RepeatRule, type Wall } from "./rule-days.ts";

/** One part of a VTIMEZONE: from when on the clocks show so much more than UTC. */
export type Observance = { start: Wall; offsetMs: number; rule: RepeatRule | null; more: Wall[] };

/** What the clocks of an event show: UTC, an IANA zone, the rules in the file, or those of whoever reads it (null). */
export type Clocks = { kind: "zone"; zone: string } | { kind: "rules"; observances: Observance[] } | null;

/** The instant at which clocks show a date and time; of two the first, and where it is skipped as much later. */
export function instantOf(wall: Wall, clocks: Clocks, ownZone: string): number {
  if (clocks?.kind === "rules") return wall - offsetByRules(wall, clocks.observances);
  const zone = clocks?.zone ?? ownZone;
  const { year, month, day, hour, minute, second } = DateTime.fromMillis(wall, { zone: "utc" });
  const time = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
  return (time.getPossibleOffsets()[0] ?? time).toMillis();
}

/** What the clocks of a zone show at an instant. */
function wallAt(instant: number, zone: string): Wall {
  return instant + DateTime.fromMillis(instant, { zone }).offset * 60_000;
}

/** What clocks show at an instant: of those that the file describes as they would at that time of the day. */
export function wallOn(instant: number, clocks: Clocks, ownZone: string): Wall {
  if (clocks?.kind === "rules") return instant + offsetByRules(instant, clocks.observances);
  return wallAt(instant, clocks?.zone ?? ownZone);
}

const yearMs = 366 * 86_400_000;

function offsetByRules(wall: Wall, observances: Observance[]): number {
  const budget: Budget = { periods: 200, instances: 200 };
  let latest = { at: -Infinity, offsetMs: observances[0]?.offsetMs ?? 0 };
  for (const { start, offsetMs, rule, more } of observances) {
    const window = { from: wall - 2 * yearMs, until: wall + 1 };
    const times = rule ? repeatedTimes(rule, start, window, budget) : [start];
    for (const at of [...times, ...more]) {
      if (at <= wall && at >= latest.at) latest = { at, offsetMs };
    }
  }
  return latest.offsetMs;
}
