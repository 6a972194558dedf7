import { toGsm7 } from "../../sms/gsm7.ts";
import { isGsm7, measure } from "../../sms/segments.ts";
import { withHint } from "../hint.ts";

const SEGMENTS = 2;
const more = ["MORE for more."];

/** As many of the sentences as fit into two segments with the source's name; at least the first, cut where it must be. */
export function tell(
  sentences: string[],
  { most, source, hasMore }: { most: number; source: string; hasMore: boolean },
): { text: string; told: number } {
  const plain = sentences.slice(0, most).map(inGsm7);
  let told = plain.length;
  while (told > 1 && !fits(`${plain.slice(0, told).join(" ")} (${source})`)) told -= 1;
  const body = cutToFit(plain.slice(0, told).join(" "), source);
  const text = `${body} (${source})`;
  const isMore = hasMore || told < sentences.length;
  return { text: isMore ? withHint(text, more) : text, told };
}

function fits(text: string): boolean {
  return measure(text).segments <= SEGMENTS;
}

/** Cuts at a word, with dots for what is left out. */
function cutToFit(body: string, source: string): string {
  let cut = body;
  while (!fits(`${cut} (${source})`)) {
    const shorter = cut.replace(/\.\.\.$/, "").replace(/[\s,;:(-]*\S+$/u, "");
    if (shorter === "") return cut.slice(0, 100);
    cut = `${shorter}...`;
  }
  return cut;
}

/** Words that GSM-7 cannot write even plainly are left out: one of them would double what the text costs. */
function inGsm7(sentence: string): string {
  const plain = toGsm7(sentence);
  if (isGsm7(plain)) return plain;
  return plain
    .split(" ")
    .map((word) => (isGsm7(toGsm7(word)) ? toGsm7(word) : ""))
    .filter((word) => word !== "")
    .join(" ");
}
