import { splitGraphemes } from "../../sms/graphemes.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { findDefinitions } from "../wiktionary/definitions.ts";
import { findNearWords, lettersApart } from "../wiktionary/near-words.ts";
import { shorten } from "../wording.ts";
import type { DefineArgs } from "./args.ts";
import { findConfused } from "./confused-words.ts";
import { rankNear } from "./look-up.ts";
import { tellForms } from "./tell-form.ts";
import { misspellings, spelledWords } from "./misspellings.ts";

/** What is known of how a word is written. */
type Spelling =
  { kind: "right"; word: string } | { kind: "wrong"; right: string } | { kind: "unsure"; near: string[] };

/** The right spelling, letter by letter; honest where it is not known. Throws SourceError. */
export async function tellSpelling(
  url: string,
  { words, or }: DefineArgs,
  { signal }: SkillContext,
): Promise<SkillReply> {
  const all = [words ?? "", ...(or ?? [])].map((word) => word.trim()).filter(Boolean);
  const confused = all.length > 1 ? findConfused(all) : null;
  if (confused) return { text: confused.told, remember: {} };
  const forms = all.length === 2 ? tellForms(all[0] ?? "", all[1] ?? "") : null;
  if (forms !== null) return { text: forms, remember: {} };
  const spelled = await Promise.all(all.map((word) => findSpelling(url, word, signal)));
  const text = write(all, spelled);
  return { text, remember: { words: text.split(/[\n,]/)[0], did: "spell" } };
}

function write(asked: string[], spelled: Spelling[]): string {
  const rights = [...new Set(spelled.flatMap((one) => (one.kind === "right" ? one.word : [])))];
  const corrected = [...new Set(spelled.flatMap((one) => (one.kind === "wrong" ? one.right : [])))];
  if (asked.length > 1 && rights.length > 1)
    return `Both are words: ${rights.join(", ")}.\nText DEFINE and one of them for its meaning.`;
  const word = rights[0] ?? corrected[0];
  if (word !== undefined) {
    const wrong = asked.filter((one) => one.toLowerCase() !== word.toLowerCase());
    const told = wrong.length > 0 ? `${word}, not ${wrong.join(" or ")}` : word;
    return `${shorten(told, 100)}\n${letters(word)}`;
  }
  const near = [...new Set(spelled.flatMap((one) => (one.kind === "unsure" ? one.near : [])))];
  const [first, ...others] = near;
  const name = shorten(asked[0] ?? "", 40);
  if (first === undefined)
    return `I do not know "${name}", so I cannot say how it is spelt. Try it another way?`;
  return [
    `I do not find "${name}". Perhaps: ${first}`,
    letters(first),
    ...(others.length > 0 ? [`Or: ${others.slice(0, 3).join(", ")}`] : []),
  ].join("\n");
}

/** "receive" → "r-e-c-e-i-v-e". */
function letters(word: string): string {
  return word
    .split(" ")
    .map((part) => splitGraphemes(part).join("-"))
    .join(" / ");
}

async function findSpelling(url: string, asked: string, signal: AbortSignal): Promise<Spelling> {
  const word = asked.toLowerCase();
  const listed = misspellings.get(word);
  if (listed !== undefined) return { kind: "wrong", right: listed };
  const known = [...spelledWords].find((one) => one.toLowerCase() === word);
  if (known !== undefined) return { kind: "right", word: known };
  const own = [...spelledWords].filter((one) => one.length > 5 && lettersApart(one, word) <= 1);
  try {
    const found = await askDictionary(url, word, signal);
    if (found) return found;
    const near = await findNearWords(url, asked, signal);
    const same = near.find((title) => title.toLowerCase() === word);
    if (same !== undefined && same !== word) return { kind: "right", word: same };
    return { kind: "unsure", near: rankNear(asked, [...own, ...near]) };
  } catch (error) {
    // One letter from a word of the own list is an answer without the dictionary as well.
    if (error instanceof SourceError && own.length > 0) return { kind: "unsure", near: own };
    throw error;
  }
}

async function askDictionary(url: string, word: string, signal: AbortSignal): Promise<Spelling | null> {
  const entries = (await findDefinitions(url, word, signal)).filter(({ code }) => code === "en");
  const senses = entries.flatMap((entry) => entry.senses);
  if (senses.length === 0) return null;
  const mistake = senses.find(({ formOf }) => formOf?.kind === "misspelling")?.formOf;
  const isOnlyMistake = senses.every(({ formOf }) => formOf?.kind === "misspelling");
  return mistake && isOnlyMistake ? { kind: "wrong", right: mistake.base } : { kind: "right", word };
}
