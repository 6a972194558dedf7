import type { App } from "../app.ts";
import { now } from "../clock.ts";
import {
  chooseReply,
  isUrgent,
  type Choice,
  type Question,
  type SkillCall,
  type SkillReaders,
  type Understood,
} from "../replies/choose-reply.ts";
import { keywordText } from "../sms/keyword-text.ts";
import type { Skill } from "../skills/skill.ts";
import type { Conversation } from "../store/conversations.ts";
import type { Message } from "../store/messages.ts";
import { understand } from "./load-models.ts";
import { lastSkill, type LastSkill } from "./turn.ts";

/** A text, how it is to be answered, and what the models in use made of it. */
export type ChosenText = {
  message: Message;
  choice: Choice;
  understood: Understood | null;
  shadowIntent: string | null;
};

/** Chooses the answer to one text of a conversation. */
export function chooseFor(
  app: App,
  { question, rest, skillMemory }: Conversation,
  message: Message,
): ChosenText {
  const { shadowIntent, ...understanding } = understand(app, message.body);
  const readers = skillReaders(app, skillMemory);
  const choice = chooseReply(
    { body: message.body, hasMedia: message.media.length > 0 },
    {
      ...{ question, hasRest: rest !== "", hasAgent: app.agent.isReady, now: now(), ...understanding },
      ...readers,
      readAnyValues: (text) => (app.agent.isReady ? null : readAnyValues(app, readers, text)),
    },
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
  const readers = { ...skillReaders(app), readValues: () => null, readSurely: () => null };
  return isUrgent(
    chooseReply(text, {
      ...{ question, hasRest: true, hasAgent: app.agent.isReady, now: now() },
      ...{ ...readers, understood, answerTo },
    }),
  );
}

/** How the skills read a text; `memory` is the conversation's, nothing for the first text of one. */
export function skillReaders(
  { skills, agent }: Pick<App, "skills" | "agent">,
  memory: Record<string, unknown> = {},
): SkillReaders {
  const byWords = skills.filter(({ agentFirst }) => !agentFirst || !agent.isReady);
  const last = lastReply(skills, memory);
  const readFollowUp = (text: string): SkillCall | null => {
    const args = last?.skill.readFollowUp?.(text, last.memory) ?? null;
    return last && args !== null ? { skill: last.skill.name, args } : null;
  };
  const readCommand = (text: string) => firstCall(skills, (skill) => skill.readCommand(text));
  return {
    readCommand(text) {
      // "home" answers "Where are you?", and is the command HOME elsewhere.
      const isFirstFollowUp = last?.isAsking || goingOn.has(keywordText(text));
      return (isFirstFollowUp ? readFollowUp(text) : null) ?? readCommand(text);
    },
    readFollowUp,
    readSurely: (text) => firstCall(byWords, (skill) => (skill.isReady ? skill.readSurely?.(text) : null)),
    readValues: (name, text) => byWords.find((skill) => skill.name === name)?.readUtterance?.(text) ?? null,
    readAnyValues: () => null,
    readTopic(words) {
      const topic = words.toLowerCase();
      const ready = skills.filter(({ isReady }) => isReady);
      return (
        ready.find(({ help }) => help?.word.toLowerCase() === topic || help?.topics.includes(topic))?.name ??
        null
      );
    },
  };
}

/** The first skill that reads something, in their order. */
function firstCall(skills: Skill[], read: (skill: Skill) => unknown): SkillCall | null {
  for (const skill of skills) {
    const args = read(skill) ?? null;
    if (args !== null) return { skill: skill.name, args };
  }
  return null;
}

/** Asks the skills that the playbook leads to, in their order. */
function readAnyValues(
  { skills, models }: App,
  { readValues }: SkillReaders,
  text: string,
): SkillCall | null {
  const led = new Set(
    [...models.answers.values()].flatMap((answer) => (answer.kind === "skill" ? answer.skill : [])),
  );
  for (const { name, isReady } of skills) {
    const args = isReady && led.has(name) ? readValues(name, text) : null;
    if (args !== null) return { skill: name, args };
  }
  return null;
}

/** Commands that mean something else after another skill's reply. */
const goingOn = new Set(["NEXT", "BACK", "LATER", "EARLIER", "UNDO", "UNDO THAT", "UNDO IT"]);

/** After so long a text does not go on from a reply any more. */
const followsForMs = 3 * 3_600_000;

/** The skill that gave the last reply, where a text may still go on from that. */
function lastReply(skills: Skill[], memory: Record<string, unknown>) {
  const last = memory[lastSkill] as LastSkill | undefined;
  const skill = last && skills.find(({ name }) => name === last.skill);
  if (!skill || now().getTime() - Date.parse(last.at) > followsForMs) return null;
  const own = memory[skill.name] ?? null;
  const isAsking = typeof own === "object" && own !== null && "awaiting" in own && Boolean(own.awaiting);
  return { skill, memory: own, isAsking };
}
