import { z } from "zod";

/** Why a call to Google Maps brought nothing; each kind needs its own answer to the contact. */
export type GoogleProblem =
  | "wrong-key" // the key itself is not valid
  | "refused" // the key may not use this service, or the project has it switched off
  | "quota" // too many requests, or the account's budget is used up
  | "not-found" // a place in the request is not known
  | "bad-request" // the request was malformed: a defect of ours, or a place Google cannot take
  | "unavailable" // Google's own failure (5xx)
  | "timeout" // no answer in time, or the turn's deadline
  | "unreachable" // no connection
  | "garbled"; // an answer that is not what the service documents, or too large

/** A call to Google Maps that failed. Its message names the service and the reason code, never a place or a key. */
export class GoogleError extends Error {
  readonly service: string;
  readonly problem: GoogleProblem;

  constructor(service: string, problem: GoogleProblem, reason: string, cause?: unknown) {
    super(`${service}: ${problem} (${reason})`, { cause });
    this.name = "GoogleError";
    this.service = service;
    this.problem = problem;
  }

  /** The same request may succeed a moment later. */
  get isPassing(): boolean {
    return ["quota", "unavailable", "unreachable"].includes(this.problem);
  }
}

const errorBody = z.object({
  error: z.object({
    status: z.string().optional(),
    details: z.array(z.object({ reason: z.string().optional() })).optional(),
  }),
});

/**
 * Sorts an error answer of the Routes API by HTTP status, `error.status` and `details[].reason`, never by its
 * wording (google.rpc error model; a wrong key is a 400).
 */
export function sortErrorAnswer(service: string, httpStatus: number, body: unknown): GoogleError {
  const parsed = errorBody.safeParse(body);
  const status = parsed.data?.error.status ?? "";
  const reasons = (parsed.data?.error.details ?? []).flatMap((detail) => detail.reason ?? []);
  const code = [status, ...reasons].find((text) => /^[A-Z_]{3,60}$/.test(text));
  const reason = reasons.find((text) => /^[A-Z_]{3,60}$/.test(text)) ?? code ?? "no reason given";
  return new GoogleError(service, problemOf(httpStatus, reasons), `HTTP ${httpStatus}, ${reason}`);
}

function problemOf(httpStatus: number, reasons: string[]): GoogleProblem {
  if (reasons.includes("API_KEY_INVALID") || reasons.includes("API_KEY_EXPIRED")) return "wrong-key";
  if (httpStatus === 401 || httpStatus === 403) return "refused";
  if (httpStatus === 429) return "quota";
  if (httpStatus === 404) return "not-found";
  if (httpStatus >= 500) return "unavailable";
  if (httpStatus >= 400) return "bad-request";
  return "garbled";
}

/** Sorts a `status` of the Geocoding API, which sends its errors with HTTP 200; null where it is no error. */
export function sortGeocodingStatus(status: string): GoogleError | null {
  const problem = geocodingProblems.get(status);
  return problem ? new GoogleError("Geocoding API", problem, status) : null;
}

// https://developers.google.com/maps/documentation/geocoding/requests-geocoding#StatusCodes
const geocodingProblems = new Map<string, GoogleProblem>([
  ["INVALID_REQUEST", "bad-request"],
  ["REQUEST_DENIED", "refused"],
  ["OVER_QUERY_LIMIT", "quota"],
  ["OVER_DAILY_LIMIT", "quota"],
  ["UNKNOWN_ERROR", "unavailable"],
]);
