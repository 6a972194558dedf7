import type { App } from "../app.ts";
import { now } from "../clock.ts";
import {
  chooseReply,
  isUrgent,
  type Choice,
  type Question,
  type Understood,
} from "../replies/choose-reply.ts";
import type { Skill } from "../skills/skill.ts";
import type { Conversation } from "../store/conversations.ts";
import type { Message } from "../store/messages.ts";
import { understand } from "./load-models.ts";

/** A text, how it is to be answered, and what the models in use made of it. */
export type ChosenText = {
  message: Message;
  choice: Choice;
  understood: Understood | null;
  shadowIntent: string | null;
};

/** Chooses the answer to one text of a conversation. */
export function chooseFor(app: App, { question }: Conversation, message: Message): ChosenText {
  const { shadowIntent, ...understanding } = understand(app, message.body);
  const choice = chooseReply(
    { body: message.body, hasMedia: message.media.length > 0 },
    { question, now: now(), readCommand: readCommand(app.skills), ...understanding },
  );
  return { message, choice, understood: understanding.understood, shadowIntent };
}

/** True where a text's turn does not wait for more texts. `question`: the conversation's open one. */
export function isUrgentText(
  app: App,
  question: Question | null,
  text: { body: string; hasMedia: boolean },
): boolean {
  const { understood, answerTo } = understand(app, text.body);
  const readCommandOf = readCommand(app.skills);
  return isUrgent(
    chooseReply(text, { question, now: now(), readCommand: readCommandOf, understood, answerTo }),
  );
}

/** The first skill that takes a text as its short command, and what it reads from it. */
export function readCommand(skills: Skill[]) {
  return (text: string): { skill: string; args: unknown } | null => {
    for (const skill of skills) {
      const args = skill.readCommand(text);
      if (args !== null) return { skill: skill.name, args };
    }
    return null;
  };
}
