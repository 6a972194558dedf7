import type { FormKind } from "./forms.ts";
import { soundOf } from "./sounds.ts";
import { wordsOf } from "./words.ts";

export type AskedForm = { do: FormKind | "rhymes" | "sound"; words: string };

const what =
  "(?:what(?:'?s| is| are)? |give me |tell me |find |i need |need |how (?:do|d|would|to) ?(?:you|i|we)? ?(?:say|write|spell) |(?:what|which) )?(?:the |an? )?(?:word (?:that |which )?)?";
const x = "(?:the |a |an )?(?:word |verb |noun |adjective )?(?<words>.+?)";
const past = "(?:(?:simple )?past(?: simple)?(?: tense)?|preterite|pst tense)";
const participle = "(?:past participle|3rd form|third form)";
const form = "(?:form |version |spelling |word )?(?:of|for|4|to)";

/** How each form is named; the words stand behind, before, or between. */
const names: [FormKind, string][] = [
  ["plural", "plurals?"],
  ["singular", "singular"],
  ["past participle", participle],
  ["past tense", past],
  ["ing form", "(?:ing form|present participle|continuous|gerund)"],
  ["comparative", "(?:comparative|comparitive)"],
  ["superlative", "superlative"],
];

const patterns: [AskedForm["do"], RegExp][] = [
  ...names.flatMap(([kind, name]): [AskedForm["do"], RegExp][] => [
    [kind, new RegExp(`^${what}(?:an? )?(?:right |correct |proper )?${name}(?: tense)? ${form} ${x}$`, "iu")],
    [kind, new RegExp(`^${what}${x}(?:'?s)? (?:in )?(?:the |its )?${name}(?: form| tense)?$`, "iu")],
    [kind, new RegExp(`^${name}:? ${x}$`, "iu")],
    [kind, new RegExp(`^how (?:do|d|would|does|to) ?(?:you|i|we|one)? ?(?:say|write|make|put|spell|form|turn) ${x} (?:in |into |as )?(?:the |an? )?${name}(?: form| tense)?$`, "iu")],
    [kind, new RegExp(`^(?:put|make|turn|change) ${x} (?:in|into|to) (?:the |an? )?${name}(?: form| tense)?$`, "iu")],
  ]),
  ["plural", new RegExp(`^(?:${what})?(?:it called |you call |do you call |the word for |word for )?(?:more th[ae]n (?:one|1|a)|two or more|2 or more|lots of|several|many) ${x}(?: called)?$`, "iu")],
  ["plural", new RegExp(`^what (?:do|d) (?:you|we) (?:call|say for) (?:more th[ae]n (?:one|1)|two|2|lots of|several) ${x}$`, "iu")],
  ["comparative", /^(?:is it |do (?:you|i) say )?more (?<words>\p{L}+) or \p{L}+er$|^(?:is it |do (?:you|i) say )?\p{L}+er or more (?<more>\p{L}+)$/iu],
  ["rhymes", new RegExp(`^(?:${what}|(?:what|which) )?(?:an? |some |any |other |good )?(?:words? |something |anything |sth )?(?:that |which )?(?:can |could |will )?rhym(?:es?|ing)(?: words?)? (?:with|for|to|2|wiv|4) ${x}$`, "iu")],
  ["rhymes", new RegExp(`^(?:${what})?(?:some |any )?rhym(?:e|es|ing words?) ${x}$`, "iu")],
  ["rhymes", new RegExp(`^does anything rhyme with ${x}$`, "iu")],
  ["sound", new RegExp(`^how (?:do|d|does|would|should|is|are|to)? ?(?:you|i|we|one|people|they)? ?(?:say|pronounce)(?: it)? ${x}(?: (?:correctly|properly|right))?$`, "iu")],
  ["sound", new RegExp(`^how (?:is|are) ${x} (?:pronounced|said)$`, "iu")],
  ["sound", new RegExp(`^${what}(?:correct |right |proper )?(?:pronunciation|way (?:to|of) (?:say|pronounce|saying|pronouncing)) (?:of |for )?${x}$`, "iu")],
  ["sound", new RegExp(`^(?:pronounce|pronunciation:?|${x} pronunciation$) ?${x.replace("words", "more")}$`, "iu")],
]; // prettier-ignore

/** "How do you say goodbye to a boss" is no question of sound. */
const isSaying = /\bsay\b/i;

/** The form of a word that a mended text asks for, or its rhymes, or how it is said; null where it asks for something else. */
export function readForm(asked: string): AskedForm | null {
  return readAsked(asked) ?? readAsked(asked.replace(where, ""));
}

/** Where the word is wanted. */
const where = / (?:for|in) (?:an?|my|the|his|her|our|this) (?!past|plural|singular).+$/i;

function readAsked(asked: string): AskedForm | null {
  for (const [kind, pattern] of patterns) {
    const groups = pattern.exec(asked)?.groups;
    const words = wordsOf(groups?.["words"] ?? groups?.["more"], 3);
    if (words === null || /^(?:my|your|tense|form|word)\b/i.test(words)) continue;
    if (kind === "sound" && isSaying.test(asked) && soundOf(words) === null) continue;
    if (kind === "sound" && words.includes(" in ")) continue;
    return { do: kind, words };
  }
  return null;
}

const classes = "(?:noun|verb|adjective|adverb|pronoun|preposition|conjunction)";
const ofClass = [
  new RegExp(`^(?:what|which) (?:kind|type|sort|part|class) of (?:word|speech) (?:is|are|would) ${x}(?: be)?$`, "iu"),
  new RegExp(`^(?:${what})?(?:the )?(?:word class|part of speech|word type) (?:of|for|is) ${x}$`, "iu"),
  new RegExp(`^is ${x} an? ${classes}(?:,? or an? ${classes})*$`, "iu"),
]; // prettier-ignore

/** The word whose class a mended text asks for: "is quickly an adverb"; null where it asks for something else. */
export function readClass(asked: string): string | null {
  for (const pattern of ofClass) {
    const words = wordsOf(pattern.exec(asked)?.groups?.["words"], 2);
    if (words !== null) return words;
  }
  return null;
}
