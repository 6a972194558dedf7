import { DateTime } from "luxon";
import { withHint } from "../hint.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { zonesOf } from "./city-zones.ts";
import type { Clocks } from "./clocks.ts";
import type { Question } from "./question.ts";
import { noClock, spanText } from "./wording.ts";

type Asking = { context: SkillContext; isTwelve: boolean; find: (words: string | null) => Promise<Clocks> };
type Clock = { name: string; zone: string };

/** Answers what is asked of clocks. */
export async function answerClock(question: Question, asking: Asking): Promise<SkillReply> {
  if (question.kind === "now") return now(question.place, asking);
  if (question.kind === "today") return today(question.place, asking);
  if (question.kind === "difference") return difference(question.from, question.to, asking);
  if (question.kind === "convert") return convert(question, asking);
  if (question.kind === "until-clock") return untilClock(question.at.minutes, asking);
  if (question.kind === "clock-change") return clockChange(question.place, asking);
  if (question.kind === "zone") return zone(question.place, asking);
  throw new Error(`${question.kind} is no question about clocks`);
}

async function now(place: string | null, { context, isTwelve, find }: Asking): Promise<SkillReply> {
  // America's own clock: all four are told where nothing says which is meant.
  const own = await find(null);
  const places = place === null ? [] : placesIn(place);
  if (places.length > 1) {
    const all: string[] = [];
    for (const one of places) all.push((await now(one, { context, isTwelve, find })).text);
    return { text: all.join("\n") };
  }
  const clocks =
    place === null && own.kind === "unknown-here" && context.country
      ? await find(countryName(context.country))
      : await find(place);
  if (clocks.kind !== "clocks") return noClock(clocks);
  const home = own.kind === "clocks" ? own.clocks[0]?.zone : undefined;
  const lines = clocks.clocks.map(({ name, zone: of }) => {
    const time = DateTime.fromJSDate(context.now, { zone: of });
    const ahead = place === null || !home ? "" : aheadText(of, home, context.now);
    return `${name === "here" ? "It is" : `${name}:`} ${clockOf(time, isTwelve)} ${dayOf(time, false)}${ahead && ` (${ahead})`}`;
  });
  const isMany = place === null && lines.length > 1;
  return { text: isMany ? withHint(lines.join("\n"), ["ZONE CHICAGO keeps yours."]) : lines.join("\n") };
}

/** "tokyo and sydney": each of them, at most four, where they are no one place ("trinidad and tobago"). */
function placesIn(place: string): string[] {
  if (zonesOf(place)) return [place];
  const parts = place.split(/,? (?:and|&|n|or|vs) (?:in )?|, ?/).filter((part) => part.trim() !== "");
  return parts.length <= 4 && parts.some((part) => zonesOf(part)) ? parts : [place];
}

async function today(place: string | null, { context, find }: Asking): Promise<SkillReply> {
  const clocks = await find(place);
  const zone = clocks.kind === "clocks" ? (clocks.clocks[0]?.zone ?? "utc") : "utc";
  if (clocks.kind !== "clocks" && clocks.kind !== "unknown-here") return noClock(clocks);
  const time = DateTime.fromJSDate(context.now, { zone }).setLocale("en-US");
  return {
    text: `${place === null ? "Today is" : "There it is"} ${time.toFormat("cccc d LLL yyyy")}${clocks.kind === "clocks" ? "" : " (UTC)"}`,
  };
}

async function difference(
  from: string | null,
  to: string,
  { context, isTwelve, find }: Asking,
): Promise<SkillReply> {
  let [one, other] = [await find(from), await find(to)];
  if (one.kind !== "clocks") return noClock(one);
  if (other.kind !== "clocks") return noClock(other);
  // Of a land with several clocks each is told.
  if (one.clocks.length > 1 && other.clocks.length === 1) [one, other] = [other, one];
  const [base] = one.clocks;
  if (!base) return noClock({ kind: "not-found", words: from ?? "" });
  const of = base.name === "here" ? "you" : base.name;
  const lines = other.clocks.map(({ name, zone: there }) => {
    const time = DateTime.fromJSDate(context.now, { zone: there });
    return `${name} is ${aheadText(there, base.zone, context.now, of)}: ${clockOf(time, isTwelve)} ${dayOf(time, false)}`;
  });
  return { text: lines.join("\n") };
}

