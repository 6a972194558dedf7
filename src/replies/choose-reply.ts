import { outOfScope } from "../classifier/examples.ts";
import type { Answer } from "../playbooks/playbook.ts";
import { keywordText } from "../sms/keyword-text.ts";
import { type Keyword, readHelpTopic, readKeyword } from "./keywords.ts";
import { type Politeness, readPoliteness } from "./polite-words.ts";
import type { TextLanguage } from "./texts.ts";

/** How one text is to be answered. */
export type Choice =
  | { kind: "keyword"; keyword: Keyword }
  | { kind: "skill"; skill: string; args: unknown }
  /** "HELP bus": one skill is explained. */
  | { kind: "skill-help"; skill: string }
  | { kind: "fixed"; source: "picture" | "empty" }
  /** A greeting or thanks in one of the languages of the fixed texts; `language`: the one it is in. */
  | { kind: "fixed"; source: Politeness; language: TextLanguage | null }
  /** The classifier is sure, or the contact said which intent was meant by an earlier text. */
  | { kind: "intent"; intent: string; answer: Answer; messageId?: number }
  /** Two intents are nearly as likely: the contact is asked. */
  | { kind: "tie"; intents: [string, string] }
  | { kind: "opt-out" }
  | { kind: "nothing" }
  | { kind: "agent" };

/** What may follow an answer to an open question. */
export type ChosenAnswer =
  | { kind: "skill"; skill: string; args: unknown }
  | { kind: "intent"; intent: string; messageId: number }
  | { kind: "person" }
  | { kind: "opt-out" }
  | { kind: "nothing" };

export type Question = { choices: { answer: string; then: ChosenAnswer }[]; expiresAt: string };

/** What the classifier makes of a text. */
export type Understood = {
  intent: string;
  confidence: number;
  isAccepted: boolean;
  alternatives: { intent: string; confidence: number }[];
};

/** A skill, and what it is to run with. */
export type SkillCall = { skill: string; args: unknown };

/** How the skills read texts; each null where a text is nothing of theirs. */
export type SkillReaders = {
  /** A short command ("MAP a to b"). */
  readCommand: (text: string) => SkillCall | null;
  /** A text that asks for a skill by its own words, whatever the classifier makes of it. */
  readSurely: (text: string) => SkillCall | null;
  /** A text that goes on from the last reply, where a skill gave it ("same but tomorrow"). */
  readFollowUp: (text: string) => SkillCall | null;
  /** The values that a skill needs, from a text that seems to ask for it. */
  readValues: (skill: string, text: string) => unknown;
  /** The values of any skill that the playbook leads to; for where there is no agent to answer what nobody is sure of. */
  readAnyValues: (text: string) => SkillCall | null;
  /** The skill that a word after HELP means. */
  readTopic: (words: string) => string | null;
};

/** What a choice depends on beside the text itself. */
export type Situation = SkillReaders & {
  question: Question | null;
  /** Whether a part of the last reply waits for MORE. */
  hasRest: boolean;
  /** Whether an agent answers what nothing else does; left out, there is none. */
  hasAgent?: boolean;
  now: Date;
  understood: Understood | null;
  /** What the playbook says follows an intent; null for one that is not taught any more. */
  answerTo: (intent: string) => Answer | null;
};

/**
 * Chooses the answer to one text, cheapest first: the open question, keywords and commands, the classifier,
 * the agent.
 */
export function chooseReply(text: { body: string; hasMedia: boolean }, situation: Situation): Choice {
  const { body, hasMedia } = text;
  if (body.trim() === "") {
    if (hasMedia && situation.hasAgent) return { kind: "agent" };
    return { kind: "fixed", source: hasMedia ? "picture" : "empty" };
  }
  const answer = answerToQuestion(body, situation);
  if (answer) return answer;
  const keyword = readKeyword(body);
  // Where nothing is left of the last reply, MORE may ask its skill for more results.
  const more = keyword === "more" && !situation.hasRest ? situation.readFollowUp(body) : null;
  if (more) return { kind: "skill", ...more };
  if (keyword) return { kind: "keyword", keyword };
  const topic = readHelpTopic(body);
  const explained = topic === null ? null : situation.readTopic(topic);
  if (explained !== null) return { kind: "skill-help", skill: explained };
  // The words are about the picture: "what does this say".
  if (hasMedia && situation.hasAgent) return { kind: "agent" };
  const byIntent = chooseByIntent(body, situation) ?? { kind: "agent" };
  // Nobody here can see it: words about it are not answered as if they stood alone, unless it is sure what they ask.
  const unseen: Choice = { kind: "fixed", source: "picture" };
  const isUnclear = hasMedia && !isSettled(byIntent, situation);
  if (isUnclear && namesPicture.test(body)) return unseen;
  // What the owner has said to it comes first; nothing else that a classifier of another language takes it for does.
  const polite = readPoliteness(body);
  if (polite && !(byIntent.kind === "intent" && byIntent.answer.kind === "reply"))
    return { kind: "fixed", source: polite.politeness, language: polite.language };
  const call = situation.readCommand(body) ?? situation.readFollowUp(body);
  if (call) return { kind: "skill", ...call };
  if (isUnclear && leansOnPicture.test(body)) return unseen;
  const sure = isSettled(byIntent, situation) ? null : situation.readSurely(body);
  if (sure) return { kind: "skill", ...sure };
  const any = needsAgent(byIntent, body, situation) ? situation.readAnyValues(body) : null;
  if (any) return { kind: "skill", ...any };
  return hasMedia && byIntent.kind === "agent" ? unseen : byIntent;
}

