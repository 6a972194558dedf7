/** A text without what no text may hold and no database takes: NUL bytes and lone surrogates. */
export function cleanText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
