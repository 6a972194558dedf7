import { requestJson, withOneRetry } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";
import { userAgent } from "../outside/user-agent.ts";

export const SERVICE = "Wiktionary";
const TIMEOUT_MS = 5_000;

/** Asks Wiktionary; `null` where it does not have the page. Throws SourceError. */
export async function askWiktionary(
  url: string,
  path: string,
  signal: AbortSignal,
): Promise<{ body: unknown } | null> {
  const { status, body } = await withOneRetry(signal, async () => {
    const answer = await requestJson({
      service: SERVICE,
      url: `${url.replace(/\/+$/, "")}${path}`,
      headers: { "user-agent": userAgent() },
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    const problem = problemOf(answer.status);
    if (problem) throw new SourceError(SERVICE, problem, `HTTP ${answer.status}`);
    return answer;
  });
  return status === 404 ? null : { body };
}

function problemOf(status: number): SourceError["problem"] | null {
  if (status === 200 || status === 404) return null;
  if (status === 401 || status === 403) return "refused";
  if (status === 429) return "quota";
  return status >= 500 ? "unavailable" : "bad-request";
}
