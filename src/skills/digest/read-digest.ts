import { anyWeekday } from "../time/day-words.ts";
import { findClock } from "../time/read-clock.ts";
import { readRepeat, type Repeat } from "../time/read-repeat.ts";
import { everyDay, findDays } from "../time/repeated-days.ts";
import { inEnglish } from "../weather/other-tongues.ts";
import { readPlaceAnswer } from "../where/ask-where.ts";
import { type DigestArgs, maxTextCharacters } from "./args.ts";
import { readAdd, readChange, readControl, readDrop } from "./read-control.ts";
import { completeWay } from "./read-item.ts";
import { readDigestMemory } from "./setting.ts";
import { bareWish, namingCalendar, splitItems } from "./split-items.ts";
import { repeatWords } from "./wording.ts";

const isOff =
  /^(?:off|stop|end|cancel|delete|remove|no more|pause|finish|quit|switch(?:ed)? off|turn(?:ed)? off)(?: (?:it|please|pls|now|digest|for now|texts?))*$/i;
const isOn =
  /^(?:on|on again|back on|again|resume|restart|start|start again|start up again)(?: (?:please|pls|now))?$/i;
const isNow = /^(?:now|test|send|send (?:it )?now|right now|send it|today)(?: please)?$/i;
/** Reads what DIGEST begins: "DIGEST 7:00 weather leeds, bus from home to work", "DIGEST OFF", "DIGEST"; else null. */
export function readCommand(text: string): DigestArgs | null {
  if (text.length > maxTextCharacters) return null;
  const command =
    /^[\s/.,:;!*#"'-]*(?:(?:my|the) )?(?:daily )?(?:digest|digst|dijest)(?![\p{L}\p{N}'_-])[\s:,.;-]*/iu.exec(
      text,
    );
  if (!command) return null;
  const rest = text
    .slice(command[0].length)
    .replace(/\s+/g, " ")
    .replace(/[\s.!?]+$/, "")
    .replace(/^to (?=(?:the )?(?:weather|forecast)\b)/i, "")
    .trim();
  if (rest === "" || /^(?:please|status|show|list|time|settings?)$/i.test(rest)) return { do: "show" };
  if (isOff.test(rest.replace(/^please /i, ""))) return { do: "off" };
  if (isOn.test(rest)) return { do: "on" };
  if (isNow.test(rest)) return { do: "now" };
  if (/^(?:help|how|info)$/i.test(rest)) return { do: "usage" };
  const change = readDrop(rest) ?? readAdd(rest);
  if (change) return change;
  const wish = readWish(`\u0001 ${rest}`, rest);
  if (wish) return wish;
  return readChange(rest);
}

/** "7:00 weather leeds" behind DIGEST; null where it tells nothing. */
function readWish(marked: string, text: string): DigestArgs | null {
  const repeat = readRepeat(text);
  if (repeat) return setArgs(repeat, repeat.rest);
  const clock = findClock(marked, { part: null, isBareTaken: true });
  const rest = (clock?.rest ?? text).replace(/\u0001/g, " ").trim();
  // Without a time the one that is set already stays.
  return setArgs(clock ? { days: everyDay, at: clock.at } : null, rest);
}

function setArgs(repeat: Repeat | null, rest: string): DigestArgs | null {
  const items = splitItems(rest);
  if (items.length === 0) return null;
  const what = items.map(({ words }) => words).join(", ");
  return { do: "set", ...(repeat && { when: repeatWords(repeat) }), what };
}

/** Tells or asks about what happens every day, and wants no text about it. */
const isNoWish =
  /^(?:why|does|do|did|is|are|was|has|had|if|when|who|where|how(?! about)|what(?:'?s)?(?! about)|which|it|its|it's|that|this|he|she|they|we|my (?:bus|train)|the (?:bus|train|weather) (?:is|was)|there|i (?:hate|love|take|catch|get|go|am|was|have|had|miss|missed|cry|feel)|im|i'm|thanks|thank)(?![\p{L}'])/iu;

