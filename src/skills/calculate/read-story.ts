import { figuresOf, type Figure } from "./figures.ts";
import type { AskedSum } from "./read-sum.ts";
import { readItems } from "./story-items.ts";
import { readFuel, readRate } from "./story-rates.ts";

/** A sum told in a sentence, whose numbers are known by the words beside them, in any order. */
type Story = (text: string, figures: Figure[]) => AskedSum | null;

const sum = (text: string): AskedSum => ({ kind: "sum", sum: text });
/** "Percent" that is asked for, not said. */
const asksPercent = /(?<!\d ?)(?:%|(?<![a-z])per ?cent(?:age)?s?(?![a-z])|(?<![a-z])pct(?![a-z]))/;
const isPeople =
  /^ ?(?:other |more )?(?:people|persons?|ppl|peeps|of us|ways?|friends|mates|kids|guys|lads|girls|men|women|adults|heads?|folks|roommates|flatmates|colleagues|housemates)(?![a-z])/;

/** Who shares: "split 3 ways", "between 4". */
export function sharers(figures: Figure[]): Figure | undefined {
  return figures.find(
    ({ number, before, after, isPercent }) =>
      !isPercent &&
      /^\d{1,3}$/.test(number) &&
      (isPeople.test(after) ||
        (/(?:between|among|amongst|split (?:it )?(?:by|in|into)?|divided (?:by|between)|shared? (?:by|between)) (?:the |us )?$/.test(
          before,
        ) &&
          !/\d/.test(before))),
  );
}

/** "bill was 84 with 15% tip split 3 ways" */
const tip: Story = (text, figures) => {
  const isLeft =
    /(?<![a-z])(?:bill|meal|dinner|lunch|tab|taxi)(?![a-z])/.test(text) &&
    /(?<![a-z])(?:leave|leaving|give)(?![a-z])/.test(text);
  const what = isLeft || /(?<![a-z])(?:tip|gratuity|service)(?![a-z])/.test(text) ? "Tip" : null;
  const rate = figures.filter(({ isPercent }) => isPercent);
  const people = sharers(figures);
  const rest = figures.filter((one) => !one.isPercent && one !== people);
  const [amount] = rest;
  if (!what || rate.length !== 1 || rest.length !== 1 || !amount) return null;
  return {
    kind: "on-top",
    what,
    percent: rate[0]?.number ?? "",
    of: amount.number,
    people: people?.number ?? null,
  };
};

/** "was 64 after 20% off, what was it before", "120 including 20% vat, without vat?" */
const before: Story = (text, figures) => {
  const rate = figures.find(({ isPercent }) => isPercent);
  const amount = figures.find(({ isPercent }) => !isPercent);
  if (figures.length !== 2 || !rate || !amount) return null;
  if (
    /(?:original(?:ly)?|full|normal|old|first) (?:price|cost)|before (?:the )?(?:discount|sale|reduction|off)|what was it before|price before/.test(
      text,
    ) &&
    /off|discount|reduc|sale/.test(text)
  )
    return sum(`${amount.number} / (1 - ${rate.number}%)`.replace(/(\d)%\)/, "$1 / 100)"));
  if (
    /(?:inc(?:l|luding|ludes)?|with|has) (?:the )?(?:\d[\d.]*% )?(?:vat|tax|gst)|(?:vat|tax|gst) inc/.test(
      text,
    ) &&
    /without|exc(?:l|luding)?|before|net|remove|take off/.test(text)
  )
    return sum(`${amount.number} / (1 + ${rate.number} / 100)`);
  return null;
};

/** "a shirt is 40 with 25% off whats the price" */
const discount: Story = (_, figures) => {
  const rate = figures.find(({ isPercent }) => isPercent);
  const amount = figures.find(({ isPercent }) => !isPercent);
  if (figures.length !== 2 || !rate || !amount) return null;
  const isOff =
    /^ ?(?:off|discount|reduction|reduced|cheaper|less)(?![a-z])/.test(rate.after) ||
    /(?:reduced by|discount of|discounted by|marked down by|off by) $/.test(rate.before);
  return isOff ? sum(`${rate.number}% off ${amount.number}`) : null;
};