async function convert(
  { at, from, to }: Question & { kind: "convert" },
  { context, isTwelve, find }: Asking,
): Promise<SkillReply> {
  const [one, other] = [await find(from), await find(to)];
  if (one.kind !== "clocks") return noClock(one);
  if (other.kind !== "clocks") return noClock(other);
  const [base] = one.clocks;
  if (!base) return noClock({ kind: "not-found", words: from ?? "" });
  const day = DateTime.fromJSDate(context.now, { zone: base.zone }).plus({ days: at.isTomorrow ? 1 : 0 });
  const then = day.set({
    hour: Math.floor(at.minutes / 60),
    minute: at.minutes % 60,
    second: 0,
    millisecond: 0,
  });
  // "8" may be of the morning or of the evening.
  const times = at.isOpen && at.minutes % 60 === 0 ? [then, then.plus({ hours: 12 })] : [then];
  const { isTomorrow } = at;
  const pairs = other.clocks.flatMap((clock) => times.map((time) => ({ clock, then: time })));
  const lines = pairs.map(({ clock, then: at }) => {
    const there = at.setZone(clock.zone);
    const days = Math.round(
      there
        .startOf("day")
        .setZone("utc", { keepLocalTime: true })
        .diff(at.startOf("day").setZone("utc", { keepLocalTime: true }), "days").days,
    );
    const which = days === 0 ? "" : days > 0 ? " the next day" : " the day before";
    return `${clockOf(at, isTwelve)}${isTomorrow ? " tomorrow" : ""} ${inPlace(base)} = ${clockOf(there, isTwelve)} ${inPlace(clock)}${which}`;
  });
  return { text: lines.join("\n") };
}

async function untilClock(minutes: number, { context, isTwelve, find }: Asking): Promise<SkillReply> {
  const own = await find(null);
  if (own.kind !== "clocks") return noClock(own);
  const here = DateTime.fromJSDate(context.now, { zone: own.clocks[0]?.zone ?? "utc" }).startOf("minute");
  const at = here.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const next = at > here ? at : at.plus({ days: 1 });
  return { text: `${spanText(next.diff(here, "minutes").minutes)} until ${clockOf(next, isTwelve)}` };
}

async function clockChange(place: string | null, { context, find }: Asking): Promise<SkillReply> {
  const clocks = await find(place);
  const [clock] = clocks.kind === "clocks" ? clocks.clocks : [];
  if (clocks.kind !== "clocks" || !clock)
    return noClock(clocks.kind === "clocks" ? { kind: "unknown-here" } : clocks);
  const start = DateTime.fromJSDate(context.now, { zone: clock.zone });
  const where = clock.name === "here" ? "" : ` in ${clock.name}`;
  const changes: string[] = [];
  for (let hour = 1; hour <= 24 * 370 && changes.length < 2; hour++) {
    const [before, after] = [start.plus({ hours: hour - 1 }), start.plus({ hours: hour })];
    const minutes = after.offset - before.offset;
    if (minutes !== 0)
      changes.push(
        `${minutes > 0 ? "forward" : "back"} ${spanText(Math.abs(minutes))} on ${dayOf(after, true)}`,
      );
  }
  return {
    text:
      changes.length === 0
        ? `The clocks do not change${where}.`
        : `The clocks${where} go ${changes.join(", ")}`,
  };
}

async function zone(place: string, { context, isTwelve, find }: Asking): Promise<SkillReply> {
  const clocks = await find(place);
  if (clocks.kind !== "clocks") return noClock(clocks);
  const lines = clocks.clocks.map(({ name, zone: of }) => {
    const time = DateTime.fromJSDate(context.now, { zone: of });
    const sign = time.offset < 0 ? "-" : "+";
    const hours = Math.floor(Math.abs(time.offset) / 60);
    const rest = Math.abs(time.offset) % 60;
    return `${name}: ${of}, now UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}, ${clockOf(time, isTwelve)}`;
  });
  return { text: lines.join("\n") };
}

function inPlace({ name }: Clock): string {
  return name === "here" ? "here" : `in ${name}`;
}

/** "9 h ahead of you" */
function aheadText(there: string, base: string, at: Date, of = "you"): string {
  const minutes =
    DateTime.fromJSDate(at, { zone: there }).offset - DateTime.fromJSDate(at, { zone: base }).offset;
  if (minutes === 0) return of === "you" ? "same time as you" : `at the same time as ${of}`;
  return `${spanText(Math.abs(minutes))} ${minutes > 0 ? "ahead of" : "behind"} ${of}`;
}

function clockOf(time: DateTime, isTwelve: boolean): string {
  return time.setLocale("en-US").toFormat(isTwelve ? "h:mm a" : "HH:mm");
}

function dayOf(time: DateTime, withYear: boolean): string {
  return time.setLocale("en-US").toFormat(withYear ? "ccc d LLL yyyy" : "ccc d LLL");
}

function countryName(country: string): string {
  return country === "US" ? "usa" : (new Intl.DisplayNames("en", { type: "region" }).of(country) ?? country);
}
