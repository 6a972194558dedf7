import { createCache } from "../outside/cache.ts";
import { fetchPublic } from "../outside/fetch-public.ts";
import { SourceError } from "../outside/source-error.ts";
import type { Sources } from "../index.ts";
import type { SkillContext } from "../skill.ts";
import { expandCalendar, type Occurrence } from "./expand.ts";
import { addressOf, likelyZone, ownEvents, ownOccurrences, zoneOf } from "./kept.ts";
import { parseIcal } from "./parse-ical.ts";

const maxFileBytes = 1024 * 1024;
const timeoutMs = 8_000;

/** What a person's calendar holds, on their clocks. */
export type Loaded = {
  zone: string;
  /** Nobody said in which zone the person is, and the calendar does not either. */
  isZoneGuessed: boolean;
  occurrences: Occurrence[];
  /** Why the saved address brought nothing. */
  failure: SourceError | null;
};

type Read = { zone: string | null; occurrences: Occurrence[] };

// Questions come in twos and threes; what has changed since is seen a few minutes later.
const recent = createCache<Read>({ ttlMs: 3 * 60_000, maxEntries: 50 });

/** Reads the address and what was added by text, soonest first. */
export async function loadCalendar(sources: Sources, context: SkillContext): Promise<Loaded> {
  const address = addressOf(context);
  const known = zoneOf(context);
  let read: Read | null = null;
  let failure: SourceError | null = null;
  if (address !== null) {
    try {
      read = await readAddress(sources, address, context);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      failure = error;
    }
  }
  const zone = known ?? read?.zone ?? likelyZone(context.country);
  const own = ownOccurrences(ownEvents(context.items), zone, context.now);
  const occurrences = [...(read?.occurrences ?? []), ...own].toSorted(
    (one, other) => one.start - other.start || Number(other.isAllDay) - Number(one.isAllDay),
  );
  return { zone, isZoneGuessed: known === null && !read?.zone, occurrences, failure };
}

/** Reads the file at an address. Throws SourceError: `garbled` for what is no calendar. */
export async function readAddress(sources: Sources, address: string, context: SkillContext): Promise<Read> {
  const { now, country, signal } = context;
  const known = zoneOf(context);
  const key = [address, known ?? country, now.toISOString().slice(0, 13)].join(" ");
  return recent.get(key, async () => {
    const { status, body } = await fetchPublic({
      service: "calendar",
      address,
      accept: "text/calendar, text/plain;q=0.5",
      maxBytes: maxFileBytes,
      timeoutMs,
      signal,
      mayAskLoopback: sources.localCalendars,
    });
    if ([401, 403, 404, 410].includes(status)) throw new SourceError("calendar", "not-found", String(status));
    if (status !== 200) throw new SourceError("calendar", "unavailable", String(status));
    const file = parseIcal(body);
    if (!file) throw new SourceError("calendar", "garbled", "no calendar");
    const zone = known ?? file.zone ?? likelyZone(country);
    return { zone: known ?? file.zone, occurrences: expandCalendar(file, zone, now) };
  });
}

/** Why an address brought nothing, to the person who gave it. Names its host at most: the rest is a secret. */
export function failureText(error: SourceError, address: string): string {
  const host = URL.parse(address)?.host.slice(0, 60) ?? "that address";
  switch (error.problem) {
    case "refused":
      return `${host} is not a public https address, so it is not read.`;
    case "not-found":
      return `${host} does not show that calendar. Has the private address changed?`;
    case "garbled":
      return error.message.includes("large")
        ? `The calendar at ${host} is over 1 MB, too large to read.`
        : `What is at ${host} is no calendar. Use the private address in iCal format: it often ends in .ics`;
    case "timeout":
      return `${host} did not answer in time.`;
    case "wrong-key":
    case "quota":
    case "bad-request":
    case "unavailable":
    case "unreachable":
      return `${host} cannot be reached just now.`;
  }
}
