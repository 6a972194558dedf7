import { MAX_WORDS_CHARACTERS } from "./args.ts";

/** A thing that is looked for has no more words. */
export const MAX_THING_WORDS = 8;

/** What is looked for, without what is only said around it; null where it is a sentence. */
export function tidyThing(words: string): string | null {
  const thing = words
    .replace(/^(?:the|a(?! (?:and|n|&) e\b)|an|any|some|for|to|4(?= \p{L})) (?=\S)/iu, "")
    .replace(
      /[\s,]+(?:is|are|that is|there|at|to|in|near|nr|around|round|by|open|which|(?:at|in|by|near|on) the|places? to go|i can go to)$/i,
      "",
    )
    .replace(/^[\s,.:;"-]+|[\s,.:;"-]+$/g, "");
  if (/^(?:phone |fone |mobile |tel )?(?:number|no|num)$/i.test(thing)) return null;
  if (thing === "" || thing.length > MAX_WORDS_CHARACTERS) return null;
  if (thing.split(" ").length > MAX_THING_WORDS || !/\p{L}{2}|\p{L} ?(?:&|and|n) ?\p{L}|\p{Lo}/iu.test(thing))
    return null;
  if (/^(?:eat|drink|stay|sleep|swim|park|shop)$/i.test(thing)) return `places to ${thing}`;
  // "a good name for a cafe"
  if (
    /\b(?:names?|ideas?|words?|recipes?|presents?|jokes?|captions?|slogans?|titles?|reviews?) (?:for|of|about|to)\b/i.test(
      thing,
    )
  )
    return null;
  return /^(?:home|work|zip|postcode|post code|address|(?:current )?location|position)\b|\b(?:is|as|ive|i've|moved|movd|i(?!-?\d)|im|i'm|you|u|he|she|we|they|me|my|your|his|her|am|was|were|will|would|should|dont|don't|cant|can't|feel|love|think|mean|means|why|because)\b/i.test(
    thing,
  )
    ? null
    : thing;
}

/** The area, without what is said after it. */
export function tidyNear(words: string): string {
  return words
    .replace(/ (?:is|are)$/i, "")
    .replace(/[\s,]+(?:with|that has|which has|for (?:me|us|my|the|a)) .*$/i, "")
    .replace(/[\s,]+(?:please|pls|plz|now|right now|today|tonight|atm|thanks|thx|area|open)$/i, "")
    .replace(/^[\s,.:;"-]+|[\s,.:;"-]+$/g, "")
    .slice(0, MAX_WORDS_CHARACTERS);
}
