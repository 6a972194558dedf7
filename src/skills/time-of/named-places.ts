import { zonesOf } from "./city-zones.ts";

/** Names in the list that are other words nearly always. */
const isNever =
  /^(?:it|is|at|me|so|my|an?|the|am|for|now|time|home|here|z|eat|wat|easter|center|(?:the|in|to|of|for|is) (?:it|is|us|me|time))$/;
/** Those that are places only where one is expected: "in the us", not "tell us". */
const isRarely = /^(?:us|nice|mobile|et|pt|ct|mt|la|reading|bath|central|gulf|java|male|split)$/;
const expectsPlace = /^(?:in|to|from|at|of|between|and|&|n|vs|2|the|than|frm|over)$/;

/** The places and zones of the list that stand in words, each by its longest name; `at`: of its first word. */
export function namedPlaces(words: string[]): { name: string; at: number; count: number }[] {
  const found: { name: string; at: number; count: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(4, words.length - at); count > 0; count--) {
      const name = words.slice(at, at + count).join(" ");
      const isPlace = !isNever.test(name) && (!isRarely.test(name) || expectsPlace.test(words[at - 1] ?? ""));
      if (!isPlace || zonesOf(name) === null) continue;
      found.push({ name: name.replace(/^(?:the|in|to) | time$/g, ""), at, count });
      at += count - 1;
      break;
    }
  }
  return found;
}
