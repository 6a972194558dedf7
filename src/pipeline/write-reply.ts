import type { AgentResult } from "../agent/agent.ts";
import type { App } from "../app.ts";
import { now } from "../clock.ts";
import type { Choice } from "../replies/choose-reply.ts";
import type { Keyword } from "../replies/keywords.ts";
import { helpText, modelFailure, wording } from "../replies/wording.ts";
import type { SkillContext, SkillReply } from "../skills/skill.ts";
import { readPhoneNumber } from "../sms/phone-number.ts";
import type { Contact } from "../store/contacts.ts";
import type { Conversation, ConversationChange } from "../store/conversations.ts";
import { listRecent, type Message } from "../store/messages.ts";
import { rememberConversation } from "./memory.ts";
import { untilAborted } from "./until-aborted.ts";

export type ChosenText = { message: Message; choice: Choice };

/** One turn of a conversation: the texts to be answered and what is known. */
export type Turn = {
  conversation: Conversation;
  contact: Contact;
  chosen: ChosenText[];
  /** Fires at the turn's deadline, or when the process must end. */
  signal: AbortSignal;
  deadlineAt: Date;
};

/** The reply to a turn and its effects; nothing of it is written yet. */
export type Reply = {
  text: string;
  tier: NonNullable<Message["tier"]>;
  source: string;
  model: string | null;
  tokensIn: number | null;
  tokensOut: number | null;
  change: ConversationChange;
};

const questionLifeMs = 30 * 60_000;
const mostRemembered = 200;

/** Writes the reply to all texts of a turn, in their order. A failing skill or model ends in an honest text. */
export async function writeReply(app: App, turn: Turn): Promise<Reply> {
  const state = startState(turn);
  const parts: { text: string; tier: Reply["tier"]; source: string }[] = [];
  const forAgent: string[] = [];
  let agentAt = 0;

  for (const { message, choice } of turn.chosen) {
    const isReset = choice.kind === "keyword" && choice.keyword === "reset";
    if (state.change.waitingSince && !isReset) continue; // a person answers these
    if (choice.kind === "agent") {
      if (forAgent.length === 0) agentAt = parts.length;
      forAgent.push(message.body);
    } else if (choice.kind === "keyword") {
      const text = answerKeyword(app, turn, state, message, choice.keyword);
      parts.push({ text, tier: "keyword", source: choice.keyword });
    } else if (choice.kind === "skill") {
      const text = await runSkill(app, turn, state, choice);
      parts.push({ text, tier: "skill", source: choice.skill });
    } else {
      parts.push({ text: choice.text, tier: "fallback", source: choice.source });
    }
  }

  let spent: Pick<Reply, "model" | "tokensIn" | "tokensOut"> = {
    model: null,
    tokensIn: null,
    tokensOut: null,
  };
  if (forAgent.length > 0) {
    const result = await askAgent(app, turn, state, forAgent);
    spent = { model: result.model, tokensIn: result.tokensIn, tokensOut: result.tokensOut };
    parts.splice(agentAt, 0, agentPart(app, turn, state, result));
  }
  // A question stays open over a HELP or MORE; whatever else is answered has moved on from it.
  const movedOn = turn.chosen.some(({ choice }) => choice.kind === "skill" || choice.kind === "agent");
  if (movedOn) state.change.question ??= null;
  const leading = parts.find(({ tier }) => tier === "agent") ?? parts[0];
  return {
    text: parts.map(({ text }) => text).join("\n\n") || wording.failed,
    tier: leading?.tier ?? "fallback",
    source: leading?.source ?? "nothing",
    ...spent,
    change: state.change,
  };
}

/** The reply where nothing could be written although it was tried often enough. */
export function apologise(app: App, turn: Turn, error: unknown): Reply {
  app.log.error({ err: error, conversationId: turn.conversation.id }, "a turn could not be answered");
  return {
    text: wording.failed,
    tier: "fallback",
    source: "error",
    model: null,
    tokensIn: null,
    tokensOut: null,
    change: {},
  };
}

/** What the parts of a reply change, kept together until the transaction that writes them. */
type State = {
  change: ConversationChange;
  skillMemory: Record<string, unknown>;
  memoryFrom: Date | null;
};

function startState({ conversation }: Turn): State {
  return {
    change: { waitingSince: conversation.waitingSince },
    skillMemory: { ...conversation.skillMemory },
    memoryFrom: conversation.memoryFrom,
  };
}

function answerKeyword(app: App, turn: Turn, state: State, message: Message, keyword: Keyword): string {
  switch (keyword) {
    case "help":
      return helpText(
        app.skills.filter((skill) => skill.isReady).map((skill) => skill.help),
        { canChat: app.agent.isReady },
      );
    case "reset":
      state.memoryFrom = message.createdAt;
      state.skillMemory = {};
      state.change.memoryFrom = message.createdAt;
      state.change.skillMemory = {};
      state.change.question = null;
      state.change.waitingSince = null;
      return wording.reset;
    case "more":
      return turn.conversation.rest || wording.noMore;
    case "human":
      state.change.waitingSince = now();
      return wording.waitingForPerson;
    case "emergency":
      return wording.emergency;
  }
}

async function runSkill(
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

function skillContext({ contact, signal }: Turn, state: State, skill: string): SkillContext {
  return {
    number: contact.number,
    country: readPhoneNumber(contact.number)?.country ?? null,
    zone: contact.zone,
    now: now(),
    memory: state.skillMemory[skill] ?? null,
    signal,
  };
}

function applySkillReply(app: App, turn: Turn, state: State, skill: string, reply: SkillReply): string {
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
    const expiresAt = new Date(now().getTime() + questionLifeMs).toISOString();
    state.change.question = { skill, choices: reply.question.choices, expiresAt };
  }
  return reply.text;
}

async function askAgent(app: App, turn: Turn, state: State, texts: string[]): Promise<AgentResult> {
  const inTurn = new Set(turn.chosen.map(({ message }) => message.id));
  const recent = await listRecent(app.db, turn.conversation.id, {
    limit: mostRemembered,
    after: state.memoryFrom,
  });
  const history = rememberConversation(
    recent.filter((message) => !inTurn.has(message.id)),
    { pauseMs: app.config.memoryPauseMs, now: now() },
  );
  return app.agent.answer({
    history,
    texts,
    skills: app.skills.filter((skill) => skill.isReady),
    context: (skill) => skillContext(turn, state, skill),
    segmentBudget: app.config.segmentBudget,
    now: now(),
    zone: turn.contact.zone,
    country: readPhoneNumber(turn.contact.number)?.country ?? null,
    signal: turn.signal,
    timeLeftMs: turn.deadlineAt.getTime() - now().getTime(),
  });
}

function agentPart(app: App, turn: Turn, state: State, result: AgentResult) {
  if (result.kind === "failed") {
    const { reason, advice } = result;
    if (advice)
      app.log.error({ conversationId: turn.conversation.id, reason, advice }, "the model needs an operator");
    else app.log.warn({ conversationId: turn.conversation.id, reason }, "the model gave no answer");
    return { text: modelFailure[reason], tier: "fallback" as const, source: reason };
  }
  for (const advice of result.alerts) {
    app.log.error({ conversationId: turn.conversation.id, advice }, "an answer needs an operator");
  }
  for (const { skill, reply } of result.replies) applySkillReply(app, turn, state, skill, reply);
  return { text: result.text, tier: "agent" as const, source: result.tools.join(", ") || "model" };
}
