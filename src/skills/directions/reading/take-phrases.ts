import { bareTime, leadingTime, trailingTime } from "../../time/time-words.ts";
import { MAX_TIME_CHARACTERS } from "../args.ts";
import type { DirectionsArgs, Mode } from "../args.ts";
import { modesIn, oneMode, trailingMode } from "./vocabulary.ts";

// How to travel, a time and its day, said twice: nobody says more, and each costs another look at the text.
const MAX_PHRASES = 6;

const politeEnd =
  /[\s,.;!?]+$|[\s,]+(?:please|pls|plz|ta|cheers|thanks|thank you|thx|sharp|urgently|urgent|instead|po|abeg|jare|sha|lah|innit|mate|m8|bro|sis|dude|man|xx|lol|asap pls)[\s.!?]*$/i;

export type TimePhrase = { kind: "leave" | "arrive" | "bare"; words: string };
export type Taken = { rest: string; modes: Mode[]; times: TimePhrase[] };

/** Takes the ways to travel and the times off the end of a text, in whatever order they stand. */
export function takeTrailing(text: string): Taken {
  const taken: Taken = { rest: text, modes: [], times: [] };
  for (let count = 0; count < MAX_PHRASES; count++) {
    taken.rest = taken.rest.replace(politeEnd, "");
    const time = trailingTime.exec(taken.rest);
    const way = time ? null : trailingMode.exec(taken.rest);
    if (time?.groups) taken.times.unshift(timePhrase(time.groups));
    else if (way) taken.modes.push(...modesIn(way[0]));
    else break;
    taken.rest = taken.rest.slice(0, (time ?? way)?.index);
  }
  return taken;
}

/** Takes a time off the start of a text; null where none stands there. */
export function takeLeadingTime(text: string): { rest: string; time: TimePhrase } | null {
  const match = leadingTime.exec(text);
  if (!match?.groups) return null;
  return { rest: text.slice(match[0].length).replace(/^[\s,]+/, ""), time: timePhrase(match.groups) };
}

function timePhrase(groups: Record<string, string | undefined>): TimePhrase {
  const kind = groups.leave ? "leave" : groups.arrive ? "arrive" : "bare";
  return { kind, words: bareTime(groups[kind] ?? "") };
}

/** What was taken, as arguments. A time without a kind belongs to the one with a kind; alone, it is when to leave. */
export function howArgs(
  said: Mode[],
  times: TimePhrase[],
): Pick<DirectionsArgs, "mode" | "leaveAt" | "arriveBy"> {
  const mode = oneMode(said);
  return { ...(mode && { mode }), ...timesOf(times) };
}

function timesOf(phrases: TimePhrase[]): Pick<DirectionsArgs, "leaveAt" | "arriveBy"> {
  const of = (kind: TimePhrase["kind"]): TimePhrase[] => phrases.filter((phrase) => phrase.kind === kind);
  const words = (list: TimePhrase[]): string =>
    list
      .map((phrase) => phrase.words)
      .join(" ")
      .slice(0, MAX_TIME_CHARACTERS);
  const [bare, leave, arrive] = [of("bare"), of("leave"), of("arrive")];
  if (leave.length > 0) return { leaveAt: words([...leave, ...bare]) };
  if (arrive.length > 0) return { arriveBy: words([...arrive, ...bare]) };
  return bare.length > 0 ? { leaveAt: words(bare) } : {};
}
