import { DateTime } from "luxon";
import type { Sources } from "../index.ts";
import type { Effect, KnownPlace, SkillContext, SkillReply } from "../skill.ts";
import { readRule } from "../time/read-rule.ts";
import { isNoDay, resolveRule } from "../time/resolve-rule.ts";
import type { SaidTime } from "../time/said-time.ts";
import { knownZone, zoneAt } from "../time/zone.ts";
import { anyZoneName, zonesOf } from "../time-of/city-zones.ts";
import { ianaZone } from "../zone/find-zone.ts";
import { askWhere } from "../where/ask-where.ts";
import { replyToPlaceFailure } from "../where/failure.ts";
import { findPlace } from "../where/find-place.ts";
import { whichPlace } from "../where/which-place.ts";
import { plain } from "../wording.ts";
import type { RemindersArgs } from "./args.ts";
import { zoneOf } from "./person.ts";
import {
  freeKey,
  mostCharacters,
  mostReminders,
  readMemory,
  type Reminder,
  remindersOf,
} from "./reminder.ts";
import { told } from "./told.ts";
import { fixedTexts } from "./wording.ts";

/** A repeat comes no more often than this. */
const leastMinutes = 15;

/** Sets a reminder, or asks for what is missing first: when, or whose clock is meant. */
export async function setReminder(
  sources: Sources,
  args: RemindersArgs,
  context: SkillContext,
): Promise<SkillReply> {
  const what = boundedWhat(args.what ?? "");
  const pending: RemindersArgs = { do: "set", what, when: args.when };
  const placed = await findZone(sources, args, pending, context);
  if (placed && "text" in placed) return placed;
  const zone = placed?.zone ?? zoneOf(context);
  const found = args.when ? readWhenWords(args.when) : null;
  if (!found) return askWhen(pending, zone, context);
  if (zone === null && needsZone(found.said))
    return {
      text: askWhere("the right time"),
      remember: { ...readMemory(context.memory), awaiting: "zone", pending },
    };

  const { repeat } = found.said;
  if (repeat?.unit === "minute" && repeat.every < leastMinutes) return { text: fixedTexts.tooOften };
  const isWaking = /^(?:wake up|alarm)(?:$|:)/.test(what);
  const country = placed?.place?.country ?? context.country;
  const reader = { zone: zone ?? "utc", now: context.now, country, isWaking };
  if (isNoDay(found.said, reader)) return askWhen(pending, zone, context, fixedTexts.noDay);
  const resolved = resolveRule(found.said, reader);
  if (!resolved)
    return repeat && found.said.until ? { text: fixedTexts.ended } : askWhen(pending, zone, context);

  const reminders = remindersOf(context);
  const at = resolved.at.toISOString();
  // Whoever texts it twice wants it once.
  const same = reminders.find((one) => one.what === what && one.at === at);
  if (!same && reminders.length >= mostReminders) return { text: fixedTexts.full };
  const reminder: Reminder = { key: same?.key ?? freeKey(reminders), what, zone, at, rule: resolved.rule };
  const keep = placed?.place;
  const own = zoneOf(context);
  const reply = told(reminder, context, { zone: own ?? zone, country });
  // Asked once: all skills know it from now on. "3pm london time" is no new clock of theirs.
  const known: Effect[] = placed && own === null ? [{ kind: "know-person", zone: placed.zone }] : [];
  if (keep) known.push({ kind: "keep-place", place: keep });
  return { ...reply, effects: [...known, ...(reply.effects ?? [])] };
}

/** The time in words that a person, a choice or the agent gave. */
export function readWhenWords(words: string) {
  return readRule(words.replace(/(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?/i, "$1 $2"), {
    isSpanBare: true,
  });
}

function boundedWhat(words: string): string {
  return plain(words, mostCharacters);
}

function needsZone({ span, repeat, clocks, until }: SaidTime): boolean {
  if (span !== null) return false;
  const isByLength = repeat?.unit === "hour" || repeat?.unit === "minute";
  return !(isByLength && clocks.length === 0 && until === null);
}

/** "When? 1 in 1 hour, 2 this evening, 3 tomorrow 9:00." */
function askWhen(
  pending: RemindersArgs,
  zone: string | null,
  context: SkillContext,
  before = "",
): SkillReply {
  const hour = zone === null ? 12 : DateTime.fromJSDate(context.now, { zone }).hour;
  const evening = hour < 18 ? "this evening" : "tomorrow evening";
  const times = ["in 1 hour", evening, "tomorrow 9:00"];
  const about = pending.what ? ` for "${plain(pending.what, 60)}"` : "";
  return {
    text: `${before}When${about}?\n${times.map((when, index) => `${index + 1} ${when}`).join("\n")}\nOr text a time: 4.30pm, friday noon.`,
    question: {
      choices: times.map((when, index) => ({ answer: String(index + 1), args: { ...pending, when } })),
    },
    remember: { ...readMemory(context.memory), awaiting: "when", pending },
  };
}

const isZoneName = new RegExp(`^${anyZoneName}$`, "i");

/** "America/New_York", "eastern time", "est": a zone and no place. */
function namedZone(words: string): string | null {
  const iana = ianaZone(words);
  if (iana) return iana;
  const listed = isZoneName.test(words.trim()) ? zonesOf(words) : null;
  return listed && "zones" in listed ? (listed.zones[0] ?? null) : null;
}

type Placed = { zone: string; place: KnownPlace | null };

/** The zone of where the person said to be; a reply where that must be asked once more; null where nothing was said. */
async function findZone(
  sources: Sources,
  { here, place: words }: RemindersArgs,
  pending: RemindersArgs,
  context: SkillContext,
): Promise<Placed | SkillReply | null> {
  const asHere = (place: KnownPlace): KnownPlace => ({ ...place, kind: "here", name: "here" });
  const placedAt = (place: KnownPlace): Placed | null => {
    const zone = knownZone(place.zone) ?? zoneAt(place);
    return zone === null ? null : { zone, place: asHere(place) };
  };
  if (here) return placedAt(here);
  if (!words) return null;
  const named = namedZone(words);
  if (named) return { zone: named, place: null };
  const remember = { ...readMemory(context.memory), awaiting: "zone", pending };
  try {
    const found = await findPlace(words, context, sources);
    if (found.kind === "one") return placedAt(found.place);
    if (found.kind === "none")
      return { text: `I do not find "${plain(words, 40)}". Text a town, or street and town.`, remember };
    return { ...whichPlace(found.places, (place) => ({ ...pending, here: asHere(place) }), words), remember };
  } catch (error) {
    return { ...replyToPlaceFailure(error), remember };
  }
}
