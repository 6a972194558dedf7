import { jsonAnswer } from "../http/listen.ts";

type ErrorParts = {
  status: number;
  type: string;
  code: string | null;
  message: string;
  param?: string;
  headers?: Record<string, string>;
};

const rateLimits = { "x-ratelimit-limit-requests": "500", "x-ratelimit-limit-tokens": "30000" };

/** What the API refuses with (https://platform.openai.com/docs/guides/error-codes). Clients go by status, type and code. */
const errors = {
  "invalid-api-key": {
    status: 401,
    type: "invalid_request_error",
    code: "invalid_api_key",
    message:
      "Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.",
  },
  "missing-api-key": {
    status: 401,
    type: "invalid_request_error",
    code: null,
    message: "You didn't provide an API key. Provide it in an Authorization header using Bearer auth.",
  },
  "country-not-supported": {
    status: 403,
    type: "request_forbidden",
    code: "unsupported_country_region_territory",
    message: "Country, region, or territory not supported",
  },
  "model-not-found": {
    status: 404,
    type: "invalid_request_error",
    code: "model_not_found",
    message: "The model does not exist or you do not have access to it.",
  },
  "rate-limit-requests": {
    status: 429,
    type: "requests",
    code: "rate_limit_exceeded",
    message: "Rate limit reached on requests per min (RPM). Please try again in 20s.",
    headers: {
      ...rateLimits,
      "x-ratelimit-remaining-requests": "0",
      "x-ratelimit-remaining-tokens": "0",
      "x-ratelimit-reset-requests": "20s",
      "x-ratelimit-reset-tokens": "6.596s",
      "retry-after": "20",
      "retry-after-ms": "20000",
    },
  },
  "rate-limit-tokens": {
    status: 429,
    type: "tokens",
    code: "rate_limit_exceeded",
    message: "Rate limit reached on tokens per min (TPM). Please try again in 120ms.",
    headers: {
      ...rateLimits,
      "x-ratelimit-remaining-requests": "499",
      "x-ratelimit-remaining-tokens": "0",
      "x-ratelimit-reset-requests": "120ms",
      "x-ratelimit-reset-tokens": "120ms",
      "retry-after": "1",
      "retry-after-ms": "120",
    },
  },
  "slow-down": { status: 429, type: "rate_limit_error", code: "slow_down", message: "Slow down." },
  // No Retry-After with these two: waiting does not help.
  "insufficient-quota": {
    status: 429,
    type: "insufficient_quota",
    code: "insufficient_quota",
    message: "You exceeded your current quota, please check your plan and billing details.",
  },
  "credit-balance-exhausted": {
    status: 429,
    type: "insufficient_quota",
    code: "credit_balance_exhausted",
    message: "You have no credits left.",
  },
  "context-length-exceeded": {
    status: 400,
    type: "invalid_request_error",
    code: "context_length_exceeded",
    param: "messages",
    message: "This model's maximum context length is exceeded. Please reduce the length of the messages.",
  },
  "image-input-not-supported": {
    status: 400,
    type: "invalid_request_error",
    code: null,
    message: "Invalid content type. image_url is only supported by certain models.",
    param: "messages.[1].content.[1].type",
  },
  "server-error": {
    status: 500,
    type: "server_error",
    code: null,
    message: "The server had an error while processing your request. Sorry about that!",
  },
  overloaded: {
    status: 503,
    type: "service_unavailable_error",
    code: "server_is_overloaded",
    message: "The engine is currently overloaded, please try again later",
  },
} satisfies Record<string, ErrorParts>;

export type ModelError = keyof typeof errors;
export const modelErrors = Object.keys(errors) as ModelError[];

/** A fault of the request itself: always 400 `invalid_request_error`. */
export type RequestFault = { message: string; param: string | null; code: string | null };

export function namedErrorAnswer(name: ModelError, requestId: string) {
  return errorAnswer(errors[name], requestId);
}

export function faultAnswer({ message, param, code }: RequestFault, requestId: string) {
  const parts = { status: 400, type: "invalid_request_error", code, message };
  return errorAnswer(param === null ? parts : { ...parts, param }, requestId);
}

export function unknownPathAnswer(method: string, path: string, requestId: string) {
  const message = `Invalid URL (${method} ${path})`;
  return errorAnswer({ status: 404, type: "invalid_request_error", code: null, message }, requestId);
}

function errorAnswer({ status, type, code, message, param, headers }: ErrorParts, requestId: string) {
  const error = { message, type, param: param ?? null, code };
  return jsonAnswer(status, { error }, { ...headers, "x-request-id": requestId });
}
