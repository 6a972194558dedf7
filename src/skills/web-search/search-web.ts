import { z } from "zod";
import type { WebSearch } from "../index.ts";
import { requestJson, withOneRetry } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";
import { readResults, type WebResult } from "./read-results.ts";

const TIMEOUT_MS = 8_000;
const COUNT = 5;
// Brave takes 400 characters and 50 words.
const MAX_QUERY_CHARACTERS = 200;
const names = { brave: "Brave Search", tavily: "Tavily", searxng: "SearXNG" } as const;
/** Brave refuses other countries. https://api-dashboard.search.brave.com/documentation */
const braveCountries =
  "AR AU AT BE BR CA CL DK FI FR DE GR HK IN ID IT JP KR MY MX NL NZ NO CN PL PT PH RU SA ZA ES SE CH TW TR GB US";

const shapes = {
  brave: z.object({ web: z.object({ results: z.array(z.unknown()) }).nullish() }),
  tavily: z.object({ results: z.array(z.unknown()) }),
  searxng: z.object({ results: z.array(z.unknown()) }),
};

/** The first results of the web for some words, in the person's country where the search knows it. Throws SourceError. */
export async function searchWeb(
  search: WebSearch,
  words: string,
  { country, signal }: { country: string | null; signal: AbortSignal },
): Promise<WebResult[]> {
  const service = names[search.kind];
  const query = words.slice(0, MAX_QUERY_CHARACTERS).trim();
  return withOneRetry(signal, async () => {
    const { status, body } = await requestJson({
      ...requestFor(search, query, country),
      ...{ service, timeoutMs: TIMEOUT_MS, signal },
    });
    if (status !== 200) throw new SourceError(service, problemOf(status), `HTTP ${status}`);
    const parsed = shapes[search.kind].safeParse(body);
    if (!parsed.success) throw new SourceError(service, "garbled", "not the documented shape");
    const results = "results" in parsed.data ? parsed.data.results : (parsed.data.web?.results ?? []);
    return readResults(results.slice(0, 3 * COUNT)).slice(0, COUNT);
  });
}

function requestFor(
  search: WebSearch,
  query: string,
  country: string | null,
): { url: string; headers?: Record<string, string>; body?: unknown } {
  const origin = search.url.replace(/\/+$/, "");
  if (search.kind === "tavily") {
    // Its answer is a model's; a site's own words have a source that can be named.
    return {
      url: `${origin}/search`,
      headers: { authorization: `Bearer ${search.apiKey}` },
      body: { query, max_results: COUNT, include_answer: false },
    };
  }
  if (search.kind === "searxng") {
    const parameters = new URLSearchParams({ q: query, format: "json", safesearch: "1" });
    return { url: `${origin}/search?${parameters.toString()}` };
  }
  const parameters = new URLSearchParams({ q: query, count: String(COUNT), text_decorations: "false" });
  if (country && braveCountries.split(" ").includes(country)) parameters.set("country", country);
  return {
    url: `${origin}/res/v1/web/search?${parameters.toString()}`,
    headers: { "x-subscription-token": search.apiKey },
  };
}

/** Brave calls a wrong key 422; Tavily's 432 and 433 are limits of the plan. */
function problemOf(status: number): SourceError["problem"] {
  if (status === 401 || status === 422) return "wrong-key";
  if (status === 403) return "refused";
  if (status === 402 || status === 429 || status === 432 || status === 433) return "quota";
  return status >= 500 ? "unavailable" : "bad-request";
}
