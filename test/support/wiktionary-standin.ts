import { htmlAnswer, jsonAnswer, type Answer, type ReceivedRequest } from "./http/listen.ts";
import { startScripted, type ScriptedStandin, type SourceRequest } from "./http/scripted-standin.ts";
import { pages, wikitexts } from "./wiktionary/words.ts";

type WiktionaryService = "definition" | "search" | "parse";

const errors = {
  blocked: htmlAnswer(403),
  "too-many-requests": htmlAnswer(429),
  internal: jsonAnswer(500, {
    ...{ type: "https://mediawiki.org/wiki/HyperSwitch/errors/internal_error", title: "Internal error" },
    ...{ method: "get", uri: "/en.wiktionary.org/v1/page/definition/x" },
  }),
  unavailable: htmlAnswer(503),
};

type WiktionaryError = keyof typeof errors;
export type WiktionaryStandin = ScriptedStandin<WiktionaryService, WiktionaryError> & {
  /** For `WIKTIONARY_URL`. */
  url: string;
};

/** Starts a stand-in for Wiktionary's REST definitions, its opensearch and the wikitext of its pages. */
export async function startWiktionary(
  options: { port?: number; now?: () => Date } = {},
): Promise<WiktionaryStandin> {
  const now = options.now ?? (() => new Date());
  const standin = await startScripted({ port: options.port, now, serviceOf, usualAnswer, errors });
  return { ...standin, url: standin.origin };
}

const definitionPath = "/api/rest_v1/page/definition/";

function serviceOf({ method, url }: ReceivedRequest): WiktionaryService | null {
  if (method !== "GET") return null;
  if (url.pathname.startsWith(definitionPath)) return "definition";
  if (url.pathname !== "/w/api.php") return null;
  const action = url.searchParams.get("action");
  return action === "opensearch" ? "search" : action === "parse" ? "parse" : null;
}

function usualAnswer(request: SourceRequest<WiktionaryService>): Answer {
  const agent = request.headers["user-agent"] ?? "";
  // Wikimedia's policy: libraries' own names do not say who asks.
  if (agent === "" || /^(node|undici|axios|curl|python-requests)\b/i.test(agent)) return errors.blocked;
  const { url } = request;
  switch (request.service) {
    case "definition":
      return define(decodeURIComponent(url.pathname.slice(definitionPath.length)), url.searchParams);
    case "search":
      return search(url.searchParams);
    case "parse":
      return parse(url.searchParams);
  }
}

function unknownOf(query: URLSearchParams, known: string[]): string | undefined {
  return [...query.keys()].find((key) => !known.includes(key));
}

function define(title: string, query: URLSearchParams): Answer {
  if (unknownOf(query, ["redirect"])) return jsonAnswer(400, { title: "Bad request" });
  const entries = pages.get(title.replaceAll("_", " "));
  if (!entries) {
    return jsonAnswer(404, {
      type: "https://mediawiki.org/wiki/HyperSwitch/errors/not_found",
      ...{ title: "Not found.", method: "get", detail: "Page or revision not found." },
      uri: `/en.wiktionary.org/v1/page/definition/${title}`,
    });
  }
  const byLanguage: Record<string, unknown[]> = {};
  for (const { code, ...entry } of entries) (byLanguage[code] ??= []).push(entry);
  return jsonAnswer(200, byLanguage);
}

/** Titles that begin so; "fuzzy" forgives two letters. */
function search(query: URLSearchParams): Answer {
  const known = ["action", "format", "search", "limit", "namespace", "profile", "redirects", "formatversion"];
  const unknown = unknownOf(query, known);
  // The action API answers 200 and warns; a test had better be told.
  if (unknown) return jsonAnswer(400, { error: { code: "unknownparameter", info: unknown } });
  const text = query.get("search") ?? "";
  if (text === "")
    return jsonAnswer(200, { error: { code: "missingparam", info: 'The "search" parameter must be set.' } });
  const limit = Number(query.get("limit") ?? "10");
  const typos = query.get("profile") === "fuzzy" ? 2 : 0;
  const titles = [...pages.keys()]
    .map((title) => ({ title, apart: fewestTypos(text.toLowerCase(), title.toLowerCase()) }))
    .filter(({ apart }) => apart <= typos)
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, limit)
    .map(({ title }) => title);
  const links = titles.map((title) => `https://en.wiktionary.org/wiki/${encodeURIComponent(title)}`);
  return jsonAnswer(200, [text, titles, titles.map(() => ""), links]);
}

/** How far the text is from a beginning of the title. */
function fewestTypos(text: string, title: string): number {
  let row = Array.from({ length: title.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(text).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= title.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (letter === title[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

function parse(query: URLSearchParams): Answer {
  const unknown = unknownOf(query, ["action", "format", "formatversion", "prop", "redirects", "page"]);
  if (unknown) return jsonAnswer(400, { error: { code: "unknownparameter", info: unknown } });
  const page = query.get("page") ?? "";
  const wikitext = wikitexts[page];
  if (query.get("format") !== "json") return htmlAnswer(200);
  if (wikitext === undefined)
    return jsonAnswer(200, {
      error: { code: "missingtitle", info: "The page you specified doesn't exist." },
    });
  const isNew = query.get("formatversion") === "2";
  return jsonAnswer(200, {
    parse: { title: page, pageid: 1, wikitext: isNew ? wikitext : { "*": wikitext } },
  });
}
