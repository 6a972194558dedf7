import { plain } from "../wording.ts";

const MAX_RAW_CHARACTERS = 4_000;

const named: Record<string, string> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", hellip: "...", pound: "£", euro: "€" },
  ...{ lsquo: "'", rsquo: "'", ldquo: '"', rdquo: '"', ndash: "-", mdash: "-", eacute: "é", deg: " degrees" },
};

/** What a feed wrote, which may be HTML in XML: on one line, without tags and links, bounded; broken characters left out. */
export function plainText(raw: string, maxCharacters: number): string {
  const text = decodeEntities(raw.slice(0, MAX_RAW_CHARACTERS))
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1>|$)/gi, " ")
    .replace(/<\/?(?:p|br|div|li|h\d)\b[^>]*>?/gi, " ")
    .replace(/<[/!]?[a-z-][^>]*>?/gi, "");
  const words = decodeEntities(text)
    // Links belong to whoever wrote the story; the feed alone is named.
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, "")
    .replace(/\ufffd/g, "");
  return plain(words, maxCharacters);
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return named[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : " ";
  });
}
