import type { SkillContext, SkillReply } from "../skill.ts";
import { type Entry, findDefinitions } from "../wiktionary/definitions.ts";
import { findTranslations, type Translated } from "../wiktionary/translations.ts";
import { shorten } from "../wording.ts";
import type { TranslateArgs } from "./args.ts";
import { type Language, languageNamed, languageOfCode, languages } from "./languages.ts";
import { isPhrase, meaningsOf, numbersIn, phraseIn, phrasesOf } from "./phrasebook.ts";
import { soundOfPhrase } from "./sounds.ts";

const MAX_LANGUAGES = 3;
const MAX_PHRASE_WORDS = 4;

/** A word or phrase in another language, or what a foreign one means. Throws SourceError. */
export async function tellTranslation(
  url: string,
  args: TranslateArgs,
  { signal }: SkillContext,
): Promise<SkillReply> {
  const words = (args.words ?? "").replace(/\s+/g, " ").trim();
  const to = languageOf(args.to);
  const from = languageOf(args.from);
  if (args.to && !to) return { text: `I do not know the language "${shorten(args.to, 30)}".` };
  if (args.do === "count" && to) return countIn(to, words);
  if (to && to.code !== "en") {
    const others = (args.also ?? []).map(languageOf).filter((other) => other !== null);
    return intoAll(url, [to, ...others], words, { isSaid: args.isSaid ?? false, signal });
  }
  if (!isWithinReach(words) && meaningsOf(words, from).length === 0) return beyondReach(words);
  const english = await intoEnglish(url, words, from, signal);
  if (english) return { text: `${english}${args.isSaid ? saidAs(words, from) : ""}`, remember: {} };
  const isEnglish = isPhrase(words) || (await findDefinitions(url, words.toLowerCase(), signal)).length > 0;
  if (isEnglish && !to) {
    return {
      text: `Into which language is "${shorten(words, 40)}" to be translated? Text for example: French`,
      remember: { words, awaiting: "language" },
    };
  }
  // "What does ttyl mean in english" asks for a meaning.
  return isEnglish
    ? { text: "", remember: {}, then: { skill: "define", args: { do: "define", words: words.slice(0, 60) } } }
    : beyondReach(words);
}

/** Only said where there is no language model. */
export const beyond =
  "I can translate words and common phrases here; sentences need a language model, which is not set up.";

function beyondReach(words: string, to?: Language): SkillReply {
  const isShort = isWithinReach(words);
  const missing = isShort ? `I do not find "${shorten(words, 40)}"${to ? ` in ${to.name}` : ""}. ` : "";
  return { text: `${missing}${beyond}`, remember: {}, askAgent: true };
}

/** So many words may stand in a dictionary as one. */
function isWithinReach(words: string): boolean {
  return words.split(" ").length <= 2;
}

function languageOf(name: string | null | undefined): Language | null {
  return name ? (languageNamed(name) ?? languageOfCode(name.trim())) : null;
}

type Wish = { isSaid: boolean; signal: AbortSignal };

/** In each of the languages; of "yes and no" each word by itself where the whole is no phrase. */
async function intoAll(url: string, all: Language[], words: string, wish: Wish): Promise<SkillReply> {
  // A bare "spanish" behind a translation is no wish to be answered in Spanish.
  const remember = { words, to: all[0]?.code, awaiting: "language" };
  const lines: string[] = [];
  for (const to of all) {
    const found = partsIn(to, words, wish) ?? (await into(url, to, words, wish));
    if (found !== null) lines.push(`${to.name}: ${found}`);
  }
  const [first] = all;
  return lines.length > 0 ? { text: lines.join("\n"), remember } : { ...beyondReach(words, first), remember };
}

async function into(
  url: string,
  to: Language,
  words: string,
  { isSaid, signal }: Wish,
): Promise<string | null> {
  const phrase = phraseIn(to, words);
  if (phrase) return `${withSound(phrase)}${isSaid ? sound(to, phrase.words) : ""}`;
  const bare = words.toLowerCase().replace(/^(?:an?|the|to) (?=\S)/, "");
  // The dictionary has common phrases as well: "see you tomorrow".
  if (bare.split(" ").length > MAX_PHRASE_WORDS) return null;
  for (const title of titlesOf(bare)) {
    const found = await findTranslations(url, title, to.wiktionary, signal);
    if (found.length > 0) return `${writeFound(found)}${isSaid ? sound(to, found[0]?.word ?? "") : ""}`;
  }
  return null;
}

/** "yes and no", "please, thank you": each as the phrasebook has it; null where one is not in it. */
function partsIn(to: Language, words: string, { isSaid }: Wish): string | null {
  const parts = phrasesOf(words);
  const found = parts.flatMap((part) => phraseIn(to, part) ?? []);
  if (parts.length === 0 || found.length < parts.length) return null;
  return found.map((phrase) => `${withSound(phrase)}${isSaid ? sound(to, phrase.words) : ""}`).join("; ");
}

