import { clean, tidy } from "../define/words.ts";
import {
  type Language,
  languageNamed,
  languageOfCode,
  languageOfCountry,
  mayNameLanguage,
} from "./languages.ts";
import { anyMark, languageMark, type Marked, markLanguages, withoutMarks } from "./marks.ts";
import { isPhrase, meaningsOf, phrasesOf } from "./phrasebook.ts";

/** What is to be translated; `to` null: not said. */
export type Request = {
  words: string;
  to: Language | null;
  from: Language | null;
  isCount: boolean;
  /** Other languages it is wanted in. */
  also?: Language[];
  /** How it is said is asked for. */
  isSaid?: boolean;
};

// Languages and countries are signs by the time that these patterns see a text.
const lang = (group: string) => `(?:the )?(?<${group}>${languageMark})(?: language)?`;
const to = lang("to");
const from = lang("from");
/** "What do they say in greece". */
const there = `(?:the )?(?<to>${anyMark})(?: language)?`;
const translate = "(?:(?:t[rh]?ans?l?ati?e?|translat\\w{0,4}|transl|trans)(?![\\p{L}]))";
const into = "(?:to|into|in|2|for|as)";
const what = "(?:what|wat|wot|wht|wut|whot)(?:'?s| is|s| are| r|'?re)?";
const how = "(?:how|hw)(?:'?s)?";
const you = "(?:you|u|ya|i|we|they|people|one|someone|locals|a \\w+)";
const say =
  "(?:say|sey|ask for|ask|tell (?:someone|somebody|them|him|her)|tell|write|pronounce|spell|greet(?: someone)?(?: with)?|wish)";
const word = "(?:word|wrd|words|phrase|translation|name|expression|greeting|way (?:to|of) say(?:ing)?)s?";
const it =
  "(?:(?:this|that|it|these|the following|following|below)(?: (?:word|words|phrase|sentence|text|message|note))?|(?:my|his|her|the|a|neighbours) (?:word|words|phrase|sentence|text|message|note))";
const x = "(?<x>.+?)";

const patterns: RegExp[] = [
  `${translate} (?:${it} )?(?:for me )?(?:from )?${from} (?:to|into|in|2) ${to}[\\s:;,.-]+${x}`,
  `${translate} (?:${it} )?(?:for me )?(?:pls |please )?${into} ${to}(?: for me)?(?: pls| please)?[\\s:;,.-]+${x}`,
  `${translate} ${to}[\\s:;,.-]+${x}`,
  `${translate} (?:${it}:? |the ${word}:? )?${x} (?:from ${from} )?(?:to|into|in|2) ${to}`,
  `${translate} from ${from}[\\s:;,.-]+${x}`,
  `${translate} (?:${it}:? |the ${word}:? )?${x} ${to}`,
  `(?:from )?${from} (?:to|into|2) ${to}[\\s:;,.-]+${x}`,
  `(?:can (?:you|u) )?(?:put|turn|change|make|write|text|say|convert) (?:${it} )?(?:in|into|to) ${to}(?: for me)?(?: pls| please)?[\\s:;,.-]+${x}`,
  `(?:put|turn|change|make|write|say|sey) ${x} (?:in|into|to) ${to}`,
  `${how} (?:(?:do|d|does|would|wud|wd|should|can|could|cn|did|to|2) )?(?:${you} )?${say} (?:${it}:? )?${x} in ${there}`,
  `${how} (?:would|wud|do|does|d) (?:a |an |the )?${to}(?: person| speaker|s)? say ${x}`,
  `in ${to},? (?:${how} (?:do|does|d|would|should|can|to)? ?(?:${you} )?(?:${say} )|${what} )${x}`,
  `(?:${what} )?(?:the )?(?:pronunciation|pronounciation) (?:of|for) ${x} in ${to}`,
  `["'](?<x>[^"']+)["'] (?:in |into |to )?${to}`,
  `(?:${what} )?(?:i need )?(?:the |a )?${to} (?:${word} )?(?:for|4|of|meaning) ${x}`,
  `(?:${what} )?(?:i need )?(?:the |a )?(?:${word} )(?:for|4|of) ${x} in ${to}`,
  `(?:${what} )?(?:the )?${to} ${word} ${x}`,
  `(?:${what} )?(?:the )?meaning of ${x} in ${to}`,
  `(?:what|wat|wot) (?:do|does|dose|did) (?:${you} )(?:say|call) (?:for )?${x} in ${there}`,
  `(?:what|wat|wot|wht) (?:does|do|dose|duz|is|did) (?:the ${word} )?${x} (?:mean|means|meen|meaning|say|stand for|called|named)?(?: in| into| to) ${to}`,
  `${what} ${x} (?:mean |means |meaning |called |named )?in ${to}`,
  `(?:what|wat|wot) (?:do|does) ${you} (?:say|call it) in ${there} (?:when|to|for|if) ${x}`,
  `(?:i )?(?:need|want|have|wanna|would like|like) (?:(?:to|2) )?(?:say|tell|ask|write)(?: for)? ${x} in ${to}`,
  `(?:i )?(?:need|want) (?:it|this|that) (?:in|into) ${to}[\\s:;,.-]+${x}`,
  `${to}(?: please| pls)?[:;,-]+ ?${x}`,
  `${to} (?:please|pls) ${x}`,
].map((source) => new RegExp(`^${source}$`, "iu"));

