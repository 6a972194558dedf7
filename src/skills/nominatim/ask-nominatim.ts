import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { createCache } from "../outside/cache.ts";
import { requestJson } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";

const SERVICE = "Nominatim";
const TIMEOUT_MS = 6_000;
// Nominatim's policy: at most one request a second, results kept, and a name of who asks.
// https://operations.osmfoundation.org/policies/nominatim/
const PAUSE_MS = 1_000;
const USER_AGENT = "AISMS (an assistant by text message)";
const answers = createCache<NominatimPlace[]>({ ttlMs: 24 * 3_600_000, maxEntries: 500 });

const numberText = z.string().transform(Number).pipe(z.number());
const nominatimPlace = z.object({
  lat: numberText.pipe(z.number().min(-90).max(90)),
  lon: numberText.pipe(z.number().min(-180).max(180)),
  name: z.string().nullish(),
  display_name: z.string(),
  addresstype: z.string().nullish(),
  importance: z.number().nullish(),
  address: z.record(z.string(), z.string()).nullish(),
  extratags: z.record(z.string(), z.string()).nullish(),
});
export type NominatimPlace = z.infer<typeof nominatimPlace>;

/** Asks Nominatim's search (format jsonv2), from the cache where it was asked before. Throws SourceError. */
export async function askNominatim(
  url: string,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<NominatimPlace[]> {
  const parameters = new URLSearchParams({ ...query, format: "jsonv2", addressdetails: "1" });
  parameters.set("accept-language", "en");
  const address = `${url.replace(/\/+$/, "")}/search?${parameters.toString()}`;
  return answers.get(address, async () => {
    await takeTurn(signal);
    const { status, body } = await requestJson({
      service: SERVICE,
      url: address,
      headers: { "user-agent": USER_AGENT },
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    if (status !== 200) throw new SourceError(SERVICE, problemOf(status), `HTTP ${status}`);
    const parsed = z.array(nominatimPlace).safeParse(body);
    if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
    return parsed.data;
  });
}

let freeAt = 0;

/** Waits until a second after the request before; the requests stand in line. */
async function takeTurn(signal: AbortSignal): Promise<void> {
  const now = performance.now();
  const waitMs = Math.max(0, freeAt - now);
  if (waitMs > TIMEOUT_MS) throw new SourceError(SERVICE, "quota", "too many requests wait");
  freeAt = now + waitMs + PAUSE_MS;
  try {
    if (waitMs > 0) await pause(waitMs, undefined, { signal });
  } catch (error) {
    throw new SourceError(SERVICE, "timeout", "the turn's deadline", error);
  }
}

function problemOf(status: number): SourceError["problem"] {
  if (status === 403) return "refused";
  if (status === 429) return "quota";
  return status >= 500 ? "unavailable" : "bad-request";
}
