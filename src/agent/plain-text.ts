/** More than a person could want by SMS: what is beyond is dropped, the rest waits for MORE. */
const longestAnswer = 4000;
/** Nothing beyond is even read: every step below is linear in this. */
const longestRead = 20_000;

/**
 * A model's text as plain text for a phone: markdown undone, control characters removed, bounded.
 * `cut` says that the model was stopped in mid-sentence: then the text ends at the last whole sentence.
 * Empty where nothing is left.
 */
export function toPlainText(text: string, { cut = false }: { cut?: boolean } = {}): string {
  const plain = undoMarkdown(dropThinking(upTo(longestRead, text).toWellFormed()));
  if (plain.length > longestAnswer) return endAtSentence(upTo(longestAnswer, plain));
  return cut || text.length > longestRead ? endAtSentence(plain) : plain;
}

/** The first `length` units, never half an emoji. */
function upTo(length: number, text: string): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}

/** Reasoning models on small servers write their thoughts into the answer, before it. */
function dropThinking(text: string): string {
  const start = /^\s*<think(?:ing)?>/i.exec(text);
  if (start === null) return text;
  const end = /<\/think(?:ing)?>/i.exec(text);
  return end === null ? "" : text.slice(end.index + end[0].length);
}

function undoMarkdown(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/\p{Cc}/gu, (character) => (character === "\n" ? character : ""))
    .replace(/[\u200b\ufeff]/g, "")
    .split("\n")
    .map((line) => undoLine(line))
    .filter((line) => line !== null);
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A line without markdown; null for a line that is nothing else. */
function undoLine(line: string): string | null {
  const bare = line.trimEnd();
  if (/^\s*(```|~~~)/.test(bare)) return null;
  if (/^\s*([-*_])(\s*\1){2,}$/.test(bare)) return null;
  if (/^[\s|:-]*\|[\s|:-]*$/.test(bare)) return null; // the line below a table's head
  const block = bare
    .replace(/^\s*>+\s?/, "")
    .replace(/^\s{0,3}#{1,6}\s+/, "")
    .replace(/^\s*[*+•]\s+/, "- ");
  return undoInline(/^\s*\|.*\|$/.test(block) ? tableRow(block) : block);
}

function tableRow(line: string): string {
  const cells = line.split("|").map((cell) => cell.trim());
  return cells.filter((cell) => cell !== "").join(", ");
}

function undoInline(line: string): string {
  return line
    .replace(
      /!?\[([^[\]]{0,300})\]\(<?([^()\s<>]{1,500})>?(?:\s+"[^"]{0,200}")?\)/g,
      (_, label: string, link: string) => (label === "" || label === link ? link : `${label} ${link}`),
    )
    .replace(/<(https?:\/\/[^\s<>]{1,500})>/g, "$1")
    .replace(/(`{1,2})([^`]{1,500})\1/g, "$2")
    .replace(/(\*\*\*|\*\*|~~)(?=\S)([^*~]{0,999}[^*~\s])\1/g, "$2")
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]{0,999}[^*\s])\*(?![\w*])/g, "$1")
    .replace(/(?<![\w/])(__?)(?=[^\s_])([^_]{0,999}[^_\s])\1(?!\w)/g, "$2");
}

/** The text up to its last sentence that surely ended; where none did, up to its last whole word, with dots. */
function endAtSentence(text: string): string {
  const ends = [...text.matchAll(/(?<!^\s*\d+)[.!?…](?=["')\]]*\s)|[。！？]|\n/gm)];
  const last = ends.at(-1);
  // A short first sentence ("Sure.") is not worth more than the half sentence that follows.
  if (last !== undefined && last.index >= text.length / 3) {
    const quotes = /^["')\]]*/.exec(text.slice(last.index + 1))?.[0] ?? "";
    return text.slice(0, last.index + 1 + quotes.length).trim();
  }
  const words = /^(.*\S)\s+\S*$/s.exec(text)?.[1] ?? text;
  return words === "" ? "" : `${words.replace(/[\s,;:–-]+$/, "")}...`;
}
