import { z } from "zod";
import { splitGraphemes } from "../../sms/graphemes.ts";
import { SourceError } from "../outside/source-error.ts";
import { askWiktionary, SERVICE } from "./request.ts";

/** [what was asked, titles, …]; https://www.mediawiki.org/wiki/API:Opensearch */
const answerSchema = z.tuple([z.string(), z.array(z.string())], z.unknown());

/** Titles of Wiktionary that are written much like the words, the likeliest first. Throws SourceError. */
export async function findNearWords(url: string, words: string, signal: AbortSignal): Promise<string[]> {
  const query = new URLSearchParams({
    ...{ action: "opensearch", format: "json", search: words, limit: "10", namespace: "0" },
    // Up to two letters may be wrong.
    ...{ profile: "fuzzy", redirects: "resolve" },
  });
  const answer = await askWiktionary(url, `/w/api.php?${query.toString()}`, signal);
  if (answer === null) return [];
  const parsed = answerSchema.safeParse(answer.body);
  if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
  return parsed.data[1].filter((title) => title.length <= 40).slice(0, 10);
}

/** How many letters must be changed, left out, put in or swapped with their neighbour to make one word the other. */
export function lettersApart(one: string, other: string): number {
  const [a, b] = [one, other].map((word) => splitGraphemes(word.toLowerCase().slice(0, 60))) as [
    string[],
    string[],
  ];
  let [before, last] = [[] as number[], b.map((_, index) => index)];
  last.push(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
