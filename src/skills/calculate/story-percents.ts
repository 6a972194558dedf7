import type { Figure } from "./figures.ts";
import { numberPattern } from "./number-signs.ts";
import type { AskedSum } from "./read-sum.ts";
import type { Story } from "./story.ts";

const sum = (text: string): AskedSum => ({ kind: "sum", sum: text });
/** "Percent" that is asked for, not said. */
const asksPercent = /(?<!\d ?)(?:%|(?<![a-z])per ?cent(?:age)?s?(?![a-z])|(?<![a-z])pct(?![a-z]))/;
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

const downNouns = "off|discount|reduction|decrease|drop|cut|fall|reduced|cheaper|less|lower|down";
const upNouns = "rise|raise|increase|hike|growth|more|extra|higher|dearer|up|on top|mark ?up";
const downVerbs =
  "reduced?|discount(?:ed)?|(?:marked |gone |goes |went |go )?down|off|drop(?:s|ped)?|fall(?:s|en)?|fell|cut|decreased?s?|lower(?:ed|s)?";
const upVerbs =
  "increase[sd]?|rise[sn]?|rose|raise[sd]?|(?:gone |goes |went |go |put )?up|gr[eo]ws?|grown|add(?:ed)?|jump(?:s|ed)?";
const isDown = directed(downNouns, downVerbs);
const isUp = directed(upNouns, upVerbs);

/** Whether a rate is said to go that way: "a 3% pay rise", "reduced by 35%". */
function directed(nouns: string, verbs: string): (rate: Figure) => boolean {
  const after = new RegExp(`^ ?(?:(?:pay|price|wage|salary|rent) )?(?:${nouns})(?![a-z])`);
  const before = new RegExp(`(?<![a-z])(?:${verbs})(?: (?:by|of|about))? $`);
  return (rate) => after.test(rate.after) || before.test(rate.before);
}

/** "a shirt is 40 with 25% off whats the price", "rent of 600 goes up 4%", "3% pay rise on 24500" */
const towards: Story = (_, figures) => {
  const rate = figures.find(({ isPercent }) => isPercent);
  const amount = figures.find(({ isPercent }) => !isPercent);
  if (figures.length !== 2 || !rate || !amount) return null;
  if (isDown(rate)) return sum(`${rate.number}% off ${amount.number}`);
  return isUp(rate) ? sum(`${amount.number} + ${rate.number}%`) : null;
};

/** "36 is 45% of what", "20% of what is 14" */
const whole: Story = (text, figures) => {
  const rate = figures.find(({ isPercent }) => isPercent);
  const amount = figures.find(({ isPercent }) => !isPercent);
  if (figures.length !== 2 || !rate || !amount) return null;
  const isNamed = /^ ?of (?:what|wat|which|a number|some number)(?![a-z])/.test(rate.after);
  return isNamed || (rate === figures[1] && /^ ?of[ ?]*$/.test(rate.after))
    ? sum(`${amount.number} / ${rate.number}%`)
    : null;
};

/** "0.35 as a percentage", "what is 1/8 in percent" */
const asPercent: Story = (text) => {
  const part = new RegExp(
    `(?<![\\d.,])(${numberPattern}(?: ?/ ?${numberPattern})?) (?:as|in|into|to)(?: an?)? (?:%|per ?cent|pct)(?:age)?[ ?]*$`,
  ).exec(text);
  return part && !/(?<![a-z])(?:from|by|of|was)(?![a-z])/.test(text)
    ? { kind: "percent", sum: part[1] ?? "" }
    : null;
};

const goesDown =
  /(?<![a-z])(?:decreases?d?|drop(?:ped|s)?|fall(?:en|s)?|fell|off|down|savings?|saved|discount|cheaper|lost|loss|reduc(?:tion|ed)|less)(?![a-z])/;
const changes =
  /(?<![a-z])(?:from|went|gone|goes|go|rose|risen|rise|raised?|up|increased?|grew|grown|growth|jumped|chang(?:e|ed)|difference|was|were|used to be|now|became|bought|sold|profit|gain)(?![a-z])/;

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

/** Discounts, changes, marks and interest. */
export const percentStories: Story[] = [before, interest, whole, towards, change, score, asPercent];
