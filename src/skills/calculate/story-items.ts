import { numberPattern } from "./number-signs.ts";
import { figuresOf, type Figure } from "./figures.ts";
import type { AskedSum } from "./read-sum.ts";

const people =
  "(?:people|persons?|ppl|of us|ways?|friends|mates|kids|guys|lads|girls|adults|heads?|roommates|flatmates|colleagues)";
const n = numberPattern;
const asksTotal =
  /(?<![a-z])(?:total|altogether|all together|in all|how much|bill|come to|comes to|cost|sum|add up|spend|spent|owe|what do (?:i|we) pay)(?![a-z])/;
const asksRest =
  /(?<![a-z])(?:left|remain(?:s|ing)?|change|leftover|balance|(?:have|over) (?:left|over))(?![a-z])/;
const spends =
  /(?<![a-z])(?:spen[dt]|pay|paid|buy|bought|cost|costs|used?|ga?ive|gave|lose|lost|take|took|minus|bills?|rent|owe|pays?|less|for|on|broke|broken|eat|ate|eaten|gone|died|sell|sold|stolen|away|dropped|missing|damaged|rotten|bad)(?![a-z])/;

/** What stands for one thing that is bought: "3 nights at 89.50" → "3 * 89.50"; null where no price is said. */
function priceOf(part: string): string | null {
  const pair = new RegExp(
    `^(?:\\D*? )?(?<count>${n})(?: ?[a-z' -]{1,30}?)??,? ?(?:at|@|x|\\*|times|for|4|cost(?:s|ing)?|of)? ?(?<![\\d.,])(?<price>${n})(?: ?[a-z' ]*)$`,
  ).exec(part);
  if (pair?.groups) {
    const { count = "", price = "" } = pair.groups;
    const between = part.slice(part.indexOf(count) + count.length, part.lastIndexOf(price));
    const isPair =
      /(?:at|@|x|\*|times) ?$/.test(between) ||
      /(?<![a-z])(?:each|ea|apiece|a piece|a pop|per [a-z]+|a [a-z]+)(?![a-z])/.test(
        part.slice(part.lastIndexOf(price)),
      );
    return isPair ? `${count} * ${price}` : null;
  }
  const single = new RegExp(`^(?<words>\\D*?)(?<price>${n})(?<after>\\D*)$`).exec(part)?.groups;
  if (!single) return null;
  const { words = "", price = "", after = "" } = single;
  // "3 cokes" is no price; "delivery 4.50", "4.50 delivery" and "45 for food" are.
  const isPrice =
    /[.,]\d\d$/.test(price) ||
    /[a-z] ?$/.test(words) ||
    /^ ?(?:for|on|$)/.test(after) ||
    /^ ?(?:delivery|postage|p&p|shipping|fee|deposit|parking|tax|petrol|fuel|extra)/.test(after);
  return isPrice ? price : null;
}

/** Things with their prices, added up: "3 nights at 89.50 plus 12", "2 adults at 12 and 3 kids at 7.50"; or what is left of an amount. */
export function readItems(text: string, figures: Figure[]): AskedSum | null {
  if (figures.length < 2) return null;
  const profit = readProfit(text);
  if (profit) return profit;
  const shared = new RegExp(
    `(?:,? (?:and |then )?(?:split|shared?|divided?)?(?: it| that)?(?: equally| evenly)? ?(?:between|by|among|amongst|for|into)? (?:the )?(\\d{1,3}) ?${people}(?: .*)?|,? (?:and |then )?(?:split|shared|divided)(?: it| that)?(?: equally| evenly)? (?:between|by|among|into) (?:the )?(\\d{1,3}))$`,
  ).exec(text);
  const who = shared?.[1] ?? shared?.[2];
  const told = shared && who ? text.slice(0, shared.index) : text;
  const rest = asksRest.test(text) ? readRest(told, figures) : null;
  if (rest) return rest;
  const added = addUp(told);
  if (!added || (!added.hasPair && !asksTotal.test(text))) return null;
  if (who) return { kind: "each", sum: `(${added.sum}) / ${who}` };
  return added.count < 2 ? null : { kind: "money", sum: added.sum };
}

