import { type DefineArgs, MAX_WORDS } from "./args.ts";
import { readClass, readForm } from "./read-form.ts";
import { readMeaning } from "./read-meaning.ts";
import { readRelated } from "./read-related.ts";
import { readSpelling } from "./read-spelling.ts";
import { meaningsOf } from "../translate/phrasebook.ts";
import { questionsIn, sentencesOf, withoutReason } from "./sentences.ts";
import { asWritten, mended } from "./mended.ts";
import { tidy, wordsOf } from "./words.ts";

/** DEFINE and SPELL with what follows. */
export function readCommand(text: string): DefineArgs | null {
  const said =
    /^\s*\/?(?<word>define|def|dictionary|dict|spell|spelling)(?![\p{L}\p{N}'])[\s:]*(?<rest>.*)$/isu.exec(
      text,
    )?.groups;
  if (!said) return null;
  const rest = said["rest"]?.trim() ?? "";
  const isSpelling = /^spell/i.test(said["word"] ?? "");
  if (rest === "") return { do: "usage" };
  if (isSpelling) return readSpelled(text);
  const asked = tidy(rest).replace(/^(?:for |the )?(?:word|term|phrase)[\s:]+(?=\S)/i, "");
  // "Dictionary meaning of loyalty"
  const words = meaningIn(text) ?? meaningIn(rest) ?? wordsOf(asked, 8);
  return words === null ? null : { do: "define", words: words.slice(0, MAX_WORDS) };
}

/** "How do you spell recieve" as well as "SPELL recieve". */
function readSpelled(text: string): DefineArgs | null {
  const args = readOne(text);
  return args?.do === "spell" ? args : null;
}

function meaningIn(text: string): string | null {
  const asked = tidy(text);
  const words = readMeaning(mended(asked));
  return words === null ? null : asWritten(words, asked);
}

/** What only a question about words has. */
const sure =
  /\b(?:spell(?:ing|ed)?|spelt|how many [a-z]'?s in|synonyms?|another word|opposite of|means?|meant|meanings?|definition|define|dictionary|stands? for|(?:simple|plain|easy) (?:words|terms|english))(?![\p{L}\p{N}])/iu;

/** What is about words by its own words, whatever else they bring to mind; but not what the phrasebook of languages knows. */
export function readSurely(text: string): DefineArgs | null {
  if (text.length > 200) return null;
  const args = readOne(text) ?? readOne(withoutReason(text)) ?? first(sentencesOf(text));
  if (args?.or) return args;
  const isOfWords = args !== null && args.do !== "define" && args.do !== "spell";
  if (isOfWords && args.do !== "sound") return args;
  if (!isOfWords && !sure.test(mended(tidy(text)))) return null;
  return args?.words && meaningsOf(args.words, null).length === 0 ? args : null;
}

/** A question for a meaning or a spelling, which may stand behind what else is told; null where it may be another. */
export function readUtterance(text: string): DefineArgs | null {
  return readOne(text) ?? first([withoutReason(text), ...sentencesOf(text), ...questionsIn(tidy(text))]);
}

function first(parts: string[]): DefineArgs | null {
  for (const part of parts) {
    const args = readOne(part);
    if (args) return args;
  }
  return null;
}

/** One question about words, without what stands before it. */
export function readOne(text: string): DefineArgs | null {
  const asked = tidy(text);
  const args = readMended(mended(asked));
  if (!args?.words) return args;
  const written = (word: string) => asWritten(word, asked).slice(0, MAX_WORDS);
  return { ...args, words: written(args.words), ...(args.or && { or: args.or.map(written) }) };
}

function readMended(asked: string): DefineArgs | null {
  const spelled = readSpelling(asked);
  if (spelled) return { do: "spell", words: spelled.words, ...(spelled.or.length > 0 && { or: spelled.or }) };
  const classed = readClass(asked);
  if (classed !== null) return { do: "define", words: classed };
  const form = readForm(asked) ?? readRelated(asked);
  if (form) return form;
  const words = readMeaning(asked);
  return words === null ? null : { do: "define", words };
}
