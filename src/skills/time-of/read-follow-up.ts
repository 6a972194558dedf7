import { anyMonth } from "../time/day-words.ts";
import type { Question } from "./question.ts";
import { readQuestion } from "./read-question.ts";

const lead =
  /^(?:ok |so |then )?(?:(?:and|what about|wat about|wot about|what bout|how about|hows about|hw about|n|or|now|&|same (?:again )?(?:for|in|with)|(?:and )?for)(?: |$))+/;
const place = /^(?:in |for |at |over in )?(?<place>[\p{L}][\p{L} .'-]{1,40}?)(?: time)?$/u;
const units = /^(?:in |as |how many )?(?<unit>days?|weeks?|wks|months?|years?|hours?)(?: is (?:that|it))?$/;

/**
 * Makes a whole question of a text that goes on from the last one ("and in tokyo", "what about easter", "in weeks"); null
 * where it is none.
 */
export function readTimeFollowUp(text: string, asked: Question | null): string | null {
  if (!asked || text.length > 60) return null;
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\s?!.]+$/, "")
    .replace(/ (?:pls|please|plz|thanks|thx|then|now|right now|instead)$/, "")
    .trim();
  const isDistance = asked.kind === "until" || asked.kind === "since" || asked.kind === "between";
  const unit = isDistance ? units.exec(words.replace(lead, ""))?.groups?.["unit"] : undefined;
  if (unit && isDistance) {
    const made =
      asked.kind === "between"
        ? `how many ${unit} between ${asked.from} and ${asked.to}`
        : `how many ${unit} ${asked.kind} ${asked.date}`;
    return readQuestion(made) ? made : null;
  }
  const rest = words.replace(lead, "").trim();
  const isLed = rest !== words || /^in /.test(words);
  if (!isLed || rest === "") return null;
  return compose(rest, asked).find((made) => readQuestion(made) !== null) ?? null;
}

const isYear = /^(?:in )?(?:(?:19|20)\d\d|(?:this|next) year)$/;

/** "easter 2026", "in 2027" → "easter 2027" */
function withYear(date: string, year: string): string {
  return `${date.replace(/ (?:(?:19|20)\d\d|(?:this|next) year)$/, "")} ${year.replace(/^in /, "")}`;
}

/** Questions of the same kind about something else, the likeliest first. */
function compose(rest: string, asked: Question): string[] {
  const where = place.exec(rest)?.groups?.["place"];
  const bare = rest.replace(/^(?:on|to|till|until|for) /, "");
  switch (asked.kind) {
    case "now":
      return where ? [`time in ${where}`] : [];
    case "today":
      return where ? [`what date is it in ${where}`] : [];
    case "difference":
      if (!where) return [];
      return [
        asked.from === null ? `time difference ${where}` : `time difference between ${asked.to} and ${where}`,
      ];
    case "convert":
      return where ? [`${clockText(asked.at.minutes)} ${asked.from ?? "here"} in ${where}`] : [];
    case "clock-change":
      return where ? [`when do the clocks change in ${where}`] : [];
    case "zone":
      return where ? [`timezone of ${where}`] : [];
    case "until":
      return [`how many ${asked.unit ?? "day"}s until ${bare}`];
    case "since":
      return [`how many ${asked.unit ?? "day"}s since ${bare}`];
    case "date-of":
      if (isYear.test(bare)) return [`when is ${withYear(asked.date, bare)}`];
      if (/^in /.test(rest)) return [`when is ${asked.date} ${rest}`];
      return [`what day ${asked.isPast ? "was" : "is"} ${bare}`, `when is ${bare}`];
    case "month-days":
      return [`how many days in ${bare.replace(/^in /, "")}`];
    case "leap":
      return [`is ${bare} a leap year`];
    case "holidays":
      return holidays(rest, asked);
    case "span":
      return [`how long from ${rest.replace(/^(?:from|between) /, "")}`];
    case "age":
    case "between":
    case "shift":
    case "until-clock":
      return [];
    case "week-number":
      return [`week number of ${bare}`];
    case "day-number":
      return [`day of the year ${bare}`];
    case "born-in":
      return [`born in ${bare.replace(/^in /, "")}`];
    case "weekday-count":
      return [
        `how many ${asked.day}s in ${bare.replace(/^in /, "")}`,
        `how many ${bare} in ${asked.month ?? "this month"}`,
      ];
    case "unix":
    case "clock-form":
    case "later":
      return [];
  }
}

function holidays(rest: string, asked: Question & { kind: "holidays" }): string[] {
  const land = asked.country === null ? "" : ` in ${landName(asked.country)}`;
  const isMonth = new RegExp(
    `^(?:in )?(?:${anyMonth}|this month|next month|this year|next year|\\d{4})(?: \\d{4})?$`,
  ).test(rest);
  if (isMonth) return [`public holidays ${rest.replace(/^in /, "")}${land}`];
  const where = rest.replace(/^(?:in|for) (?:the )?/, "");
  if (asked.about === "next" && isOneAfter.test(rest))
    return [`${"one after ".repeat((asked.after ?? 0) + 1)}next public holiday${land}`];
  if (asked.about === "next") return [`next public holiday in ${where}`, `next public holiday${land}`];
  if (asked.about === "day")
    return [`is ${rest} a public holiday${land}`, `is ${asked.date} a public holiday in ${where}`];
  if (asked.about === "named" && isYear.test(where)) return [`when is ${withYear(asked.name, where)}${land}`];
  if (asked.about === "named") return [`when is ${asked.name} in ${where}`, `when is ${rest}${land}`];
  return [`public holidays in ${where}`];
}

/** "and the one after", "after that" */
const isOneAfter =
  /^(?:the )?(?:(?:one|next one|next) )?after(?: (?:that|it|this))?$|^(?:the )?(?:next|following)(?: one)?$/;

/** As it can be read again. */
function landName(country: string): string {
  const [code = "", part] = country.split("-");
  const parts: Record<string, string> = {
    SCT: "scotland",
    NIR: "northern ireland",
    WLS: "wales",
    ENG: "england",
  };
  return part
    ? (parts[part] ?? code)
    : (new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code).toLowerCase();
}

function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
