import { z } from "zod";
import { showNumber, signsOf } from "./calculate/number-signs.ts";
import { answerMoney } from "./convert/answer-money.ts";
import { answerConversion } from "./convert/answer.ts";
import { readConvertFollowUp } from "./convert/read-follow-up.ts";
import { checkRates } from "./frankfurter/check-rates.ts";
import { createRates, type Rates } from "./frankfurter/rates.ts";
import { units } from "./convert/units.ts";
import { withoutPast } from "./convert/past.ts";
import { whyUnlike } from "./convert/unlike.ts";
import type { Sources } from "./index.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

const MAX_CHARACTERS = 200;
const convertSchema = z.object({
  conversion: z
    .string()
    .max(MAX_CHARACTERS)
    .nullish()
    .describe(
      "An amount, its unit and the unit wanted, as people say it: 10 stone in kg, 5ft 11 in cm, 100 usd in eur, uk shoe size 9 in eu",
    ),
});
export type ConvertArgs = z.infer<typeof convertSchema>;

const example =
  "CONVERT 10 miles in km\nOr: 5ft 11 in cm, 100 usd in eur, 350f in c, 30 mpg in l/100km, 2 cups flour in grams, uk shoe size 9 in eu";

/** Units by text, and money by the central banks' rates. */
export function createConvert({ frankfurterUrl }: Pick<Sources, "frankfurterUrl">): Skill<ConvertArgs> {
  const rates = createRates(frankfurterUrl);
  return {
    name: "convert",
    isReady: true,
    help: {
      word: "CONVERT",
      what: "units and money: stone to kg, miles to km, usd to eur",
      topics: [
        ...["convert", "conversion", "units", "unit", "measure", "measures", "kg", "miles", "shoe size"],
        ...["currency", "currencies", "money", "exchange", "exchange rate", "rates", "forex"],
      ],
      example,
    },
    description:
      "Converts units of length, weight, volume, area, speed, temperature, fuel use, cooking, data, pressure, energy and time, " +
      "shoe and dress sizes, and money by the central banks' last rates. It returns the finished answer.",
    schema: convertSchema,
    readCommand,
    readSurely: (text) => (asksSurely(text) ? { conversion: text } : null),
    readUtterance: (text) => (isConversion(text) ? { conversion: text } : null),
    readFollowUp: (text, memory) => {
      const conversion = readConvertFollowUp(text, memory);
      return conversion !== null && isConversion(conversion) ? { conversion } : null;
    },
    run: (args, context) => run(args, context, rates),
    check: (signal) => checkRates(rates, frankfurterUrl, signal),
  };
}

function readCommand(text: string): ConvertArgs | null {
  const said =
    /^\s*\/?(?:convert|conv|conversion|units?|currency|exchange(?: rate)?|fx)(?![\p{L}\p{N}])[\s:]*(?<conversion>.*)$/isu.exec(
      text,
    )?.groups?.conversion;
  if (said === undefined) {
    // "rand to pound": words that mean other things too are money behind a number.
    const conversion = ofTwo.test(text) && !/\d/.test(text) ? `1 ${text.trim()}` : text;
    return isSurelyMoney(conversion) || isSurelyOven(text) ? { conversion } : null;
  }
  if (said.trim() === "") return {};
  // "convert 16:45 to 12 hour clock", "convert 3pm est to gmt"
  if (
    /^\d{1,2}(?:[:.]?\d\d)? ?[ap]\.?m|^\d{1,2}:\d\d(?!\d)|^[0-2]\d[0-5]\d ?(?:hrs |hours )?(?:utc|gmt|[ecmp][sd]?t|\p{L}+ time)|^(?:unix|epoch)/iu.test(
      said.trim(),
    ) &&
    !isConversion(said)
  )
    return null;
  return isConversion(said) || /^\s*\/?conv(?:ert)?\s+[-\d]/i.test(text)
    ? { conversion: said.slice(0, MAX_CHARACTERS) }
    : null;
}

const ofTwo = /^\s*\S+(?: \S+)? (?:in|to|into|vs|2) \S+(?: \S+)?[\s?!.]*$/iu;

/** "2k usd in naira", "$40 to pounds": an amount of money first, and nothing else. */
function isSurelyMoney(text: string): boolean {
  if (
    text.length > 60 ||
    !/^\s*(?:(?:[£$€₹¥₦]|[a-z]{2,3}\.?)\s?)?\d[\d.,]*\s?\S.* (?:in|to|into|as|2) \S/iu.test(text)
  )
    return false;
  const answer = answerConversion(text, null);
  return answer !== null && !("said" in answer);
}

/** "wat is gas mark 4" */
function isSurelyOven(text: string): boolean {
  return (
    /^(?:\S+ ){0,3}gas ?mark ?\d{1,2}(?:\/\d)?(?:\s\S+){0,5}[\s?!.]*$/i.test(text.trim()) &&
    isConversion(text)
  );
}

/** An amount of one unit that is wanted in another: "3 tsp in tbsp", "how tall is 1m75 in feet". */
function asksSurely(text: string): boolean {
  if (text.length <= 120 && whyUnlike(text) !== null) return true;
  const towards =
    /\d.*(?<![a-z])(?:in|to|into|as|=|equals?|how (?:many|much)|what|2)(?![a-z])|(?<![a-z])how (?:many|much) .*(?<![a-z])(?:in|is|are|make)(?![a-z])/i;
  const answer =
    text.length <= 120 && towards.test(text) && isConversion(text) ? answerConversion(text, null) : null;
  if (answer === null) return false;
  // "what size is eu 44 in us"
  if ("said" in answer && answer.said === null) return asksSize(text);
  // "what day of the week is 22 july": words for times stand in much that asks for no conversion.
  const isTime = "said" in answer && times.some(({ name }) => name === answer.said?.to);
  return (
    !isTime ||
    /\d ?[a-z]+ (?:in|to|into|as|=|is how many|how many|equals) ?(?:an? )?[a-z]+[\s?.!]*$|^\s*how many [a-z]+ (?:are |r )?(?:there )?in /i.test(
      text,
    )
  );
}

/** Both systems are named. */
function asksSize(text: string): boolean {
  return /(?<![a-z])(?:uk|eu|us|european)(?![a-z]).*\d.*(?<![a-z])(?:in|to|is|as) (?:an? )?(?:uk|eu|us|european)(?![a-z])/i.test(
    text,
  );
}

const times = units.filter(({ kind }) => kind === "time");

function isConversion(text: string): boolean {
  // How long it is depends on no unit.
  if (/(?<![a-z])leap(?![a-z])/i.test(text)) return false;
  return text.length <= MAX_CHARACTERS && answerConversion(text, null) !== null;
}

async function run({ conversion }: ConvertArgs, context: SkillContext, rates: Rates): Promise<SkillReply> {
  if (!conversion?.trim()) return { text: example };
  const { country } = context;
  const answer = answerConversion(conversion, country);
  if (!answer) return { text: "I cannot convert that. Text it like this: CONVERT 10 miles in km" };
  if ("said" in answer) return { text: answer.text, remember: answer.said };
  const { amount, from, to } = answer;
  const reply = await answerMoney(answer, context, rates);
  if (withoutPast(conversion) !== null) reply.text += "\nOlder rates I do not know.";
  return { ...reply, remember: { amount: showNumber(amount, signsOf(country), 12), from, to } };
}
