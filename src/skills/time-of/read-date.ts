import { DateTime } from "luxon";
import {
  anyMonth,
  anyWeekday,
  monthNumber,
  todayWords,
  tomorrowWords,
  weekdayNumber,
} from "../time/day-words.ts";
import { feastDate } from "./feasts.ts";

/** Where a date is read. Days are those of the person's calendar, kept in UTC so that no clock change shortens them. */
export type DateReader = {
  today: DateTime;
  country: string | null;
  /** Which year's day is meant where none is said. */ prefer: "future" | "past";
};

// 5/6 is the 6th of May in these countries (CLDR's order of dates), the 5th of June elsewhere.
const monthFirst = ["US", "PH", "PR", "GU"];
const dayMonth = new RegExp(
  `^(?:(?:${anyWeekday}) )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?(${anyMonth})(?:[ -]+('?\\d{2}|\\d{4}))?$`,
);
const monthDay = new RegExp(
  `^(?:(?:${anyWeekday}) )?(${anyMonth}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?$`,
);
const monthOnly = new RegExp(`^(?:the )?(?:(?:1st|first|start|beginning) of )?(${anyMonth})(?: (\\d{4}))?$`);
const weekday = new RegExp(
  `^(?:on )?(this |next |nxt |last |the following |coming |this coming )?(${anyWeekday})$`,
);
/** "first monday in may", "last saturday of april 2027" */
const nthWeekday = new RegExp(
  `^(?:the )?(first|1st|second|2nd|third|3rd|fourth|4th|last) (${anyWeekday}) (?:(?:in|of) )?(?:the month of )?(${anyMonth}|this month|the month|next month)(?: (\\d{4}))?$`,
);
const weekOn = new RegExp(
  `^(?:(a|1|one|two|2) weeks? (?:on |from |this |after )?|the )?(?:this |next )?(${anyWeekday})(?: (week|after next))?$`,
);

