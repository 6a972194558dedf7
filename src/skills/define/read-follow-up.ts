import { z } from "zod";
import { type DefineArgs, defineSchema, MAX_WORDS } from "./args.ts";
import { readOne } from "./read.ts";
import { clean, tidy, wordsOf } from "./words.ts";

/** What was told last: of which word, and what was asked of it. `next`: the meaning that comes next. */
const memorySchema = z.object({
  words: z.string().min(1).max(MAX_WORDS),
  did: defineSchema.shape.do,
  next: z.number().nullish(),
});

const more =
  /^(?:and )?(?:more|next|more (?:meanings|please|pls|words)|(?:any |the |its |in the |has it )?(?:other|another|second|different) (?:meanings?|senses?|definitions?)|any(?:thing)? (?:more|else))$/i;
const another =
  /^(?:(?:and|what about|wat about|how about|hows about|ok(?:ay)?(?: and| now)?|now|also|then|same for)[\s,]+)+(?:(?:of|for|4|with|the word|spell|define) )*(?<words>.+?)(?: (?:too|as well))?$/iu;
const noWord =
  /^(?:then|now|so|what|more|yes|no|ok|thanks?|thank (?:you|u)|ta|bye|today|tomorrow|tonight|later|please|back|(?:mon|tues|wednes|thurs|fri|satur|sun)day|in .+|at .+|on .+|to .+)$/i;
const polite = /[\s,]+(?:please|pls|plz)$/i;
/** "It" in a question about the last word. */
const itself =
  /\b(?:it|that(?: word)?|this(?: word)?|the word)(?!'?s\b)(?=$| (?:mean|in|spel|again|pronounc|please|pls|a |an ))/iu;

/** Reads MORE, another word for the same question ("and concise"), and another question on the same word; null: nothing of these. */
export function readFollowUp(text: string, memory: unknown): DefineArgs | null {
  const last = memorySchema.safeParse(memory);
  if (!last.success || text.length > 80) return null;
  const { words, did, next } = last.data;
  const asked = tidy(text);
  if (more.test(asked))
    return typeof next === "number" ? { do: "define", words, from: next, isTitle: true } : null;
  const bare = readBare(asked);
  if (bare) return { do: bare, words };
  const own = readOne(asked.replace(/^(?:and|also|ok|but)[\s,]+/i, "").replace(itself, words));
  if (own && itself.test(asked)) return own;
  const other = wordsOf(another.exec(clean(text).replace(polite, ""))?.groups?.["words"], 2);
  return other === null || noWord.test(other) || !did ? null : { do: did, words: other };
}

/** "And the plural", "spell it", "opposite". */
function readBare(asked: string): DefineArgs["do"] | null {
  const said =
    /^(?:and |ok |now |also |what about |(?:what|wat)(?:'?s| is|s) |give me )*(?:the |its |an? )?(?<kind>plural|singular|past tense|past participle|comparative|superlative|opposites?|antonyms?|synonyms?|meaning|definition|spelling|rhymes?|pronunciation)(?: of (?:it|that))?$/i
      .exec(asked)
      ?.groups?.["kind"]?.toLowerCase();
  if (said === undefined) return null;
  const kinds: [RegExp, DefineArgs["do"]][] = [
    [/^(?:oppos|anton)/, "opposites"],
    [/^synon/, "synonyms"],
    [/^(?:mean|defin)/, "define"],
    [/^spell/, "spell"],
    [/^rhym/, "rhymes"],
    [/^pron/, "sound"],
  ];
  return kinds.find(([pattern]) => pattern.test(said))?.[1] ?? (said as DefineArgs["do"]);
}
