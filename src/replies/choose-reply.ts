import { keywordText } from "../sms/keyword-text.ts";
import { readKeyword, type Keyword } from "./keywords.ts";
import { wording } from "./wording.ts";

/** How one text is to be answered. */
export type Choice =
  | { kind: "keyword"; keyword: Keyword }
  | { kind: "skill"; skill: string; args: unknown }
  | { kind: "fixed"; source: "picture" | "empty"; text: string }
  | { kind: "agent" };

type Question = {
  skill: string;
  choices: { answer: string; args: unknown }[];
  expiresAt: string;
};

/** What a choice depends on beside the text itself. */
export type Situation = {
  question: Question | null;
  now: Date;
  /** Reads the skills' short commands ("MAP a to b"); null where it is none. */
  readCommand: (text: string) => { skill: string; args: unknown } | null;
};

/** Chooses the answer to one text: the open question first, then keywords and commands, then the agent. */
export function chooseReply(text: { body: string; hasMedia: boolean }, situation: Situation): Choice {
  const { body, hasMedia } = text;
  if (body.trim() === "") {
    return hasMedia
      ? { kind: "fixed", source: "picture", text: wording.picture }
      : { kind: "fixed", source: "empty", text: wording.empty };
  }
  const answer = answerToQuestion(body, situation);
  if (answer) return { kind: "skill", ...answer };
  const keyword = readKeyword(body);
  if (keyword) return { kind: "keyword", keyword };
  const command = situation.readCommand(body);
  if (command) return { kind: "skill", ...command };
  return { kind: "agent" };
}

/** True where a text needs no waiting for more texts: all that is understood without the agent. */
export function isUrgent(choice: Choice): boolean {
  return choice.kind !== "agent";
}

function answerToQuestion(
  body: string,
  { question, now }: Situation,
): { skill: string; args: unknown } | null {
  if (!question || Date.parse(question.expiresAt) <= now.getTime()) return null;
  const given = keywordText(body);
  const choice = question.choices.find(({ answer }) => keywordText(answer) === given);
  return choice ? { skill: question.skill, args: choice.args } : null;
}
