import { readRule } from "../time/read-rule.ts";
import { atTime, bare, lineOf } from "../reminders/line.ts";
import { type CalendarArgs, everything } from "./args.ts";
import { readMemory } from "./memory.ts";
import { addTo, deleteAll, deleteBare, deleteFrom, findCommand, forgetAll, notOurs } from "./patterns.ts";
import { asks, isEvent, readNamedIn, readTimed, readTold } from "./read-added.ts";
import { readAddress } from "./read-address.ts";
import { readAskedFree, readFind, readFree, readNext, readShow, readSureFind } from "./read-asked.ts";
import { readChange, readGone, readMakeIt, readRename, readSkip, splitDay } from "./read-change.ts";
import { isClock, isDay, isDayOrNone } from "./said-day.ts";

const command = /^(?:cal|calendar|calender|calandar|diary)(?![\p{L}\p{N}'])[:,]? ?(?<rest>.*)$/iu;
const undo =
  /^(?:(?:oops|oh no|sorry|no|wait|woops|whoops|my mistake|mistake)[\s,.!]*)*(?:undo(?: (?:that|it|this))?|(?:put|bring|get) (?:it|that|\S+) back(?: in| on)?|(?:put|bring) back (?:it|that)|didn'?t mean (?:that|to))$/iu;

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

function readDelete(words: string): CalendarArgs | null {
  const said = deleteBare.exec(words)?.groups?.["what"];
  if (said === undefined) return null;
  const { what, of } = splitDay(said);
  if (notOurs.test(what) || what.split(" ").length > 5) return null;
  return { do: "delete", what, ...(of && { of }) };
}
