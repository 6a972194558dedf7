import { setTimeout as sleep } from "node:timers/promises";
import { type AIMessage, type BaseMessage, HumanMessage } from "@langchain/core/messages";
import { type ModelFault, readModelFault } from "./failure.ts";
import type { ModelChoice } from "./model-choice.ts";
import { type ModelAnswer, readAnswer } from "./read-answer.ts";

/** Where there is time enough, a first try that hangs is ended early enough for a second one of this length. */
const secondTryMs = 8000;
/** With less time left a second try would only keep the contact waiting. */
const shortestTryMs = 500;

/** The model calls of one turn: what they cost, what came last, why they failed. */
export type ModelCalls = {
  answers: ModelAnswer[];
  fault: ModelFault | null;
  /** Messages of the history left out because the model cannot read as much. */
  dropped: number;
  mayRetry: boolean;
  /** The last answer has facts that stand in no source: it is not sent. */
  isMadeUp: boolean;
};

export type ModelCallSettings = {
  choice: ModelChoice;
  signal: AbortSignal;
  timeLeftMs: () => number;
  /** How many of the messages are older ones; they come first. */
  historyLength: number;
};

/** Those of a turn that has just begun. */
export function noModelCalls(): ModelCalls {
  return { answers: [], fault: null, dropped: 0, mayRetry: true, isMadeUp: false };
}

/** What differs between one try and the next: the messages that are sent, and a time-out where the try has one. */
type Try = { messages: BaseMessage[]; timeoutMs: number | undefined };

/** The ids of all tool calls so far, in the order the model made them. */
export function toolCallIds(calls: ModelCalls): string[] {
  return calls.answers.flatMap((answer) => answer.calls.map(({ id }) => id));
}

/**
 * Calls the model once, as the only layer that tries again: one retry per turn after an overload or a broken
 * connection, and one with half of the history where it was too long. Keeps in `calls` what there is to
 * know; throws when there is no answer, with the reason in `calls.fault`.
 */
export async function callModel(
  calls: ModelCalls,
  settings: ModelCallSettings,
  messages: BaseMessage[],
  send: (next: Try) => AIMessage | Promise<AIMessage>,
): Promise<ModelAnswer> {
  for (;;) {
    try {
      const message = await send(prepare(calls, settings, messages));
      const answer = readAnswer(message, toolCallIds(calls));
      calls.answers.push(answer);
      calls.fault = null;
      return answer;
    } catch (error) {
      calls.fault = readModelFault(error, settings.choice);
      if (settings.signal.aborted || !(await mayTryAgain(calls, calls.fault, settings))) throw error;
    }
  }
}

function prepare(calls: ModelCalls, settings: ModelCallSettings, messages: BaseMessage[]): Try {
  const kept = messages.slice(calls.dropped);
  // Anthropic wants a conversation to begin with the person.
  const begin =
    settings.choice.provider === "anthropic"
      ? kept.findIndex((message) => HumanMessage.isInstance(message))
      : 0;
  // A local model may well need all the time there is, and starting it anew would be worse than waiting.
  const timeoutMs = Math.floor(settings.timeLeftMs() - secondTryMs);
  const isPatient = !calls.mayRetry || timeoutMs < secondTryMs || settings.choice.provider === "ollama";
  return { messages: kept.slice(begin), timeoutMs: isPatient ? undefined : timeoutMs };
}

/** Whether to try again, after having waited as long as the server asks or having shortened the history. */
async function mayTryAgain(
  calls: ModelCalls,
  fault: ModelFault,
  { signal, timeLeftMs, historyLength }: ModelCallSettings,
): Promise<boolean> {
  if (fault.reason === "too-long") {
    if (calls.dropped > 0 || historyLength === 0) return false;
    calls.dropped = Math.ceil(historyLength / 2);
    return true;
  }
  if (!calls.mayRetry || fault.retryAfterMs === null) return false;
  if (fault.retryAfterMs + shortestTryMs > timeLeftMs()) return false;
  calls.mayRetry = false;
  await sleep(fault.retryAfterMs, undefined, { signal });
  return true;
}
