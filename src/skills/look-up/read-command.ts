import { MAX_QUESTION_CHARACTERS, type LookUpArgs } from "./args.ts";
import { isNotOurs, isSurelyNotOurs } from "./not-ours.ts";
import { topicQuestion } from "./question.ts";
import { readQuestion } from "./read-question.ts";
import { seemsKnowledge } from "./sure.ts";
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
  const isOthers = /\bnear/i.test(words) || [words, text].some((said) => isSurelyNotOurs(tidyQuestion(said)));
  if (isOthers || (readQuestion(words) ?? topicQuestion(words)) === null) return null;
  return { question: words, ...(isWeb && { isWeb }) };
}

/** What asks for knowledge by its own words, whatever else they bring to mind: "info on type 2 diabetes". */
export function readSurely(text: string): LookUpArgs | null {
  const tidy = tidyQuestion(text);
  if (tidy.length > 100 || !seemsKnowledge(tidy)) return null;
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
