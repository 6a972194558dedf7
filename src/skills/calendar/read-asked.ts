import { readRule } from "../time/read-rule.ts";
import type { CalendarArgs } from "./args.ts";
import {
  anyThing,
  calendarWord,
  dayBefore,
  dayFree,
  edgeOf,
  findMine,
  findTimes,
  freeOrNot,
  inMineAtEnd,
  isThere,
  lookLike,
  lookOf,
  mineOf,
  nextOne,
  notOurs,
  showHeads,
  timeFree,
} from "./patterns.ts";
import { splitDay } from "./read-change.ts";
import { isDay, isDayOrNone } from "./said-day.ts";

/** "am i free friday afternoon", "is tuesday morning free" */
export function readFree(words: string): CalendarArgs | null {
  const asked = dayFree.exec(words)?.groups?.["when"];
  if (asked !== undefined && isDay(asked)) return { do: "free", when: asked };
  const groups = (freeOrNot.exec(words) ?? timeFree.exec(words))?.groups;
  if (!groups || !isDayOrNone(groups["when"])) return null;
  const isAsked = /^(?:am|are|r|is|m|do|have|ave|when|wen|what|wot) /i.test(words);
  // "busy" alone, or "im busy tomorrow", asks nothing.
  return isAsked ? { do: "free", when: groups["when"] ?? "today" } : null;
}

/** "busy tomorrow?" */
export function readAskedFree(words: string): CalendarArgs | null {
  const when = freeOrNot.exec(words)?.groups?.["when"];
  return when !== undefined && isDay(when) ? { do: "free", when } : null;
}

/** What is on at a day: "whats on today", "todays schedule in my diary". */
export function readShow(said: string): CalendarArgs | null {
  return readShowHead(said) ?? readShowHead(said.replace(inMineAtEnd, ""));
}

function readShowHead(words: string): CalendarArgs | null {
  const mine = mineOf.exec(words)?.groups?.["when"];
  if (mine !== undefined) return { do: "show", when: /^day$/i.test(mine) ? "today" : `this ${mine}` };
  const look = lookOf.exec(words)?.groups;
  if (look && isDayOrNone(look["more"]))
    return { do: "show", when: look["more"] ?? dayOf(look["when"] ?? "") };
  const like = lookLike.exec(words)?.groups?.["when"];
  if (like !== undefined && isDay(like)) return { do: "show", when: like };
  const before = dayBefore.exec(words)?.groups?.["when"];
  if (before !== undefined && isDay(before)) return { do: "show", when: before };
  const edge = edgeOf.exec(words)?.groups;
  if (edge?.["when"] !== undefined && isDay(edge["when"])) return { do: "show", when: edge["when"] };
  for (const head of showHeads) {
    const match = head.exec(words);
    if (!match) continue;
    const when = words
      .slice(match[0].length)
      .replace(/^ (?:(?:for|on|in|over|during)|at(?! \d)) /i, " ")
      .trim();
    if (when === "") {
      const isNamed = new RegExp(`(?:${calendarWord}|appointments|appts|meetings|events)$`, "iu").test(
        match[0],
      );
      if (isNamed || / on$|(?:i|we) (?:got|have|doing|doin)/i.test(match[0]))
        return { do: "show", when: "today" };
    } else if (isDay(when)) return { do: "show", when };
  }
  return null;
}

function dayOf(word: string): string {
  return /^day$/i.test(word) ? "today" : word;
}

/** "whats my next appointment"; `mustBeSure`: only what can be nothing else. */
export function readNext(words: string, mustBeSure: boolean): CalendarArgs | null {
  const match = nextOne.exec(words);
  const what = match?.groups?.["what"]?.trim() ?? "";
  if (!match) return null;
  if (anyThing.test(what)) return { do: "next" };
  if (what === "") return new RegExp(`${calendarWord}$`, "iu").test(words) ? { do: "next" } : null;
  if (/^(?:meeting|mtg|lesson|interview|(?:[\p{L}']+ )?(?:appointment|appt))$/iu.test(what))
    return { do: "next", what };
  const isNamed = new RegExp(` (?:in|on|for) (?:my |the )?${calendarWord}$`, "iu").test(words);
  return isNamed || (!mustBeSure && !notOurs.test(what) && !isDay(`next ${what}`))
    ? { do: "next", what }
    : null;
}

/** "what time is choir in my calendar" */
export function readSureFind(words: string): CalendarArgs | null {
  const { what, sure } = findTimes.exec(words)?.groups ?? {};
  return what && sure ? { do: "find", what } : null;
}

/** "when is the vet", "have i got piano on wednesday" */
export function readFind(words: string): CalendarArgs | null {
  const asked = isThere.exec(words)?.groups?.["what"];
  const { what: there, of } = splitDay(asked ?? "");
  const isAsked = of !== undefined && !/^(?:any|an?y ?(?:thing|one|more)|some|enough)(?!\p{L})/iu.test(there);
  const what = isAsked ? there : (findMine.exec(words) ?? findTimes.exec(words))?.groups?.["what"];
  if (!what || notOurs.test(what) || isNamedDay(what) || what.split(" ").length > 5) return null;
  return { do: "find", what, ...(isAsked && { of }) };
}

/** "when is valentines day" asks for no event. */
function isNamedDay(what: string): boolean {
  const found = readRule(what);
  return (
    (found !== null && found.rest.replace(/[\u0001\s]/g, "") === "") ||
    /^(?:mother|father)'?s'? day$/i.test(what)
  );
}
