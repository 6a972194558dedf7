import { jsonAnswer, listen, pause, type Answer, type ReceivedRequest } from "./http/listen.ts";
import { htmlAnswer } from "./http/listen.ts";

/** A page of the web as the stand-in finds it for every query. */
type WebPage = { url: string; title: string; text: string; date?: string };

export type WebSearchStandin = {
  origin: string;
  requests: ReceivedRequest[];
  /** What is found from now on. */
  find: (pages: WebPage[]) => void;
  /** What the next request is answered with instead. */
  next: (answer: Answer | { delayMs: number }) => void;
  close: () => Promise<void>;
};

const usual: WebPage[] = [
  {
    url: "https://www.example-sport.co.uk/football/rovers-city-1",
    title: "Rovers beat City",
    text: "Rovers beat City 3-1 on Thursday night in front of 21,403 people.",
    date: "2026-03-26T22:10:00",
  },
  {
    url: "https://news.example.org/sport/2",
    title: "Manager content",
    text: "The manager said that the second half was the best of the season.",
  },
];

/** Starts a stand-in for Brave Search, Tavily and SearXNG on one address, each with its own paths, keys and shapes. */
export async function startWebSearch(options: { port?: number; apiKey: string }): Promise<WebSearchStandin> {
  let pages = usual;
  const waiting: (Answer | { delayMs: number })[] = [];

  async function answerRequest(request: ReceivedRequest): Promise<Answer> {
    const scripted = waiting.shift();
    if (scripted && !("delayMs" in scripted)) return scripted;
    if (scripted) await pause(scripted.delayMs, request.gone);
    const path = `${request.method} ${request.url.pathname}`;
    if (path === "GET /res/v1/web/search") return brave(request, pages, options.apiKey);
    if (path === "POST /search") return tavily(request, pages, options.apiKey);
    return path === "GET /search" ? searxng(request, pages) : htmlAnswer(404);
  }

  const listener = await listen(answerRequest, { port: options.port, now: () => new Date() });
  return {
    origin: listener.origin,
    requests: listener.requests,
    find: (found) => {
      pages = found;
    },
    next: (answer) => {
      waiting.push(answer);
    },
    close: listener.close,
  };
}

/** https://api-dashboard.search.brave.com/documentation: faults in the request and in the key alike are 422. */
function brave({ url, headers }: ReceivedRequest, pages: WebPage[], apiKey: string): Answer {
  const fault = (code: string, detail: string) =>
    jsonAnswer(422, { type: "ErrorResponse", error: { id: "1", status: 422, code, detail } });
  if (headers["x-subscription-token"] !== apiKey)
    return fault("SUBSCRIPTION_TOKEN_INVALID", "The provided subscription token is invalid.");
  const query = url.searchParams.get("q") ?? "";
  const count = Number(url.searchParams.get("count") ?? "20");
  const known = ["q", "count", "country", "text_decorations", "search_lang", "freshness", "safesearch"];
  const isKnown = [...url.searchParams.keys()].every((name) => known.includes(name));
  const isCountry = /^(?:GB|US|IN|DE|ZA|FR|AU|CA|ALL)$/.test(url.searchParams.get("country") ?? "US");
  if (query === "" || query.length > 400 || count < 1 || count > 20 || !isKnown || !isCountry)
    return fault("VALIDATION", "Unable to validate request parameter(s)");
  const results = pages.slice(0, count).map((page) => ({
    type: "search_result",
    subtype: "generic",
    title: page.title,
    url: page.url,
    description: page.text,
    ...(page.date === undefined ? {} : { age: "1 day ago", page_age: page.date }),
    meta_url: { scheme: "https", hostname: "" },
    language: "en",
    family_friendly: true,
  }));
  // Without results there is no part "web" at all.
  return jsonAnswer(200, {
    type: "search",
    query: { original: query, more_results_available: true },
    ...(results.length > 0 && { web: { type: "search", results, family_friendly: true } }),
  });
}

/** https://docs.tavily.com/documentation/api-reference/endpoint/search */
function tavily({ headers, body }: ReceivedRequest, pages: WebPage[], apiKey: string): Answer {
  if (headers.authorization !== `Bearer ${apiKey}`)
    return jsonAnswer(401, { detail: { error: "Unauthorized: missing or invalid API key." } });
  const asked = JSON.parse(body) as { query?: unknown; max_results?: number };
  if (typeof asked.query !== "string" || asked.query === "")
    return jsonAnswer(400, { detail: { error: "Query is missing." } });
  return jsonAnswer(200, {
    query: asked.query,
    follow_up_questions: null,
    answer: null,
    images: [],
    results: pages.slice(0, asked.max_results ?? 5).map(({ url, title, text, date }) => ({
      ...{ url, title, content: text, score: 0.8, raw_content: null },
      ...(date === undefined ? {} : { published_date: date }),
    })),
    response_time: 0.8,
  });
}

/** https://docs.searxng.org/dev/search_api.html: formats that its settings do not allow are 403. */
function searxng({ url }: ReceivedRequest, pages: WebPage[]): Answer {
  if (url.searchParams.get("format") !== "json") return htmlAnswer(403);
  const query = url.searchParams.get("q") ?? "";
  if (query === "") return htmlAnswer(400);
  return jsonAnswer(200, {
    query,
    number_of_results: 0,
    results: pages.map(({ url: address, title, text, date }) => ({
      ...{ url: address, title, content: text, engine: "duckduckgo", engines: ["duckduckgo"], score: 1 },
      publishedDate: date ?? null,
      category: "general",
    })),
    answers: [],
    corrections: [],
    infoboxes: [],
    suggestions: [],
    unresponsive_engines: [],
  });
}