const count = [
  `count (?:from )?(?:(?:1|one) )?(?:up )?(?:to|2|till) (?<x>10|ten|5|five|3|three) in ${to}`,
  `${translate} (?:the )?numbers? (?:from )?(?:1|one) (?:to|-|till) (?<x>10|ten|5|five|3|three) (?:in|into|to) ${to}`,
  `(?:${how} do ${you} |${what} )?(?:the )?(?:count|numbers?)(?: (?:from )?(?:1|one) ?(?:to|-|till) ?(?<x>10|ten|5|five|3|three))? in ${to}`,
].map((source) => new RegExp(`^${source}$`, "iu"));

/** "What's this mean its in spanish: te llamo luego". */
const foreignAfter = new RegExp(
  `^.{0,60}\\b(?:it'?s|is|its) (?:in )?${from}[\\s:;,.-]+(?!\\s*(?:how|hw|what|wat|can|could)\\b)${x}$`,
  "iu",
);
const bare = new RegExp(`^${x} (?:in|into) ${to}$`, "iu");
const noIn = new RegExp(`^(?:say )?${x} ${to}$`, "iu");
const noTarget = [
  new RegExp(`^${translate} (?:${it}:? ?|the ${word}:? ?|:|of |for )?${x}$`, "iu"),
  new RegExp(`^(?:${what} )?(?:the |a )?translation (?:of|for) ${x}$`, "iu"),
];
const meaning = [
  new RegExp(`^${x}["']?[\\s,.:;-]+(?:and )?(?:what|wat|wot)(?: on earth)? (?:does|do|is|dose) (?:that|it|this)(?: mean| say)?(?: in english)?$`, "iu"), // prettier-ignore
  new RegExp(`^(?:what|wat|wot|wht|which) language (?:is|are|does|has) (?:the ${word} )?${x}(?: (?:in|from|come from|mean))?(?: and .*)?$`, "iu"), // prettier-ignore
  new RegExp(`^${how} (?:(?:do|d|does|would|should|to) )?(?:${you} )?(?:say|pronounce|pronounse) (?:the ${word} )?${x}$`, "iu"), // prettier-ignore
  new RegExp(`^${how} (?:is|are) ${x} (?:said|pronounced)$`, "iu"),
  new RegExp(`^(?:${what} )?(?:the )?(?:pronunciation|pronounciation) (?:of|for) ${x}$`, "iu"),
  new RegExp(
    `^(?:what|wat|wot|wht) (?:does|do|dose|duz|is|did) (?:the ${word} )?${x} (?:mean|means|meen|meaning)$`,
    "iu",
  ),
  new RegExp(`^(?:${what} )?(?:the )?meaning of (?:the ${word} )?${x}$`, "iu"),
  new RegExp(`^${what} ${x}(?: mean| means)?$`, "iu"),
  // "The man next door said guten tag what does it mean".
  new RegExp(
    `^.{2,60}? (?:said|says|wrote|texted|shouted|replied|told me|saying|sent me|sent)[\\s,:]+${x}[\\s,.]+(?:and )?(?:what|wat|wot) (?:does|do|is|language).{1,20}$`,
    "iu",
  ),
];