const goesDown =
  /(?<![a-z])(?:decreases?d?|drop(?:ped|s)?|fall(?:en|s)?|fell|off|down|savings?|saved|discount|cheaper|lost|loss|reduc(?:tion|ed)|less)(?![a-z])/;
const changes =
  /(?<![a-z])(?:from|went|gone|goes|go|rose|risen|rise|raised?|up|increased?|grew|grown|growth|jumped|chang(?:e|ed)|difference|was|were|used to be|now|became)(?![a-z])/;

/** "rent went up from 850 to 925 whats that in percent" */
const change: Story = (text, figures) => {
  const [first, second] = figures;
  if (figures.length !== 2 || !first || !second || !asksPercent.test(text)) return null;
  if (
    figures.some(({ isPercent }) => isPercent) ||
    /out of|(?:%|per ?cent(?:age)?|pct)(?: is \d\S*)? of /.test(text)
  )
    return null;
  if (!goesDown.test(text) && !changes.test(text)) return null;
  const isTurned =
    /(?<![a-z])to (?:\S+ )?$/.test(first.before) && /(?<![a-z])from (?:\S+ )?$/.test(second.before);
  const [a, b] = isTurned ? [second.number, first.number] : [first.number, second.number];
  return { kind: "percent", sum: goesDown.test(text) ? `(${a} - ${b}) / ${a}` : `(${b} - ${a}) / ${a}` };
};

/** "i got 34 out of 50 what percentage is that", "42/60 as a percentage" */
const score: Story = (text, figures) => {
  const [first, second] = figures;
  if (
    figures.length !== 2 ||
    !first ||
    !second ||
    !asksPercent.test(text) ||
    first.isPercent ||
    second.isPercent
  )
    return null;
  if (
    /^ ?(?:out of|of|\/|from(?: a total of)?|right out of|marks out of)(?: \S+)? ?$/.test(first.after) ||
    /^ ?[a-z]{3,12} (?:out of|of) $/.test(first.after)
  )
    return { kind: "percent", sum: `${first.number} / ${second.number}` };
  if (/(?<![a-z])of $/.test(first.before) && /^,? (?:is|are|was|does)(?: \S+)? $/.test(first.after))
    return { kind: "percent", sum: `${second.number} / ${first.number}` };
  return /^ (?:is|as|are) .*(?:of|out of) $/.test(first.after)
    ? { kind: "percent", sum: `${first.number} / ${second.number}` }
    : null;
};

/** "simple interest on 5000 at 4% for 3 years", "loan of 8000 at 6% over 5 years monthly payment" */
const interest: Story = (text, figures) => {
  const rate = figures.filter(({ isPercent }) => isPercent);
  const time = figures.find(({ of }) => of === "year" || of === "month");
  const amounts = figures.filter((one) => !one.isPercent && one !== time);
  const isNamed =
    /(?<![a-z])(?:interest|compound(?:ed)?|sav(?:e|ings?)|invest(?:ed|ing|ment)?|apr|aer|loan|borrow(?:ed|ing)?|mortgage|deposit)(?![a-z])/.test(
      text,
    );
  if (
    rate.length !== 1 ||
    amounts.length !== 1 ||
    !(isNamed || (time && /(?:^| )at $/.test(rate[0]?.before ?? "")))
  )
    return null;
  if (!time && !/interest/.test(text)) return null;
  const isLoan =
    /(?<![a-z])(?:re)?pay(?:ment|ments|ing|back)?(?![a-z])|(?<![a-z])(?:monthly|a month|per month|each month|every month|instal?lments?|emi)(?![a-z])/.test(
      text,
    ) && /loan|borrow|mortgage|credit|finance|(?<![a-z])emi(?![a-z])/.test(text);
  const way = isLoan ? "loan" : /compound/.test(text) ? "compound" : /simple/.test(text) ? "simple" : null;
  const monthsOf = time?.of === "month" ? 1 : 12;
  const count = time?.number ?? "1";
  return /^\d{1,3}$/.test(count)
    ? {
        kind: "interest",
        amount: amounts[0]?.number ?? "",
        percent: rate[0]?.number ?? "",
        months: Number(count) * monthsOf,
        way,
      }
    : null;
};

