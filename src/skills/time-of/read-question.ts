import { numberWordsToDigits } from "../calculate/number-words.ts";
import { tomorrowWords } from "../time/day-words.ts";
import type { Question } from "./question.ts";
import { clock, dated, readClock, rules, unitOf, what } from "./question-rules.ts";
import { readByParts } from "./read-by-parts.ts";
import { readHolidays } from "./read-holidays.ts";

const fluff =
  /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|there|kindly|ok|so|pls|please|plz|(?:can|could|cn) (?:you|u|ya)(?: please)?|(?:pls |please )?tell me|do (?:you|u) know|i need|give me|check|find out|let me know|convert|change|turn|(?:(?:our|my|the) [a-z]+(?: [a-z]+)?|there(?:'s| is) an? [a-z]+) (?:is|starts|begins|start)(?: at)?(?= \d{1,2}(?:[:.]\d\d)? ?(?:[ap]m|[a-z])))(?![a-z])[\s,]*/;
const ending =
  /[\s,]*(?:(?<![a-z])(?:pls|please|plz|thanks|thank you|thx|ta|rn|(?<!from )right now|rite now|(?<!from |from right )now|at the mo(?:ment|minute)?|at the minute|currently|atm|mate|exactly|yet|today pls|x{2,})|[?=!.]+)$/;

/** "3pm tomorrow in new york is what here" */
const clockTomorrow = new RegExp(`(?:${clock})(?<day> (?:${tomorrowWords}))(?= |$)`, "u");

/** Reads a question about clocks or dates; null where the text is not surely one (sunrise is the weather's, a timer the reminders'). */
export function readQuestion(text: string): Question | null {
  if (text.length > 160) return null;
  const whole = readOne(text);
  if (whole) return whole;
  // "What time is it in Melbourne? My daughter is there."
  const sentences = text.split(/(?<=[?!]|[^\d\s.]\.)\s+/).filter((one) => one.includes(" "));
  if (sentences.length < 2 || sentences.length > 4) return null;
  const read = sentences.map(readOne).filter((one) => one !== null);
  return read.length === 1 ? (read[0] ?? null) : null;
}

function readOne(text: string): Question | null {
  let tidied = numberWordsToDigits(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[’‘`´]/g, "'")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .replace(/(?<![a-z\d])2day(?:'?s)?(?![a-z])/g, (said) => (said.endsWith("s") ? "today's" : "today"))
      .trim(),
  );
  for (let step = 0; step < 8; step++) tidied = tidied.replace(ending, "").replace(fluff, "").trim();
  if (
    /\b(?:sun ?rise|sun ?set|sun|dark|light|remind|alarm|timer|wake|open|close|shut|train|bus|flight|film|match|game|weather|rain)\b/.test(
      tidied,
    )
  )
    return null;
  if (/^(?:what )?(?:now|today)$/.test(tidied)) return null;
  tidied = tidied
    .replace(/(?<![a-z])(ramadh?an|ramzan)(?: this year)? (?:end|finish|over)(?:s|es)?/, "end of $1")
    .replace(/ (?:start|begin|fall)s?(?: in)? (\d{4}|this year|next year)$/, " $1")
    .replace(/(?<![a-z])yr(?![a-z])/g, "year")
    .replace(/(?<![a-z])(?:an? )?fort ?night(?![a-z])/g, "2 weeks")
    .replace(/(?<=(?<![a-z])(?:\d|an?) (?:days?|weeks?|wks?|months?) )today$/, "from today")
    .replace(/(?<= ago) from (?:today|now)$/, "")
    // "what will the date be in 3 weeks"
    .replace(
      new RegExp(
        `^${what} (?:will|would|wud|wil|shall|was|is) (?:the )?(?<of>date|day|time) (?:be )?(?=in |on |\\d|last|next|this|a )`,
      ),
      "what $<of> is it ",
    )
    .replace(new RegExp(`^${what} (?:date|day) is it on (?=last)`), "what date was ")
    .replace(new RegExp(`^${what} (?:date|day) is it (?=last)`), "what date was ");
  tidied = tidied.replace(
    / (?:on|fall|falls|land|be|fall on|falls on)(?: on)? (this|next) year$/,
    " $1 year",
  );
  const dayOfClock = clockTomorrow.exec(tidied)?.groups;
  if (dayOfClock) {
    const asked = readOne(tidied.replace(dayOfClock["day"] ?? "", " "));
    if (asked?.kind === "convert") return { ...asked, at: { ...asked.at, isTomorrow: true } };
  }
  const holidays = readHolidays(tidied);
  if (holidays) return holidays;
  for (const { pattern, make } of rules) {
    const match = pattern.exec(tidied);
    const question = match ? make(match.groups ?? {}) : null;
    if (question) return question;
  }
  return readByParts(tidied, { dated, clocked: readClock, unitOf });
}
