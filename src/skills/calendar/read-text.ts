import { readRule } from "../time/read-rule.ts";
import { takeDay } from "../time/read-day.ts";
import { atTime, bare, lineOf } from "../reminders/line.ts";
import { type CalendarArgs, everything } from "./args.ts";
import { readMemory } from "./memory.ts";
import { isMonth } from "./months.ts";
import {
  addTimed,
  addTo,
  anyThing,
  calendarWord,
  dayBefore,
  dayFree,
  deleteAll,
  deleteBare,
  deleteFrom,
  edgeOf,
  findCommand,
  findMine,
  findTimes,
  forgetAll,
  freeOrNot,
  inMineAtEnd,
  isThere,
  lookLike,
  lookOf,
  mineOf,
  namedIn,
  nextOne,
  ofList,
  showHeads,
  timeFree,
  toldOf,
} from "./patterns.ts";
import { readAddress } from "./read-address.ts";
import { readChange, readGone, readMakeIt, readRename, readSkip, splitDay } from "./read-change.ts";

const command = /^(?:cal|calendar|calender|calandar|diary)(?![\p{L}\p{N}'])[:,]? ?(?<rest>.*)$/iu;
const undo =
  /^(?:(?:oops|oh no|sorry|no|wait|woops|whoops|my mistake|mistake)[\s,.!]*)*(?:undo(?: (?:that|it|this))?|(?:put|bring|get) (?:it|that|\S+) back(?: in| on)?|(?:put|bring) back (?:it|that)|didn'?t mean (?:that|to))$/iu;
/** What others tell the time of, or take off. */
const notOurs =
  /(?<![\p{L}])(?:bus|buses|train|trains|tram|tube|ferry|flight|sunset|sunrise|sun|moon|tide|easter|xmas|christmas|ramadan|eid|diwali|holidays?|it|time|in|open|opens|close|closes|shut|game|match|play|plays|playin|playing|kick ?off|news|weather|rain|snow|reminders?|alarms?|timers?|digest|list|texts?|subscription|order|booking ref|account|born|died|war|world (?:cup|war|series|news)|delivery|next|last|first|payday|daily|contract|plan|everything|all|hungry|tired|you|u|best|good)(?![\p{L}])/iu;

/** Reads what can be nothing else: CAL and what follows, a calendar's address, "am i free on friday", "whats on today". */
export function readCommand(text: string): CalendarArgs | null {
  const address = readAddress(text);
  if (address !== null) return { do: "save", address };
  const words = wordsOf(text);
  if (words === null) return null;
  // "add 30 days to 15 march" is a sum.
  if (/^(?:add|plus) (?:an?|\d{1,4}) (?:days?|weeks?|months?|years?) to /i.test(words)) return null;
  const rest = command.exec(words)?.groups?.["rest"];
  const commanded = rest === undefined ? null : readCommanded(rest.trim());
  const asked = /\?\s*$/.test(text) ? readAskedFree(words) : null;
  return commanded ?? readCommandWords(words) ?? readRename(words) ?? asked;
}

/** Reads a change to an event, whatever a classifier makes of it: "move dentist to friday 3pm", "no yoga this week". */
export function readSurely(text: string): CalendarArgs | null {
  const words = wordsOf(text);
  return words === null || /\?\s*$/.test(text) ? null : (readChange(words) ?? readSkip(words));
}

/** Reads what is wanted of the calendar in a text that the classifier took for it; null where that is not sure. */
export function readUtterance(text: string): CalendarArgs | null {
  const sure = readCommand(text);
  if (sure) return sure;
  const words = wordsOf(text);
  if (words === null) return null;
  return (
    readChange(words) ??
    readSkip(words) ??
    readTold(words) ??
    readNext(words, false) ??
    readFind(words) ??
    readDelete(words) ??
    readGone(words)
  );
}

/** Reads what goes on from the last reply: a day, "cancel dentist", "when is football", the time that was asked for. */
export function readFollowUp(text: string, memory: unknown): CalendarArgs | null {
  const words = wordsOf(text);
  if (words === null) return null;
  const { awaiting, what } = readMemory(memory);
  if (awaiting === "when" && what) {
    const found = readRule(atTime(words));
    if (found && found.rest.replace(/\u0001|(?:^|\s)(?:at|on|the|its|it's|for)(?=\s|$)/giu, "").trim() === "")
      return { do: "add", what, when: atTime(words) };
  }
  if (undo.test(words)) return { do: "undo" };
  if (/^(?:it|that|this)(?: one)?$/i.test(deleteBare.exec(words)?.groups?.["what"] ?? ""))
    return { do: "delete", what: "it" };
  const own = readUtterance(text) ?? readMakeIt(words);
  if (own) return own;
  const day = words.replace(/^(?:and|what about|wat about|wot about|how about|hows|then)(?: on| for)? /i, "");
  if (isDay(day) && !isClock(day)) return { do: "show", when: day };
  if (
    /^(?:(?:wh?[ao]ts? ?)?(?:'s |is )?(?:next|nxt)|and then|then what|what then|what next|after that)$/i.test(
      words,
    )
  )
    return { do: "next" };
  return null;
}

function wordsOf(text: string): string | null {
  const line = lineOf(text);
  if (line === null) return null;
  const words = bare(line)
    .replace(/[\s?!.]+$/, "")
    .replace(/(?<![\p{L}'])(?:da|teh)(?![\p{L}'])/giu, "the")
    .replace(/^(?:tell|show|remind) (?:me|us) (?=(?:what|wot|wat|when|wen|if|am|whats|whens)(?!\p{L}))/iu, "")
    .trim();
  return words === "" ? null : words;
}

function readCommanded(rest: string): CalendarArgs | null {
  if (rest === "") return { do: "show", when: "today" };
  if (/^(?:off|forget|clear|reset|stop|delete|remove|delete all|clear all|forget it)$/i.test(rest))
    return { do: "off" };
  if (/^(?:help|\?|how|info)$/i.test(rest)) return { do: "usage" };
  if (/^(?:next|nxt)(?: (?:one|event|appointment|thing|up))?$/i.test(rest)) return { do: "next" };
  const added = /^(?:add|ad|new|put|\+|plus|set)[: ]+(?<what>\S.*)$/i.exec(rest)?.groups?.["what"];
  if (added !== undefined) return { do: "add", what: added };
  const gone = /^(?:delete|delet|del|remove|cancel|drop|rm|-)[: ]+(?:the |my )?(?<what>\S.*)$/i.exec(rest)
    ?.groups?.["what"];
  if (gone !== undefined) return { do: "delete", ...splitDay(gone) };
  if (/^undo$/i.test(rest)) return { do: "undo" };
  const changed = readChange(rest);
  if (changed) return changed;
  const found = /^(?:find|search|when is|when|whens|wen)[: ]+(?:the |my )?(?<what>\S.*)$/i.exec(rest)
    ?.groups?.["what"];
  if (found !== undefined) return { do: "find", what: found };
  const free = /^(?:free|busy)(?: (?<when>.+))?$/i.exec(rest)?.groups;
  if (free && isDayOrNone(free["when"])) return { do: "free", when: free["when"] ?? "today" };
  const when = rest.replace(/^(?:for|on|of|show|list) /i, "");
  if (isDay(when)) return { do: "show", when };
  return isEvent(rest) && !asks.test(rest) ? { do: "add", what: rest } : null;
}

function readCommandWords(words: string): CalendarArgs | null {
  if (forgetAll.test(words)) return { do: "off" };
  for (const pattern of addTo) {
    const groups = pattern.exec(words)?.groups;
    if (groups)
      return {
        do: "add",
        what: `${groups["what"] ?? ""} ${groups["more"] ?? ""}`.replace(/\s+/g, " ").trim(),
      };
  }
  const added = readTimed(words) ?? readNamedIn(words);
  if (added) return added;
  const all = deleteAll.exec(words)?.groups;
  const of = all?.["day"] ?? all?.["when"];
  if (of !== undefined && isDay(of)) return { do: "delete", what: everything, of };
  const gone = deleteFrom.exec(words)?.groups?.["what"];
  if (gone !== undefined) return { do: "delete", ...splitDay(gone) };
  const searched = findCommand.exec(words)?.groups?.["what"];
  if (searched !== undefined) return { do: "find", what: searched };
  return readFree(words) ?? readShow(words) ?? readNext(words, true) ?? readSureFind(words);
}

function readFree(words: string): CalendarArgs | null {
  const asked = dayFree.exec(words)?.groups?.["when"];
  if (asked !== undefined && isDay(asked)) return { do: "free", when: asked };
  const groups = (freeOrNot.exec(words) ?? timeFree.exec(words))?.groups;
  if (!groups || !isDayOrNone(groups["when"])) return null;
  const isAsked = /^(?:am|are|r|is|m|do|have|ave|when|wen|what|wot) /i.test(words);
  // "busy" alone, or "im busy tomorrow", asks nothing.
  return isAsked ? { do: "free", when: groups["when"] ?? "today" } : null;
}

/** "busy tomorrow?" */
function readAskedFree(words: string): CalendarArgs | null {
  const when = freeOrNot.exec(words)?.groups?.["when"];
  return when !== undefined && isDay(when) ? { do: "free", when } : null;
}

function readShow(said: string): CalendarArgs | null {
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

function readNext(words: string, mustBeSure: boolean): CalendarArgs | null {
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

function readSureFind(words: string): CalendarArgs | null {
  const { what, sure } = findTimes.exec(words)?.groups ?? {};
  return what && sure ? { do: "find", what } : null;
}

function readFind(words: string): CalendarArgs | null {
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

function readDelete(words: string): CalendarArgs | null {
  const said = deleteBare.exec(words)?.groups?.["what"];
  if (said === undefined) return null;
  const { what, of } = splitDay(said);
  if (notOurs.test(what) || what.split(" ").length > 5) return null;
  return { do: "delete", what, ...(of && { of }) };
}

function readTold(words: string): CalendarArgs | null {
  const what = toldOf.exec(words)?.groups?.["what"];
  if (what !== undefined && asks.test(what)) return null;
  return what !== undefined && readRule(what) ? { do: "add", what } : null;
}

/** "dentist tues 3pm in my diary": with a time it is no question, and nothing to take off. */
function readNamedIn(words: string): CalendarArgs | null {
  const what = namedIn.exec(words)?.groups?.["what"];
  const isOther = what === undefined || asks.test(what) || deleteBare.test(what) || looking.test(what);
  return !isOther && isEvent(what) ? { do: "add", what } : null;
}

const looking =
  /^(?:is|are|am|do|does|did|have|has|can|could|any|anything|show|check|read|list|find|search|look|see|when|wen|hows?|move|change|rename|skip|no)(?![\p{L}])/iu;

/** "add yoga every tuesday 6pm": what has a day and a time is no thing to buy. */
function readTimed(words: string): CalendarArgs | null {
  const what = addTimed.exec(words)?.groups?.["what"];
  if (what === undefined || ofList.test(what)) return null;
  // "add milk, eggs and bread every week" is a list.
  return isEvent(what) && (!what.includes(",") || isEvent(what, "date")) ? { do: "add", what } : null;
}

/** "add 10 days to 25 march" is a sum. */
const noTitle =
  /[\u0001\s\d]|(?<![\p{L}])(?:days?|weeks?|months?|years?|hours?|minutes?|to|and|from)(?![\p{L}])/giu;

/** Whether words name something and when it is: at a date, at a time of a day, or again and again. */
function isEvent(what: string, least: "date" | "any" = "any"): boolean {
  const found = readRule(what);
  if (!found || found.rest.replace(noTitle, "") === "") return false;
  const { repeat, date, clocks } = found.said;
  const isAgain = repeat !== null && !["minute", "hour"].includes(repeat.unit) && least === "any";
  const isDate = (date?.kind === "date" && date.month !== null) || date?.kind === "slashed";
  return isAgain || isDate || (date !== null && clocks.length > 0);
}

/** "I have a hospital appointment at 3, how do i get there from Sale" asks for the way. */
const asks =
  /(?<![\p{L}])(?:how (?:do|can|should|long|far)|where|what|which|who|why|whats|wheres|directions|get (?:to|there))(?![\p{L}])|\?/iu;

function isDayOrNone(words: string | undefined): boolean {
  return words === undefined || isDay(words);
}

/** A day, or a part of one, and nothing else. */
function isDay(words: string): boolean {
  if (isMonth(words)) return true;
  const taken = takeDay(words);
  return (
    taken !== null &&
    taken.rest.replace(/(?:^|\s)(?:on|for|at|in|the|this|of|then|all|from)(?=\s|$)/giu, "").trim() === ""
  );
}

function isClock(words: string): boolean {
  return /^\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?$/i.test(words);
}
