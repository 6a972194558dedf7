import type { WebSearch } from "../index.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { searchWeb } from "../web-search/search-web.ts";
import type { ShownResult } from "./args.ts";
import { tell } from "./wording.ts";

/** What is said where no search of the web is set up; never an old answer instead. */
export const noWebSearch =
  "Sorry, I cannot see news, scores or prices of today: no web search is set up here. Facts that stay I can look up: WHO NELSON MANDELA";

/** The first page of the web that fits, in its own words with its site's name. Throws SourceError. */
export async function answerWeb(
  search: WebSearch,
  words: string,
  { country, signal }: Pick<SkillContext, "country" | "signal">,
): Promise<SkillReply> {
  const results = await searchWeb(search, words, { country, signal });
  if (results.length === 0) return { text: "Sorry, the web search found nothing. Try fewer or other words." };
  return showResults(results);
}

/** Shows the first of these results; MORE shows the next. */
export function showResults(results: ShownResult[]): SkillReply {
  const [first, ...others] = results;
  if (!first)
    return { text: "That is all that the web search found. Try other words.", remember: { results: [] } };
  const source = first.date === null ? first.site : `${first.site}, ${first.date}`;
  const { text } = tell([first.text], { most: 1, source, hasMore: others.length > 0 });
  return { text, remember: { results: others } };
}
