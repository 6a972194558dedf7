import { bare, readLanguage } from "./names.ts";
import { readLoosely } from "./read-loosely.ts";
import { isTypo } from "../lists/names.ts";
import { readOwnTongue } from "./read-own-tongue.ts";
import { looseSentences, sentences } from "./sentences.ts";

/** `language` null: as the person writes. */
export type LanguageWish =
  { do: "set"; language: string | null } | { do: "tell" } | { do: "unknown"; name: string };

const mostCharacters = 140;

/**
 * What a text as a whole asks about the language it is answered in: "LANG es", "speak spanish please", "habla español",
 * "what languages do you know"; null where there is more to it ("how do you say cat in spanish", "spanish restaurant").
 */
export function readWish(text: string): LanguageWish | null {
  if (text.length > mostCharacters) return null;
  const words = tidy(text);
  return (
    readCommand(words.replace(around, "")) ?? readSentence(words) ?? readOther(words) ?? readTongue(words)
  );
}

/** As `readWish`, for a text that the classifier took, or half took, for such a wish. */
export function readLooseWish(text: string): LanguageWish | null {
  if (text.length > mostCharacters) return null;
  return readWish(text) ?? readLooseSentence(tidy(text));
}

const commandWord =
  "(?:lang|language|langauge|languge|lanuage|laguage|langage|lanaguage|langugae|idioma|langue|sprache|lingua|lugha)";
const command = new RegExp(
  String.raw`^(?:(?:set|change) )?(?:my )?${commandWord}(?: (?<name>[\p{L}-]+))?$`,
  "u",
);
const anyName = /^(?:auto|automatic|any|off|none|reset|default)$/;

function readCommand(words: string): LanguageWish | null {
  const said = command.exec(
    words.replace(/^\p{L}+/u, (first) => (isTypo("language", first) ? "language" : first)),
  );
  if (!said) return null;
  const name = said.groups?.name;
  // It may be a word to look up.
  if (name === undefined) return words === "lingua" ? null : { do: "tell" };
  if (/^(?:list|options|settings?|menu|choices?|help|change|s)$/.test(name)) return { do: "tell" };
  if (anyName.test(name)) return { do: "set", language: null };
  const language = readLanguage(name);
  return language === null ? { do: "unknown", name } : { do: "set", language };
}

/** These go without a verb, and mean nothing else on their own. */
const ownNames = /^(?:espanol|castellano|francais|deutsch|portugues|kiswahili)$/;
/** Whoever texts these alone may want them; other languages' names are those of food and people as well. */
const alone = /^(?:english|spanish|french|german|portuguese|swahili)$/;

function readSentence(words: string): LanguageWish | null {
  const said = words.replace(around, "").trim();
  const language = ownNames.test(said) ? readLanguage(said) : languageIn(said, sentences);
  return language === null ? null : { do: "set", language };
}

/** As `readWish`, with what is said of one's language in any order of words: "my english is poor, i want it all in spanish". */
export function readSureWish(text: string): LanguageWish | null {
  if (text.length > mostCharacters) return null;
  const words = tidy(text);
  const language = readLoosely(words);
  const isOfPeople = /\b(?:i|me|my|we|us|our|you|u|your)\b/.test(words);
  return language !== null && isOfPeople && words.split(" ").length > 3 ? { do: "set", language } : null;
}

function readLooseSentence(words: string): LanguageWish | null {
  const said = words.replace(around, "").trim();
  const isBare = !said.includes(" ");
  if (isBare && !alone.test(said) && !begging.test(words)) return null;
  const language = languageIn(said, looseSentences) ?? readLoosely(words);
  return language === null ? null : { do: "set", language };
}

function readTongue(words: string): LanguageWish | null {
  const language = readOwnTongue(words);
  return language === null ? null : { do: "set", language };
}

function languageIn(said: string, patterns: RegExp[]): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(said)?.groups?.name ?? "";
    // A code is read after LANG only: "in it".
    const language = name.length > 2 ? readLanguage(name) : null;
    if (language !== null) return language;
  }
  return null;
}

const please =
  "pls|plz|please|thanks|thank you|por favor|porfa|svp|stp|s il (?:te|vous) plait|bitte|tafadhali|gracias|merci|danke|obrigado|asante";
