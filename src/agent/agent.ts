import type { Skill, SkillContext, SkillReply } from "../skills/skill.ts";
import type { AgentFailure } from "./failure.ts";
import { type AgentSettings, chooseModel, type ModelChoice } from "./model-choice.ts";

export type { AgentFailure } from "./failure.ts";
export type { AgentSettings } from "./model-choice.ts";

/** What the agent is to answer, and with what. */
export type Turn = {
  /** Older texts of this conversation, oldest first, already cut to the memory window. */
  history: { from: "contact" | "us"; text: string }[];
  /** The new texts, in order. */
  texts: string[];
  /** Pictures that came with them. */
  pictures?: { contentType: string; base64: string }[];
  /** The skills offered to the model. */
  skills: Skill[];
  /** What the skill of this name is run with. */
  context: (skillName: string) => SkillContext;
  /** Segments an answer should fit in; the prompt names it, nothing is cut here. */
  segmentBudget: number;
  now: Date;
  zone: string | null;
  country: string | null;
  /** The language the person is to be answered in, BCP 47; unset or null: that of the last text. */
  language?: string | null;
  /** What the owner has written for replies: facts that the model may repeat. */
  known?: string[];
  /** What the owner of the number wishes for how answers are written. */
  style?: string | null;
  /** Fires at the turn's deadline, or when the turn is given up. */
  signal: AbortSignal;
  /** How long until that deadline, for deciding whether a second try is worth it; 25 s where unset. */
  timeLeftMs?: number;
};

export type AgentResult =
  | {
      kind: "answered";
      /** Plain text: the skills' own words where a skill answered, else the model's. */
      text: string;
      /** The model's full name as its server gives it. */
      model: string;
      tokensIn: number;
      tokensOut: number;
      /** Names of the skills that were run. */
      tools: string[];
      replies: { skill: string; reply: SkillReply }[];
      /** What an operator must know although there is an answer, such as a skill that threw. */
      alerts: string[];
    }
  | {
      kind: "failed";
      reason: AgentFailure;
      /** What an operator should know and do; nothing personal and no secret in it. */
      advice: string | null;
      /** Null where none is configured. */
      model: string | null;
      tokensIn: number;
      tokensOut: number;
    };

export type Agent = {
  /** False where no model is configured: then every turn ends with that reason. */
  isReady: boolean;
  /** Loads what the first turn needs, so that it need not wait for it. */
  prepare: () => Promise<unknown>;
  answer: (turn: Turn) => Promise<AgentResult>;
};

/**
 * The agent for these settings. LangChain (half a second, 120 MB) is loaded by `prepare` or with the first turn, and never where no
 * model is configured. Throws an error that says which setting is wrong and how to mend it.
 */
export function createAgent(settings: AgentSettings): Agent {
  const choice = chooseModel(settings);
  if ("missing" in choice) {
    const nothing = { reason: "not-configured", model: null, tokensIn: 0, tokensOut: 0 } as const;
    return {
      isReady: false,
      prepare: () => Promise.resolve(),
      answer: () => Promise.resolve({ kind: "failed", ...nothing, advice: choice.missing }),
    };
  }
  let loading: ReturnType<typeof load> | undefined;
  const prepare = () => (loading ??= load(choice));
  return { isReady: true, prepare, answer: async (turn) => (await prepare())(turn) };
}

/** Loads and makes what all turns share. */
async function load(choice: ModelChoice): Promise<Agent["answer"]> {
  const [{ loadModel }, { runTurn }] = await Promise.all([import("./model.ts"), import("./run-turn.ts")]);
  const askModel = await loadModel(choice);
  return (turn) => runTurn(choice, askModel, turn);
}

/** For `doctor`: asks the configured model for one word. Not configured is no fault, but has a hint. */
export async function checkModel(
  settings: AgentSettings,
  signal: AbortSignal,
): Promise<{ ok: boolean; detail: string; hint?: string }> {
  const choice = chooseModel(settings);
  if ("missing" in choice) {
    return { ok: true, detail: "no language model is configured", hint: choice.missing };
  }
  const { askForOneWord } = await import("./check-model.ts");
  return askForOneWord(choice, signal);
}
