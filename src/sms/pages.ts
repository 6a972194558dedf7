import { BREAK, breakStrengths } from "./page-breaks.ts";
import { fitsIn } from "./segments.ts";

/** The longest body a carrier takes, in characters, whatever its segments (Twilio's error 21617). */
export const MAX_BODY_CHARACTERS = 1600;

/**
 * Cuts a text into the messages it is sent as, each at most `budget.segments` segments long, and each but the
 * last ending with `hint` on a line of its own. A page ends where a line does, else a sentence, else a word;
 * a number, a URL or an emoji is cut only where it alone is longer than a page. The text should be in its plain
 * form already (`toGsm7`): each page is measured as it stands, so one may be GSM-7 and the next UCS-2. Only
 * white space is dropped, around the text and at the cuts. An empty text has no pages. A hint that would take
 * more than half a page is left out.
 */
export function paginate(text: string, budget: { segments: number }, hint: string): string[] {
  const whole = text.trim();
  const segments = Math.max(1, Math.floor(budget.segments));
  const fits = (page: string): boolean => page.length <= MAX_BODY_CHARACTERS && fitsIn(page, segments);
  const ending = hint !== "" && fitsIn(`\n${hint}`.repeat(2), segments, "UCS-2") ? `\n${hint}` : "";
  const strengths = breakStrengths(whole);
  const pages: string[] = [];
  let start = 0;
  while (!fits(whole.slice(start))) {
    const limit = longestFit(whole, start, (page) => fits(page + ending));
    const cut = chooseCut({ strengths, start, limit }, (from, to) =>
      fits(whole.slice(from, to).trim() + ending),
    );
    pages.push(whole.slice(start, cut).trimEnd() + ending);
    start = cut + whole.slice(cut).search(/\S/);
  }
  return whole === "" ? [] : [...pages, whole.slice(start)];
}

/** The furthest offset up to which the text from `start` fits on one page. */
function longestFit(text: string, start: number, fits: (page: string) => boolean): number {
  let fitting = start;
  let beyond = Math.min(text.length, start + MAX_BODY_CHARACTERS) + 1;
  // Every longer start of the text weighs at least as much, so the limit can be found by halving.
  while (beyond - fitting > 1) {
    const middle = (fitting + beyond) >> 1;
    if (fits(text.slice(start, middle))) fitting = middle;
    else beyond = middle;
  }
  return fitting;
}

type Page = { strengths: Uint8Array; start: number; limit: number };

/** Where the page from `start` to at most `limit` ends. `fitsAlone`: whether a stretch fits on one page. */
function chooseCut(page: Page, fitsAlone: (from: number, to: number) => boolean): number {
  const { strengths, start, limit } = page;
  // An early break leaves the page nearly empty: below a quarter a weaker one further on is better.
  const earliest = start + (limit - start) / 4;
  for (const strength of [BREAK.line, BREAK.sentence]) {
    const cut = lastBreak(page, strength);
    if (cut >= earliest) return cut;
  }
  for (const strength of [BREAK.word, BREAK.insideWord, BREAK.insideToken, BREAK.insideGrapheme]) {
    const cut = lastBreak(page, strength);
    if (cut === start) continue;
    if (cut >= earliest || fitsAlone(cut, nextBreak(strengths, cut, strength))) return cut;
  }
  return limit;
}

function lastBreak({ strengths, start, limit }: Page, strength: number): number {
  let offset = limit;
  while (offset > start && (strengths[offset] ?? BREAK.never) < strength) offset--;
  return offset;
}

function nextBreak(strengths: Uint8Array, from: number, strength: number): number {
  let offset = from + 1;
  while (offset < strengths.length && (strengths[offset] ?? BREAK.never) < strength) offset++;
  return offset;
}
