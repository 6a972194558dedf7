import { z } from "zod";
import { figuresOf } from "./figures.ts";
import { numberPattern } from "./number-signs.ts";
import { numberWordsToDigits } from "./number-words.ts";
import { sharers } from "./story-shares.ts";

/** The last result, as digits that the reader of sums takes: "134.4"; and the sum it is of. */
const memorySchema = z.object({
  result: z.string().regex(/^-?\d{1,40}(?:[.,]\d{1,15})?$/),
  asked: z.string().max(400).nullish(),
});

const lead =
  /^(?:ok |so |then |now |well |right )*(?:(?:and|then|now|so|n|&|but|also)(?: |$))*(?:what(?:'?s| is| about)|wats|wots|how about|how much is|can you|can u|please|pls)? ?(?:if (?:i|we|you) )?/;
const it = "(?:that|it|this|the (?:answer|result|total)|them|tht|dat)";
const n = `(?<n>${numberPattern}(?: ?(?:%|percent|per ?cent|pct))?)`;
const people =
  "(?: ?(?:people|persons?|ppl|of us|ways?|friends|mates|kids|heads?|each|others|guys|lads|girls|adults))*";
const more =
  "(?: ?(?:vat|tax|tip|service|gst|for (?:the )?tip|for tax|more|less|off|to (?:that|it)|from (?:that|it)|delivery|postage|p&p|shipping|(?:booking )?fees?|deposit|petrol|parking|for (?:delivery|postage|petrol|parking)|on top|onto (?:that|it)|on (?:that|it)))*";

type Rule = [pattern: RegExp, make: (result: string, n: string) => string];
const rule = (source: string, make: Rule[1]): Rule => [new RegExp(`^(?:${it} )?(?:${source})$`), make];
const rules: Rule[] = [
  rule(`(?:plus|add(?: the)?|added to|\\+|increase ${it} by|increased by|with|put on)(?: ${it})? ?${n}${more}`, (r, x) => `${r} + ${x}`),
  rule(`(?:minus|less|subtract|take away|takeaway|take off|take|knock off|deduct|-|reduce ${it} by|reduced by|without)(?: ${it})? ?${n}${more}`, (r, x) => `${r} - ${x}`),
  rule(`(?:times|timesed by|times by|x|\\*|multiply|multiplied by|multiply by|multiply ${it} by|times ${it} by)(?: ${it})?(?: by)? ?${n}`, (r, x) => `${r} * ${x}`),
  rule(`(?:divided|divide|devide|devided|/|over|÷)(?: ${it})?(?: by| into)? ?${n}`, (r, x) => `${r} / ${x}`),
  rule(`(?:split|share|shared|divvy|divide ${it})(?: ${it})?(?: up)?(?: by| between| among| amongst| into| for| in)? ?${n}${people}`, (r, x) => `split ${r} by ${x}`),
  rule(`(?:between|among|amongst|for|by) ${n}${people}`, (r, x) => `split ${r} by ${x}`),
  rule(`(?:per (?:person|head)|each|a head)(?: (?:for|between|if|with|by|among|there(?:'?s| are| r)?|were|we are))* ${n}${people}`, (r, x) => `split ${r} by ${x}`),
  rule(`${n} (?:of|off|from)(?: ${it})?`, (r, x) => `${x} of ${r}`),
  rule(`(?:half|1/2|halve|a half)(?: (?:of|off))?(?: ${it})?`, (r) => `${r} / 2`),
  rule(`(?:a |one )?(?:third)(?: of)?(?: ${it})?`, (r) => `${r} / 3`),
  rule(`(?:a |one )?(?:quarter)(?: of)?(?: ${it})?`, (r) => `${r} / 4`),
  rule(`(?:double|twice)(?: ${it})?`, (r) => `${r} * 2`),
  rule(`(?:triple|treble)(?: ${it})?`, (r) => `${r} * 3`),
  rule(`(?:squared|square(?: ${it})?)`, (r) => `${r}^2`),
  rule(`(?:cubed|cube(?: ${it})?)`, (r) => `${r}^3`),
  rule(`(?:the )?(?:square root|sq root|sqrt|root)(?: (?:of|off))?(?: ${it})?`, (r) => `sqrt ${r}`),
  rule(`(?:as a |in |to )?(?:round(?:ed)?(?: ${it})?(?: to| up| off)?)(?: the)?(?: nearest)?(?: (?:whole(?: number)?|pound|dollar|euro))?`, (r) => `round ${r} to 0`),
]; // prettier-ignore

/** Makes a whole sum of a text that goes on from the last result ("and plus 20%", "times 3", "split by 4"); null where it is none. */
export function readSumFollowUp(text: string, memory: unknown): string | null {
  const read = memorySchema.safeParse(memory);
  if (!read.success || text.length > 60) return null;
  const result = read.data.result.replace(/^-.*/, "($&)");
  const words = numberWordsToDigits(
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[×·∙✕]/g, "*")
      .replace(/[−–—]/g, "-")
      .replace(/[£$€₹¥]/g, "")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim(),
  )
    .replace(/[\s?!=.,]+$/, "")
    .replace(/ (?:pls|please|plz|thanks|thx|then|now|instead|is what|what is that|whats that)$/, "");
  const other = read.data.asked ? withAnother(words, read.data.asked) : null;
  if (other) return other;
  for (const said of [words, words.replace(lead, "").trim()]) {
    // "20% off that" takes it away.
    const off = new RegExp(
      `^(?:and |with |less )?(?<n>${numberPattern}) ?(?:%|percent|per ?cent|pct) off(?: ${it})?$`,
    ).exec(said);
    if (off) return `${off.groups?.["n"] ?? ""}% off ${result}`;
    for (const [pattern, make] of rules) {
      const match = pattern.exec(said);
      if (match)
        return make(result, (match.groups?.["n"] ?? "").replace(/ ?(?:percent|per ?cent|pct)$/, "%"));
    }
  }
  return null;
}

const another = new RegExp(
  `^(?:(?:ok|so|then|now) )*(?:(?:(?:and|what about|wat about|how about|hows about|or|what if|if|try|its|it is|there (?:are|were|r|is)|theres|there's|(?:the )?same (?:for|with|but|at|on)|we are|were|was|with|make it|for|of|on|by|between|among|in|at)(?: |$))+)(?<n>${numberPattern})(?<percent> ?(?:%|per ?cent|pct))?(?<people>${people})$`,
);

/** The same sum with another number in it: "what about 5 people" after "split 60 by 4", "and 15%" after "20% tip on 46". */
function withAnother(words: string, asked: string): string | null {
  const { n: number, percent, people: who } = another.exec(words)?.groups ?? {};
  if (number === undefined) return null;
  const figures = figuresOf(asked);
  const rates = figures.filter(({ isPercent }) => isPercent);
  const plain = figures.filter(({ isPercent }) => !isPercent);
  const isShared = /(?<![a-z])(?:split|shared?|between|divided?)(?![a-z])/.test(asked);
  const sharer = sharers(figures) ?? (isShared && plain.length === 2 ? plain[1] : undefined);
  const bySharers = who || /(?:by|between|among|are|were) \S+$/.test(words);
  const replaced = percent
    ? rates.length === 1
      ? rates[0]
      : undefined
    : sharer
      ? sharer
      : !bySharers && rates.length === 1 && plain.length === 1
        ? plain[0]
        : undefined;
  if (!replaced || (isShared && !percent && !sharer)) return null;
  return asked.slice(0, replaced.at) + number + asked.slice(replaced.at + replaced.number.length);
}
