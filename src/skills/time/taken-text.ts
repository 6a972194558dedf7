/** Stands for each character that was taken; a letter to no pattern. */
const taken = "\u0002";

/** A text out of which phrases are taken one by one; what is left keeps its place. */
export type TakenText = { whole: string; left: string };

/** Where in a text a phrase may stand: anywhere, or only with nothing but taken words and manners after it. */
export type Reach = "anywhere" | "end";

const onlyManners =
  /^[\s,.!?\u0002]*(?:(?:please|pls|plz|plse|thanks|thanx|thx|thank you|ta|cheers|x+|ok|okay)[\s,.!?\u0002]*)*$/i;

/** Takes the first match that is wanted, one at the end of the text before others; null where there is none. */
export function take<Read>(
  text: TakenText,
  pattern: RegExp,
  read: (groups: Record<string, string | undefined>, match: RegExpExecArray) => Read | null,
  reach: Reach = "anywhere",
): Read | null {
  for (const match of text.left.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (reach === "end" && !onlyManners.test(text.left.slice(end))) continue;
    const found = read(match.groups ?? {}, match);
    if (found === null) continue;
    mark(text, match.index, end);
    return found;
  }
  return null;
}

export function mark(text: TakenText, start: number, end: number): void {
  text.left = text.left.slice(0, start) + taken.repeat(end - start) + text.left.slice(end);
}

/** The words that were taken, in the order in which they stood. */
export function takenWords({ whole, left }: TakenText): string {
  return [...left.matchAll(/\u0002+/g)]
    .map(({ index, 0: run }) => whole.slice(index, index + run.length).trim())
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words that are left; \u0001 where others were. */
export function leftWords({ left }: TakenText): string {
  return left
    .replace(/[\s]*\u0002[\s\u0002]*/g, " \u0001 ")
    .replace(/ +/g, " ")
    .trim();
}
