import { DateTime } from "luxon";
import { readRule } from "../time/read-rule.ts";
import { resolveRule } from "../time/resolve-rule.ts";
import { plain } from "../wording.ts";
import { eventText } from "./kept.ts";

type Reader = { zone: string; now: Date; country: string | null };

/** An event as it was told; `kept` null: no time is said. */
export type ToldEvent = { title: string; kept: string | null; isRepeated: boolean };

const range =
  /(?<![\p{L}\p{N}:./])(?<lead>from |between )?(?<from>\d{1,2}(?:[:.][0-5]\d)?) ?(?<half>[ap]m)? ?(?:-|to|til|till|until|and) ?(?<to>\d{1,2}(?:[:.][0-5]\d)?) ?(?<half2>[ap]m)?(?![\p{L}\p{N}:/])/iu;

/** Reads "dentist fri 3pm" or "fri 3 apr 2pm-4pm interview" into an event of a person's calendar. */
export function readEvent(words: string, when: string | null, reader: Reader): ToldEvent {
  const whole = when === null ? words : `${when} ${words}`;
  // "tues" is one Tuesday; read as a plural it would be each of them.
  const { text, lengthMs } = takeLength(whole.replace(/(?<![\p{L}])tues(?![\p{L}])/giu, "tue"));
  const found = readRule(text);
  const title = tidyTitle(found ? found.rest : words);
  if (!found) return { title, kept: null, isRepeated: false };
  if (found.said.repeat) return { title, kept: null, isRepeated: true };
  const at = resolveRule(found.said, reader)?.at;
  if (!at) return { title, kept: null, isRepeated: false };
  const start = DateTime.fromJSDate(at, { zone: reader.zone });
  const isAllDay = found.said.clocks.length === 0 && found.said.part === null && found.said.span === null;
  const form = "yyyy-MM-dd'T'HH:mm";
  const end =
    lengthMs === null || isAllDay
      ? null
      : start.setZone("utc", { keepLocalTime: true }).plus(lengthMs).toFormat(form);
  const kept = eventText(start.toFormat(isAllDay ? "yyyy-MM-dd" : form), end, title);
  return { title, kept, isRepeated: false };
}

/** "2pm-4pm" → "2pm" and two hours. */
function takeLength(words: string): { text: string; lengthMs: number | null } {
  const groups = range.exec(words)?.groups;
  const { lead, from = "", half, to = "", half2 } = groups ?? {};
  const isTime = half ?? half2 ?? lead ?? (/[:.]/.test(from + to) ? "time" : undefined);
  if (isTime === undefined) return { text: words, lengthMs: null };
  const [first, last] = [minutesOf(from), minutesOf(to)];
  // By clocks of twelve hours it is the next such time; by those of twenty-four it is told.
  const around = first >= 13 * 60 || last >= 13 * 60 ? 1440 : 720;
  const minutes = (((last - first) % around) + around) % around || around;
  // "11-1pm" begins in the morning.
  const startHalf = half ?? (half2 && first % 720 > last % 720 ? other(half2) : half2) ?? "";
  return {
    text: words
      .replace(range, ` at ${from.replace(".", ":")}${startHalf} `)
      .replace(/\s+/g, " ")
      .trim(),
    lengthMs: minutes * 60_000,
  };
}

function other(half: string): string {
  return /^a/i.test(half) ? "pm" : "am";
}

function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(/[:.]/).map(Number);
  return hour * 60 + minute;
}

function tidyTitle(rest: string): string {
  return plain(rest.replace(/[\u0001\u0002]/g, " "), 100)
    .replace(
      /^(?:(?:to|for|that|about|my|an?|the|on|at|of|called|named|is|its|it's|there'?s|with a)(?=\s)|[\s:;,-])+/i,
      "",
    )
    .replace(/(?:[\s:;,-]+|\s(?:on|at|for|from|in|this|is|the|by))+$/i, "")
    .trim();
}