/** "i sell 30 mangoes for 20 each and paid 350 for them, profit" */
function readProfit(text: string): AskedSum | null {
  if (
    !/(?<![a-z])(?:profit|how much (?:did|do|have|will) i (?:make|made|gain|lose))(?![a-z])|loss/.test(
      text,
    ) ||
    /%|per ?cent/.test(text)
  )
    return null;
  const told = text.split(/(?=(?<![a-z])(?:sell|sold|selling|buy|bought|paid|cost|costs)(?![a-z]))/);
  const of = (verbs: RegExp) => told.find((part) => verbs.test(part) && /\d/.test(part));
  const parts = [of(/^(?:sell|sold|selling)/), of(/^(?:buy|bought|paid|cost)/)].map(
    (part) => part && (/^\D*(\d[\d.,]*)\D*$/.exec(part)?.[1] ?? addUp(part.replace(/ and i? ?$/, ""))?.sum),
  );
  return parts.every(Boolean)
    ? {
        kind: "money",
        sum: `${parts[0] ?? ""} - ${/ \+ /.test(parts[1] ?? "") ? `(${parts[1] ?? ""})` : (parts[1] ?? "")}`,
      }
    : null;
}

/** "i have 200 and spend 37.45 and 22.80 what do i have left" */
function readRest(text: string, figures: Figure[]): AskedSum | null {
  const isHeld = ({ before }: Figure) => holds.test(before);
  const first = figures.find(isHeld);
  if (!first || figures.some(({ isPercent }) => isPercent)) return null;
  // "i owe john 35 and i have 100"
  if (first !== figures[0]) {
    const owed =
      first === figures.at(-1) && spends.test(text.slice(0, first.at))
        ? addUp(text.slice(0, first.at).replace(/^.*?(?=\D{0,20}\d)/, ""))
        : null;
    return owed ? { kind: "money", sum: `${first.number} - (${owed.sum})` } : null;
  }
  const after = text.slice(first.at + first.number.length);
  // "3 boxes of 24 eggs and 7 broke"
  const packed = new RegExp(`^ [a-z]+ (?:of|with) (${n})(?= [a-z])`).exec(after);
  const held = packed ? `${first.number} * ${packed[1] ?? ""}` : first.number;
  const taken = packed ? after.slice(packed[0].length) : after;
  if (!spends.test(taken)) return null;
  const spent = addUp(taken.replace(/^[^\d]*?(?=\d)/, "")) ?? goneOf(taken);
  if (!spent) return null;
  const isOne = spent.count === 1 && !spent.hasPair;
  return { kind: "money", sum: `${held} - ${isOne ? spent.sum : `(${spent.sum})`}` };
}

/** "and 7 broke": what is counted and not paid. */
function goneOf(text: string): ReturnType<typeof addUp> {
  const counts = figuresOf(text).map(({ number }) => number);
  return counts.length === 0 ? null : { sum: counts.join(" + "), count: counts.length, hasPair: false };
}

const holds =
  /(?<![a-z])(?:have|had|has|got|ve|start(?:ed)?|from|out of|budget(?: is| of)?|with|earn|wages?|salary|balance(?: is| of)?|get|paid|of)(?: (?:is|was|a|about|only|just))*[ ,:]*$/;

function addUp(text: string): { sum: string; count: number; hasPair: boolean } | null {
  const parts = text
    .replace(/(?<=\d),(?= )/g, " ,")
    // "milk 1.20 bread 1.45"
    .replace(/(?<=\d[.,]\d\d) (?=[a-z]+ \d)(?!(?:at|x|plus|minus|and|less) )/g, " , ")
    .split(/(\s(?:plus|\+|and|&|n|,|minus|less|with|also|then)(?=\s)|\s?\+\s?)/)
    .map((part) => part.trim());
  let [sum, count, hasPair] = ["", 0, false];
  let sign = "+";
  for (const part of parts) {
    if (/^(?:plus|\+|and|&|n|,|with|also|then|)$/.test(part)) continue;
    if (/^(?:minus|less)$/.test(part)) sign = "-";
    else if (/\d/.test(part)) {
      const percent = new RegExp(
        `^(?:an? |the )?(${n}) ?(?:%|per ?cent|pct) ?(off|discount|reduction)?`,
      ).exec(part);
      const price = percent ? `${percent[1] ?? ""}%` : priceOf(part.replace(/[^\da-z@*.)(]+$/, ""));
      if (price === null || (percent && sum === "")) return null;
      if (percent?.[2]) sign = "-";
      sum += `${sum === "" ? "" : ` ${sign} `}${price}`;
      hasPair ||= price.includes("*");
      count += 1;
      sign = "+";
    }
  }
  return count === 0 ? null : { sum, count, hasPair };
}
