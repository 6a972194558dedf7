import { DateTime } from "luxon";
import { anyMonth, monthNumber } from "../time/day-words.ts";

const asks =
  /(?<![a-z])(?:(?:wh?[ao]t|which) (?:week ?)?da(?:y|te)|day of the week|how (?:many|long)|days?|weeks?|months?|sleeps) /i;
const dated = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<day>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?: of)? (?<month>${anyMonth})|(?<month2>${anyMonth}) (?:the )?(?<day2>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?)(?!\\d)(?:,? (?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\d])`,
  "giu",
);

/** What is wrong with a date that is asked about and that no calendar has: "There is no 29 Feb 2027: …"; null where it has. */
export function noSuchDate(text: string): string | null {
  if (text.length > 100 || !asks.test(text)) return null;
  for (const { groups = {} } of text.matchAll(dated)) {
    const [day, month] = [
      Number(groups["day"] ?? groups["day2"]),
      monthNumber(groups["month"] ?? groups["month2"] ?? ""),
    ];
    // Without a year it may be a leap year's.
    const year = Number(groups["year"] ?? 2000);
    const first = DateTime.utc(year, month, 1).setLocale("en-US");
    const length = first.daysInMonth ?? 31;
    if (day <= length) continue;
    const said = groups["year"] === undefined ? "" : ` ${year}`;
    return `There is no ${day} ${first.toFormat("LLL")}${said}: the last day of ${first.toFormat("LLLL")}${said} is the ${length}th.`;
  }
  return null;
}
