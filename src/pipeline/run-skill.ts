import type { App } from "../app.ts";
import { now } from "../clock.ts";
import type { ChosenAnswer } from "../replies/choose-reply.ts";
import { textsIn } from "../replies/texts.ts";
import type { Skill, SkillContext, SkillReply } from "../skills/skill.ts";
import { loadPersonRecord } from "../store/person-record.ts";
import { listWakeUps } from "../store/wake-ups.ts";
import { itemsAfter, personAfter, placesAfter, wakeUpsAfter } from "../skills/after-effects.ts";
import { loadKept, personOf } from "./person.ts";
import { loadRelayBook } from "./relay-standing.ts";
import { lastSkill, type LastSkill, type State, type Turn } from "./turn.ts";
import { untilAborted } from "../skills/until-aborted.ts";

/** The skill whose wake-ups others may see. */
const reminders = "reminders";

const questionLifeMs = 30 * 60_000;

/** Runs a skill for a turn and returns its text; null: the agent is to answer. One that fails ends in an honest text. */
export async function runSkill(
  app: App,
  turn: Turn,
  state: State,
  { skill: name, args }: { skill: string; args: unknown },
  isHandedOn = false,
): Promise<string | null> {
  const skill = app.skills.find((one) => one.name === name);
  try {
    if (!skill) throw new Error(`there is no skill ${name}`);
    const checked = skill.schema.parse(args); // an open question's come from the database
    await loadKnown(app, turn, state, [skill]);
    const reply = await untilAborted(skill.run(checked, skillContext(turn, state, name)), turn.signal);
    if (reply.askAgent && app.agent.isReady) {
      tellOperator(app, turn, name, reply);
      return null;
    }
    const text = applySkillReply(app, turn, state, name, reply);
    return reply.then && !isHandedOn ? await runSkill(app, turn, state, reply.then, true) : text;
  } catch (error) {
    app.log.error({ err: error, skill: name, conversationId: turn.conversation.id }, "a skill failed");
    return textsIn(state.told.language).failed;
  }
}

/** Loads what these skills' contexts hold beside the turn itself. */
export async function loadKnown(
  app: App,
  { contact, conversation }: Turn,
  state: State,
  skills: Skill[],
): Promise<void> {
  state.kept ??= await loadKept(app.db, contact.id);
  for (const { name, wake, seesRecord, seesReminders, relays } of skills) {
    if (relays) state.relays ??= await loadRelayBook(app, conversation);
    if (seesRecord) state.record ??= await loadPersonRecord(app.db, contact.id);
    const woken = [...(wake ? [name] : []), ...(seesReminders ? [reminders] : [])];
    for (const one of woken) state.wakeUps[one] ??= await listWakeUps(app.db, conversation.id, one);
  }
}

/** What a skill may know about the person of this turn. */
export function skillContext(turn: Turn, state: State, skill: string): SkillContext {
  const memory = state.skillMemory[skill] ?? null;
  const wakeUps = state.wakeUps[skill] ?? [];
  const { record, relays } = state;
  return {
    ...personNow(turn, state),
    ...{ wakeUps, reminders: state.wakeUps[reminders] ?? [], record, relays },
    ...{ now: now(), memory, signal: turn.signal },
  };
}

/** The person of this turn, as far as it has got. */
export function personNow({ contact }: Turn, { kept, told }: State) {
  return personOf({ ...contact, ...told }, kept ?? { places: [], items: [] });
}

/** Takes over what a skill wants done; returns its text. */
export function applySkillReply(
  app: App,
  turn: Turn,
  state: State,
  skill: string,
  reply: SkillReply,
): string {
  tellOperator(app, turn, skill, reply);
  if (reply.remember !== undefined) state.skillMemory[skill] = reply.remember;
  const last: LastSkill = { skill, at: now().toISOString() };
  state.skillMemory[lastSkill] = last;
  state.change.skillMemory = state.skillMemory;
  const effects = reply.effects ?? [];
  state.skillEffects.push(...effects.map((effect) => ({ skill, effect })));
  const { places, items } = state.kept ?? { places: [], items: [] };
  state.kept = { places: placesAfter(places, effects), items: itemsAfter(items, effects) };
  state.told = personAfter(state.told, effects);
  state.wakeUps[skill] = wakeUpsAfter(state.wakeUps[skill] ?? [], effects);
  if (effects.some(({ kind }) => kind === "forget-me")) forgetInTurn(state);
  if (reply.question) {
    ask(
      state,
      reply.question.choices.map(({ answer, args }) => ({ answer, then: { kind: "skill", skill, args } })),
    );
  }
  return reply.text;
}

/** What the turn would write of before is not written: nothing is known of the person any more. */
function forgetInTurn(state: State): void {
  const at = now();
  Object.assign(state, { skillMemory: {}, wakeUps: {}, labels: [], record: null, memoryFrom: at });
  Object.assign(state.change, { skillMemory: {}, memoryFrom: at, question: null });
}

function tellOperator(app: App, turn: Turn, skill: string, { alert }: SkillReply): void {
  if (!alert) return;
  app.log.error({ skill, conversationId: turn.conversation.id, advice: alert }, "a skill needs an operator");
}

/** Opens a question; it takes the place of one that is open. */
export function ask(state: State, choices: { answer: string; then: ChosenAnswer }[]): void {
  state.change.question = { choices, expiresAt: new Date(now().getTime() + questionLifeMs).toISOString() };
}
