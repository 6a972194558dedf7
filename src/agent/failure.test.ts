import { OpenAIClient } from "@langchain/openai";
import { describe, expect, test } from "vitest";
import { contractsNote, hasContracts, readContractFile } from "../../test/support/openapi.ts";
import { whereItFailed } from "./error-facts.ts";
import { type AgentFailure, readModelFault } from "./failure.ts";
import type { ModelChoice } from "./model-choice.ts";

const choice: ModelChoice = {
  provider: "openai",
  model: "gpt-4.1-mini",
  apiKey: "sk-very-secret",
  baseUrl: undefined,
  settings: { key: "OPENAI_API_KEY", model: "OPENAI_MODEL", address: "OPENAI_BASE_URL" },
};

/** What the SDK throws for such an answer. */
function sdkError(status: number, body: object | undefined, headers: Record<string, string> = {}) {
  return OpenAIClient.APIError.generate(status, body, undefined, new Headers(headers));
}

describe("sorts what a model's server answers", () => {
  type Case = [name: string, error: unknown, reason: AgentFailure, advice: RegExp | null, retries: boolean];
  const api = (status: number, code: string | null, type = "invalid_request_error") =>
    sdkError(status, { error: { message: "private words", type, param: null, code } });
  const cases: Case[] = [
    ["a wrong key", api(401, "invalid_api_key"), "credentials", /set a valid OPENAI_API_KEY/, false],
    [
      "a country",
      api(403, "unsupported_country_region_territory"),
      "credentials",
      /where it may be used/,
      false,
    ],
    [
      "an unknown model",
      api(404, "model_not_found"),
      "credentials",
      /check OPENAI_MODEL and OPENAI_BASE_URL/,
      false,
    ],
    ["requests per minute", api(429, "rate_limit_exceeded", "requests"), "unavailable", /rate limit/, true],
    ["slow down", api(429, "slow_down", "rate_limit_error"), "unavailable", /rate limit/, true],
    ["no credit", api(429, "insufficient_quota", "insufficient_quota"), "quota", /billing/, false],
    [
      "a newer code of no credit",
      api(429, "credit_balance_exhausted", "insufficient_quota"),
      "quota",
      /billing/,
      false,
    ],
    ["a limit of one's own", api(429, "project_spend_limit_exceeded", "billing"), "quota", /billing/, false],
    ["payment required", sdkError(402, undefined), "quota", /billing/, false],
    ["a long history", api(400, "context_length_exceeded"), "too-long", /reads more/, false],
    ["a filtered prompt", api(400, "content_filter"), "refused", null, false],
    ["another 400", api(400, null), "defect", /malformed \(400, invalid_request_error\)/, false],
    ["a server error", api(500, null, "server_error"), "unavailable", /overloaded/, true],
    ["an overload", api(503, "server_is_overloaded"), "unavailable", /overloaded/, true],
    ["a page of HTML", sdkError(502, undefined), "unavailable", /\(502\)/, true],
    [
      "a reset",
      Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } }),
      "unavailable",
      /\(ECONNRESET\): check OPENAI_BASE_URL/,
      true,
    ],
    ["a lost body", new TypeError("terminated"), "unavailable", /cannot be reached/, true],
    [
      "no JSON",
      new SyntaxError("Unexpected token <"),
      "unavailable",
      /not a model's server.*ends in \/v1/,
      true,
    ],
    [
      "a time-out",
      Object.assign(new Error("x"), { name: "TimeoutError" }),
      "too-slow",
      /TURN_DEADLINE_MS/,
      true,
    ],
    [
      "Anthropic's overload",
      { status: 529, error: { type: "error", error: { type: "overloaded_error" } } },
      "unavailable",
      /529, overloaded_error/,
      true,
    ],
    [
      "Anthropic's no credit",
      {
        status: 400,
        error: {
          type: "error",
          error: { type: "invalid_request_error", message: "Your credit balance is too low" },
        },
      },
      "quota",
      /billing/,
      false,
    ],
    [
      "Ollama's missing model",
      { status_code: 404, message: "model not found, try pulling it first" },
      "credentials",
      /OPENAI_MODEL/,
      false,
    ],
    ["a thrown string", "private words", "unavailable", /not a model's server/, true],
  ];
  test.each(cases)("%s", (_, error, reason, advice, retries) => {
    const fault = readModelFault(error, choice);
    expect(fault.reason).toBe(reason);
    if (advice === null) expect(fault.advice).toBeNull();
    else expect(fault.advice).toMatch(advice);
    expect(fault.retryAfterMs !== null).toBe(retries);
    expect(fault.advice ?? "").not.toMatch(/private|secret/);
  });
});

describe("waits as long as the server asks", () => {
  const cases: [headers: Record<string, string>, waitMs: number][] = [
    [{ "retry-after-ms": "120", "retry-after": "1" }, 120],
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
    [{ "retry-after": "soon" }, 300],
    [{}, 300],
  ];
  test.each(cases)("%j", (headers, waitMs) => {
    expect(
      readModelFault(sdkError(429, { error: { code: "slow_down" } }, headers), choice).retryAfterMs,
    ).toBe(waitMs);
  });
});

test("tells the request's id, and codes only where they look like codes", () => {
  const body = { error: { code: "I live at 5 Elm St", type: "odd_type" } };
  const { advice } = readModelFault(sdkError(422, body, { "x-request-id": "req_12ab" }), choice);
  expect(advice).toContain("(422, odd_type, req_12ab)");
});

test("an error of our own is told by name and place, without its message", () => {
  expect(whereItFailed(new RangeError("private words"))).toMatch(/^RangeError at failure\.test\.ts:\d+$/);
  expect(whereItFailed("private words")).toBe("string");
});

describe(`the contract's samples of an error${contractsNote}`, () => {
  type Sample = { status: number; headers: Record<string, string>; body?: object };
  const expected: Record<string, AgentFailure> = {
    "invalid-api-key": "credentials",
    "country-not-supported": "credentials",
    "model-not-found": "credentials",
    "rate-limit-requests": "unavailable",
    "rate-limit-tokens": "unavailable",
    "slow-down": "unavailable",
    "insufficient-quota": "quota",
    "credit-balance-exhausted": "quota",
    "context-length-exceeded": "too-long",
    "tool-call-not-answered": "defect",
    "invalid-tool-schema": "defect",
    "unsupported-parameter": "defect",
    "server-error": "unavailable",
    overloaded: "unavailable",
    "bad-gateway-html": "unavailable",
  };

  test.skipIf(!hasContracts)("are sorted one by one", () => {
    const { errors } = readContractFile("openai/samples/errors.json") as { errors: Record<string, Sample> };
    const sorted = Object.entries(errors).map(([name, { status, body, headers }]) => {
      return [name, readModelFault(sdkError(status, body, headers), choice).reason];
    });
    expect(Object.fromEntries(sorted)).toEqual(expected);
  });
});
