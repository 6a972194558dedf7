import { readRule } from "../time/read-rule.ts";
import type { CalendarArgs } from "./args.ts";
import { addTimed, deleteBare, namedIn, ofList, toldOf } from "./patterns.ts";

/** "i have a dentist appointment tuesday at 3" */
export function readTold(words: string): CalendarArgs | null {
  const what = toldOf.exec(words)?.groups?.["what"];
  if (what !== undefined && asks.test(what)) return null;
  return what !== undefined && readRule(what) ? { do: "add", what } : null;
}

/** "dentist tues 3pm in my diary": with a time it is no question, and nothing to take off. */
export function readNamedIn(words: string): CalendarArgs | null {
  const what = namedIn.exec(words)?.groups?.["what"];
  const isOther = what === undefined || asks.test(what) || deleteBare.test(what) || looking.test(what);
  return !isOther && isEvent(what) ? { do: "add", what } : null;
}

const looking =
  /^(?:is|are|am|do|does|did|have|has|can|could|any|anything|show|check|read|list|find|search|look|see|when|wen|hows?|move|change|rename|skip|no)(?![\p{L}])/iu;

/** "add yoga every tuesday 6pm": what has a day and a time is no thing to buy. */
export function readTimed(words: string): CalendarArgs | null {
  const what = addTimed.exec(words)?.groups?.["what"];
  if (what === undefined || ofList.test(what)) return null;
  // "add milk, eggs and bread every week" is a list.
  return isEvent(what) && (!what.includes(",") || isEvent(what, "date")) ? { do: "add", what } : null;
}

/** "add 10 days to 25 march" is a sum. */
const noTitle =
  /[\u0001\s\d]|(?<![\p{L}])(?:days?|weeks?|months?|years?|hours?|minutes?|to|and|from)(?![\p{L}])/giu;

/** Whether words name something and when it is: at a date, at a time of a day, or again and again. */
export function isEvent(what: string, least: "date" | "any" = "any"): boolean {
  const found = readRule(what);
  if (!found || found.rest.replace(noTitle, "") === "") return false;
  const { repeat, date, clocks } = found.said;
  const isAgain = repeat !== null && !["minute", "hour"].includes(repeat.unit) && least === "any";
  const isDate = (date?.kind === "date" && date.month !== null) || date?.kind === "slashed";
  return isAgain || isDate || (date !== null && clocks.length > 0);
}

/** "I have a hospital appointment at 3, how do i get there from Sale" asks for the way. */
export const asks =
  /(?<![\p{L}])(?:how (?:do|can|should|long|far)|where|what|which|who|why|whats|wheres|directions|get (?:to|there))(?![\p{L}])|\?/iu;
