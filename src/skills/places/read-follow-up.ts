import { readUtterance as readRoute } from "../directions/read-utterance.ts";
import { readPlaceAnswer } from "../where/ask-where.ts";
import type { PlacesArgs } from "./args.ts";
import { readMemory } from "./memory.ts";
import type { PlacesMemory } from "./memory.ts";
import { readText } from "./read-text.ts";
import { namesThing } from "./things.ts";

const ordinal =
  "(?:the )?(?:number |no\\.? ?|nr |#|option |place )?(?<number>\\d{1,2}|one|two|three|1st|2nd|3rd|first|second|third|last|it|them|there|that|that one|this)(?: one| place)?";
const numbers = ["one", "two", "three"];
const ordinals = ["first", "second", "third"];
const polite = "(?:[\\s,]+(?:please|pls|plz|thanks|thx|ta))?";

const call = new RegExp(
  `^(?:(?:call|phone|ring|tel|dial|fone|number|phone number|phone no|fone number|tel no|contact)(?: number)?(?: of| for| 4)?|(?:what'?s|what is|give me|get|send)(?: me)? (?:the )?(?:phone |fone |tel )?(?:number|no|num)(?: of| for| 4)?) ${ordinal}${polite}$`,
  "i",
);
const callAfter = new RegExp(`^${ordinal} (?:phone|number|call|phone number|tel)${polite}$`, "i");
const way = new RegExp(
  `^(?:(?:directions?|directns?|dirs|way|route|map|the way|nav|navigate|go|walk|walking|drive|driving|cycle|bus|get|take me|show me the way|how (?:do|can|to|d)(?: i| we)? (?:get|go|walk)|how 2 get|hw do i get)(?: me)?(?: directions?)?(?: to| 2| for)?) ?${ordinal}(?: from here)?(?: (?<how>by bus|by car|on foot|walking|by bike|driving|by train))?${polite}$`,
  "i",
);
const wayAfter = new RegExp(`^${ordinal} (?:directions?|way|route|map)${polite}$`, "i");
const details = new RegExp(
  `^(?:(?:details|detail|info|more|more info|more about|more on|tell me about|tell me more about|about|address|addr|how far(?: away)?(?: is)?|where is|wheres|where's|when does|hours|opening hours|opening times|is|what about)(?: of| on| about| for)? )?${ordinal}(?: open| open now| close| shut)?${polite}$`,
  "i",
);
const more = new RegExp(
  `^(?:more|more results|(?:any|show|see|list)(?: me)?(?: some)? (?:more|others?|other ones?|other places?)|others?|other ones?|next|next (?:three|3|ones?)|anything else|any ?where else|what else|else|some more|give me more)${polite}$`,
  "i",
);
const openOnly = new RegExp(
  `^(?:(?:and |but |only |just |which |what |any |whats |what's |which ones? |the )*(?:is |are |of them |ones? )*(?:open)(?: now| right now| rn| atm| ones?| only)*|(?:only )?open ones)${polite}$`,
  "i",
);
const changed =
  /^(?:(?:and|or|ok|no|what about|wat about|wot about|whatabout|how about|hows about|hw about|n|try|instead|also|same(?: but)?|now)[\s,]+)+(?<rest>.+?)(?: instead)?$/i;

