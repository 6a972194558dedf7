// A sense of Wiktionary's is some hundred characters; what is longer is cut before it is read.
const MAX_HTML_CHARACTERS = 6_000;
const MAX_ENTITY_CHARACTERS = 10;
const hidden = ["style", "script", "sup", "table"];
const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["thinsp", " "],
  ["ensp", " "],
  ["emsp", " "],
  ["ndash", "-"],
  ["mdash", "-"],
  ["hellip", "..."],
  ["lsquo", "'"],
  ["rsquo", "'"],
  ["ldquo", '"'],
  ["rdquo", '"'],
  ["times", "x"],
]);

/**
 * The words of a piece of HTML on one line: tags taken out, entities decoded, what a browser hides left out. One pass
 * over a bounded number of characters, whatever stands in it. The result is text; it is nowhere read as HTML again.
 */
export function htmlText(html: string): string {
  const source = html.slice(0, MAX_HTML_CHARACTERS);
  const lower = source.toLowerCase();
  let text = "";
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    text += source.slice(at, open === -1 ? source.length : open);
    if (open === -1) break;
    const name = /^<\/?([a-z][a-z0-9]*)|^<!--/.exec(lower.slice(open, open + 12));
    if (!name) {
      // "a < b" is no tag.
      text += "<";
      at = open + 1;
      continue;
    }
    at = endOfTag(lower, open, name[1] ?? "");
    text += /^(?:li|dd|br|p|div)$/.test(name[1] ?? "") && lower[open + 1] !== "/" ? " " : "";
  }
  return decodeEntities(text)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/ (?=[,.;:)])/g, "")
    .trim();
}

/** Where the text goes on after a tag; for one that hides its content, after that. */
function endOfTag(lower: string, open: number, name: string): number {
  const isOpening = lower[open + 1] !== "/";
  const end =
    name !== "" && isOpening && hidden.includes(name)
      ? after(lower, `</${name}`, open)
      : name === ""
        ? after(lower, "--", open + 4)
        : open;
  return after(lower, ">", end);
}

function after(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from);
  return at === -1 ? text.length : at + wanted.length;
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x?)?([a-z0-9]+);/gi, (whole, number: string | undefined, name: string) => {
    if (name.length > MAX_ENTITY_CHARACTERS) return whole;
    if (!number) return named.get(name.toLowerCase()) ?? whole;
    const code = Number.parseInt(name, number === "#" ? 10 : 16);
    const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : " ";
  });
}
