import type { Story } from "./args.ts";
import type { Feed } from "./read-feed.ts";

/** All stories of some feeds, the newest first and none twice; those without a date as they stand, at the end. */
export function storiesOf(feeds: Feed[]): Story[] {
  const stories = feeds.flatMap(({ name, stories: own }) =>
    own.map(({ title, summary, at }) => ({ title, summary, feed: name, at: at?.toISOString() ?? null })),
  );
  const seen = new Set<string>();
  return stories
    .filter(({ title }) => {
      const key = wordsOf(title).join(" ") || title;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((one, other) => timeOf(other) - timeOf(one));
}

function timeOf({ at }: Story): number {
  return at === null ? 0 : Date.parse(at);
}

/** The stories with all of these words, or of four and more all but one, in whatever form: those with them in the title first. */
export function findStories(words: string, stories: Story[]): Story[] {
  const wanted = wordsOf(words).map(stem);
  if (wanted.length === 0) return [];
  const all = storiesWith(wanted, wanted.length, stories);
  // Of many words not each stands in a story: "did the bank change interest rates".
  return all.length > 0 || wanted.length < 4 ? all : storiesWith(wanted, wanted.length - 1, stories);
}

function storiesWith(wanted: string[], least: number, stories: Story[]): Story[] {
  const has = (text: string): boolean => {
    const stems = wordsOf(text).map(stem);
    const found = wanted.filter((one) =>
      stems.some((other) => other === one || (one.length >= 4 && other.startsWith(one))),
    );
    return found.length >= least;
  };
  const inTitle = stories.filter(({ title }) => has(title));
  const elsewhere = stories.filter(
    (story) => !inTitle.includes(story) && has(`${story.title} ${story.summary}`),
  );
  return [...inTitle, ...elsewhere];
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\bman (?:utd|u|united)\b/g, "manchester united")
    .replace(/\bman city\b/g, "manchester city")
    .replace(/['’]s?(?![\p{L}])/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** "strikes" → "strike", "parties" → "party": enough to compare words of headlines. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