/** "set my digest to weather leeds at 7" */
const namedDigest =
  /^(?:(?:please|kindly|can you|can u|could you|i|want|need|would like|'d like|id like) )*(?:to )?(?:set(?: up)?|start|make|create|begin|change|switch|give me|send me|schedule|get me|have|want|like)(?: me)?(?: up)?(?: an?| my| the)? (?:daily |morning )?(?<command>digest(?: (?:to|for|of|with))? .+)$/i;

/** Who subscribes wants it again and again: "subscribe weather chicago 6am". */
const subscribing =
  /^(?:(?:please|pls|plz|can you|i want to|id like to) )*(?:subscribe(?: me)?|sign me up|sub me)(?: to| for| 2| 4)? (?<what>.+)$/i;

/**
 * Reads a wish for a daily text, or to change or end it, out of a person's own words; null where it is none: "my bus is
 * late every day".
 */
export function readUtterance(text: string): DigestArgs | null {
  const line = namingCalendar(
    inEnglish(
      text
        .replace(/\s+/g, " ")
        .replace(/[\s.!?]+$/, "")
        .trim(),
    ),
  );
  if (line === "" || line.length > maxTextCharacters) return null;
  const control = readControl(line);
  if (control) return control;
  // Reminders are another skill's.
  if (isNoWish.test(line) || /(?<![\p{L}])remind/iu.test(line)) return null;
  const isUnsuited =
    unsuited.test(line) &&
    !/\bwater\b/i.test(line) &&
    splitItems(line.replace(unsuited, " ")).some(({ skill }) => skill === "weather");
  if (isUnsuited) return { do: "unsuited" };
  const repeat = readRepeat(line);
  if (!repeat) {
    const subscribed = subscribing.exec(line)?.groups?.what;
    return subscribed
      ? readWish(`\u0001 ${subscribed}`, subscribed)
      : readCommand(namedDigest.exec(line)?.groups?.command ?? "");
  }
  const wish = setArgs(repeat, repeat.rest);
  if (wish) return wish;
  const asksForText =
    /(?<![\p{L}])(?:digest|texts?|txts?|messages?|msg|briefing|updates?|summary)(?![\p{L}])/iu.test(line);
  return asksForText && bareWish(repeat.rest.replace(/\bfor me\b/i, "")) === ""
    ? { do: "set", when: repeatWords(repeat) }
    : null;
}

const clock = "(?:at )?\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]m)?";
/** What one text a day, by the week, cannot do: "every other day", "twice a day", "at 7am and 6pm". */
const unsuited = new RegExp(
  `(?<![\\p{L}])(?:every (?:other|second|2nd|third|3rd|\\d+) (?:days?|weeks?|hours?|hrs?|mins?|minutes?|${anyWeekday})|every (?:hour|month|fortnight)|(?:twice|2x|two times|2 times|three times|3 times) (?:a|per|every|each) (?:day|week)|twice daily|(?:every ?day|daily|each day|every morning|weekdays|every weekday)(?: at)? ${clock} (?:and|&) ${clock}(?! ?(?:bus|train|tram|tube|metro|ferry|coach|boat))(?=[ ,:]|$))(?![\\p{L}])`,
  "iu",
);

/** Reads the answer to what was asked, and "make it 8", "no bus in it", "off" after what is set was told. */
export function readFollowUp(text: string, memory: unknown): DigestArgs | null {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/[\s.!]+$/, "")
    .trim();
  if (line === "" || line.length > maxTextCharacters) return null;
  const { awaiting, pending, itemWords, placeWords, setting } = readDigestMemory(memory);
  if (awaiting === "where" && pending) {
    const place = readPlaceAnswer(line);
    if (place) return { ...pending, place };
  }
  const complete = (words: string): DigestArgs => ({
    ...pending,
    what: splitItems(pending?.what ?? "")
      .map((item) => (item.words === itemWords ? words : item.words))
      .join(", "),
  });
  if (awaiting === "route" && itemWords && /(?:^|\s)(?:from|frm|to|2)\s/i.test(line)) {
    return complete(completeWay(itemWords, line));
  }
  if (awaiting === "place" && itemWords && placeWords) {
    const place = readPlaceAnswer(line);
    if (place) return complete(itemWords.replace(placeWords, () => place));
  }
  if (!setting) return null;
  if (
    /^(?:turn it off|switch it off|(?:stop|cancel|end|quit) (?:it|this|that|them|sending (?:it|this|them))|off|digest off)(?: please| pls)?$/i.test(
      line,
    )
  )
    return { do: "off" };
  if (/^(?:turn it (?:back )?on(?: again)?|on again|back on)$/i.test(line)) return { do: "on" };
  if (/^(?:send it(?: now)?|send now|test it|show me)$/i.test(line)) return { do: "now" };
  const part = readControl(line) ?? readDrop(line) ?? readAdd(line);
  if (part) return part;
  const fewer = readFewerDays(line, setting);
  if (fewer) return fewer;
  const isChange =
    /^(?:and |then |or )?(?:(?:later|earlier|sooner|actually|no|nope|sorry|i meant|i mean|better|rather)[, ]+(?=\S)|(?:can you |please |pls )*(?:change|move|make|set|put|do|send|have) (?:it|that|the time)|at|only|\S+ (?:instead|only))\b/i.test(
      line,
    ) || /\b(?:instead|only)$/i.test(line);
  return isChange && !/[?]$/.test(line)
    ? readChange(
        line.replace(
          /^(?:and |then |or )?(?:only |(?:(?:later|earlier|sooner|actually|no|nope|sorry|i meant|i mean|better|rather)[, ]+)+)?/i,
          "",
        ),
      )
    : null;
}

const notOn =
  /^(?:and |but |please |pls )*(?:not|no|never|except|skip|drop|leave out|without|(?:do not|don'?t)(?: send| text| want)?(?: it| me| one)*)(?: on| at| for| in)? (?:the )?(?<days>.+?)(?: (?:please|pls|plz|though|tho))*$/i;

/** "not on weekends", "skip mondays": the days that are left. */
function readFewerDays(line: string, { days, at }: Repeat): DigestArgs | null {
  const words = notOn.exec(line)?.groups?.days ?? "";
  const found = findDays(words) ?? findDays(`every ${words}`);
  if (!found || bareWish(found.rest.replace(/every|\u0001/gi, " ")) !== "") return null;
  const left = days.filter((day) => !found.days.includes(day));
  return left.length > 0 ? { do: "change", when: repeatWords({ days: left, at }) } : null;
}
