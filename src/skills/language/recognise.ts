import { aboutWords, englishWords, wordsOf } from "./words.ts";

type Recognised = keyof typeof wordsOf;

/** Beyond so many characters nothing more is looked at: two segments say enough. */
const mostCharacters = 306;
/** A strong word counts so much, a weak one 1; of the weak ones only two count. */
const strongCounts = 2;
const weakCounts = 2;
/** So much is needed to be sure, and to guess; and so much more than the second language has. */
const surely = { score: 5, words: 3 };
const perhaps = { score: 3, words: 2 };
const lead = 2;

const languages = Object.keys(wordsOf) as Recognised[];
const strong = table("strong");
const weak = table("weak");
const english = new Set(englishWords);
const about = new Set(aboutWords);

/**
 * The language of a short text, where it is one of the five we have texts in beside English; null for English, for names
 * and single words, and wherever two are as likely. Not `isSure`: a second text should say the same.
 */
export function recogniseLanguage(text: string): { language: Recognised; isSure: boolean } | null {
  const words = new Set(wordsIn(text));
  // Who asks what foreign words mean writes English.
  if ([...words].some((word) => about.has(word))) return null;
  const scores = languages
    .map((language) => scoreOf(language, words))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scores;
  if (!best || best.strong === 0 || best.score < (second?.score ?? 0) + lead) return null;
  const isOwn = (word: string): boolean => strong[best.language].has(word) || weak[best.language].has(word);
  const inEnglish = [...words].filter((word) => english.has(word) && !isOwn(word)).length;
  if (inEnglish > 1 || inEnglish * 3 > best.strong) return null;
  const reaches = ({ score, words: least }: typeof surely): boolean =>
    best.score >= score && words.size >= least;
  if (!reaches(perhaps)) return null;
  return { language: best.language, isSure: best.strong > 1 && reaches(surely) };
}

function scoreOf(language: Recognised, words: Set<string>) {
  let strongFound = 0;
  let weakFound = 0;
  for (const word of words) {
    if (strong[language].has(word) || (language === "sw" && swahiliVerb.test(word))) strongFound += 1;
    else if (weak[language].has(word)) weakFound += 1;
  }
  return {
    language,
    strong: strongFound,
    score: strongFound * strongCounts + Math.min(weakFound, weakCounts),
  };
}

/** Swahili says I, tense and verb in one word: nimepotea, nitakuja. */
const swahiliVerb = /^ni(?:na|ta|me|li)[a-z]{3,}[ai]$/;

/** Lower case, without accents; what stands before an apostrophe is a word of its own ("j'ai"). */
function wordsIn(text: string): string[] {
  return (
    text
      .slice(0, mostCharacters)
      .toLowerCase()
      .replaceAll("ß", "ss")
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      // English shortens with one: "i'm", "what's".
      .replace(/(?<=\p{L})['’](?=(?:m|s|re|ve|ll|d|t)\b)/gu, "")
      .match(/[a-z]+/g) ?? []
  );
}

function table(kind: "strong" | "weak"): Record<Recognised, Set<string>> {
  const sets = languages.map((language) => [language, new Set(wordsOf[language][kind])]);
  return Object.fromEntries(sets) as Record<Recognised, Set<string>>;
}
