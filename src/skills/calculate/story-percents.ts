import type { Figure } from "./figures.ts";
import type { AskedSum } from "./read-sum.ts";

/** A sum told in a sentence, whose numbers are known by the words beside them, in any order. */
export type Story = (text: string, figures: Figure[]) => AskedSum | null;

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

/** Tips, discounts, changes, marks and interest. */
export const percentStories: Story[] = [tip, before, interest, discount, change, score];
