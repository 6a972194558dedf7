import { figuresOf } from "./figures.ts";
import type { AskedSum } from "./read-sum.ts";
import { readItems } from "./story-items.ts";
import { percentStories } from "./story-percents.ts";
import { share, tip } from "./story-shares.ts";
import type { Story } from "./story.ts";
import { readFuel, readInstalments, readRate, readSpeed } from "./story-rates.ts";

const sum = (text: string): AskedSum => ({ kind: "sum", sum: text });

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
  // "how much more is 95 than 78"
  if (
    /^ than $/.test(a.after) &&
    /(?<![a-z])how (?:much|many) (?:more|less|fewer|bigger|larger|smaller|higher|lower|cheaper|dearer|older|taller|longer) (?:is|are|was|does) $/.test(
      a.before,
    )
  )
    return sum(
      /(?:more|bigger|larger|higher|dearer|older|taller|longer) \S+ $/.test(a.before)
        ? `${a.number} - ${b.number}`
        : `${b.number} - ${a.number}`,
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

/** "rent 640 gas 55 elec 72 whats the total": each amount behind what it is for. */
const labelled: Story = (text, figures) => {
  const isLabelled = figures.every(
    ({ before, per, of, isPercent }) =>
      !per &&
      !of &&
      !isPercent &&
      /^[ ,.]*(?:(?:and|plus|then) )?[a-z][a-z &'/]{1,40}?(?: (?:is|was|cost|for))?[ :=-]*$/.test(before),
  );
  return figures.length > 1 &&
    isLabelled &&
    asksTotal.test(text) &&
    !/(?<![a-z])(?:each|left|change|per|split|between|at|times|minus|less|off|from)(?![a-z])/.test(text)
    ? { kind: "money", sum: figures.map(({ number }) => number).join(" + ") }
    : null;
};
const asksTotal =
  /(?<![a-z])(?:total|altogether|all together|in all|add(?:ed)? (?:up|together)|sum)(?![a-z])/;

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
  if (
    figures.length === 2 &&
    /(?<![a-z])(?:by|x|\*|and) $/.test(figures[1]?.before ?? "") &&
    /(?<![a-z])(?:(?:square|sq) ?(?:m|f|y)[a-z]*|m2|sqm|sqft|footage|how big)(?![a-z])/.test(text) &&
    !/(?<![a-z])(?:per|each|tiles?|cost)(?![a-z])/.test(text)
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

const stories: Story[] = [tip, ...percentStories, untilSaved, apart, remainder, ratio, share, average, labelled, readFuel, readSpeed, shape, into, readInstalments, readRate, three, readItems]; // prettier-ignore

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
