import type { App } from "../app.ts";
import { now } from "../clock.ts";
import type { ChosenAnswer } from "../replies/choose-reply.ts";
import { wording } from "../replies/wording.ts";
import type { SkillContext, SkillReply } from "../skills/skill.ts";
import { readPhoneNumber } from "../sms/phone-number.ts";
import type { State, Turn } from "./turn.ts";
import { untilAborted } from "../skills/until-aborted.ts";

const questionLifeMs = 30 * 60_000;

/** Runs a skill for a turn and returns its text. One that fails ends in an honest text. */
export async function runSkill(
  app: App,
  turn: Turn,
  state: State,
  { skill: name, args }: { skill: string; args: unknown },
): Promise<string> {
  const skill = app.skills.find((one) => one.name === name);
  try {
    if (!skill) throw new Error(`there is no skill ${name}`);
    const checked = skill.schema.parse(args); // an open question's come from the database
    const reply = await untilAborted(skill.run(checked, skillContext(turn, state, name)), turn.signal);
    return applySkillReply(app, turn, state, name, reply);
  } catch (error) {
    app.log.error({ err: error, skill: name, conversationId: turn.conversation.id }, "a skill failed");
    return wording.failed;
  }
}

/** What a skill may know about the person of this turn. */
export function skillContext({ contact, signal }: Turn, state: State, skill: string): SkillContext {
  return {
    number: contact.number,
    country: readPhoneNumber(contact.number)?.country ?? null,
    zone: contact.zone,
    now: now(),
    memory: state.skillMemory[skill] ?? null,
    signal,
  };
}

/** Takes over what a skill wants done; returns its text. */
export function applySkillReply(
  app: App,
  turn: Turn,
  state: State,
  skill: string,
  reply: SkillReply,
): string {
  if (reply.alert) {
    app.log.error(
      { skill, conversationId: turn.conversation.id, advice: reply.alert },
      "a skill needs an operator",
    );
  }
  if (reply.remember !== undefined) {
    state.skillMemory[skill] = reply.remember;
    state.change.skillMemory = state.skillMemory;
  }
  if (reply.question) {
    ask(
      state,
      reply.question.choices.map(({ answer, args }) => ({ answer, then: { kind: "skill", skill, args } })),
    );
  }
  return reply.text;
}

/** Opens a question; it takes the place of one that is open. */
export function ask(state: State, choices: { answer: string; then: ChosenAnswer }[]): void {
  state.change.question = { choices, expiresAt: new Date(now().getTime() + questionLifeMs).toISOString() };
}
