import type { AgentResult } from "./agent.ts";
import { type ModelCalls, toolCallIds } from "./call-model.ts";
import { whereItFailed } from "./error-facts.ts";
import { type AgentFailure, tooSlow } from "./failure.ts";
import type { ModelChoice } from "./model-choice.ts";
import { toPlainText } from "./plain-text.ts";
import type { SkillCalls } from "./skill-tools.ts";

/** How the loop came to its end: by itself, at the turn's deadline, or with an error. */
export type LoopEnd = "done" | "deadline" | { error: unknown };

/** What came of a turn, read from its model and skill calls. What a skill answered counts even if the model failed later. */
export function concludeTurn(
  choice: ModelChoice,
  model: ModelCalls,
  skills: SkillCalls,
  end: LoopEnd,
): AgentResult {
  const last = model.answers.at(-1);
  const spent = {
    model: last?.model ?? choice.model,
    tokensIn: model.answers.reduce((sum, { tokensIn }) => sum + tokensIn, 0),
    tokensOut: model.answers.reduce((sum, { tokensOut }) => sum + tokensOut, 0),
  };
  const text = answerText(model, skills);
  if (text !== "") {
    const replies = inCallOrder(model, skills).map(({ skill, reply }) => ({ skill, reply }));
    return { kind: "answered", text, ...spent, tools: [...skills.used], replies, alerts: [...skills.alerts] };
  }
  const { reason, advice } = whyNoAnswer(choice, model, skills, end);
  return { kind: "failed", reason, advice: skills.alerts[0] ?? advice, ...spent };
}

/**
 * The skills' texts in the order of the calls, then the model's closing words: about a call that failed, or,
 * without any skill's text, the answer itself.
 */
function answerText(model: ModelCalls, skills: SkillCalls): string {
  const texts = inCallOrder(model, skills).map(({ reply }) => reply.text.trim());
  const last = model.answers.at(-1);
  const isClosing = last !== undefined && last.calls.length === 0 && last.ending !== "refused";
  if (isClosing && model.fault === null && !model.isMadeUp)
    texts.push(toPlainText(last.text, { cut: last.ending === "cut" }));
  return [...new Set(texts)].filter((text) => text !== "").join("\n\n");
}

/** Calls made at once end in any order. */
function inCallOrder(model: ModelCalls, { replies }: SkillCalls): SkillCalls["replies"] {
  const ids = toolCallIds(model);
  return replies.toSorted((a, b) => ids.indexOf(a.callId) - ids.indexOf(b.callId));
}

function whyNoAnswer(
  choice: ModelChoice,
  { answers, fault, isMadeUp }: ModelCalls,
  { running }: SkillCalls,
  end: LoopEnd,
): { reason: AgentFailure; advice: string | null } {
  if (end === "deadline") {
    const [skill] = running;
    if (skill === undefined) return tooSlow(choice);
    return { reason: "too-slow", advice: `The skill ${skill} did not answer in time.` };
  }
  if (fault !== null) return fault;
  if (end !== "done") {
    return {
      reason: "defect",
      advice: `The agent failed with ${whereItFailed(end.error)}: this is a defect.`,
    };
  }
  const last = answers.at(-1);
  if (isMadeUp) return { reason: "not-grounded", advice: null };
  if (last?.ending === "refused") return { reason: "refused", advice: null };
  if (last !== undefined && last.calls.length > 0) {
    const advice = `${choice.model} keeps calling tools wrongly: choose a model that is better at it (${choice.settings.model}).`;
    return { reason: "gave-up", advice };
  }
  return { reason: "empty", advice: null };
}