const begging = new RegExp(`(?:^| )(?:${please})$`);
const opening =
  "i said|hi|hey|hello|hola|bonjour|hallo|ola|oi|ok|sorry|please|pls|plz|(?:can|cn|could|cud|cld) (?:you|u|ya|we|i)|(?:would|wud|wld|will) (?:you|u|ya)|i (?:dont|do not|cant|cannot) (?:understand|read|speak|follow)(?: this| it| you| english)?|no entiendo|(?:por favor|bitte|svp|stp|tafadhali|naomba)";
const closing = `${please}|ta|cheers|thx|ty|mate|x|from now on|going forward|now|instead|only|always|if you can|a partir de ahora|desde ahora|ab jetzt|de agora em diante`;
/** Civilities around the wish itself. */
const around = new RegExp(`^(?:(?:${opening}) )+|(?: (?:${closing}))+$`, "g");

/** Who has no English says so in the language that is wanted. */
const withoutEnglish: [RegExp, string][] = [
  [/\bno (?:\p{L}+ )?(?:hablo|entiendo|se|leo|comprendo)(?: \p{L}+){0,4}? ingles\b/u, "es"],
  [/\b(?:je |j )(?:ne )?(?:parle|comprends|lis|connais|suis)(?: \p{L}+){0,5}? anglais\b/u, "fr"],
  [
    /\b(?:kann|spreche|verstehe)(?: \p{L}+){0,3}? (?:kein|nicht|kaum|wenig|schlecht)(?: \p{L}+){0,2}? englisch\b|\benglisch (?:kann|spreche|verstehe) ich (?:leider )?(?:nicht|kaum)\b/u,
    "de",
  ],
  [/\bnao (?:\p{L}+ )?(?:falo|entendo|sei|compreendo|leio)(?: \p{L}+){0,4}? ingles\b/u, "pt"],
  [
    /\b(?:sijui|siongei|sielewi|sizungumzi|sifahamu|siwezi|hatujui|hatuelewi)(?: \p{L}+){0,2}? kiingereza\b/u,
    "sw",
  ],
];
const mostWordsWithout = 12;

const asksWhich = new RegExp(
  `^(?:${[
    "languages?",
    "(?:what|which|wat) (?:other )?(?:language|languages|langs?)(?: (?:do|can|are|r) (?:you|u)(?: .{1,30})?| are (?:there|available|supported|possible))?",
    "(?:what|which|wat) (?:language|lang) (?:is (?:this|it)|am i|are we|do i have)(?: (?:set|on|in|using|now|to|this))+",
    "(?:do|can) (?:you|u) (?:speak|know|understand|have|do|talk|use|answer in|reply in) (?:any |some )?(?:other|more|another|different|foreign|any)(?: foreign)? languages?",
    "(?:list|show)(?: me)?(?: the| your| all)? languages",
    "(?:how (?:do|can) i )?(?:change|set|switch)(?: the| my| your)? languages?",
    "no english",
    "(?:i|we) (?:dont|do not|cant|cannot) (?:speak|read|understand|know)(?: any| much)? english",
    "que idiomas (?:hablas|sabes|conoces)",
    "quelles langues (?:parles tu|parlez vous)",
    "welche sprachen (?:sprichst du|sprechen sie|kannst du)",
    "que linguas (?:voce |vc )?(?:fala|falas)",
    "unaongea lugha gani",
  ].join("|")})$`,
);

function readOther(words: string): LanguageWish | null {
  const said = words.replace(around, "").trim();
  const isShort = words.split(" ").length <= mostWordsWithout;
  const other = isShort ? withoutEnglish.find(([pattern]) => pattern.test(words)) : undefined;
  if (other) return { do: "set", language: other[1] };
  return asksWhich.test(said) || asksWhich.test(words) ? { do: "tell" } : null;
}

/** Lower case, without accents and punctuation, single spaces; a hyphen in "pt-br" stays. */
function tidy(text: string): string {
  return bare(text)
    .replaceAll("ß", "ss")
    .replace(/['’]/g, (_, at: number, whole: string) =>
      /^(?:t|d|m|re|ll)\b/.test(whole.slice(at + 1)) ? "" : " ",
    )
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .replace(/(?<!\p{L})-|-(?!\p{L})/gu, " ")
    .replace(/(?<=\p{L}{3})-(?=\p{L})/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
