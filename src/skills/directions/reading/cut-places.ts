import { startsWithTime } from "../../time/time-words.ts";
import { askingWords, otherVerbs, travelVerbs, travelWords } from "./vocabulary.ts";
import { keyOf } from "./spelling.ts";

/** A text cut where a word such as "from" or "to" says what follows; "head" is what stands before the first of them. */
export type Part = {
  role: "head" | "from" | "to";
  words: string[];
  /** The word it began with, where that asks for a way by itself: "reach". */
  asking: string[];
};

type Marker = { role: "from" | "to"; length: number };

/** Cuts a text whose function words are spelled out into its parts. `isRequest`: without "to sleep" and its kin. */
export function cutPlaces(words: string[]): { parts: Part[]; hasOtherVerb: boolean } {
  const parts: Part[] = [{ role: "head", words: [], asking: [] }];
  let hasOtherVerb = false;
  let isBetween = false;
  for (let index = 0; index < words.length; index++) {
    const key = keyOf(words[index] ?? "");
    if (key === "between") {
      isBetween = true;
      parts.push({ role: "from", words: [], asking: [] });
      continue;
    }
    if (isBetween && key === "and") {
      isBetween = false;
      parts.push({ role: "to", words: [], asking: [] });
      continue;
    }
    if (key === "to" && isOtherVerb(words, index + 1)) hasOtherVerb = true;
    const marker = markerAt(words, index);
    if (marker?.length === 0) {
      parts.push({ role: marker.role, words: [words[index] ?? ""], asking: ["go"] });
    } else if (marker) {
      const own = keyOf(words[index] ?? "");
      parts.push({ role: marker.role, words: [], asking: /^(?:to|from)?:?$/.test(own) ? [] : [own] });
      index += marker.length - 1;
    } else {
      parts.at(-1)?.words.push(words[index] ?? "");
    }
  }
  return { parts, hasOtherVerb };
}

const notAfterGo =
  /^(?:home|away|through|without|around|across|down|up|past|about|as|it|again|vegan|wrong|crazy|first|soon|alone|together|inside|outside|abroad|direct|direkt)$/;

function markerAt(words: string[], index: number): Marker | null {
  const key = (offset: number): string => keyOf(words[index + offset] ?? "");
  const rest = (offset: number): string => words.slice(index + offset, index + offset + 8).join(" ");
  const isPlace = (offset: number): boolean =>
    words[index + offset] !== undefined &&
    !endsSentence(words, index + offset - 1) &&
    !startsWithTime(rest(offset));

  if (key(0) === "from" || key(0) === "from:") return isPlace(1) ? { role: "from", length: 1 } : null;
  if (/^(?:->|-->|=>|>|>>|\u2192)$/.test(words[index] ?? "")) return { role: "to", length: 1 };
  if (/^(?:-|\u2013|\u2014)$/.test(words[index] ?? ""))
    return index > 0 && !words.includes("to") ? { role: "to", length: 1 } : null;
  if (/^to:?$/.test(key(0))) return isPlaceAfterTo(words, index) ? { role: "to", length: 1 } : null;
  if (/^(?:towards?|into|reach|reaching|via)$/.test(key(0))) {
    return key(0) !== "via" && isPlace(1) && !/^(?:the )?there\b/.test(rest(1))
      ? { role: "to", length: 1 }
      : null;
  }
  if (/^(?:which|what)$/.test(key(0)) && key(1) === "way" && key(2) === "is") {
    return isPlace(3) ? { role: "to", length: 3 } : null;
  }
  // "i am at the library", "we are stuck in york"
  if (/^(?:i|we)$/.test(key(0)) && /^(?:am|are)$/.test(key(1))) {
    const skip = /^(?:now|currently|lost|stuck|here|just|still)$/.test(key(2)) ? 1 : 0;
    const isHere = /^(?:at|in|on|near|by|outside|opposite|beside|inside|from)$/.test(key(2 + skip));
    return isHere && isPlace(3 + skip) ? { role: "from", length: 3 + skip } : null;
  }
  if (
    /^(?:lost|stuck|currently|stranded|standing|waiting|landed|arrived|off)$/.test(key(0)) &&
    /^(?:at|in|on|near|by|outside)$/.test(key(1))
  ) {
    return isPlace(2) ? { role: "from", length: 2 } : null;
  }
  if (index === 0 && /^(?:at|outside|near|in)$/.test(key(0)) && isPlace(1) && words.length > 4)
    return { role: "from", length: 1 };
  // "my flight lands at heathrow": where the way begins.
  if (/^(?:land|lands|landing|touch(?:es)? down)$/.test(key(0)) && /^(?:at|in|into)$/.test(key(1))) {
    return isPlace(2) ? { role: "from", length: 2 } : null;
  }
  // "want to end up at beachy head", "to visit whitby"
  if (/^(?:end|ending|wind|finish)$/.test(key(0)) && key(1) === "up" && /^(?:at|in|on)$/.test(key(2))) {
    return isPlace(3) ? { role: "to", length: 3 } : null;
  }
  if (/^(?:visit|visiting)$/.test(key(0))) return isPlace(1) ? { role: "to", length: 1 } : null;
  // "be at gate 12", "arriving in durham by 11"
  if (/^(?:be|been|arrive|arriving|being|get|getting)$/.test(key(0)) && /^(?:at|in|into|on)$/.test(key(1))) {
    return isPlace(2) &&
      !/^(?:a|the|my) (?:car|bus|train|taxi|tram|bike|morning|mornings|evening|evenings|afternoon)\b/.test(
        rest(2),
      )
      ? { role: "to", length: 2 }
      : null;
  }
  if (/^arriv(?:e|ing)$/.test(key(0)) && !/^(?:by|before|on|to|for|from|there|home|at|in)$/.test(key(1))) {
    return isPlace(1) ? { role: "to", length: 1 } : null;
  }
  // "want to go camden"
  const isLastTo = !words.slice(index).some((word) => keyOf(word) === "to");
  if (
    key(-1) === "go" &&
    key(-2) === "to" &&
    isLastTo &&
    !askingWords.has(key(0)) &&
    !notAfterGo.test(key(0))
  ) {
    return isPlace(0) ? { role: "to", length: 0 } : null;
  }
  return leavingAt(words, index, isPlace) ?? forAt(words, index, isPlace);
}

