import { articles, type Article } from "./articles.ts";

/** For judging texts by what they ask for: every topic has an article, made up where there is none. */
let isAnything = false;

export function findAnything(isWanted: boolean): void {
  isAnything = isWanted;
}

function madeUp(words: string): Article {
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return { title, description: "Made up", lead: `${title} is what was asked for. It is made up for a test.` };
}

/** The article of a key ("Marie_Curie") or title, by itself or by a redirect. */
export function articleOf(key: string): { article: Article; isRedirect: boolean } | null {
  const title = key.replaceAll("_", " ");
  const article = articles.find((one) => one.title === title);
  if (article) return { article, isRedirect: false };
  const target = articles.find(({ aliases }) => aliases?.includes(title));
  if (target) return { article: target, isRedirect: true };
  return isAnything ? { article: madeUp(title), isRedirect: false } : null;
}

const stopWords = new Set(
  "a an the of in on at to for is are was were do does did what which who when how and it they".split(" "),
);

/** Words as the search compares them: lower case, no accents, without endings. */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) =>
    word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, "") : word.replace(/(?<=...)s$/, ""),
  );
}

/** As the full-text search of the real one: every word must stand in the title or text; titles and redirects weigh most. */
export function searchArticles(
  query: string,
  limit: number,
): { article: Article; matchedTitle: string | null }[] {
  const isAny = / OR /.test(query);
  const asked = wordsOf(query).filter((word) => !stopWords.has(word) && !(isAny && word === "or"));
  const whole = wordsOf(query).join(" ");
  if (asked.length === 0) return [];
  const weighed = articles.flatMap((article) => {
    const titles = [article.title, ...(article.aliases ?? [])];
    const titleWords = new Set(titles.flatMap(wordsOf));
    const text = new Set([
      ...titleWords,
      ...wordsOf(`${article.description} ${article.lead} ${article.rest ?? ""}`),
    ]);
    // The real one mends a letter that is missing or wrong.
    const has = (word: string): boolean =>
      text.has(word) || (word.length > 4 && [...titleWords].some((other) => isNear(word, other)));
    const known = asked.filter(has).length;
    if (isAny ? known === 0 : known < asked.length) return [];
    const exact = titles.find((title) => wordsOf(title).join(" ") === whole);
    const inTitle = asked.filter((word) => titleWords.has(word)).length;
    const weight =
      (exact === undefined ? 0 : 100) +
      10 * inTitle +
      5 * known -
      article.title.length / 100 +
      (article.isAmbiguous ? -20 : 0);
    return [{ article, weight, matchedTitle: exact === undefined || exact === article.title ? null : exact }];
  });
  const found = weighed.toSorted((a, b) => b.weight - a.weight).slice(0, limit);
  return found.length === 0 && isAnything ? [{ article: madeUp(query), matchedTitle: null }] : found;
}

/** Whether one letter is missing, too much or another. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  return rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1);
}
