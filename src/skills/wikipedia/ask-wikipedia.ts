import type { z } from "zod";
import { requestJson, withOneRetry } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";
import { userAgent } from "../outside/user-agent.ts";

const SERVICE = "Wikipedia";
const TIMEOUT_MS = 6_000;

/** Asks a path of Wikipedia's and reads the answer; null where there is no such page. Throws SourceError. */
export async function askWikipedia<T>(
  origin: string,
  path: string,
  shape: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T | null> {
  return withOneRetry(signal, async () => {
    const { status, body } = await requestJson({
      service: SERVICE,
      url: `${origin.replace(/\/+$/, "")}${path}`,
      headers: { "user-agent": userAgent() },
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    if (status === 404) return null;
    if (status !== 200) throw new SourceError(SERVICE, problemOf(status), `HTTP ${status}`);
    const parsed = shape.safeParse(body);
    if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
    return parsed.data;
  });
}

function problemOf(status: number): SourceError["problem"] {
  if (status === 401 || status === 403) return "refused";
  if (status === 429) return "quota";
  return status >= 500 ? "unavailable" : "bad-request";
}
