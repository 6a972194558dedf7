import { z } from "zod";
import { createCache } from "../outside/cache.ts";
import { SourceError } from "../outside/source-error.ts";
import { askWiktionary, SERVICE } from "./request.ts";

const answerSchema = z.object({ parse: z.object({ wikitext: z.string() }) });
const missingSchema = z.object({ error: z.object({ code: z.literal("missingtitle") }) });
const kept = createCache<{ wikitext: string }>({ ttlMs: 24 * 3_600_000, maxEntries: 100 });
const MAX_WIKITEXT = 1_000_000;
const MAX_LINE = 4_000;
// Tables of translations, synonyms and opposites, and the headings above them.
const wanted =
  /^={3,}|\{\{(?:trans-top|tt?\+?(?:-check)?\||see translation|syn(?:onyms)?\||ant(?:onyms)?\||l\|en\|)/i;

/**
 * The lines of a page's wikitext that say something of other words; empty where there is no such page.
 * https://www.mediawiki.org/wiki/API:Parsing_wikitext Throws SourceError.
 */
export async function findWikitext(url: string, page: string, signal: AbortSignal): Promise<string> {
  const query = new URLSearchParams({
    ...{ action: "parse", format: "json", formatversion: "2", prop: "wikitext", redirects: "1", page },
  });
  const path = `/w/api.php?${query.toString()}`;
  const { wikitext } = await kept.get(`${url}${path}`, async () => {
    const answer = await askWiktionary(url, path, signal);
    // The action API answers 200 for a page that is missing.
    if (answer === null || missingSchema.safeParse(answer.body).success) return { wikitext: "" };
    const parsed = answerSchema.safeParse(answer.body);
    if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
    const lines = parsed.data.parse.wikitext.slice(0, MAX_WIKITEXT).split("\n");
    return { wikitext: lines.filter((line) => line.length < MAX_LINE && wanted.test(line)).join("\n") };
  });
  return wikitext;
}

/** "[[de la]] [[eau|l'eau]]" → "de la l'eau". */
export function wordsOf(wikitext: string): string {
  return wikitext.replace(/\[\[(?:[^\]|]{0,80}\|)?([^\]|]{0,80})\]\]/g, "$1").replace(/[[\]{}']{2,}/g, "");
}
