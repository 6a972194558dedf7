import type { App } from "../app.ts";
import { now } from "../clock.ts";
import { chooseReply, type Choice, type Understood } from "../replies/choose-reply.ts";
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

/** The first skill that takes a text as its short command, and what it reads from it. */
function readCommand(skills: Skill[]) {
  return (text: string): { skill: string; args: unknown } | null => {
    for (const skill of skills) {
      const args = skill.readCommand(text);
      if (args !== null) return { skill: skill.name, args };
    }
    return null;
  };
}