/** "translate the sign" */
const namesPicture =
  /(?<![\p{L}])(?:the|this|that|my|la|le|das|die|a) (?:pic|picture|photo|image|sign|label|screenshot|foto|bild|imagen|picha)s?(?![\p{L}])/iu;
/** "what does this say" */
const leansOnPicture = /(?<![\p{L}])(?:this|that|it|these|those|here)(?![\p{L}])/iu;

/** Whether the owner has said what follows, and the classifier is sure that this is it. */
function isSettled(choice: Choice, { understood }: Situation): boolean {
  if (choice.kind !== "intent" || choice.answer.kind === "skill" || choice.answer.kind === "agent")
    return false;
  return understood !== null && understood.confidence >= surely;
}

/** Whether only an agent could answer: there is no intent, or it leads to the agent, or to a skill whose values are missing. */
function needsAgent(choice: Choice, body: string, { readValues }: Situation): boolean {
  if (choice.kind === "agent") return true;
  if (choice.kind !== "intent") return false;
  const { answer } = choice;
  return answer.kind === "agent" || (answer.kind === "skill" && readValues(answer.skill, body) === null);
}

/** True where a text needs no waiting for more texts: keywords, digits, commands, emergencies. */
export function isUrgent(choice: Choice): boolean {
  if (choice.kind === "intent") return choice.answer.kind === "emergency" || choice.messageId !== undefined;
  return choice.kind !== "agent" && choice.kind !== "tie" && !("language" in choice);
}

/** Two intents this close are worth a question, unless the first is likely by itself. */
const tieDistance = 0.2;
const surely = 0.65;

function chooseByIntent(body: string, situation: Situation): Choice | null {
  const { understood, answerTo } = situation;
  if (!understood) return null;
  // "rainy day idea for 2 small kids": sure to be none of the intents, it is no forecast for all its words of rain.
  const isOutside = understood.intent === outOfScope && understood.confidence >= surely;
  if (isOutside && situation.hasAgent) return null;
  if (!understood.isAccepted) return chooseByValues(body, situation);
  const answer = answerTo(understood.intent);
  if (!answer) return null;
  // To be told of emergencies, or asked about an opt-out, for nothing is worse than to get the agent's answer.
  const isGrave = answer.kind === "emergency" || answer.kind === "opt-out";
  if (isGrave && understood.confidence < surely) return null;
  const second = understood.alternatives[0];
  const secondAnswer = second ? answerTo(second.intent) : null;
  const isTie =
    second !== undefined &&
    secondAnswer !== null &&
    understood.confidence < surely &&
    understood.confidence - second.confidence < tieDistance &&
    // To be asked which of two is meant, only to get the agent's answer either way, helps nobody.
    !(answer.kind === "agent" && secondAnswer.kind === "agent");
  if (isTie) {
    const { intent } = understood;
    return chooseByValues(body, situation) ?? { kind: "tie", intents: [intent, second.intent] };
  }
  const lacksValues = answer.kind === "skill" && situation.readValues(answer.skill, body) === null;
  const other = lacksValues ? chooseByValues(body, situation) : null;
  return other ?? { kind: "intent", intent: understood.intent, answer };
}

/** So many of the likeliest intents are looked at for one whose skill finds its values in the text. */
const likeliest = 3;

/**
 * The classifier is not sure, or the skill it names finds nothing in the text: that all values of a skill stand there
 * says what is meant as well.
 */
function chooseByValues(
  body: string,
  { understood, answerTo, readValues }: Pick<Situation, "understood" | "answerTo" | "readValues">,
): Choice | null {
  const intents = understood
    ? [understood.intent, ...understood.alternatives.map(({ intent }) => intent)]
    : [];
  for (const intent of intents.slice(0, likeliest)) {
    const answer = answerTo(intent);
    const args = answer?.kind === "skill" ? readValues(answer.skill, body) : null;
    if (answer?.kind === "skill" && args !== null) return { kind: "skill", skill: answer.skill, args };
  }
  return null;
}

function answerToQuestion(body: string, { question, now, answerTo }: Situation): Choice | null {
  if (!question || Date.parse(question.expiresAt) <= now.getTime()) return null;
  const given = keywordText(body);
  const then = question.choices.find(({ answer }) => keywordText(answer) === given)?.then;
  if (then?.kind === "person") return { kind: "keyword", keyword: "human" };
  if (then?.kind !== "intent") return then ?? null;
  const answer = answerTo(then.intent);
  return answer && { kind: "intent", intent: then.intent, messageId: then.messageId, answer };
}
