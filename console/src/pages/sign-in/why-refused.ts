import { ApiError } from "../../api/client.ts";
import { words } from "./words.ts";

/** Why signing in was refused, in words that say what to do. */
export function whyRefused(error: unknown, step: "password" | "second-factor"): string {
  if (!(error instanceof ApiError)) return String(error);
  if (error.status === 429) {
    const wait = error.retryAfter ? words.waitSeconds(error.retryAfter) : words.waitLong;
    return `${words.tooMany} ${wait}`;
  }
  if (error.status === 403) return words.disabled;
  if (step === "second-factor" && /cookie|session/i.test(error.message)) return words.codeExpired;
  if (error.status === 401) return step === "password" ? words.wrong : words.wrongCode;
  return error.message;
}
