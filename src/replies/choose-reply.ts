import type { Answer } from "../playbooks/playbook.ts";
import { keywordText } from "../sms/keyword-text.ts";
import { readKeyword, type Keyword } from "./keywords.ts";
import { wording } from "./wording.ts";

/** How one text is to be answered. */
export type Choice =
  | { kind: "keyword"; keyword: Keyword }
  | { kind: "skill"; skill: string; args: unknown }
  | { kind: "fixed"; source: "picture" | "empty"; text: string }
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

/** What a choice depends on beside the text itself. */
export type Situation = {
  question: Question | null;
  now: Date;
  /** Reads the skills' short commands ("MAP a to b"); null where it is none. */
  readCommand: (text: string) => { skill: string; args: unknown } | null;
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
    return hasMedia
      ? { kind: "fixed", source: "picture", text: wording.picture }
      : { kind: "fixed", source: "empty", text: wording.empty };
  }
  const answer = answerToQuestion(body, situation);
  if (answer) return answer;
  const keyword = readKeyword(body);
  if (keyword) return { kind: "keyword", keyword };
  const command = situation.readCommand(body);
  if (command) return { kind: "skill", ...command };
  return chooseByIntent(situation) ?? { kind: "agent" };
}

/** True where a text needs no waiting for more texts: keywords, digits, commands, emergencies. */
export function isUrgent(choice: Choice): boolean {
  if (choice.kind === "intent") return choice.answer.kind === "emergency" || choice.messageId !== undefined;
  return choice.kind !== "agent" && choice.kind !== "tie";
}

/** Two intents this close are worth a question, unless the first is likely by itself. */
const tieDistance = 0.2;
const surely = 0.65;

function chooseByIntent({ understood, answerTo }: Situation): Choice | null {
  if (!understood?.isAccepted) return null;
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
  if (isTie) return { kind: "tie", intents: [understood.intent, second.intent] };
  return { kind: "intent", intent: understood.intent, answer };
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
