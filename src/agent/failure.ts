import { type ErrorFacts, readErrorFacts } from "./error-facts.ts";
import type { ModelChoice } from "./model-choice.ts";

/** Why the agent has no answer. Each has its own short text for the contact. */
export type AgentFailure =
  /** No model is configured: a normal state. */
  | "not-configured"
  /** Overloaded, away, or answering with something that is no answer. It may pass by itself. */
  | "unavailable"
  /** The account has no credit left, or has reached its limit. */
  | "quota"
  /** The key, the account or the model's name is refused. */
  | "credentials"
  /** The model declined, or a content filter did. */
  | "refused"
  | "empty"
  /** It named times, prices, numbers or addresses that no source has, twice. */
  | "not-grounded"
  /** The turn's deadline came first. */
  | "too-slow"
  /** What was asked is longer than the model can read, even without the older messages. */
  | "too-long"
  /** The model kept calling skills wrongly instead of answering. */
  | "gave-up"
  /** Its server takes no pictures, or not this one. */
  | "no-pictures"
  /** A mistake of ours, or a request this server cannot take. */
  | "defect";

export type ModelFault = {
  reason: AgentFailure;
  /** What an operator should know and do; nothing personal and no secret in it. */
  advice: string | null;
  /** How long to wait before one more try; null where a second try is useless. */
  retryAfterMs: number | null;
};

/** Where the server names no delay. */
const shortDelayMs = 300;

/** Sorts what a model call threw. */
export function readModelFault(error: unknown, choice: ModelChoice): ModelFault {
  const facts = readErrorFacts(error);
  const { reason, mayPass, advice } = troubles[sort(facts)];
  const marks = [facts.status, ...facts.codes, facts.requestId].filter((mark) => mark !== null);
  const seen = marks.length === 0 ? "" : ` (${marks.join(", ")})`;
  const retryAfterMs = mayPass ? (facts.retryAfterMs ?? shortDelayMs) : null;
  return { reason, advice: advice?.(choice, seen) ?? null, retryAfterMs };
}

/** The answer did not come before the deadline. */
export function tooSlow(choice: ModelChoice): { reason: "too-slow"; advice: string } {
  return { reason: "too-slow", advice: slowAdvice(choice) };
}

/**
 * By status, type and code, and by wording only where there is nothing else. OpenAI's rules are its guide on
 * error codes (platform.openai.com/docs/guides/error-codes); the other providers use the same statuses.
 */
function sort({ status, codes, names, text }: ErrorFacts): Trouble {
  const hasCode = (pattern: RegExp) => codes.some((code) => pattern.test(code));
  if (hasCode(/^context_length_exceeded$/) || names.includes("ContextOverflowError")) return "too long";
  // A 429 as well: the type tells it from a rate limit, and no waiting helps.
  if (status === 402 || hasCode(quotaCodes) || /credit balance is too low/i.test(text)) return "no credit";
  if (hasCode(/^content_(filter|policy_violation)$/)) return "filtered";
  if (status === null) {
    if (names.includes("AbortError") || names.includes("TimeoutError")) return "slow";
    if (/authentication method|api key/i.test(text)) return "key";
    const isConnection = hasCode(connectionCodes) || /connection error|fetch failed|terminated/i.test(text);
    return isConnection ? "unreachable" : "unreadable";
  }
  if (status === 401) return "key";
  if (status === 403) return "rights";
  if (status === 404) return "not found";
  if (status === 429) return "rate limit";
  if (status === 408 || status === 409 || status >= 500) return "overload";
  return status >= 400 ? "malformed" : "unreadable";
}

const quotaCodes =
  /^(insufficient_quota|credit_balance_exhausted|billing_error|\w+_(spend|usage)_limit_exceeded)$/;
const connectionCodes = /^(E[A-Z_]+|UND_ERR_\w+|CERT_\w+|\w+_CERT\w*)$/;

type Trouble =
  | ("too long" | "no credit" | "filtered" | "slow" | "key" | "rights" | "not found")
  | ("rate limit" | "overload" | "malformed" | "unreachable" | "unreadable");

/** `mayPass`: worth one more try. The advice is for the operator; `seen` is what the server gave as its reason. */
const troubles: Record<
  Trouble,
  { reason: AgentFailure; mayPass?: true; advice?: (choice: ModelChoice, seen: string) => string }
> = {
  "too long": {
    reason: "too-long",
    advice: ({ model, settings }, seen) =>
      `The request is longer than ${model} can read${seen}: choose a model that reads more (${settings.model}).`,
  },
  "no credit": {
    reason: "quota",
    advice: (_, seen) =>
      `The model's account has no credit left or is at its limit${seen}: see to its billing.`,
  },
  filtered: { reason: "refused" },
  slow: { reason: "too-slow", mayPass: true, advice: slowAdvice },
  key: {
    reason: "credentials",
    advice: ({ settings }, seen) => `The model's key was refused${seen}: set a valid ${settings.key}.`,
  },
  rights: {
    reason: "credentials",
    advice: ({ settings }, seen) =>
      `The model's server does not let us in${seen}: check ${settings.key}, its rights and where it may be used.`,
  },
  "not found": {
    reason: "credentials",
    advice: (choice, seen) =>
      `The server knows no such model or address${seen}: check ${choice.settings.model} and ${addressOf(choice)}.`,
  },
  "rate limit": {
    reason: "unavailable",
    mayPass: true,
    advice: (_, seen) =>
      `The model's rate limit is reached${seen}: if it happens often, have the limit raised.`,
  },
  overload: {
    reason: "unavailable",
    mayPass: true,
    advice: (_, seen) => `The model's server fails or is overloaded${seen}: if it lasts, ask its operator.`,
  },
  malformed: {
    reason: "defect",
    advice: ({ model }, seen) =>
      `The model's server found our request malformed${seen}: check that ${model} can call tools; else report a defect.`,
  },
  unreachable: {
    reason: "unavailable",
    mayPass: true,
    advice: ({ settings }, seen) =>
      `The model's server cannot be reached${seen}: check ${settings.address} and the network.`,
  },
  unreadable: {
    reason: "unavailable",
    mayPass: true,
    advice: (choice) => `What answered is not a model's server: check ${addressOf(choice)}.`,
  },
};

function slowAdvice({ model, settings }: ModelChoice): string {
  return `${model} did not answer in time: choose a faster model (${settings.model}) or raise TURN_DEADLINE_MS.`;
}

function addressOf({ provider, settings }: ModelChoice): string {
  return provider === "openai" ? `${settings.address}, which ends in /v1` : settings.address;
}
