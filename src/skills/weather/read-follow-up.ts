import { dayWords, takeDay } from "../time/read-day.ts";
import { readPlaceAnswer } from "../where/ask-where.ts";
import { readAbout } from "./about.ts";
import { MAX_PLACE_CHARACTERS, type WeatherArgs } from "./args.ts";
import { readMemory, type WeatherMemory } from "./memory.ts";
import { valuesOf } from "./read-utterance.ts";
import { tokenize } from "./read-place.ts";
import { isName, isStrong, isWeak } from "./words.ts";

const MAX_WORDS = 8;
const opening =
  /^(?:ok(?:ay)?|k|thanks|thx|ta|cheers|cool|great|gr8)?[\s,.!]*(?:(?:and|n|&|also|but|or|then|so) )?(?:(?:what|wat|wot|how|hw) ?(?:about|abt|bout)|whatabout|hows|same|the same|same again)?(?: (?:but|again|thing))*[\s,]*(?:(?:and|n|&) )?/i;
const changeOf = /^(?:for|4|in|at|near|on|with) /i;

/**
 * Reads a text as going on from the last weather: "and tomorrow?", "in leeds?", "what about york", "wind?", "same for
 * paris"; or as the place that was asked for.
 */
export function readFollowUp(text: string, memory: unknown): WeatherArgs | null {
  const last = readMemory(memory);
  if (!last) return null;
  const line = text
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  if (line.length > MAX_PLACE_CHARACTERS) return null;
  if (last.awaiting === "where") {
    const place = readPlaceAnswer(line);
    return place === null || takeDay(place)?.rest === ""
      ? changed(line, last)
      : { ...kept(last), place, isHere: last.place === undefined };
  }
  return changed(line, last);
}

function changed(line: string, last: WeatherMemory): WeatherArgs | null {
  const opener = opening.exec(line)?.[0] ?? "";
  const rest = line.slice(opener.length).replace(/[?.!\s]+$/, "");
  if (rest === "" || rest.split(" ").length > MAX_WORDS) return null;
  const following = dayAfter.test(rest) ? dayFollowing(last.day) : null;
  if (following) return { ...kept(last), day: following };
  const isOpened = /[a-z]/i.test(opener);
  const taken = takeDay(rest);
  const around = (taken?.rest ?? rest).trim();
  const about = readAbout(around);
  if (around === "" || around === "?") return taken ? { ...kept(last), ...valuesOf(rest) } : null;

  const words = tokenize(around).map(({ bare }) => bare);
  const names = words.filter(isName);
  const isSubject =
    names.length === 0 &&
    words.every((word) => isStrong(word) || isWeak(word) || fillers.test(word)) &&
    (about !== null || words.some(isStrong));
  if (isSubject) return { ...kept(last), ...valuesOf(rest), ...(about === null && { about: null }) };
  // A place, after words that say that something changes: "in leeds", "what about york tomorrow".
  // With a day, or asked as a question, a bare name is one as well: "york tomorrow", "leeds?".
  const isBareName =
    names.length === words.length && words.length <= 3 && (taken !== null || /\?\s*$/.test(line));
  if (!isOpened && !changeOf.test(around) && !isBareName) return null;
  const place = around
    .replace(changeOf, "")
    .replace(/^(?:in|at|the) /i, "")
    .replace(/[\s,?]+(?:pls|plz|please|then|thanks|thx|too|as well|instead)$/i, "");
  if (names.length === 0 || words.length > 5 || notPlace.test(place.toLowerCase())) return null;
  const { day } = taken ? valuesOf(rest) : {};
  return {
    ...(last.about && { about: last.about }),
    ...(last.day && { day: last.day }),
    ...(day && { day }),
    place,
  };
}

const dayAfter = /^(?:on |for )?the (?:day after(?: that)?|(?:next|following) day)$/i;

/** The day after the one that was told; null where that was several days, or is too far to be said so. */
function dayFollowing(told: string | undefined): string | null {
  const days = (told === undefined ? null : takeDay(told)?.said.days) ?? { kind: "now" as const };
  const said = { part: null, hour: null };
  if (days.kind === "weekday")
    return dayWords({ ...said, days: { ...days, weekday: (days.weekday % 7) + 1 } });
  const offset = days.kind === "now" || days.kind === "hours" ? 0 : days.kind === "offset" ? days.days : null;
  return offset === null || offset > 1
    ? null
    : dayWords({ ...said, days: { kind: "offset", days: offset + 1 } });
}

const fillers =
  /^(?:the|any|like|now|whats|wats|what|in|is|it|will|be|and|of|chance|how|much|a|about|for|there|speed|level|time|to|going|do|i|need|what|an|my|take|whats|hows|high|low|later|out|outside|still|going|gonna|get|wil)$/;
const notPlace =
  /\b(?:you|your|me to|bus|train|route|directions|pharmacy|chemist|atm|restaurant|pub|joke|recipe|help|money|price|how|who|why|remind|news|score|walking|driving|bike|car|foot|i|my (?:bus|train))\b/;

/** What stays as it was asked. */
function kept({ place, at, isChosen, day, about }: WeatherMemory): WeatherArgs {
  return {
    ...(place && { place }),
    ...(at && { at }),
    ...(isChosen && { isChosen }),
    ...(day && { day }),
    ...(about && { about }),
  };
}