/** Reads a date such as "25 dec", "3/5/98", "next fri", "easter", "the 30th"; null where the words are none. */
export function readDate(said: string, reader: DateReader): DateTime | null {
  // "holiday on 12 july"
  const bare = /^[\p{L}\d' ]{1,40}? (?:is )?on (?<date>\S.*)$/u.exec(said.trim())?.groups?.date;
  return readWords(said, reader) ?? (bare === undefined ? null : readWords(bare, reader));
}

function readWords(said: string, reader: DateReader): DateTime | null {
  const words = said
    .toLowerCase()
    .replace(/[,?!.]+(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(
      /^(?:on|my|our|the date|date|until|till)(?: (?:birthday|bday|anniversary)(?: (?:on|is))?)? (?=\S)/,
      "",
    )
    .replace(
      /^(?:(?:my|his|her|our) )?(?:birthday|bday|anniversary|wedding|party|due date|holiday|exam)(?: (?:is )?(?:on|in|is))? (?=\d|[a-z]+ \d)/,
      "",
    )
    .replace(/ this year$/, ` ${reader.today.year}`)
    .replace(/ next year$/, ` ${reader.today.year + 1}`)
    .replace(/ last year$/, ` ${reader.today.year - 1}`);
  const { today } = reader;
  if (new RegExp(`^(?:${todayWords}|now|today's date)$`).test(words)) return today;
  if (new RegExp(`^(?:${tomorrowWords})$`).test(words)) return today.plus({ days: 1 });
  if (new RegExp(`^(?:the )?day after (?:${tomorrowWords})$`).test(words)) return today.plus({ days: 2 });
  if (/^(?:the )?day before yesterday$/.test(words)) return today.minus({ days: 2 });
  if (/^(?:yesterday|yday)$/.test(words)) return today.minus({ days: 1 });
  if (/^(?:the )?end of (?:the |this )?year$/.test(words)) return DateTime.utc(today.year, 12, 31);
  if (/^(?:the )?end of (?:the |this )?month$|^month end$/.test(words))
    return today.endOf("month").startOf("day");
  if (/^(?:the )?weekend$/.test(words)) return today.plus({ days: (6 - today.weekday + 7) % 7 });
  return readNamed(words, reader) ?? readNumbers(words, reader) ?? readWeekday(words, reader);
}

function readNamed(words: string, reader: DateReader): DateTime | null {
  const [, name = words, year] = /^(.*?)(?: (\d{4}))?$/.exec(words) ?? [];
  if (!feastDate(name, 2000, reader.country)) return null;
  return inYear(year ? Number(year) : null, reader, (one) => feastDate(name, one, reader.country));
}

function readNumbers(words: string, reader: DateReader): DateTime | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(words);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    const isMonthFirst = first > 12 ? false : second > 12 ? true : monthFirst.includes(reader.country ?? "");
    const [day, month] = isMonthFirst ? [second, first] : [first, second];
    return inYear(fullYear(slashed[3], reader), reader, (year) => made(year, month, day));
  }
  const dm = dayMonth.exec(words);
  if (dm)
    return inYear(fullYear(dm[3], reader), reader, (year) =>
      made(year, monthNumber(dm[2] ?? ""), Number(dm[1])),
    );
  const md = monthDay.exec(words);
  if (md)
    return inYear(fullYear(md[3], reader), reader, (year) =>
      made(year, monthNumber(md[1] ?? ""), Number(md[2])),
    );
  const month = monthOnly.exec(words);
  if (month)
    return inYear(fullYear(month[2], reader), reader, (year) => made(year, monthNumber(month[1] ?? ""), 1));
  const nth = nthWeekday.exec(words);
  if (nth) return readNth(nth, reader);
  const day = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/.exec(words);
  if (!day) return null;
  for (let ahead = 0; ahead < 3; ahead++) {
    const first = reader.today.startOf("month").plus({ months: ahead });
    const found = made(first.year, first.month, Number(day[1]));
    if (found && found >= reader.today) return found;
  }
  return null;
}

function readNth(
  [, which = "", name = "", said = "", year]: RegExpExecArray,
  reader: DateReader,
): DateTime | null {
  const of = (month: DateTime): DateTime | null => {
    const first = month.plus({ days: (weekdayNumber(name) - month.weekday + 7) % 7 });
    const count = ["1st", "2nd", "3rd", "4th"].indexOf(which.replace("first", "1st").replace("second", "2nd").replace("third", "3rd").replace("fourth", "4th")); // prettier-ignore
    if (count >= 0) return first.plus({ weeks: count });
    const fifth = first.plus({ weeks: 4 });
    return fifth.month === month.month ? fifth : first.plus({ weeks: 3 });
  };
  if (/month/.test(said))
    return of(reader.today.startOf("month").plus({ months: said.startsWith("next") ? 1 : 0 }));
  const month = monthNumber(said);
  return inYear(year === undefined ? null : Number(year), reader, (one) => of(DateTime.utc(one, month, 1)));
}

function readWeekday(words: string, { today, prefer }: DateReader): DateTime | null {
  const coming = (name: string) => today.plus({ days: (weekdayNumber(name) - today.weekday + 7) % 7 });
  const plain = weekday.exec(words);
  if (plain) {
    const [, which = "", name = ""] = plain;
    // "next friday" is the one of next week, "friday" on a Friday today.
    if (/^(?:next|nxt|the following)/.test(which))
      return today.startOf("week").plus({ weeks: 1, days: weekdayNumber(name) - 1 });
    if (which.startsWith("last") || prefer === "past")
      return today.minus({ days: ((today.weekday - weekdayNumber(name) + 6) % 7) + 1 });
    return coming(name);
  }
  const week = weekOn.exec(words);
  if (!week) return null;
  const [, count, name = "", after] = week;
  if (after === "after next") return coming(name).plus({ weeks: 1 });
  if (!count && !after) return null;
  return coming(name).plus({ weeks: count === "2" || count === "two" ? 2 : 1 });
}

function made(year: number, month: number, day: number): DateTime | null {
  const date = DateTime.utc(year, month, day);
  return date.isValid && year >= 1 && year <= 9999 ? date : null;
}

/** "98" is 1998, "30" is 2030: at most twenty years ahead. */
function fullYear(said: string | undefined, { today }: DateReader): number | null {
  if (said === undefined) return null;
  const number = Number(said.replace("'", ""));
  if (said.replace("'", "").length === 4) return number;
  const century = Math.floor(today.year / 100) * 100;
  return century + number > today.year + 20 ? century + number - 100 : century + number;
}

function inYear(
  year: number | null,
  { today, prefer }: DateReader,
  of: (year: number) => DateTime | null,
): DateTime | null {
  if (year !== null) return of(year);
  const step = prefer === "future" ? 1 : -1;
  // The 29th of February comes within eight years.
  for (let count = 0; count <= 8; count++) {
    const found = of(today.year + count * step);
    if (found && (prefer === "future" ? found >= today : found <= today)) return found;
  }
  return null;
}