/** "… and how do you say it", "with pronunciation". */
const wish =
  /[\s,;(]+(?:(?:and|with|plus|also) )*(?:(?:how|hw) (?:do|d|to|would|is|it'?s|its|it is) ?(?:you|u|i|we|it)? ?(?:say|pronounce|pronounced|said|sounds?) (?:it|that)|(?:how|hw) (?:is it|it'?s|its|it is) (?:pronounced|said)|(?<=(?:and|with|plus) )(?:the |its )?(?:pronunciation|pronounciation|sound)|(?:tell me )?how (?:it|its|it's|it is) (?:sounds|pronounced|said))(?: please| pls)?\)?/iu;

/** What a text asks to have translated; null where it asks for something else. */
export function readRequest(text: string): Request | null {
  // "Thank you in japanese" begins with words that are polite elsewhere.
  const whole = clean(text);
  const asked = whole.replace(wish, "").trim();
  const bareAsked = tidy(asked).replace(ability, "").replace(purpose, "");
  const request =
    readOnce(asked) ?? readOnce(asked.replace(politeEnd, "")) ?? readOnce(bareAsked) ?? readElsewhere(asked);
  const isSaid = asked !== whole || /\bpron[ou]+n[cs]/i.test(asked);
  return request && { ...request, ...(isSaid && { isSaid }) };
}

const ability =
  /^(?:are (?:you|u) able to|is it possible to|(?:i )?(?:need|want) (?:you|u|help) to|help me(?: to)?|i need to|i'?m trying to|trying to) (?=\S)/iu;
const purpose = /[\s,]+(?:for|on|in) (?:my|an?|the|his|her|our) \p{L}+(?: \p{L}+)?$/iu;

/** "My carer is polish, how do i say thank you to her": the one language is named in what is told before. */
function readElsewhere(asked: string): Request | null {
  const { text, names } = markLanguages(asked);
  const [named] = names.values();
  if (named === undefined || names.size !== 1) return null;
  const question = new RegExp(`^.*${anyMark}.*?\\b${how} (?:do|d|would|should|can|to) ?(?:i|we|you|u)? ?(?:say|tell (?:her|him|them)) ${x}(?: (?:to|2) (?:him|her|them|my \\S+|the \\S+))?$`, "iu"); // prettier-ignore
  return toRequest(question.exec(text)?.groups?.["x"], named);
}

const politeEnd = /[\s,]+(?:please|pls|plz|thanks|thank you|thx|ta|cheers|mate)$/i;

function readOnce(asked: string): Request | null {
  return (mayNameLanguage(asked) ? readNamed(asked) : null) ?? readUnnamed(asked);
}

const toGreet =
  /\bgreet (?:someone|somebody|people|them|him|her|(?:an?|the|my) \p{L}+(?: \p{L}+)?)(?= in )/iu;

/** "In french and spanish": the first counts, the others are told as well. */
const severalLanguages = new RegExp(
  `(${languageMark})((?:(?:,? (?:and|&|or|n|then) |, ?)${languageMark})+)`,
  "u",
);

function readNamed(asked: string): Request | null {
  const marked = markLanguages(asked.replace(toGreet, "say hello"));
  const [, , others = ""] = severalLanguages.exec(marked.text) ?? [];
  const request = readMarked({ ...marked, text: marked.text.replace(severalLanguages, "$1") });
  const also = Array.from(others)
    .map((sign) => languageNamed(marked.names.get(sign) ?? ""))
    .filter((language) => language !== null);
  return request && { ...request, ...(also.length > 0 && { also }) };
}

function readMarked({ text, names }: Marked): Request | null {
  const match = (pattern: RegExp) => {
    const groups = pattern.exec(text)?.groups;
    const of = (name: string) => withoutMarks(groups?.[name], names);
    return groups && { x: of("x"), to: of("to"), from: of("from") };
  };
  for (const pattern of count) {
    const found = match(pattern);
    const language = languageNamed(found?.to ?? "");
    if (language) return { words: found?.x ?? "10", to: language, from: null, isCount: true };
  }
  for (const pattern of patterns) {
    const found = match(pattern);
    const request = found && toRequest(found.x, found.to, found.from);
    if (request) return request;
  }
  // "Thank you french".
  const close = match(noIn);
  const book = close && isPhrase(close.x ?? "") ? toRequest(close.x, close.to) : null;
  if (book) return book;
  const plain = match(bare);
  if (plain) return readBare(plain.x, plain.to);
  const after = match(foreignAfter);
  return after ? toRequest(after.x, "english", after.from) : null;
}

function readUnnamed(asked: string): Request | null {
  const foreign = meaning.map((pattern) => wordsIn(pattern.exec(asked)?.groups?.["x"])).find(isForeign);
  if (foreign) return { words: foreign, to: languageOfCode("en"), from: null, isCount: false };
  for (const pattern of noTarget) {
    const words = wordsIn(pattern.exec(asked)?.groups?.["x"]);
    if (words !== null) return { words, to: null, from: null, isCount: false };
  }
  return null;
}

/** "Bread in french"; but "where can i learn in french" is no phrase. */
function readBare(words: string | undefined, language: string | undefined): Request | null {
  const request = toRequest(words, language, undefined);
  if (!request) return null;
  const isShort =
    request.words.split(" ").length <= 3 &&
    !/^(?:where|when|why|who|how|what|is|are|do|does|can|news|weather|books?|films?|movies?|lessons?|classes|menus?|speak|read|write|learn|live|made)\b/i.test(
      request.words,
    );
  return isShort || isPhrase(request.words) || phrasesOf(request.words).length > 0 ? request : null;
}

function isForeign(words: string | null): words is string {
  return words !== null && !isPhrase(words) && meaningsOf(words, null).length > 0;
}

function toRequest(x: string | undefined, toName?: string, fromName?: string): Request | null {
  const words = wordsIn(x);
  const language =
    toName === undefined ? languageOfCode("en") : (languageNamed(toName) ?? languageOfCountry(toName));
  if (words === null || !language) return null;
  return {
    words,
    to: language,
    from: fromName === undefined ? null : languageNamed(fromName),
    isCount: false,
  };
}

/** The words without quotes; null for what only points at them ("translate this"). */
function wordsIn(found: string | undefined): string | null {
  const words = (found ?? "")
    .trim()
    .replace(/^["'\u201c(:;,.\s-]+|["'\u201d):;,.\s]+$/g, "")
    .replace(/^(?:the (?:word|phrase|sentence|number) |number (?=\d)|pls:? |please: )/i, "")
    .trim();
  if (words === "" || !/[\p{L}\p{N}]/u.test(words)) return null;
  // "Translate this to french" has nothing to translate.
  if (/^(?:in|into|to) /i.test(words) && languageNamed(words.replace(/^\S+ /, ""))) return null;
  const pointsOnly =
    /^(?:this|that|it|these|something|anything|sth|some|a (?:word|text|sentence|phrase|message)|for me|my text|the|me|to|into|text|sentences?|words?)$/i;
  return pointsOnly.test(words) || /^something\b/i.test(words) ? null : words;
}

// Codes that begin an English phrase as often.
const ambiguous = [
  "no",
  "is",
  "it",
  "my",
  "so",
  "am",
  "he",
  "hi",
  "id",
  "la",
  "ha",
  "ms",
  "to",
  "luo",
  "et",
  "my",
  "as",
];

/** "fr where is the toilet", "en fr bread", after TRANSLATE. */
export function readCoded(rest: string): Request | null {
  const said =
    /^(?<first>[a-z]{2,3})(?:[\s>-]+(?:(?:to|2) )?(?<second>[a-z]{2,3}))??(?<colon>\s*[:;,]\s*|\s+)(?<x>.+)$/isu;
  const groups = said.exec(rest)?.groups;
  const pair =
    /^(?<first>[a-z]{2,3})(?:\s*[->]+\s*|\s+(?:(?:to|2)\s+)?)(?<second>[a-z]{2,3})(?:\s*[:;,]\s*|\s+)(?<x>.+)$/isu.exec(
      rest,
    )?.groups;
  const [one, other] = [languageOfCode(pair?.["first"] ?? ""), languageOfCode(pair?.["second"] ?? "")];
  const words = wordsIn(pair?.["x"]);
  const isPair = one && other && words !== null && !ambiguous.includes(other.code);
  if (isPair) return { words, to: other, from: one, isCount: false };
  const language = languageOfCode(groups?.["first"] ?? "");
  const isMeant = language && (/[:;,]/.test(groups?.["colon"] ?? "") || !ambiguous.includes(language.code));
  const single = wordsIn(groups?.["x"]);
  return isMeant && single !== null ? { words: single, to: language, from: null, isCount: false } : null;
}
