import { textLanguage } from "../../replies/texts.ts";
import { readLanguage } from "./names.ts";

/**
 * The words of which wishes about one's language are made, beside the language's name: "i would rather you wrote to me in
 * french". A text with any other word may be about anything, such as a lesson or a translation.
 */
const vocabulary = new Set(
  `the i me my we us our you u your it this that they be is are am was do does did dont doesnt didnt not no cant cannot can could would will should
   id im please pls plz want like prefer rather need wish better best easier easiest only just also really always here from now on
   then instead to 2 in into of for 4 with and or but if possible have get got give read reading understand know write wrote written writing
   speak speaks spoke speaking talk talking reply replies replying respond responses answer answers answered answering text texts txt
   texting message messages chat chatting use using used send sending change switch set go back again language tongue well good bad very
   much at all any than thats its isnt ok okay fine alright today thank phone number poor weak rusty terrible understands writes texts he she his her him them their
   mum mom mother dad father wife husband son daughter gran granny grandma grandad family people person easy hard more less little bit than if
   am a an afraid your many there version why podemos peut on wir mbona unajibu unaniandikia warum pourquoi porque kuzungumza naongea tuongee parlons quisiera gustaria
   sir madam dear friend kindly help since because cos as im cant reads stop so everything keep hi hello ok thanks first native mother own back
   que me en mi idioma por favor prefiero escribas hables respondas contestes puedes puede podrias podria contestar responder escribir
   hablar habla quiero entiendo solo el la no
   je tu vous ma mon langue prefere prefererais peux pouvez pourriez repondre ecrire parler le moi veux voudrais comprends stp svp merci
   ich du sie mir bitte auf kannst konnen koennen schreib schreiben antworten antworte mochte moechte lieber nur verstehe kann antwort
   antworten auf hatte haette gern gerne deutsche
   eu voce vc meu minha lingua prefiro em pode poderia escrever falar responder quero entendo so nao
   mimi nataka napenda ningependa kwa niandikie nijibu unaelewa unaweza kuandika kujibu kuongea majibu tu tafadhali lugha yangu ni`.split(
    /\s+/,
  ),
);

const ofSpeech = new Set(
  "speak speaks speaking talk talking reply replies answer answers write text texts message messages language use read understand".split(
    " ",
  ),
);

/** "my english is so bad": said of a language, it is not wanted. */
const ofPoor = new Set("bad poor weak rusty terrible hard isnt".split(" "));
/** "why are you answering in french" */
const whys = new Set(["why", "mbona", "warum", "pourquoi", "porque"]);
const isMine = (before: string[]): boolean => before.at(-1) === "my";

/** What says that the language after it is not wanted, up to so many words before. */
const denials = new Set([
  "not",
  "no",
  "dont",
  "doesnt",
  "didnt",
  "wont",
  "cant",
  "cannot",
  "stop",
  "than",
  "instead",
  "nao",
  "pas",
]);
const denialReach = 4;

/** "my english isnt great": why they want another. */
const myEnglish =
  /(?:^| )(?:(?:because|cos|coz|cause|as|since|but|and|so) )?(?:my english (?:is not|isnt|aint|is|not)(?: (?:very|so|that|too|really|all that|at all|the|my))*(?: (?!\p{L}*ish\b)\p{L}+)?|(?:im|i am) not (?:very |so |that |too )?(?:good|great|fluent) (?:at|in|with) english|english is(?: not|nt) my (?:first|main|native|own|mother) (?:language|tongue)|i struggle with english)(?= |$)/u;

/** "im from brazil can you speak portuguese": why they want it. */
const ofHome =
  /(?:^| )(?:im|i am|we are|were|i come|we come|hes|shes|he is|she is|they are) from (?:the )?\p{L}+(?= |$)/u;

/**
 * The one language that a text made of such words alone asks for; null where it has none, or several. Needs words in lower
 * case, without accents.
 */
export function readLoosely(words: string): string | null {
  const all = words.replace(myEnglish, " ").replace(ofHome, " ").replace(/\s+/g, " ").trim().split(" ");
  const wanted = new Set<string>();
  let from = 0;
  for (const [index, word] of all.entries()) {
    const language = word.length > 3 && !vocabulary.has(word) ? readLanguage(word) : null;
    if (language === null) {
      if (!vocabulary.has(word)) return null;
      continue;
    }
    // "i dont speak english, german please" denies the first alone.
    const before = all.slice(Math.max(from, index - denialReach), index);
    const isAsked = all.slice(from, index).some((one) => whys.has(one));
    from = index + 1;
    const after = all.slice(index + 1, index + 4);
    // "i want chinese" is about food, and "talk to shona" about a person.
    if (textLanguage(language) === "en" && !language.startsWith("en")) {
      const isSaid = ["in", "en", "auf", "em", "kwa"].includes(before.at(-1) ?? "");
      if (!isSaid && !all.some((one) => ofSpeech.has(one))) return null;
      if (["to", "with", "2"].includes(before.at(-1) ?? "")) return null;
    }
    const isDenied =
      before.some((one) => denials.has(one)) ||
      after.some((one) => ofPoor.has(one)) ||
      isMine(before) ||
      isAsked;
    if (!isDenied) wanted.add(language);
  }
  const [language] = wanted;
  return wanted.size === 1 && all.length > 1 && language !== undefined ? language : null;
}
