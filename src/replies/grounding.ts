import { readClaims, streetText } from "./grounding-claims.ts";
import { inDigits } from "./grounding-digits.ts";
import { digitsOf, isSamePhone, phoneShape } from "./grounding-phones.ts";

/**
 * The facts in `text` that stand in none of the sources: a language model makes them up as fluently as it knows them.
 * Times are compared as times (6:13 PM is 18:13), phone numbers but for what is dialled before them, streets without
 * regard to Street or St, numbers by their value. `allNumbers`: bare numbers count as well; they do where a skill has
 * answered, and are general knowledge elsewhere ("the moon is 384,400 km away").
 */
export function ungrounded(
  text: string,
  sources: string[],
  { allNumbers }: { allNumbers: boolean },
): string[] {
  const said = readClaims(text, allNumbers);
  const source = sources.join("\n");
  const known = readClaims(source, true);
  const minutes = new Set([...known.times.flatMap(minutesOfDay), ...bareHours(source)]);
  const phones = [...inDigits(source).matchAll(phoneShape)].map(([one]) => digitsOf(one));
  const streets = ` ${streetText(inDigits(source))} `;
  const clocks = known.times.flatMap(minutesOfDay).flatMap(asNumbers);
  const numbers = new Set([...[...known.numbers, ...known.prices].flatMap(readings), ...clocks]);
  const isKnownNumber = (one: string): boolean =>
    readings(one).some((value) => numbers.has(value)) ||
    (/[ ]/.test(one) && one.split(" ").every((part) => numbers.has(Number(part))));
  const isKnownHour = (one: string): boolean => minutesOfDay(`${one}:00`).some((at) => minutes.has(at));
  return [
    ...new Set([
      ...said.times.filter((time) => !minutesOfDay(time).some((at) => minutes.has(at))),
      ...said.prices.filter((one) => !isKnownNumber(one)),
      ...said.phones.filter((one) => !phones.some((other) => isSamePhone(digitsOf(one), other))),
      ...said.streets.filter((one) => !streets.includes(` ${streetText(one).trim()} `)),
      ...said.timetable.filter((one) => !isKnownNumber(one) && !isKnownHour(one)),
      ...(allNumbers ? said.numbers.filter((one) => !isKnownNumber(one)) : []),
    ]),
  ];
}

/**
 * "6:05 pm" → 1085. A time without its half of the day may be in either, unless it is written as 24-hour clocks do:
 * "06:05", "18:05".
 */
function minutesOfDay(time: string): number[] {
  const [, hour = "", minute = "", half] = /^(\d+):(\d\d)(?: (am|pm))?$/.exec(time) ?? [];
  const isSure = half !== undefined || hour.startsWith("0") || Number(hour) > 12;
  const minutes = Number(minute);
  if (!isSure) return [(Number(hour) % 12) * 60 + minutes, ((Number(hour) % 12) + 12) * 60 + minutes];
  const hours = half === undefined ? Number(hour) % 24 : (Number(hour) % 12) + (half === "pm" ? 12 : 0);
  return [hours * 60 + minutes];
}

/** A known time as the number that "9.18" and, on the hour, "9" are read as. */
function asNumbers(minuteOfDay: number): number[] {
  const minute = minuteOfDay % 60;
  const hour = Math.floor(minuteOfDay / 60);
  return [hour, hour % 12 || 12].map((one) => one + minute / 100);
}

const namedHour =
  /(?:\b(?:at|by|until|till|around|about|from|to|before|after)\s|@\s?)([01]?\d|2[0-4])\b(?![.,:]?\d|\s\p{Lu}|\s?(?:%|min|km|m\b))/giu;
const hourRange = /(?<![\d.,:-])([01]?\d|2[0-4])\s?-\s?([01]?\d|2[0-4])(?![\d.,:-])/g;

/** Hours that a person or the owner named without minutes: "i get up at 7", "open 9-5". */
function bareHours(source: string): number[] {
  const text = inDigits(source);
  const hours = [
    ...[...text.matchAll(namedHour)].map(([, hour = ""]) => hour),
    ...[...text.matchAll(hourRange)].flatMap(([, from = "", to = ""]) => [from, to]),
  ];
  return hours.flatMap((hour) => minutesOfDay(`${hour}:00`));
}

/** The values that digits may be written for: "1,200" is 1200 here and 1.2 elsewhere. */
function readings(written: string): number[] {
  const bare = written.replace(/[ '\u2019]/g, "").replace(/[.,]+$/, "");
  const values = [Number(bare.replace(/,/g, ""))];
  if (/^\d+,\d+$/.test(bare)) values.push(Number(bare.replace(",", ".")));
  if (/^\d{1,3}(?:\.\d{3})+$/.test(bare)) values.push(Number(bare.replaceAll(".", "")));
  return values.filter((value) => Number.isFinite(value));
}
