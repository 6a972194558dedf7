import { numberPattern } from "./number-signs.ts";
import { numberWordsToDigits } from "./number-words.ts";
import { joinFractions, lettersToSigns } from "./small-signs.ts";

const head =
  /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|there|kindly|help(?: me)?(?: to)?|ok|so|pls|please|plz|(?:can|could|cn) (?:you|u|ya)|(?:tell|give|get|show) me|let us|lets|do the (?:maths?|sum) (?:on|for)|do|calc(?:ulate)?|compute|work out|wrk out|figure out|(?:what|wat) (?:number )?(?:do (?:i|you|we) get (?:if|when) (?:i|you|we)|does|do|will|would|is|are)|(?:what|wat|wot)'?s?|whts|(?:how|hw) much (?:is|are|will|would|does|do)|(?:how|hw) much|the|answer to|answer|(?:the )?sum(?: of)?:?|maths?:?|(?:i |we )?(?:need|want|have) to|i need|we need|(?:total|price|cost) (?:for|of)|total:?|result of|value of|is|if|me)(?![a-z\d%'])[\s,:]*/;
const tail =
  /[\s,]*(?:(?<![a-z])(?:(?:pls|please|plz)(?: (?:n|and|&))?|thanks|thank you|thx|ta|for me|4 me|be|equal|equals|(?:(?:would|will|does) )?(?:that )?(?:(?:all )?comes? (?:out )?(?:to|at|as)|work out (?:at|as)|add up to|total)|(?:as|in) (?:a )?decimals?|make|makes|cost|in total|total|altogether|all together|is(?: (?:that|how much|what|it))?|how many(?: is (?:that|it)| altogether| in total)?|how much(?: is (?:that|it)| each| altogether| total| in total)?|(?:what|whats|wats|what's) (?:is )?(?:that|it|the total|the bill)|the answer|vat|tax|(?:(?:what|wat|how much) )?do i (?:make|pay|get|save|earn|owe)|x{2,})|[?=!.]+)$/;

/** Hundred thousands and the like behind a number: "25k", "2 lakh". */
const sizes: Record<string, number> = { k: 1e3, grand: 1e3, lakh: 1e5, lac: 1e5, crore: 1e7, cr: 1e7, thousand: 1e3, million: 1e6, mil: 1e6, billion: 1e9, bn: 1e9 }; // prettier-ignore
/** "3 thousand 200" is a number in words. */
const inWords = new Set(["thousand", "million", "billion"]);

/** A text in lower case, its numbers in digits, without currencies. */
export function plainSum(text: string): string {
  let tidied = lettersToSigns(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[×·∙✕*]+/g, (signs) => (signs === "**" ? "^" : "*"))
    .replace(/÷/g, "/")
    .replace(/[−–—]/g, "-")
    .replace(/√/g, " sqrt ")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  tidied = tidied
    .replace(
      new RegExp(`(?<![\\d.,])(\\d{1,3})p(?![a-z])`, "g"),
      (_, pence: string) => `${Number(pence) / 100}`,
    )
    .replace(/(?:us|ca|au)?[£$€₹¥]|(?<![a-z])(?:rs\.?|ksh|kes|usd|gbp|eur|inr)(?=\s?\d)/g, " ")
    .replace(
      /(?<=\d)\s?(?:pounds?|quid|dollars?|bucks|euros?|rupees|rs|ksh|kes|shillings?|shs?|bob|naira|cedis?|pesos?|yen|rand|gbp|usd|eur|inr)(?![a-z])/g,
      " ",
    );
  return joinFractions(numberWordsToDigits(tidied))
    .replace(
      /(?<![\w.,])(\d{1,6}(?:[.,]\d{1,3})?) ?(k|grand|lakh|lac|crore|cr|thousand|million|mil|billion|bn)s?(?![a-z\d])/g,
      (all, number: string, size: string) =>
        inWords.has(size) && !/[.,]/.test(number)
          ? all
          : String(Math.round(Number(number.replace(",", ".")) * (sizes[size] ?? 1) * 100) / 100),
    )
    .replace(/\s+/g, " ")
    .trim();
}

/** A text for the readers of sums: as `plainSum`, without greetings and question words. */
export function tidySum(text: string): string {
  let tidied = plainSum(text);
  for (let step = 0; step < 12; step++) {
    const next = tidied.replace(tail, "").replace(head, "").trim();
    if (next === tidied) break;
    tidied = next;
  }
  return tidied;
}

const value = `(?:${numberPattern}|\\))`;
const rules: [pattern: RegExp, sign: string][] = [
  [/(?<![a-z])(?:per ?cent|percnt|pct|prcent|percentage)(?![a-z])/g, "%"],
  [new RegExp(`(?<![\\w.,])(\\d{1,2})(?:st|nd|rd|th) root(?: of)? (${numberPattern})`, "g"), " $2 ^ (1/$1)"],
  [/(?<![a-z])cube(?:d)? root(?: of)?(?![a-z])/g, " cbrt "],
  [/(?<![a-z])(?:(?:square|sqare|squared|sq) ?root|sqroot|sqrt|root)(?: of)?(?![a-z])/g, " sqrt "],
  [/(?<![a-z])(?:(?:raised )?to the power(?: of)?|power of|power)(?![a-z])/g, "^"],
  [/ ?(?<![a-z])squared(?![a-z])/g, "^2"],
  [/ ?(?<![a-z])cubed(?![a-z])/g, "^3"],
  [/ ?(?<![a-z])factorial(?![a-z])/g, "!"],
  [/(?<![a-z])(?:multiplied by|times by|times|timesed by|tims|multiply by|lots of)(?![a-z])/g, "*"],
  [/(?<![a-z])(?:divided by|divide by|divided|div by|devided by|over)(?![a-z])/g, "/"],
  [/(?<![a-z])(?:take away|takeaway|subtract|minus|less|reduced by)(?![a-z])/g, "-"],
  [/(?<=[\d)] )(?:and )?add(?: on)?(?= [\d(])/g, "+"],
  [/(?<![a-z])(?:plus|added to|increased by)(?![a-z])/g, "+"],
  [/(?<![a-z])(?:(?:a |1 )?half(?: of)?|halve)(?![a-z])(?=\s*[\d(])/g, "1/2 of "],
  [/(?<=\d) ?dozen(?![a-z])/g, " * 12"],
  [/(?<![a-z])(?:double|twice)(?: of)?(?![a-z])/g, "2 *"],
  [/(?<![a-z])(?:triple|treble)(?: of)?(?![a-z])/g, "3 *"],
  [new RegExp(`(?<=${value}\\s*)[x](?=\\s*[-(\\d.,])`, "g"), "*"],
  [/ : /g, " / "],
];

const parts: Record<string, number> = { third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, hundredth: 100, half: 2 }; // prettier-ignore
/** "three fifths of", "a quarter of", "1 8th of" */
const partOf = new RegExp(
  `(?<![a-z\\d.,])(?:(a|an|\\d{1,3}) )?(${Object.keys(parts).join("|")}|\\d{1,2}th)s? (of|off)(?![a-z])`,
  "g",
);

/** Words for operations as signs: "7 squared plus half of 9" → "7^2 + 1/2 of 9". */
export function signsForWords(text: string): string {
  const parted = text.replace(partOf, (_, count: string | undefined, part: string, way: string) => {
    const fraction = `${count && /\d/.test(count) ? count : 1}/${parts[part.replace(/s$/, "")] ?? parseInt(part, 10)}`;
    return way === "off" ? `(1 - ${fraction}) *` : `${fraction} of`;
  });
  const signed = rules.reduce((words, [pattern, sign]) => words.replace(pattern, sign), parted);
  // "2000 calories - 640": what is counted does not matter.
  return signed
    .replace(/(?<=\d) (?!of|off|pi|sqrt|cbrt)[a-z]{3,14}(?= ?[-+*/]|(?<=[-+*/] ?[\d.,]+ [a-z]+)$)/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
