import type { Summary } from "../wikipedia/read-article.ts";
import type { FoundPage } from "../wikipedia/search-pages.ts";

const MAX_CHOICES = 4;
/** How Wikipedia describes a page that only lists what a name may mean. */
const listsMeanings =
  /^(?:topics referred to by the same term|disambiguation|name list|wikimedia disambiguation)/iu;

/** One thing that a name may mean: its page, and how it is offered. */
export type Meaning = { page: string; label: string };

/**
 * The page that the words mean, of those found: one of just that name, else the likeliest. Several where the name
 * stands for several and none has it for itself.
 */
export function choosePage(pages: FoundPage[], topic: string): FoundPage | Meaning[] | null {
  const wanted = fold(topic);
  const exact = pages.find(
    ({ title, matchedTitle }) => fold(title) === wanted || fold(matchedTitle ?? "") === wanted,
  );
  if (exact) return exact;
  const meanings = meaningsOf(pages, topic);
  if (meanings.length > 1) return meanings;
  return pages.find(({ title, description }) => !isList(title, description)) ?? pages[0] ?? null;
}

/** What a name may mean: the pages found that bear it, then the lines of the page that lists them. */
export function meaningsOf(pages: FoundPage[], topic: string, list?: Summary): Meaning[] {
  const wanted = fold(topic);
  const found = pages
    .filter(
      ({ title, description }) =>
        fold(bareTitle(title)) === wanted && fold(title) !== wanted && !isList(title, description),
    )
    .map(({ key, title }) => ({ page: key, label: labelOf(title) }));
  const listed = (list?.text ?? "").split("\n").flatMap((line) => {
    const title = /^[\s*-]*(?:.*\brefers? to:\s*)?(?<title>[^,:\n]{2,60}(?:, \p{Lu}[\p{L} ]+)?)(?:,|$)/u
      .exec(line)
      ?.groups?.title?.trim();
    return title && fold(bareTitle(title)).includes(wanted) && fold(title) !== wanted
      ? [{ page: title.replaceAll(" ", "_"), label: labelOf(title) }]
      : [];
  });
  const all = [...found, ...listed];
  return all
    .filter(({ page }, index) => all.findIndex((other) => fold(other.page) === fold(page)) === index)
    .slice(0, MAX_CHOICES);
}

function isList(title: string, description: string): boolean {
  return listsMeanings.test(description) || /\(disambiguation\)$/.test(title);
}

/** "Mercury (planet)" → "Mercury", "Phoenix, Arizona" → "Phoenix". */
function bareTitle(title: string): string {
  return title.replace(/ \([^()]*\)$/, "").replace(/,.*$/, "");
}

/** "Mercury (planet)" → "planet". */
function labelOf(title: string): string {
  return /\((?<label>[^()]+)\)$/.exec(title)?.groups?.label ?? title;
}

/** As names are compared: without case, accents, signs, article and plural. */
export function fold(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/['\u2019]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|a|an) /, "")
    .replace(/^mt /, "mount ")
    .replace(/(?<=\p{L}{3}[^s])s$/u, "");
}
