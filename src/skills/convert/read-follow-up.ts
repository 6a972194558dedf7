import { z } from "zod";
import { numberPattern } from "../calculate/number-signs.ts";
import { findUnits, tidyUnits } from "./find-units.ts";

/** What was converted last, in words that can be read again. */
const memorySchema = z.object({
  amount: z.string().max(60),
  from: z.string().max(120),
  to: z.string().max(60),
});
type ConvertMemory = z.infer<typeof memorySchema>;

const lead =
  /^(?:ok |so |then )?(?:(?:and|what about|wat about|wot about|what bout|whatabout|how about|hows about|hw about|n|or|now|&|\+)(?: |$))+(?:what is |whats |how many |how much is )?/;
const towards =
  /^(?:in|into|to|as|how many|how much is (?:it|that) in|what is (?:it|that) in|whats (?:it|that) in) (?:an? )?/;
const reverse =
  /^(?:the )?(?:other way(?: round| around| rnd| about)?|reverse(?: it| that)?|vice versa|the opposite|swap(?: it| them)?|(?:and )?back(?: (?:in|to|into) \S+)?|backwards|turn it round)$/;

/** Makes a whole conversion of a text that goes on from the last one ("and in feet", "what about 20 kg"); null where it is none. */
export function readConvertFollowUp(text: string, memory: unknown): string | null {
  const read = memorySchema.safeParse(memory);
  if (!read.success || text.length > 60) return null;
  const words = tidyUnits(text)
    .replace(/[?!.=]+$/, "")
    .replace(/ (?:pls|please|plz|thanks|thx|then|instead|now)$/, "")
    .trim();
  const led = words.replace(lead, "");
  if (reverse.test(words) || reverse.test(led))
    return `${read.data.amount} ${read.data.to} in ${read.data.from}`;
  const wanted = led.replace(towards, "");
  // Another amount: "250"; one digit alone may choose something.
  if (wanted === words)
    return new RegExp(`^${numberPattern}$`).test(words) && /\d.*\d/.test(words)
      ? compose(words, false, read.data)
      : null;
  return compose(wanted, wanted !== led, read.data);
}

function compose(words: string, isTowards: boolean, { amount, from, to }: ConvertMemory): string | null {
  if (new RegExp(`^-?${numberPattern}$`).test(words))
    return `${words} ${from.split(" ")[0] ?? from} in ${to}`;
  const { found, loose, rest } = findUnits(words);
  if (loose.length > 0 || found.length === 0 || !/^[# ]+$/.test(rest)) return null;
  if (found.every(({ number }) => number === null))
    return found.length === 1 ? `${amount} ${from} in ${words}` : null;
  return isTowards ? null : `${words} in ${to}`;
}
