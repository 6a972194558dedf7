import type { App } from "../app.ts";
import { now } from "../clock.ts";
import type { Choice, SkillCall } from "../replies/choose-reply.ts";
import { emergencyNumber } from "../replies/emergency-number.ts";
import type { Keyword } from "../replies/keywords.ts";
import { handOverText } from "../replies/hand-over-text.ts";
import { textsIn } from "../replies/texts.ts";
import { emergencyText, helpText, whichText } from "../replies/wording.ts";
import { readPhoneNumber } from "../sms/phone-number.ts";
import type { ChosenText } from "./choose-for.ts";
import { ask, runSkill } from "./run-skill.ts";
import { endWaiting, type Part, type State, type Turn, waitForPerson } from "./turn.ts";

/** "agent": the agent must answer this text. null: it gets no answer. */
export type Written = Part | "agent" | null;

/** Writes the answer to one text of a turn, and notes its effects. */
export async function writePart(
  app: App,
  turn: Turn,
  state: State,
  { message, choice }: ChosenText,
): Promise<Written> {
  const texts = textsIn(state.told.language);
  switch (choice.kind) {
    case "agent":
      return "agent";
    case "nothing":
      return { text: texts.nothingChanged, tier: "keyword", source: "question" };
    case "opt-out":
      state.optsOut = true;
      return null;
    case "fixed":
      // Who has no language set is answered in that of the word.
      if ("language" in choice) {
        const { source, language } = choice;
        return { text: textsIn(state.told.language ?? language)[source], tier: "keyword", source };
      }
      return { text: texts[choice.source], tier: "fallback", source: choice.source };
    case "keyword":
      return answerKeyword(app, turn, state, message.createdAt, choice.keyword);
    case "skill":
      return askSkill(app, turn, state, choice, { tier: "skill", source: choice.skill });
    case "skill-help":
      return { text: skillHelp(app, choice.skill) ?? texts.failed, tier: "keyword", source: "help" };
    case "tie":
      return askWhich(state, message.id, choice.intents);
    case "intent":
      return answerIntent(app, turn, state, { body: message.body, id: message.id }, choice);
  }
}

function answerKeyword(app: App, turn: Turn, state: State, at: Date, keyword: Keyword): Part {
  const part = (text: string): Part => ({ text, tier: "keyword", source: keyword });
  const { language } = state.told;
  switch (keyword) {
    case "help":
      return part(helpText(helpWords(app), { canChat: app.agent.isReady, language }));
    case "reset":
      state.memoryFrom = at;
      state.skillMemory = {};
      endWaiting(state);
      Object.assign(state.change, { memoryFrom: at, skillMemory: {}, question: null });
      return part(textsIn(language).reset);
    case "more":
      return part(turn.conversation.rest || textsIn(language).noMore);
    case "human":
      waitForPerson(state, now(), "keyword");
      return part(handOverText(app.config.openingHours, { now: now(), language }));
    case "emergency":
      return part(emergency(turn, language));
  }
}

/** What the playbook says follows an intent. */
async function answerIntent(
  app: App,
  turn: Turn,
  state: State,
  { body, id }: { body: string; id: number },
  { intent, answer, messageId }: Extract<Choice, { kind: "intent" }>,
): Promise<Written> {
  if (messageId !== undefined) state.labels.push({ messageId, intent });
  const part = (text: string): Part => ({ text, tier: "intent", source: intent });
  const { language } = state.told;
  switch (answer.kind) {
    case "agent":
      return "agent";
    case "reply":
      return part(fillIn(app, answer.variants[id % answer.variants.length] ?? textsIn(language).failed));
    case "skill": {
      const skill = app.skills.find(({ name }) => name === answer.skill);
      const isAgents = skill?.agentFirst && app.agent.isReady;
      const args = skill?.isReady && !isAgents ? (skill.readUtterance?.(body) ?? null) : null;
      // Without values in the text only the agent can ask for them; without an agent the skill says how it is used.
      if (args === null && app.agent.isReady) return "agent";
      const call = { skill: answer.skill, args: args ?? {} };
      return askSkill(app, turn, state, call, { tier: "intent", source: intent });
    }
    case "person":
      waitForPerson(state, now(), "intent");
      return part(handOverText(app.config.openingHours, { now: now(), language }));
    case "opt-out":
      ask(state, [
        { answer: "1", then: { kind: "opt-out" } },
        { answer: "2", then: { kind: "nothing" } },
      ]);
      return part(textsIn(language).confirmOptOut);
    case "emergency":
      return part(emergency(turn, language));
  }
}

async function askSkill(
  app: App,
  turn: Turn,
  state: State,
  call: SkillCall,
  by: Omit<Part, "text">,
): Promise<Part | "agent"> {
  const text = await runSkill(app, turn, state, call);
  return text === null ? "agent" : { text, ...by };
}

function askWhich(state: State, messageId: number, intents: [string, string]): Part {
  const [first, second] = intents;
  ask(state, [
    { answer: "1", then: { kind: "intent", intent: first, messageId } },
    { answer: "2", then: { kind: "intent", intent: second, messageId } },
    { answer: "3", then: { kind: "person" } },
  ]);
  return { text: whichText(intents, state.told), tier: "intent", source: "near-tie" };
}

function emergency({ contact }: Turn, language: string | null): string {
  return emergencyText(emergencyNumber(readPhoneNumber(contact.number)?.country ?? null), { language });
}

/** The words of HELP that each skill which works here is called by. */
function helpWords({ skills }: App): string[] {
  return skills.flatMap(({ isReady, help }) => (isReady && help && !help.isUnlisted ? [help.word] : []));
}

/** A fixed reply with `{skills}` in it names what this number can do. */
function fillIn(app: App, reply: string): string {
  return reply.replaceAll("{skills}", () => helpWords(app).join(", "));
}

function skillHelp({ skills }: App, name: string): string | undefined {
  return skills.find((skill) => skill.name === name)?.help?.example;
}
