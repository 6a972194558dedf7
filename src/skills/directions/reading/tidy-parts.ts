import type { Mode } from "../args.ts";
import { keyOf } from "./spelling.ts";
import { takeLeadingTime, takeTrailing } from "./take-phrases.ts";
import type { TimePhrase } from "./take-phrases.ts";
import { adjectives, askingWords, makesName, modesIn, oneMode, travelWords } from "./vocabulary.ts";

/** A part of a text: the place that is named in it, and what was said around the place. */
export type TidyPart = {
  place: string;
  modes: Mode[];
  times: TimePhrase[];
  departure: "first" | "last" | null;
  /** The words around the place, in lower case. */
  asking: string[];
};

const MAX_WORDS = 60;

/** Takes everything off the start of a text that asks and names no place: "hi what time is the last bus". */
export function tidyHead(words: string[]): TidyPart {
  const asking: string[] = [];
  const times: TimePhrase[] = [];
  let rest = words.slice(0, MAX_WORDS);
  while (rest.length > 0) {
    const time = takeLeadingTime(rest.join(" "));
    if (time) {
      times.push(time.time);
      rest = time.rest.split(" ").filter(Boolean);
      continue;
    }
    if (!isAsking(rest, 0, asking.at(-1))) break;
    asking.push(keyOf(rest[0] ?? ""));
    rest = rest.slice(1);
  }
  // "the station": the article before a place is a part of its name as it was texted.
  const article = asking.at(-1);
  if (rest.length > 0 && /^(?:the|my|our|a)$/.test(article ?? ""))
    rest.unshift(words[words.length - rest.length - 1] ?? "");
  const tidy = tidyPlace(rest);
  return {
    ...tidy,
    modes: [...modesOf(asking), ...tidy.modes],
    times: [...times, ...tidy.times],
    departure: departureIn(asking) ?? tidy.departure,
    asking: [...asking, ...tidy.asking],
  };
}

/** Takes times, ways to travel and what goes on asking off the end of a place. */
export function tidyPlace(words: string[]): TidyPart {
  let rest = words.slice(0, MAX_WORDS).join(" ");
  const part: TidyPart = { place: "", modes: [], times: [], departure: null, asking: [] };
  const told =
    /^(?<place>\S.*?) (?<how>by (?:car|bus|train|tram|tube|metro|taxi|bike|coach|ferry)) (?<after>(?!(?:station|stn|stop|depot|and|or|from|to|at|on|tomorrow|today|tonight)\b)\S.*)$/i.exec(
      rest,
    )?.groups;
  // "phibsborough by car the baby has a temperature": the place ends where it is said how to travel.
  if (told?.["place"] && !takeTrailing(rest).times.length && cutAsking(rest.split(" ")).asking.length === 0)
    rest = `${told["place"]} ${told["how"] ?? ""}`;
  for (let count = 0; count < 4; count++) {
    const taken = takeDay(takeTrailing(rest));
    part.times.unshift(...taken.times);
    part.modes.push(...taken.modes);
    const cut = cutAsking(taken.rest.split(" ").filter(Boolean));
    if (cut.asking.length === 0 && taken.rest === rest) break;
    part.asking.unshift(...cut.asking);
    rest = cut.place.join(" ");
  }
  part.modes.push(...modesOf(part.asking));
  part.departure = departureIn(part.asking);
  part.place = rest
    .replace(nextSentence, "")
    .replace(toldAfter, "")
    .replace(/(?:^|\s)(?:(?:to|and|at|for|from|so|but|or|i|it is)[\s,]*)+$/i, "")
    .replace(/^[\s,.;:!?*-]+|[\s,;:!?*-]+$/g, "")
    .replace(/^"(.+)"$/, "$1");
  return part;
}

