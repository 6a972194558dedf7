import { atTime } from "../reminders/line.ts";
import { takeDay } from "../time/read-day.ts";
import { readRule } from "../time/read-rule.ts";
import type { SaidTime } from "../time/said-time.ts";
import type { CalendarArgs } from "./args.ts";
import { oneTuesday, takeLength } from "./read-event.ts";

const my = "(?:(?:my|the|our|that|this) )?";
const mover =
  /^(?:(?:they|she|he|we|i|it|the \p{L}+)(?: have| has|'ve|ve|'s|ve)? (?=moved|changed|rescheduled|pushed|postponed|switched|put|brought|shifted|rearranged|delayed)|(?:i|we|ive|i've)(?: have|'ve)? ?(?:need|needed|want|had|have|got|got)? ?(?:to|2) |(?:lets|let's|need to|gotta) )/iu;
const move =
  /^(?:moved|changed|rescheduled|pushed|postponed|switched|brought|shifted|rearranged|delayed|move|mov|shift|push|change|chnge|chang|reschedule|resched|reschedul|rearrange|re-?arrange|re-?book|rebook|postpone|delay|put|bring|switch|swap|bump|update|edit|alter)(?: back| forward| on)? (?<rest>.+)$/iu;
const connector = /(?<= )(?:to|2|till|until|til|for|on|at)(?= )/giu;
const toldMoved = new RegExp(
  `^(?:and )?${my}(?<what>[^?]{2,40}?) (?:(?:has|have|is|was|been|got|'s) )*(?:moved|changed|rescheduled|pushed|postponed|switched|put|brought|delayed)(?: back| forward)? (?:to|until|till|til|2) (?<when>.+)$`,
  "iu",
);
const isNow = new RegExp(
  `^${my}(?<what>[^?]{2,40}?) (?:(?:is|will be) now|now(?: is)?|is)(?: at| on| from)? (?<when>.+?)(?<more> now| instead)?$`,
  "iu",
);
const amount =
  "(?<count>half an?|an?|another|\\d{1,3}|one|two|three|four|a couple of) ?(?<unit>hours?|hrs?|hr|h|mins?|minutes?|m|days?|weeks?|wks?|wk)";
const shifts = [
  new RegExp(
    `^(?:move|shift|push|put|bring|bump|postpone|delay|change) ${my}(?<what>.+?)(?: (?<way>back|forwards?|on|later|earlier))? (?:by )?${amount}(?: (?<way2>later|earlier|back|forwards?|on|sooner))?$`,
    "iu",
  ),
  new RegExp(
    `^(?:move|shift|push|put|bring|bump) (?<way>back|forwards?) ${my}(?<what>.+?) (?:by )?${amount}$`,
    "iu",
  ),
  new RegExp(`^(?:make )${my}(?<what>.+?) ${amount} (?<way>later|earlier)$`, "iu"),
];
const rename = [
  new RegExp(`^(?:rename|rname|renam) ${my}(?<what>.+?) (?:to|as|2|into|=) (?<to>.+)$`, "iu"),
  new RegExp(`^change the name of ${my}(?<what>.+?) (?:to|2) (?<to>.+)$`, "iu"),
];
const makeIt =
  /^(?:(?:no|sorry|actually|and|then|oh|wait|oops)[, ]+)*(?:(?:make|change|move|push|shift|put|switch) (?:it|that|this) (?:(?:back|forward) )?(?:to |2 |for |at |on |until )?|(?:it'?s|its) (?:now |actually )(?:at |on )?|(?:i mean(?:t)? |meant )(?:at |on )?|(?<plain>(?:at |on )?(?=.+ instead$)))(?<when>.+?)(?: instead| now)?$/iu;

const gone = new RegExp(
  `^${my}(?<what>.+?)(?: (?:is|has been|was|got|has)|'?s) (?:cancel+ed|called off|off|not on|canx)(?: (?<of>.+))?$`,
  "iu",
);
const skip = [
  new RegExp(`^no (?<what>.+)$`, "iu"),
  new RegExp(
    `^(?:skip|skipping|miss|missing|im missing|i'm missing|not doing|not going to|im not going to|i'm not going to|cant make|can't make|cant do|can't do|cant go to|can't go to|wont make|won't make|wont be at|won't be at|i cant make|i can't make|i wont be at) ${my}(?<what>.+)$`,
    "iu",
  ),
  gone,
  new RegExp(`^(?:give|giving) ${my}(?<what>.+?) a miss(?: (?<of>.+))?$`, "iu"),
  new RegExp(`^(?:there is|there's|theres) no (?<what>.+)$`, "iu"),
];
const others =
  /(?<![\p{L}])(?:alarms?|timers?|reminders?|bus|buses|train|trains|tram|flight|weather|rain|snow|sun|wind|news|match|game|strike|digest|zone|list|lists|notes?|address|home|work|house|language|milk|bread|pounds?|euros?|dollars?|way|route|name|number|problem|worries|idea|way|thanks|chance|one|doubt|clue|money|electricity|power|water|signal|wifi)(?![\p{L}])/iu;

/** "no im in whitby now" */
const sentence =
  /^(?:i|im|i'm|ive|it|its|it's|thats|that's|that|this|we|were|he|hes|she|shes|they|you|u|ur|your|not|need|way|there|my \p{L}+ (?:is|are)|is|are|was|do|did|can|will|what|who|when|where|how|why|news|more)(?![\p{L}])/iu;

/** Reads "move dentist to friday 3pm", "push yoga back an hour", "rename dentist to hygienist": none but an event's time or name. */
export function readChange(words: string): CalendarArgs | null {
  return readRename(words) ?? readShift(words) ?? readMove(words);
}

/** Reads what one time of an event is told of: "no yoga this week", "skip choir on tuesday". */
export function readSkip(words: string): CalendarArgs | null {
  for (const pattern of skip) {
    const groups = pattern.exec(words)?.groups;
    if (!groups) continue;
    const said = splitDay(groups["what"] ?? "");
    const of = groups["of"] ?? said.of;
    if (
      sentence.test(said.what) ||
      /^(?:right )?now$/i.test(of ?? "") ||
      others.test(said.what) ||
      said.what.split(" ").length > 4 ||
      !of ||
      !isDay(of)
    )
      continue;
    return { do: "delete", what: said.what, of };
  }
  return null;
}

/** "dinner at nonnas is cancelled", after a text about the calendar. */
export function readGone(words: string): CalendarArgs | null {
  const what = gone.exec(words)?.groups?.["what"];
  if (!what || sentence.test(what) || others.test(what) || what.split(" ").length > 4) return null;
  return { do: "delete", what };
}

/** Reads what goes on from an event that was told: "make it 4", "actually 3pm instead", "an hour later". */
export function readMakeIt(words: string): CalendarArgs | null {
  const { it, to } =
    /^(?:call|name) (?<it>it|that|this) (?<to>.+?)(?: instead)?$/iu.exec(words)?.groups ?? {};
  if (it && to && !/^(?:a day|off|quits?|even)$/i.test(to)) return { do: "rename", what: "it", to };
  const when = makeIt.exec(words)?.groups?.["when"];
  if (when !== undefined && isTime(when)) return { do: "move", what: "it", when };
  const later = new RegExp(
    `^(?:make it |push it |move it |and )?(?:back )?${amount} (?<way>later|earlier)$`,
    "iu",
  );
  const groups = later.exec(words)?.groups;
  return groups ? { do: "move", what: "it", shiftMinutes: minutesOf(groups, groups["way"]) } : null;
}

/** "yoga this week", "tuesday's yoga" → yoga, and which of it. */
export function splitDay(words: string): { what: string; of?: string } {
  const possessive = /^(?<of>(?:this|next) \p{L}+|\p{L}+day|tomorrow|today|tonight)'?s (?<what>.+)$/iu.exec(
    words,
  )?.groups;
  if (possessive && isDay(possessive["of"] ?? ""))
    return { what: possessive["what"] ?? "", of: possessive["of"] ?? "" };
  const all = words.split(" ");
  for (let count = Math.min(5, all.length - 1); count >= 1; count -= 1) {
    const of = all
      .slice(-count)
      .join(" ")
      .replace(/^(?:on|for|in) /i, "");
    const what = all
      .slice(0, -count)
      .join(" ")
      .replace(/ (?:on|for|in|of)$/i, "");
    if (what !== "" && isDay(of)) return { what, of };
  }
  return { what: words };
}

/** Reads "rename dentist to hygienist". */
export function readRename(words: string): CalendarArgs | null {
  for (const pattern of rename) {
    const { what, to } = pattern.exec(words)?.groups ?? {};
    if (what && to && !/(?<![\p{L}])(?:list|notes?)(?![\p{L}])/iu.test(words))
      return { do: "rename", what, to };
  }
  return null;
}

function readShift(words: string): CalendarArgs | null {
  for (const pattern of shifts) {
    const groups = pattern.exec(words)?.groups;
    const what = groups?.["what"];
    if (!groups || !what || others.test(what) || isTime(what)) continue;
    const way = groups["way"] ?? groups["way2"];
    // "push yoga an hour" is later; "change yoga an hour" is nothing.
    if (!way && !/^(?:push|postpone|delay|bump)/i.test(words)) continue;
    return { do: "move", ...named(what), shiftMinutes: minutesOf(groups, way) };
  }
  return null;
}

function minutesOf(groups: Record<string, string | undefined>, way: string | undefined): number {
  const counts: Record<string, number> = { a: 1, an: 1, another: 1, one: 1, two: 2, three: 3, four: 4 };
  const said = (groups["count"] ?? "a").toLowerCase();
  const count = said.startsWith("half") ? 0.5 : said.includes("couple") ? 2 : (counts[said] ?? Number(said));
  const unit = (groups["unit"] ?? "").toLowerCase();
  const each = unit.startsWith("h") ? 60 : unit.startsWith("d") ? 1440 : unit.startsWith("w") ? 10_080 : 1;
  return Math.round(count * each) * (/^(?:forward|earl|soon)/i.test(way ?? "") ? -1 : 1);
}

function readMove(words: string): CalendarArgs | null {
  const rest = move.exec(words.replace(mover, ""))?.groups?.["rest"];
  if (rest !== undefined) {
    for (const { index, 0: word } of rest.matchAll(connector)) {
      const what = rest
        .slice(0, index)
        .replace(/ (?:from .+|back|forwards?|over|up|out|time|date|appointment time)\s*$/i, "")
        .trim();
      const found = wanted(what, rest.slice(index + word.length).trim());
      if (found) return found;
    }
  }
  const told = toldMoved.exec(words)?.groups;
  if (told) return wanted(told["what"] ?? "", told["when"] ?? "");
  const now = isNow.exec(words)?.groups;
  const isTold = now && (now["more"] !== undefined || / now(?: is)?(?: at| on| from)? /i.test(words));
  return isTold ? wanted(now["what"] ?? "", now["when"] ?? "") : null;
}

function wanted(said: string, time: string): CalendarArgs | null {
  const what = said.replace(/^(?:my|the|our|that) (?=\S)/i, "").trim();
  const when = time.replace(/,? (?:at )?(?:the )?same time$/i, "");
  if (what === "" || others.test(what) || what.split(" ").length > 6 || isTime(what) || !isTime(when))
    return null;
  const only = /^(?<time>.+?) (?<of>this week|next week)$/i.exec(when)?.groups;
  if (only && isTime(only["time"] ?? ""))
    return { do: "move", what, when: only["time"] ?? "", of: only["of"] ?? "" };
  return { do: "move", ...named(what), when };
}

function named(what: string): { what: string; of?: string } {
  return /^(?:it|that|this)$/i.test(what) ? { what: "it" } : splitDay(what);
}

/** Whether words say a time and nothing else. */
function isTime(words: string): boolean {
  return saidTime(words) !== null;
}

function saidTime(words: string): SaidTime | null {
  const found = readRule(takeLength(oneTuesday(atTime(words))).text);
  const rest = found?.rest
    .replace(/\u0001|(?:^|\s)(?:at|on|the|from|for|instead)(?=\s|$)|[,.]/giu, "")
    .trim();
  return found && rest === "" && found.said.span === null ? found.said : null;
}

function isDay(words: string): boolean {
  const taken = takeDay(words);
  return (
    taken !== null && taken.rest.replace(/(?:^|\s)(?:on|for|at|in|the|this|of)(?=\s|$)/giu, "").trim() === ""
  );
}
