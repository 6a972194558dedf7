import { z } from "zod";
import { SourceError, type Problem } from "../outside/source-error.ts";

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
export function sortErrorAnswer(service: string, httpStatus: number, body: unknown): SourceError {
  const parsed = errorBody.safeParse(body);
  const status = parsed.data?.error.status ?? "";
  const reasons = (parsed.data?.error.details ?? []).flatMap((detail) => detail.reason ?? []);
  const code = [status, ...reasons].find((text) => /^[A-Z_]{3,60}$/.test(text));
  const reason = reasons.find((text) => /^[A-Z_]{3,60}$/.test(text)) ?? code ?? "no reason given";
  return new SourceError(service, problemOf(httpStatus, reasons), `HTTP ${httpStatus}, ${reason}`);
}

function problemOf(httpStatus: number, reasons: string[]): Problem {
  if (reasons.includes("API_KEY_INVALID") || reasons.includes("API_KEY_EXPIRED")) return "wrong-key";
  if (httpStatus === 401 || httpStatus === 403) return "refused";
  if (httpStatus === 429) return "quota";
  if (httpStatus === 404) return "not-found";
  if (httpStatus >= 500) return "unavailable";
  if (httpStatus >= 400) return "bad-request";
  return "garbled";
}

/** Sorts a `status` of the Geocoding API, which sends its errors with HTTP 200; null where it is no error. */
export function sortGeocodingStatus(status: string): SourceError | null {
  const problem = geocodingProblems.get(status);
  return problem ? new SourceError("Geocoding API", problem, status) : null;
}

// https://developers.google.com/maps/documentation/geocoding/requests-geocoding#StatusCodes
const geocodingProblems = new Map<string, Problem>([
  ["INVALID_REQUEST", "bad-request"],
  ["REQUEST_DENIED", "refused"],
  ["OVER_QUERY_LIMIT", "quota"],
  ["OVER_DAILY_LIMIT", "quota"],
  ["UNKNOWN_ERROR", "unavailable"],
]);