/** "if 5 pens cost 3.75 how much is 1", "3 kg is 4.50 how much for 7" */
const three: Story = (text, figures) => {
  const [count, price, wanted] = figures;
  if (!count || !price || figures.some(({ isPercent }) => isPercent) || figures.length > 3) return null;
  const tells =
    /^[a-z' ]{0,30}?(?<![a-z])(?:costs?|is|are|was|were|for|came to|weighs?|takes?|makes?|serves?|needs?|do|gives?|pays?)(?: me| us| [a-z]+)? $/;
  if (!tells.test(count.after) || /(?:at|@) $/.test(price.before)) return null;
  const asks =
    /(?<![a-z])(?:how (?:much|many|long|far)|what(?:'s| is|s| would| will| do| does)?|price|cost)(?![a-z])/;
  if (wanted)
    return asks.test(price.after) && !/(?:\+|plus|and) $/.test(wanted.before)
      ? { kind: "money", sum: `${price.number} / ${count.number} * ${wanted.number}` }
      : null;
  return /(?<![a-z])(?:each|per (?!cent|hour|month|year|week|day)[a-z]+|a piece|apiece|for a single|(?:is|for|of|does) an? [a-z]+)(?![a-z])/.test(
    price.after,
  ) && asks.test(text)
    ? { kind: "each", sum: `${price.number} / ${count.number}` }
    : null;
};

/** "if i save 150 a month how long to get to 1800" */
const untilSaved: Story = (text, figures) => {
  const [rate, goal] = figures;
  const isAsked = /(?<![a-z])how (?:long|many (?:weeks|months|years|days))(?![a-z])/.test(text);
  if (figures.length !== 2 || !rate?.per || !goal || goal.per || goal.of || goal.isPercent || !isAsked)
    return null;
  return /(?<![a-z])(?:sav(?:e|ed|ing)|reach|pay(?:ing)? (?:off|back)|owe|need|put(?:ting)? (?:away|by|aside)|goal)(?![a-z])/.test(
    text,
  )
    ? sum(`${goal.number} / ${rate.number}`)
    : null;
};

/** "how many 6s in 90", "how many 25s go into 400" */
const into: Story = (text, figures) => {
  const match =
    /(?:how|hw) many (?:times )?(?:lots of |sets of |groups of )?(\d[\d.,]*)'?s? (?:are )?(?:there )?(?:go |goes |fit )?(?:in|into|make|makes)(?: to)? (\d[\d.,]*)(?! ?[a-z])/.exec(
      text,
    );
  return match && figures.length === 2 ? sum(`${match[2] ?? ""} / ${match[1] ?? ""}`) : null;
};

/** "20 more than 55", "the difference between 1200 and 875" */
const apart: Story = (text, figures) => {
  const [a, b] = figures;
  if (figures.length !== 2 || !a || !b || b.isPercent) return null;
  if (
    !a.isPercent &&
    /difference (?:between|of) $/.test(a.before) &&
    /^ (?:and|&) $/.test(a.after) &&
    !/[a-z]/.test(b.after)
  )
    return sum(
      Number(a.number.replaceAll(",", "")) < Number(b.number.replaceAll(",", ""))
        ? `${b.number} - ${a.number}`
        : `${a.number} - ${b.number}`,
    );
  const way = /^ (more|less|fewer) than $/.exec(a.after)?.[1];
  return way ? sum(`${b.number} ${way === "more" ? "+" : "-"} ${a.number}${a.isPercent ? "%" : ""}`) : null;
};

/** "remainder of 100 divided by 7", "100 mod 7" */
const remainder: Story = (text, figures) => {
  const [a, b] = figures;
  if (
    figures.length !== 2 ||
    !a ||
    !b ||
    !/(?<![a-z])(?:remainder|modulo?|left over when)(?![a-z])/.test(text)
  )
    return null;
  const isTurned = /by $/.test(a.before);
  return { kind: "remainder", of: isTurned ? b.number : a.number, by: isTurned ? a.number : b.number };
};

/** "split 100 in the ratio 2:3" */
const ratio: Story = (text, figures) => {
  const match = /(?<![a-z])ratio(?: of)? (?<parts>\d{1,3}(?: ?(?::|to|2) ?\d{1,3}){1,4})/.exec(text);
  const parts = match?.groups?.["parts"]?.match(/\d+/g) ?? [];
  const of = figures[0];
  return match && of && figures.length === parts.length + 1 && !/ratio/.test(of.before)
    ? { kind: "ratio", of: of.number, parts }
    : null;
};

/** "average of my marks 56 72 81", "what is the median of 3 9 4" */
const average: Story = (text, figures) => {
  if (figures.length < 2 || figures.some(({ isPercent }) => isPercent)) return null;
  const isList = figures.slice(0, -1).every(({ after }) => /^(?:[, &]|and)*$/.test(after));
  if (!isList) return null;
  const numbers = figures.map(({ number }) => number.replace(/[.,]$/, ""));
  if (/(?<![a-z])(?:average|avg|avrage|averge|mean)(?![a-z])/.test(text))
    return sum(`(${numbers.join(" + ")}) / ${numbers.length}`);
  if (
    /(?<![a-z])(?:add(?:ed)? (?:up|together)|total(?:led)?|altogether|sum of|tot up|all together)(?![a-z])/.test(
      text,
    )
  )
    return sum(numbers.join(" + "));
  return null;
};

/** "120 miles in 2.5 hours what speed" */
const speed: Story = (text, figures) => {
  const way = figures.find(({ of }) => of === "mile" || of === "km");
  const time = figures.find(({ of }) => of === "hour");
  return figures.length === 2 && way && time && /(?<![a-z])(?:speed|how fast|mph|kph|kmh)(?![a-z])/.test(text)
    ? sum(`${way.number} / ${time.number}`)
    : null;
};

/** Rooms, boxes and circles by their measures. */
const shape: Story = (text, figures) => {
  const [a, b, c] = figures.map(({ number }) => number);
  const is = (words: string, count: number) =>
    figures.length === count && new RegExp(`(?<![a-z])(?:${words})`).test(text);
  if (a === undefined) return null;
  if (is("area", 2) && /triangle/.test(text)) return sum(`${a} * ${b ?? ""} / 2`);
  if (
    is("area", 2) &&
    /room|rectangle|garden|floor|wall|lawn|field|square|plot|carpet|area of (?:a |the |my )?\d/.test(text)
  )
    return sum(`${a} * ${b ?? ""}`);
  if (is("perimeter|fence|skirting", 2)) return sum(`2 * (${a} + ${b ?? ""})`);
  if (is("volume", 3) && !/cylinder/.test(text)) return sum(`${a} * ${b ?? ""} * ${c ?? ""}`);
  if (is("hypotenuse|pythagoras", 2)) return sum(`sqrt (${a}^2 + ${b ?? ""}^2)`);
  if (is("area", 1) && /circle/.test(text))
    return sum(/diameter|across|wide/.test(text) ? `pi * (${a} / 2)^2` : `pi * ${a}^2`);
  if (is("circumference", 1)) return sum(/radius/.test(text) ? `2 * pi * ${a}` : `pi * ${a}`);
  return null;
};

const stories: Story[] = [tip, before, discount, untilSaved, interest, change, score, apart, remainder, ratio, average, readFuel, speed, shape, into, readRate, three, readItems]; // prettier-ignore

/** Reads a sum that is told in words ("i earn 13.20 an hr and did 38 hrs"); null where the text is not surely one. Lower case, numbers in digits. */
export function readStory(text: string): AskedSum | null {
  const figures = figuresOf(text);
  if (figures.length === 0 || figures.length > 12) return null;
  for (const read of stories) {
    const asked = read(text, figures);
    if (asked) return asked;
  }
  return null;
}