function sound(language: Language, words: string): string {
  const said = soundOfPhrase(language, words);
  return said === null ? "" : `\nSay: ${said}`;
}

/** How a foreign word itself is said, in the first language that has it. */
function saidAs(words: string, from: Language | null): string {
  const codes = meaningsOf(words, from).map(({ code }) => code);
  return codes.map((code) => languageOfCode(code)).flatMap((one) => (one ? sound(one, words) : [])).find(Boolean) ?? ""; // prettier-ignore
}

/** As the dictionary may write them: "monday" stands under "Monday", "i miss you" under "I miss you". */
function titlesOf(words: string): string[] {
  const isPhraseOfMany = words.includes(" ");
  if (isPhraseOfMany) return [words.replace(/\bi(?='| |$)/g, "I")];
  return [words, words.charAt(0).toUpperCase() + words.slice(1)];
}

/** The usual word, and those of one other sense: "banque - institution\nor: rive - edge of a river". */
function writeFound(found: Translated[]): string {
  const senses = [...new Set(found.map(({ sense }) => sense))].slice(0, 2);
  const lines = senses.map((sense) => {
    const words = found.filter((one) => one.sense === sense).slice(0, 2);
    const told = words.map(withSoundOf).join(", ");
    return senses.length > 1 && sense !== "" ? `${told} - ${shorten(sense, 40)}` : told;
  });
  return lines.join("\nor: ");
}

function withSoundOf({ word, pronounced }: Translated): string {
  return withSound({ words: word, pronounced });
}

function withSound({ words, pronounced }: { words: string; pronounced: string | null }): string {
  return pronounced ? `${words} (${pronounced})` : words;
}

function countIn(to: Language, upTo: string): SkillReply {
  const numbers = numbersIn(to);
  if (!numbers) return { text: `I cannot count in ${to.name} here. ${beyond}`, askAgent: true };
  const wanted =
    new Map([
      ["three", 3],
      ["five", 5],
    ]).get(upTo.toLowerCase()) ??
    (Number.parseInt(upTo, 10) || 10);
  // Ten numbers with their letters and sounds are too much for one text: the sounds are what is said.
  const lines = numbers.slice(0, wanted).map(({ words, pronounced }) => pronounced ?? words);
  return { text: `${to.name}: ${lines.join(", ")}` };
}

async function intoEnglish(
  url: string,
  words: string,
  from: Language | null,
  signal: AbortSignal,
): Promise<string | null> {
  const known = meaningsOf(words, from);
  if (known.length > 0) {
    return known
      .slice(0, MAX_LANGUAGES)
      .map(({ code, english }) => `${languageOfCode(code)?.name ?? code}: ${words} = ${english}`)
      .join("\n");
  }
  const foreign = await findForeign(url, words, from, signal);
  if (foreign.length === 0) return null;
  return foreign
    .slice(0, MAX_LANGUAGES)
    .map(
      ({ word, entry }) =>
        `${entry.language}: ${word} (${entry.wordClass}) = ${shorten(meaningOf(entry), 70)}`,
    )
    .join("\n");
}

/** Entries of other languages, one for each; the languages that are asked about most come first. */
async function findForeign(url: string, words: string, from: Language | null, signal: AbortSignal) {
  const small = words.toLowerCase();
  const forms = [...new Set([small, small.charAt(0).toUpperCase() + small.slice(1)])];
  const pages = await Promise.all(
    forms.map(async (word) =>
      (await findDefinitions(url, word, signal)).map((entry) => ({ word, entry, rank: rankOf(entry) })),
    ),
  );
  // German nouns have a capital letter: of the same language, what is a meaning comes before a mere form.
  const all = pages.flat().filter(({ entry }) => entry.code !== "en");
  return all
    .filter(
      ({ entry }) => from === null || from.wiktionary.includes(entry.code) || entry.language === from.name,
    )
    .toSorted((a, b) => a.rank - b.rank || Number(isForm(a.entry)) - Number(isForm(b.entry)))
    .filter(({ entry }, index, sorted) => sorted.findIndex((one) => one.entry.code === entry.code) === index);
}

function rankOf({ code, language }: Entry): number {
  const at = languages.findIndex(({ wiktionary, name }) => wiktionary.includes(code) || name === language);
  return at === -1 ? languages.length : at;
}

function isForm({ senses }: Entry): boolean {
  return senses.every(({ formOf }) => formOf !== null);
}

function meaningOf({ senses }: Entry): string {
  return (senses.find(({ formOf }) => formOf === null) ?? senses[0])?.text.replace(/[.:;\s]+$/, "") ?? "";
}
