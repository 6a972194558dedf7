import { z } from "zod";
import { createCache } from "../outside/cache.ts";
import { SourceError } from "../outside/source-error.ts";
import { plain } from "../wording.ts";
import { askWikipedia } from "./ask-wikipedia.ts";
import { splitSentences } from "./sentences.ts";

/** Characters of an article that are read: the longest have ten times as many, in sections that answer nobody by text. */
const MAX_CHARACTERS = 60_000;

const summaryShape = z.object({
  type: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  extract: z.string().nullish(),
});
const textShape = z.object({
  query: z.object({
    pages: z.array(
      z.object({ title: z.string(), missing: z.boolean().optional(), extract: z.string().nullish() }),
    ),
  }),
});

/** The beginning of an article. `isAmbiguous`: the page lists what a name may mean, a line each in `text`. */
export type Summary = { title: string; isAmbiguous: boolean; description: string; text: string };

const summaries = createCache<Summary>({ ttlMs: 3_600_000, maxEntries: 500 });
const articles = createCache<{ text: string }>({ ttlMs: 3_600_000, maxEntries: 60 });

/** The first paragraph of a page; null where there is none of that key. Throws SourceError. */
export async function readSummary(origin: string, key: string, signal: AbortSignal): Promise<Summary | null> {
  const missing = { title: "", isAmbiguous: false, description: "", text: "" };
  const summary = await summaries.get(`${origin} ${key}`, async () => {
    const path = `/api/rest_v1/page/summary/${encodeURIComponent(key)}`;
    const body = await askWikipedia(origin, path, summaryShape, signal);
    if (!body) return missing;
    return {
      title: plain(body.title, 80),
      isAmbiguous: body.type === "disambiguation",
      description: plain(body.description ?? "", 100),
      text: (body.extract ?? "").slice(0, MAX_CHARACTERS),
    };
  });
  return summary === missing || summary.title === "" ? null : summary;
}

/**
 * The sentences of a page, those of its first paragraph in front. `isWhole`: of all its sections. Where only the rest
 * cannot be had, the first paragraph has to do. Throws SourceError.
 */
export async function readSentences(
  origin: string,
  key: string,
  { isWhole, signal }: { isWhole: boolean; signal: AbortSignal },
): Promise<string[]> {
  const [summary, text] = await Promise.all([
    readSummary(origin, key, signal),
    isWhole ? readText(origin, key, signal).catch(withoutRest) : "",
  ]);
  const first = splitSentences(summary?.text ?? "");
  const known = new Set(first);
  return [...first, ...splitSentences(text).filter((sentence) => !known.has(sentence))];
}

function withoutRest(error: unknown): string {
  if (error instanceof SourceError) return "";
  throw error;
}

async function readText(origin: string, key: string, signal: AbortSignal): Promise<string> {
  const article = await articles.get(`${origin} ${key}`, async () => {
    const parameters = new URLSearchParams({
      ...{ action: "query", prop: "extracts", explaintext: "1", redirects: "1" },
      ...{ titles: key.replaceAll("_", " "), format: "json", formatversion: "2" },
    });
    const body = await askWikipedia(origin, `/w/api.php?${parameters.toString()}`, textShape, signal);
    return { text: withoutLists(body?.query.pages[0]?.extract ?? "").slice(0, MAX_CHARACTERS) };
  });
  return article.text;
}

/** Without headings, and without the sections at the end that only list. */
function withoutLists(text: string): string {
  const end =
    /^==+ *(?:see also|references|notes|further reading|external links|bibliography|sources|citations) *==+ *$/im.exec(
      text,
    );
  return text.slice(0, end?.index).replace(/^==+[^=\n]*==+ *$/gm, "");
}
