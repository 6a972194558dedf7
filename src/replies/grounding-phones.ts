/** What may be a phone number: seven to fifteen digits, with blanks, brackets, dots and dashes between them, on one line. */
export const phoneShape = /(?<![\d.,:/])\+?\(?\d(?:(?: - |\) ?|[ -]?\(|[ .-])?\d){6,14}(?![\d.,:]?\d)/g;

const ofPhones =
  /\b(?:call|phone|ring|dial|tel|telephone|text|number|contact|mobile|whatsapp|hotline|helpline)\b[^.!?\n]{0,40}$/i;
const wordAfter = /^\s?\p{Ll}/u;
const year = String.raw`(?:1\d|20)\d\d`;
const manyYears = new RegExp(String.raw`^${year}(?:\s+${year})+$`);
const decimal = /^\d+\.\d+$/;
const thousands = /^\d{1,3}(?: \d{3})+$/;
const range = /^\d{4,}\s?-\s?\d{4,}$/;
const smallNumbers = /^\d{1,2}(?:[\s-]+\d{1,2})+$/;

/** Whether digits are a phone number, and no number of people, pair of years, or row of numbers. */
export function isPhone(match: RegExpExecArray): boolean {
  const [written] = match;
  if (decimal.test(written)) return false;
  if (/^[+(0]/.test(written)) return true;
  if (ofPhones.test(match.input.slice(Math.max(0, match.index - 80), match.index))) return true;
  if (/^\d+$/.test(written)) {
    return written.length >= 10 && !wordAfter.test(match.input.slice(match.index + written.length));
  }
  return ![thousands, range, smallNumbers, manyYears].some((shape) => shape.test(written));
}

/** "+44 (0)1632 960007" → "441632960007" */
export function digitsOf(phone: string): string {
  return phone.replace(/\(0\)/g, "").replace(/\D/g, "").replace(/^0+/, "");
}

/** Whether two numbers are the same but for what is dialled before: a country's code, an area's. */
export function isSamePhone(said: string, known: string): boolean {
  if (said.length <= known.length) return said.length >= 7 && known.endsWith(said);
  return known.length >= 9 && said.endsWith(known) && said.length - known.length <= 3;
}

/** Dates and pairs of years with blanks between their numbers, so that they are no phone numbers. */
export function withoutDates(text: string): string {
  return text
    .replace(new RegExp(String.raw`\b(${year})\s?-\s?(${year})\b(?!-?\d)`, "g"), "$1 to $2")
    .replace(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b(?!-?\d)/g, "$1 / $2 / $3")
    .replace(/\b(\d{1,2})[-.](\d{1,2})[-.](\d{4})\b(?!-?\d)/g, "$1 / $2 / $3");
}
