import { z } from "zod";
import { createCache } from "../outside/cache.ts";
import { plain } from "../wording.ts";
import { askWikipedia } from "./ask-wikipedia.ts";

const LIMIT = 6;
const MAX_QUERY_CHARACTERS = 200;
const found = createCache<FoundPage[]>({ ttlMs: 3_600_000, maxEntries: 500 });

const answer = z.object({
  pages: z.array(
    z.object({
      key: z.string().max(400),
      title: z.string().max(400),
      /** A redirect's title, where the words fit that: "WWII" for World War II. */
      matched_title: z.string().max(400).nullish(),
      description: z.string().nullish(),
    }),
  ),
});
/** A page that was found: `key` names it in addresses, `title` to people. */
export type FoundPage = { key: string; title: string; matchedTitle: string | null; description: string };

/** The pages of Wikipedia that fit some words, the likeliest first. Throws SourceError. */
export async function searchPages(origin: string, words: string, signal: AbortSignal): Promise<FoundPage[]> {
  const query = words.slice(0, MAX_QUERY_CHARACTERS).trim();
  if (query === "") return [];
  const parameters = new URLSearchParams({ q: query, limit: String(LIMIT) });
  return found.get(`${origin} ${query.toLowerCase()}`, async () => {
    const path = `/w/rest.php/v1/search/page?${parameters.toString()}`;
    const { pages } = (await askWikipedia(origin, path, answer, signal)) ?? { pages: [] };
    return pages.slice(0, LIMIT).map((page) => ({
      key: page.key,
      title: plain(page.title, 80),
      matchedTitle: page.matched_title ? plain(page.matched_title, 80) : null,
      description: plain(page.description ?? "", 100),
    }));
  });
}
