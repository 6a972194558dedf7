import { whatIsBroken } from "./calculate/broken.ts";
import { z } from "zod";
import { answerSum } from "./calculate/answer.ts";
import { signsOf, type NumberSigns } from "./calculate/number-signs.ts";
import { scaled, type Rational } from "./calculate/rational.ts";
import { readSumFollowUp } from "./calculate/read-follow-up.ts";
import { isSpokenSum, readSum } from "./calculate/read-sum.ts";
import { plainSum } from "./calculate/tidy.ts";
import { withVat } from "./calculate/vat.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

const MAX_CHARACTERS = 200;
const calculateSchema = z.object({
  sum: z
    .string()
    .max(MAX_CHARACTERS)
    .nullish()
    .describe(
      "The sum, in digits and signs or as people say it: (14+6)*3, 15% of 64, split 84.50 by 3, 20% tip on 46",
    ),
});
export type CalculateArgs = z.infer<typeof calculateSchema>;

const example =
  "CALC 15% of 64\nOr: 12.5 x 8, (14+6)*3, split 84.50 by 3, 20% tip on 46, 30% off 85, sqrt 144, 2^10, average of 3 5 9";

/** Sums by text, worked out exactly. Needs nothing from outside. */
export function createCalculate(): Skill<CalculateArgs> {
  return {
    name: "calculate",
    isReady: true,
    help: {
      word: "CALC",
      what: "sums, percent, tips, splitting a bill",
      topics: ["calc", "calculate", "calculator", "sum", "sums", "maths", "math", "percent", "tip", "split"],
      example,
    },
    description:
      "Works out a sum exactly: + - * / ^ %, brackets, roots, percentages, tips, splitting a bill, averages. Use it for every " +
      "calculation instead of working it out yourself. It returns the finished answer.",
    schema: calculateSchema,
    readCommand,
    readSurely: (text) => (toBeSure.test(plainSum(text)) && isSum(text) ? { sum: text } : null),
    readUtterance: (text) => (isSum(text) ? { sum: text } : null),
    readFollowUp: (text, memory) => {
      const sum = readSumFollowUp(text, memory);
      return sum !== null && isSum(sum) ? { sum } : null;
    },
    run: (args, context) => Promise.resolve(run(args, context)),
  };
}

/** Two numbers, a percentage, or pay for one period that is asked for another. */
const toBeSure =
  /\d\D+\d|\d ?%|(?<![a-z])vat(?![a-z])|\d{3}\D*(?:what|how much)\D* (?:an?|per|each|every) (?:day|week|month|year)/;

function readCommand(text: string): CalculateArgs | null {
  const said = /^\s*\/?(?:calc|calculate|calculator|sums?|maths?)(?![\p{L}\p{N}])[\s:]*(?<sum>.*)$/isu.exec(
    text,
  )?.groups?.sum;
  if (said !== undefined) {
    if (said.trim() === "") return {};
    // "sum of his parts" is no command.
    return isSum(said) || /^\s*\/?calc\b/i.test(text) ? { sum: said.slice(0, MAX_CHARACTERS) } : null;
  }
  // "hi, can you work out 19 times 23 for me please, thanks" is nothing else.
  const plain = plainSum(text);
  const isWhole = ofOne.test(plain) ? /\d/.test(plain) : ofTwo.test(plain) && twoNumbers.test(plain);
  if (isWhole && isSpokenSum(text) && isSum(text)) return { sum: text };
  // Nothing but digits and signs, such as "7x8", needs no word; "24/7" or "020-7946" may be anything.
  const isBare =
    /^[\d\s.,()x*+/^%=÷×?-]+$/i.test(text) && /\d\s*[x*+^×÷][\s(]*\d|\d%? (?:-|\/) \d|\)/i.test(text);
  if (isBare && !/^\s*\+/.test(text) && isSum(text)) return { sum: text };
  return whatIsBroken(text) !== null && !isSum(text) ? { sum: text.slice(0, MAX_CHARACTERS) } : null;
}

const twoNumbers = /\d[^\d.,]\D*\d/;
const ofTwo = /(?<![a-z])(?:times|plus|minus|divided|multiplied|(?:%|per ?cent) (?:of|off))(?![a-z])/;
/** What is done to one number. */
const ofOne =
  /(?<![a-z])(?:squared|cubed|(?:square|cube|\d(?:th|rd)) root|(?:half|third|quarter) of|halve|double|triple|treble)(?![a-z])/;

function isSum(text: string): boolean {
  // Whose rate it is, the run knows.
  const asked = readSum(withVat(text, "GB"));
  return asked !== null && [null, "DE"].some((country) => answerSum(asked, signsOf(country)) !== null);
}

function run({ sum }: CalculateArgs, { country }: SkillContext): SkillReply {
  if (!sum?.trim()) return { text: example };
  const asked = readSum(withVat(sum, country));
  const signs = signsOf(country);
  const answer = asked && (answerSum(asked, signs) ?? answerSum(asked, signsOf(null)));
  if (!answer) {
    const why = whatIsBroken(sum);
    return {
      text: why
        ? `${why} Please text the sum again.`
        : "I cannot read that as a sum. Text it like this: CALC 15% of 64",
    };
  }
  // "add 20%" goes on from this sum before it is anything for a list.
  const result = answer.value && digitsOf(answer.value, signs);
  return {
    text: answer.text,
    ...(result && { remember: { result, asked: plainSum(sum), awaiting: "sum" } }),
  };
}

/** So many digits of a result go into the next sum. */
const MAX_DECIMALS = 12;

/** Without signs that group: "1234.5"; null where there are too many. */
function digitsOf(value: Rational, { decimal }: NumberSigns): string | null {
  const all = scaled(value, MAX_DECIMALS);
  const digits = String(all < 0n ? -all : all).padStart(MAX_DECIMALS + 1, "0");
  const whole = digits.slice(0, -MAX_DECIMALS);
  const part = digits.slice(-MAX_DECIMALS).replace(/0+$/, "");
  // A group of three would be read as thousands where only one sign stands.
  const padded = part.length === 3 ? `${part}0` : part;
  return whole.length > 28 ? null : `${all < 0n ? "-" : ""}${whole}${part && decimal + padded}`;
}
