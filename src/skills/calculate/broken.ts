/** Digits and the signs of sums, two numbers at least with a sign between: nothing else is written like that. */
const onlySigns = /^[\d\s.,()x*+/^%=÷×-]{3,}$/i;
const hasOperation = /\d%?[\s)]*[x*+^×÷](?=.*\d)|\(.*\d\s*[+*/x×÷-].*\d/i;
/** A number with its country code, or one in brackets. */
const phone = /^\s*(?:\+|\(?0\d)/;

/** What is wrong with a text that can only be a sum and is none, so that it can be mended; null for any other text. */
export function whatIsBroken(text: string): string | null {
  if (!onlySigns.test(text) || !hasOperation.test(text) || phone.test(text)) return null;
  const opened = text.split("(").length - 1;
  const closed = text.split(")").length - 1;
  if (opened > closed)
    return `${opened - closed === 1 ? "A bracket is" : `${opened - closed} brackets are`} not closed.`;
  if (closed > opened) return "A bracket is closed that was not opened.";
  if (/[x*+/^×÷-]\s*$/i.test(text)) return "A number is missing at the end.";
  if (/^\s*[x*/^×÷%]/i.test(text)) return "A number is missing at the beginning.";
  const twice = /[x*+/^×÷-]\s*[x*/^×÷)]/i.exec(text)?.[0].replace(/\s+/g, "");
  return twice === undefined ? "" : `A number is missing in "${twice}".`;
}
