import { DateTime } from "luxon";
import { readRule } from "../time/read-rule.ts";
import { resolveRule } from "../time/resolve-rule.ts";
import { nextByRule } from "../time/rule.ts";
import type { RemindersArgs } from "./args.ts";
import { type Reminder, type RemindersMemory } from "./reminder.ts";

type About = {
  reminders: Reminder[];
  memory: RemindersMemory;
  zone: string | null;
  country: string | null;
  now: Date;
};

/** The reminders that words such as "2", "it", "dentist" or "7am" may mean. */
export function findReminders({ which, key }: RemindersArgs, about: About): Reminder[] {
  const { reminders, memory } = about;
  const byKey = (wanted: string | null | undefined): Reminder[] =>
    reminders.filter((one) => one.key === wanted);
  if (key) return byKey(key);
  const words = (which ?? "it").trim().toLowerCase();
  if (words === "it") {
    const last = byKey(memory.last);
    return last.length > 0 ? last : reminders;
  }
  if (/^\d{1,2}$/.test(words)) {
    const listed = memory.listed?.[Number(words) - 1];
    return memory.listed ? byKey(listed) : reminders.slice(Number(words) - 1, Number(words));
  }
  const said = matching(
    words,
    reminders.map(({ what }) => what),
  ).flatMap((index) => reminders[index] ?? []);
  return said.length > 0 ? said : byTime(words, about);
}

/** Which of some texts have the words, all of them where there are such: "pills" has "take my pills", also "pill". */
export function matching(words: string, texts: string[]): number[] {
  const wanted = tokens(words);
  if (wanted.length === 0) return [];
  const hits = texts.map((text) => {
    const own = tokens(text);
    return wanted.filter((word) =>
      own.some(
        (one) =>
          one === word ||
          (word.length > 3 && one.startsWith(word)) ||
          (one.length > 3 && word.startsWith(one)),
      ),
    ).length;
  });
  const most = Math.max(0, ...hits);
  return most === 0 ? [] : hits.flatMap((count, index) => (count === most ? [index] : []));
}

const small = new Set([
  "the",
  "my",
  "a",
  "an",
  "to",
  "for",
  "about",
  "of",
  "at",
  "on",
  "in",
  "and",
  "one",
  "me",
  "take",
  "get",
]);

function tokens(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !small.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
}

/** "7am", "tomorrow", "daily". */
function byTime(words: string, { reminders, zone, country, now }: About): Reminder[] {
  const found = readRule(words);
  if (!found || zone === null) return [];
  const { clocks, date, part, repeat } = found.said;
  if (repeat) return reminders.filter(({ rule }) => rule !== null);
  const at = resolveRule(found.said, { zone, country, now })?.at;
  const day = at && date ? DateTime.fromJSDate(at, { zone }) : null;
  const [clock] = clocks;
  return reminders.filter((reminder) => {
    const local = DateTime.fromISO(reminder.at, { zone });
    const minutes = local.hour * 60 + local.minute;
    if (day && !local.hasSame(day, "day") && !comesOn(reminder, day, zone)) return false;
    if (clock) return clock.isSure ? minutes === clock.minutes : minutes % 720 === clock.minutes;
    return part === null || day !== null || partOfMinutes(minutes) === (part === "dawn" ? "morning" : part);
  });
}

/** Whether one that is repeated comes on a day. */
function comesOn({ rule }: Reminder, day: DateTime, zone: string): boolean {
  const next = rule && nextByRule(rule, zone, new Date(day.startOf("day").toMillis() - 1));
  return Boolean(next) && DateTime.fromJSDate(next as Date, { zone }).hasSame(day, "day");
}

function partOfMinutes(minutes: number): string {
  if (minutes < 12 * 60) return "morning";
  if (minutes < 13 * 60) return "midday";
  if (minutes < 17 * 60) return "afternoon";
  return minutes < 20 * 60 ? "evening" : "night";
}