/** "leaving wimbledon", "starting at 12 elm st", "set off from a". */
function leavingAt(words: string[], index: number, isPlace: (offset: number) => boolean): Marker | null {
  const key = (offset: number): string => keyOf(words[index + offset] ?? "");
  if (!/^(?:leave|leaving|start|starting|depart|departing|begin|beginning)$/.test(key(0))) return null;
  if (endsSentence(words, index)) return null;
  if (/^(?:at|in)$/.test(key(1)))
    return isPlace(2) && key(0).startsWith("start") ? { role: "from", length: 2 } : null;
  const isFunctionWord =
    /^(?:to|for|from|by|on|around|about|after|before|now|here|and|if|i|we|the|home|my|earlier|later|until|soon)?$/;
  return isPlace(1) && (!isFunctionWord.test(key(1)) || /^(?:the|home|my|here)$/.test(key(1)))
    ? { role: "from", length: 1 }
    : null;
}

/** "the bus for town", "leave for york". */
function forAt(words: string[], index: number, isPlace: (offset: number) => boolean): Marker | null {
  if (keyOf(words[index] ?? "") !== "for") return null;
  const before = keyOf(words[index - 1] ?? "");
  const isAsked =
    travelWords.has(before) ||
    (before === "go" && words.slice(0, index).some((word) => keyOf(word) === "where")) ||
    words.slice(0, index).some((word) => /^leav(?:e|es|ing)$/.test(keyOf(word))) ||
    /^(?:leave|leaves|leaving|departs?|departing|directions?|times|timetable|timings|schedule|way|route|heading|head|make|one|map|take|catch|get|need|change|changing)$/.test(
      before,
    );
  return isAsked && isPlace(1) ? { role: "to", length: 1 } : null;
}

/** Not the "to" of "to get", "quarter to 9", "Places to Eat" or "Next to Nothing". */
function isPlaceAfterTo(words: string[], index: number): boolean {
  const before = keyOf(words[index - 1] ?? "");
  const after = keyOf(words[index + 1] ?? "");
  if (after === "" || /^(?:from|to)$/.test(after)) return false;
  if (travelVerbs.has(after)) return false;
  if (
    /^(?:quarter|half|five|ten|twenty|\d+)$/.test(before) &&
    /^(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(after)
  )
    return words.length <= index + 2
      ? false
      : !/^(?:at|by|before|around|for)$/.test(keyOf(words[index - 2] ?? ""));
  if (/^(?:places|things|close|welcome|gateway|stairway|ready|door|face)$/.test(before)) return false;
  if (before === "next" && index > 1) return false;
  return !/^(?:eat|see|stay|play|rent|let|table|sleep|drink|shop|do)$/.test(after);
}

function isOtherVerb(words: string[], index: number): boolean {
  const key = keyOf(words[index] ?? "");
  return otherVerbs.has(key) && !travelVerbs.has(key);
}

function endsSentence(words: string[], index: number): boolean {
  return index >= 0 && (words[index] ?? "").endsWith(",") ? true : false;
}
