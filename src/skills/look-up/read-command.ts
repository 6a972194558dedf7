import { MAX_QUESTION_CHARACTERS, type LookUpArgs } from "./args.ts";
import { isNotOurs } from "./not-ours.ts";
import { topicQuestion } from "./question.ts";
import { readQuestion } from "./read-question.ts";
import { attribute } from "./rules.ts";
import { tidyQuestion } from "./tidy.ts";

const command =
  /^\s*\/?(?<word>who|wiki|wikipedia|look ?up|lookup|search|google|web)(?![\p{L}\p{N}'-])[\s:]*(?<rest>.*)$/isu;
/** Behind WHO these begin a sentence, and no name. */
const noName =
  /^(?:is|are|r|was|were|am|do|does|did|will|would|should|can|could|has|have|had|cares?|knows?|knew|else|me|u|you|i|we|they|he|she|it|to|the hell|on earth|wants?|dat|that|this|dis|there|in|at|for|from|with|wins?|won|gave|said|told|sells?|fixes|fixed|cuts|keeps|makes|made|built|serves|repairs|runs|buys|bought|delivers|rents|hires|teaches|likes|loves|needs|gets|got|takes|took|goes|says|lives|works|plays|sings|owns|drives|pays|paid|sent|ate|stole|broke|called|texted|rang|programmed|left)\b/iu;

/** Reads WHO marie curie, WIKI black holes, SEARCH bus fares; null where the text is none of them. */
export function readCommand(text: string): LookUpArgs | null {
  const said = command.exec(text)?.groups;
  if (!said) return null;
  const word = said.word?.toLowerCase() ?? "";
  const rest = said.rest?.replace(/[\s?!.]+$/u, "").trim() ?? "";
  if (rest === "") return word === "who" && /\?/.test(text) ? null : {};
  if (rest.length > MAX_QUESTION_CHARACTERS - 10) return null;
  if (word === "who") return readWho(text, rest);
  const isWeb = /^(?:search|google|web)$/.test(word);
  const words = tidyQuestion(rest.replace(/^(?:for|up|about|on|the web for|the internet for|me)\s+/iu, ""));
  if (isNotOurs(tidyQuestion(words)) || (readQuestion(words) ?? topicQuestion(words)) === null) return null;
  return { question: words, ...(isWeb && { isWeb }) };
}

const sure = [
  /^(?:tell me about |(?:i )?(?:(?:want|need|wanna|would like|like) )?(?:(?:to|2) )?(?:know|learn|find out)(?: (?:more|something))? about )/iu,
  /^(?:\p{L}+ ){0,4}(?:facts?|info|information|details|biography) (?:about|on|of) /iu,
  /^(?:(?:look|search) (?:up|for)|google|explain) /iu,
  // What begins so and is read as a question of knowledge is hardly ever another skill's.
  /^(?:(?:who|whose|why|when)\b|how (?!many (?:things|items|addresses|reminders)\b)|where (?:was|were|did|do|does)\b)/iu,
  /^(?:in )?(?:what|which) (?:year|century|country|city|continent|planet|ocean|animal|bird|language|king|queen|president|religion|kind|type|sort)\b/iu,
  /^what (?:happened (?:to|at|in|during|on)|caused|causes|killed|do \p{L}+s (?:eat|drink|live|look like)|does an? \p{L}+(?: \p{L}+)? (?:eat|drink|do|look like)) ?/iu,
  /^(?:can|do|are) (?!these|those|this)(?:\p{L}+ )?(?:\p{L}{2,}s|people|humans?|men|women|sheep|fish)\b/iu,
  /^is an? \p{L}+(?: \p{L}+)? an? \p{L}+/iu,
  new RegExp(
    `^(?:what is )?(?:the )?${attribute} (?:of|(?:is |are )?(?:spoken|used|eaten|followed) in) `,
    "iu",
  ),
  /^(?:what is )?(?:the )?(?:main )?difference between /iu,
  /\b(?:highest|tallest|longest|largest|biggest|deepest|oldest|smallest|fastest|heaviest) (?:mountain|hill|river|lake|city|country|building|animal|ocean|sea|island|desert|waterfall|tree|bird|planet|fish|snake|volcano|continent|mammal|bridge|tower|county|state|creature|dinosaur|dog|spider|star|castle|cathedral|forest|land animal|man|person|woman)\b/iu,
];
const ofOthers =
  /^how \p{L}+ (?:is|are) \d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tide|tides|uv|pollen|wind|winds|waves?|temperature|temp|humidity|river level|flood|snow)\b/iu;

/** What asks for knowledge by its own words, whatever else they bring to mind: "info on type 2 diabetes". */
export function readSurely(text: string): LookUpArgs | null {
  const tidy = tidyQuestion(text);
  if (tidy.length > 100 || !sure.some((pattern) => pattern.test(tidy)) || ofOthers.test(tidy)) return null;
  return readQuestion(tidy)?.kind === "article" ? { question: tidy } : null;
}

function readWho(text: string, rest: string): LookUpArgs | null {
  const question = text.trim().replace(/^\//, "");
  if (readQuestion(question)) return { question };
  const isName = !noName.test(rest) && rest.split(/\s+/).length <= 5;
  return isName && !isNotOurs(tidyQuestion(question)) && topicQuestion(rest) !== null
    ? { question: rest }
    : null;
}
