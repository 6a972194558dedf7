import { DateTime } from "luxon";
import { readRule } from "../time/read-rule.ts";
import { nextByRule, type Rule } from "../time/rule.ts";
import { anyNumber, numberOf } from "../time/take-date.ts";
import type { Reminder } from "./reminder.ts";

/** How far a reminder is moved; less than 0: earlier. */
export type Shift = { minutes: number } | { days: number };

const unit = "(?:m|mins?|minutes?|h|hrs?|hours?|days?|weeks?|wks?)";
const length = `(?<length>(?:another )?(?:half an?|a quarter of an|three quarters of an|\\d{1,3}(?:\\.5)?|${anyNumber.slice(3)} ?(?:more )?${unit}(?: and a half)?)`;
const later = "(?:later|after|earlier|sooner|early|back|forwards?|on|up|out|ahead)";
const moving = new RegExp(
  `^(?<verb>push|put|move|mov|bring|shift|make|delay|postpone|change|pull|knock) (?<which>.+?)(?: to)?(?: (?<way>${later}))?(?<by> by)? ${length}(?: (?<way2>${later}))?$`,
  "iu",
);
const bare = new RegExp(`^${length} (?<way>later|earlier|sooner|early)$`, "iu");
const wayFirst = new RegExp(`^(?<way>later|earlier|sooner|back|forward)(?<by> by) ${length}$`, "iu");

/** "push it back an hour", "bring the vet forward half an hour", "10 min later"; null where a text moves nothing by a length. */
export function readShift(words: string): { which: string; when: string } | null {
  const groups = (moving.exec(words) ?? bare.exec(words) ?? wayFirst.exec(words))?.groups;
  if (!groups) return null;
  const { verb = "", which = "it", way, way2, by, length: said = "" } = groups;
  if (!way && !way2 && !by && !/^(?:delay|postpone)$/i.test(verb)) return null;
  const isEarlier =
    /^(?:earlier|sooner|early)$/i.test(way2 ?? way ?? "") ||
    /^bring$/i.test(verb) ||
    (/^(?:forwards?|up|ahead)$/i.test(way ?? way2 ?? "") && !/^push$/i.test(verb));
  return { which, when: `${isEarlier ? "-" : "+"}${said.replace(/^another | more(?= )/gi, "")}` };
}

/** "+half an hour", "-2 days" in numbers; null for a time of its own, such as "5pm". */
export function shiftOf(when: string): Shift | null {
  const { sign, rest = "" } = /^(?<sign>[+-]) ?(?<rest>.+)$/.exec(when)?.groups ?? {};
  if (sign === undefined) return null;
  const by = sign === "-" ? -1 : 1;
  const days = new RegExp(`^(?<count>${anyNumber}) ?(?<unit>days?|weeks?|wks?)$`, "iu").exec(rest)?.groups;
  if (days) return { days: by * numberOf(days["count"] ?? "a") * (/^w/i.test(days["unit"] ?? "") ? 7 : 1) };
  const span = readRule(rest, { isSpanBare: true })?.said.span ?? null;
  return span === null ? null : { minutes: by * span };
}

/** A reminder earlier or later; what is repeated each time. Null where that is in the past, or another day than the rule's. */
export function shifted(one: Reminder, shift: Shift, zone: string, now: Date): Reminder | null {
  const at = DateTime.fromISO(one.at, { zone }).plus(shift);
  if (!one.rule || one.rule.unit === "hour" || one.rule.unit === "minute") {
    if (at.toJSDate() <= now) return null;
    const iso = at.toJSDate().toISOString();
    return { ...one, at: iso, rule: one.rule && { ...one.rule, from: iso } };
  }
  const rule = "days" in shift ? onOtherDays(one.rule, shift.days) : atOtherTimes(one.rule, shift.minutes);
  const first = rule && nextByRule(rule, zone, now);
  return first && { ...one, at: first.toISOString(), rule };
}

function atOtherTimes(rule: Rule, minutes: number): Rule | null {
  const times = rule.times.map((time) => DateTime.fromISO(`2000-01-01T${time}Z`, { zone: "utc" }).plus({ minutes })); // prettier-ignore
  const isSameDay = times.every((time) => time.toISODate() === "2000-01-01");
  return isSameDay ? { ...rule, times: times.map((time) => time.toFormat("HH:mm")).toSorted() } : null;
}

function onOtherDays(rule: Rule, by: number): Rule | null {
  if (rule.unit !== "week" || !rule.days) return null;
  const days = rule.days.map((day) => (((day - 1 + by) % 7) + 7) % 7 + 1); // prettier-ignore
  const from = DateTime.fromISO(rule.from, { zone: "utc" }).plus({ days: by }).toFormat("yyyy-MM-dd");
  return { ...rule, from, days: days.toSorted((a, b) => a - b) as Rule["days"] };
}
