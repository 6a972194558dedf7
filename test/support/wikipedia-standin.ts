import { htmlAnswer, jsonAnswer, type Answer, type ReceivedRequest } from "./http/listen.ts";
import { startScripted, type ScriptedStandin, type SourceRequest } from "./http/scripted-standin.ts";
import type { Article } from "./wikipedia/articles.ts";
import { articleOf, searchArticles } from "./wikipedia/find.ts";

type WikipediaService = "search" | "summary" | "text";

const errors = {
  "no-agent": {
    status: 403,
    headers: { "content-type": "text/plain" },
    body: "Please set a user-agent and respect our robot policy https://w.wiki/4wJS.\n",
  },
  "too-many-requests": htmlAnswer(429),
  internal: jsonAnswer(500, { httpCode: 500, httpReason: "Internal Server Error" }),
  unavailable: htmlAnswer(503),
};

type WikipediaError = keyof typeof errors;
export type WikipediaStandin = ScriptedStandin<WikipediaService, WikipediaError> & {
  /** For `WIKIPEDIA_URL`. */
  url: string;
};

/** Starts a stand-in for the parts of Wikipedia that AISMS asks: search, summary, and the text of a page. */
export async function startWikipedia(
  options: { port?: number; now?: () => Date } = {},
): Promise<WikipediaStandin> {
  const now = options.now ?? (() => new Date());

  function usualAnswer(request: SourceRequest<WikipediaService>): Answer {
    const agent = request.headers["user-agent"] ?? "";
    // Libraries' own names do not say who asks.
    if (agent === "" || /^(node|undici|axios|curl|python-requests)\b/i.test(agent)) return errors["no-agent"];
    const { searchParams: query, pathname } = request.url;
    if (request.service === "search") return search(query);
    if (request.service === "text") return text(query);
    return summary(decodeURIComponent(pathname.split("/").at(-1) ?? ""), query);
  }

  const standin = await startScripted({ port: options.port, now, serviceOf, usualAnswer, errors });
  return { ...standin, url: standin.origin };
}

function serviceOf({ method, url }: ReceivedRequest): WikipediaService | null {
  if (method !== "GET") return null;
  if (url.pathname === "/w/rest.php/v1/search/page") return "search";
  if (url.pathname === "/w/api.php") return "text";
  return /^\/api\/rest_v1\/page\/summary\/[^/]+$/.test(url.pathname) ? "summary" : null;
}

function unknownOf(query: URLSearchParams, known: string): string | undefined {
  return [...query.keys()].find((name) => !known.split(" ").includes(name));
}

/** https://www.mediawiki.org/wiki/API:REST_API/Reference#Search_pages */
function search(query: URLSearchParams): Answer {
  const refused = (value: string) =>
    jsonAnswer(400, { messageTranslations: { en: value }, httpCode: 400, httpReason: "Bad Request" });
  const unknown = unknownOf(query, "q limit");
  if (unknown !== undefined) return refused(`Unknown query parameter ${unknown}`);
  const words = query.get("q") ?? "";
  const limit = Number(query.get("limit") ?? "50");
  if (words === "") return refused('The "q" parameter must be set.');
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    return refused("The limit must be from 1 to 100.");
  const pages = searchArticles(words, limit).map(({ article, matchedTitle }) => ({
    id: idOf(article),
    key: keyOf(article),
    title: article.title,
    excerpt: `<span class="searchmatch">${article.title}</span> ${article.lead.slice(0, 60)}`,
    matched_title: matchedTitle,
    anchor: null,
    description: article.description,
    thumbnail: null,
  }));
  return jsonAnswer(200, { pages });
}

/** https://www.mediawiki.org/wiki/Specs/Summary/1.3.0: a redirect's title is answered with a redirect. */
function summary(key: string, query: URLSearchParams): Answer {
  if (unknownOf(query, "redirect") !== undefined)
    return jsonAnswer(400, { httpCode: 400, httpReason: "Bad Request" });
  const found = articleOf(key);
  if (!found)
    return jsonAnswer(404, {
      httpCode: 404,
      httpReason: "Not Found",
      messageTranslations: { en: "The specified title does not exist" },
    });
  const { article, isRedirect } = found;
  if (isRedirect) return { status: 302, headers: { location: `../summary/${keyOf(article)}` }, body: "" };
  return jsonAnswer(200, {
    type: article.isAmbiguous ? "disambiguation" : "standard",
    title: article.title,
    displaytitle: `<span class="mw-page-title-main">${article.title}</span>`,
    namespace: { id: 0, text: "" },
    titles: { canonical: keyOf(article), normalized: article.title, display: article.title },
    pageid: idOf(article),
    lang: "en",
    dir: "ltr",
    revision: "1",
    timestamp: "2026-03-01T00:00:00Z",
    description: article.description,
    content_urls: { desktop: { page: `https://en.wikipedia.org/wiki/${keyOf(article)}` } },
    extract: article.lead,
    extract_html: `<p>${article.lead}</p>`,
  });
}

/** https://www.mediawiki.org/wiki/Extension:TextExtracts */
function text(query: URLSearchParams): Answer {
  const known = "action prop explaintext exintro exsectionformat redirects titles format formatversion";
  const unknown = unknownOf(query, known);
  const warnings =
    unknown === undefined ? {} : { warnings: { main: { warnings: `Unrecognized parameter: ${unknown}.` } } };
  if (query.get("action") !== "query" || query.get("prop") !== "extracts" || query.get("format") !== "json")
    return htmlAnswer(400);
  const title = query.get("titles") ?? "";
  const found = articleOf(title);
  const page = found
    ? { pageid: idOf(found.article), ns: 0, title: found.article.title, extract: wholeText(found.article) }
    : { ns: 0, title, missing: true };
  const pages = query.get("formatversion") === "2" ? [page] : { "1": page };
  return jsonAnswer(200, { batchcomplete: true, ...warnings, query: { pages } });
}

function wholeText({ lead, rest }: Article): string {
  return rest ? `${lead}\n\n\n${rest}` : lead;
}

function keyOf({ title }: Article): string {
  return title.replaceAll(" ", "_");
}

function idOf({ title }: Article): number {
  return Array.from(title).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_999_991, 7);
}