// "queens university and i dont have a car": where a place ends and they tell of themselves.
const nextSentence =
  /(?<=\S)[\s,]+(?:and|but|so|because|cause|coz|cos|cuz|bc|as) (?:i|we|my|our|he|she|they|there|it|am|don'?t|do not|have|got|no)(?= |$).*$/i;

// "st thomas hospital, my mum is poorly", "heuston, i have a buggy"
const toldAfter =
  /(?<=\S),\s*(?:(?:i|we|he|she|they) \p{L}+|(?:my|our|his|her) (?:\p{L}+ )?(?:is|are|was|has|needs?|starts?|begins?|will|lives?)) \S.*$/iu;

// "to galway sunday"; but "Ruby Tuesday" is a place to eat, and MAP leaves every such name alone.
const lastDay =
  /(?<!\b(?:ruby|black|good|happy|on|this|next)) ((?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?(?: (?:morning|afternoon|evening|night))?)$/i;

function takeDay(taken: ReturnType<typeof takeTrailing>): ReturnType<typeof takeTrailing> {
  const day = lastDay.exec(taken.rest);
  if (!day?.[1]) return taken;
  const time = { kind: "bare" as const, words: day[1].toLowerCase() };
  return { ...taken, rest: taken.rest.slice(0, day.index), times: [time, ...taken.times] };
}

/** Where a place ends and the asking goes on: "the library | how do i get". */
function cutAsking(words: string[]): { place: string[]; asking: string[] } {
  for (let index = 1; index < words.length; index++) {
    if (!opensAsking(words, index)) continue;
    const tail = words.slice(index);
    const isAll = tail.every((_, offset) =>
      isAsking(tail, offset, offset > 0 ? keyOf(tail[offset - 1] ?? "") : ""),
    );
    if (isAll) return { place: words.slice(0, index), asking: tail.map(keyOf) };
  }
  return { place: words, asking: [] };
}

const openers =
  /^(?:how|what|which|when|where|why|can|could|need|needs|want|is|are|do|does|please|thanks|thank|i|we|and|but|or|going|trying|heading|looking|got|get|take|give|show|any|what's|walking|cycling|driving|bus|buses|train|trains|tram|trams|tube|metro|subway|underground|overground|dlr|go|goes|run|runs|by|on|using|next|last|first|directions?|route|instead|should|will|would|it|there|if|late|asap|have|has|me|local|timings?|timetable|times|ferry|coach|taxi|cab|uber|coming|travelling|traveling|starting|leaving|setting)$/;

function opensAsking(words: string[], index: number): boolean {
  const key = keyOf(words[index] ?? "");
  if ((words[index - 1] ?? "").endsWith(",") && isAsking(words, index, "")) return true;
  if (/^(?:and|or)$/.test(key)) return index < words.length - 1;
  const before = keyOf(words[index - 1] ?? "");
  return openers.test(key) && !(travelWords.has(key) && /^(?:the|a|my)$/.test(before));
}

/** Whether a word asks rather than names: "bus" does, but not the one of "bus station". */
function isAsking(words: string[], index: number, before: string | undefined): boolean {
  const key = keyOf(words[index] ?? "");
  const next = keyOf(words[index + 1] ?? "");
  if (key === "") return true;
  if (travelWords.has(key)) return !makesName.has(next) || (/^(?:stops?)$/.test(next) && before === "which");
  if (adjectives.has(key)) {
    if (
      /^(?:how|too|so|as)$/.test(before ?? "") ||
      /^(?:quickest|fastest|cheapest|easiest|shortest|safest)$/.test(key)
    )
      return true;
    const after = words
      .slice(index + 1)
      .map(keyOf)
      .find((word) => !adjectives.has(word));
    return after === undefined
      ? words.length > index + 1 || before !== undefined
      : (travelWords.has(after) && !isNamed(words, after)) ||
          /^(?:way|ways|route|routes|one|direct|possible|departure|time|timetable|to|from|is|it)$/.test(
            after,
          );
  }
  if (/^(?:an|a|the|my|our)$/.test(key)) return true;
  return askingWords.has(key);
}

/** "first bus station": the travel word makes a name. */
function isNamed(words: string[], travelWord: string): boolean {
  const index = words.findIndex((word) => keyOf(word) === travelWord);
  return makesName.has(keyOf(words[index + 1] ?? ""));
}

function modesOf(asking: string[]): Mode[] {
  const said = asking.filter((word, index) => {
    const before = asking.slice(Math.max(0, index - 3), index).join(" ");
    return !/\b(?:without|no|not|avoid|avoiding|dont|don't)\b/.test(before) && word !== "";
  });
  const found = modesIn(said.join(" "));
  // "how do i walk to the bus": the first way that is said, unless two vehicles are named.
  const mode = oneMode(found);
  return mode ? [mode] : found;
}

function departureIn(asking: string[]): "first" | "last" | null {
  const index = asking.findIndex((word) => /^(?:first|last|earliest|latest|final)$/.test(word));
  if (index < 0) return null;
  const isVehicle = asking
    .slice(index + 1)
    .some((word) => travelWords.has(word) || word === "one" || word === "departure");
  if (!isVehicle) return null;
  return /^(?:first|earliest)$/.test(asking[index] ?? "") ? "first" : "last";
}