/** Reads a text as going on from the last results, or as the answer to "Where are you?"; null where it may be anything. */
export function readFollowUp(text: string, memory: unknown): PlacesArgs | null {
  const last = readMemory(memory);
  if (!last) return null;
  const line = text
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/[\s?!.]+$/, "")
    .trim()
    .replace(/^[/#(]/, "");
  if (last.awaiting === "where") {
    const near = readRoute(text) ? null : readPlaceAnswer(text);
    return near === null ? null : { ...last.asked, do: "find", near, isHere: isUnplaced(last) };
  }
  if (more.test(line)) return { do: "more" };
  if (openOnly.test(line)) return { ...last.asked, do: "find", openNow: true };
  return readNumbered(line, last) ?? readChange(line, last);
}

function isUnplaced({ asked }: PlacesMemory): boolean {
  return !asked.near || asked.near === "here";
}

// "can you give me the", "whats the"
const ledTo =
  /^(?:(?:ok|and|so|please|pls|plz|can|could|cn|would|will|you|u|i|need|want|get|give|send|tell|show|me|what'?s|wots|what|is|are|the)\s+)+(?=(?:phone|number|no|fone|tel|call|ring|address|addr|hours|opening|details|detail|directions?|way|route|info|how far)\b)/i;

function readNumbered(said: string, last: PlacesMemory): PlacesArgs | null {
  const line = said.replace(ledTo, "");
  const forms = [
    ["phone", call],
    ["phone", callAfter],
    ["directions", way],
    ["directions", wayAfter],
    ["details", details],
  ] as const;
  for (const [wanted, pattern] of forms) {
    const groups = pattern.exec(line)?.groups;
    const number = numberOf(groups?.["number"], last);
    if (number === null) continue;
    const mode = modeOf(`${groups?.["how"] ?? ""} ${line}`);
    return { do: wanted, number, ...(wanted === "directions" && mode && { mode }) };
  }
  // Only one is in question: "call", "directions".
  const single = last.at ?? (last.results.length === 1 ? 1 : null);
  if (single !== null && /^(?:call|phone|number|phone number|ring)$/i.test(line))
    return { do: "phone", number: single };
  if (single !== null && /^(?:directions?|way|route|map|how do i get there)$/i.test(line))
    return { do: "directions", number: single };
  return null;
}

function numberOf(word: string | undefined, last: PlacesMemory): number | null {
  if (word === undefined) return null;
  const lower = word.toLowerCase();
  if (/^(?:it|there|that|that one|this|them)$/.test(lower))
    return last.at ?? (last.results.length === 1 ? 1 : null);
  if (lower === "last") return Math.min(last.from + 3, last.results.length);
  const number = Number.parseInt(lower, 10) || numbers.indexOf(lower) + 1 || ordinals.indexOf(lower) + 1;
  return number >= 1 && number <= last.results.length ? number : null;
}

function modeOf(words: string): PlacesArgs["mode"] | null {
  if (/\b(?:walk|walking|foot)\b/i.test(words)) return "walk";
  if (/\b(?:drive|driving|car)\b/i.test(words)) return "drive";
  if (/\b(?:bike|cycle)\b/i.test(words)) return "bike";
  if (/\bbus\b/i.test(words)) return "bus";
  return /\btrain\b/i.test(words) ? "train" : null;
}

/** "and pubs?", "in otley?", "what about near the station": the same with another thing, or elsewhere. */
function readChange(line: string, last: PlacesMemory): PlacesArgs | null {
  const opened = (changed.exec(line) ?? /^(?<rest>\S.*) instead$/i.exec(line))?.groups?.["rest"];
  const rest = opened ?? line;
  if (rest.split(" ").length > 6) return null;
  const asked = { ...last.asked, do: "find" as const, about: null, day: null };
  const there = /^(?:in|near|nr|at|around|round|by|closer to|nearer|close to) (?<near>.+)$/i.exec(rest)
    ?.groups?.["near"];
  if (there !== undefined)
    return readPlaceAnswer(there) === null && !/^(?:me|here|home|work)$/i.test(there)
      ? null
      : { ...asked, near: /^(?:me)$/i.test(there) ? "here" : there };
  if (opened === undefined) return null;
  const reading = readText(rest);
  if (reading) return { ...reading.args, near: reading.args.near ?? asked.near };
  if (namesThing(rest)) return { ...asked, what: rest.replace(/^(?:a|an|any|some|the) /i, "") };
  return readPlaceAnswer(rest) === null ? null : { ...asked, near: rest };
}
