import { numberPattern } from "./number-signs.ts";
import { signsForOtherTongues } from "./other-tongues.ts";
import { readStory } from "./read-story.ts";
import { plainSum, signsForWords, tidySum } from "./tidy.ts";

/** A sum as it was asked; the numbers stand as they were texted. */
export type AskedSum =
  | { kind: "sum"; sum: string }
  /** An amount for each of some people. */
  | { kind: "each"; sum: string }
  | { kind: "money"; sum: string }
  /** The sum is how much of a hundred something is. */
  | { kind: "percent"; sum: string }
  /** A percentage on top of an amount: what it is, and the whole. */
  | {
      kind: "on-top";
      what: "Tip" | "VAT" | "Tax" | "Interest";
      percent: string;
      of: string;
      people: string | null;
    }
  | { kind: "round"; number: string; places: string }
  /** `way` null: simple and compound are both told. loan: what is paid each month. */
  | {
      kind: "interest";
      amount: string;
      percent: string;
      months: number;
      way: "simple" | "compound" | "loan" | null;
    }
  | { kind: "remainder"; of: string; by: string }
  | { kind: "ratio"; of: string; parts: string[] };

type Groups = Record<string, string | undefined>;
type Rule = { pattern: RegExp; make: (groups: Groups) => AskedSum };

const n = (name: string) => `(?<${name}>${numberPattern})(?!\\s?%)`;
const percent = (name: string) => `(?<${name}>${numberPattern}) ?(?:%|per ?cent|pct|percent)`;
const rule = (source: string, make: Rule["make"]): Rule => ({
  pattern: new RegExp(`^(?:${source})$`, "u"),
  make,
});
const sum = (text: string): AskedSum => ({ kind: "sum", sum: text });
const g = (text: string | undefined) => text ?? "";

const some = "(?:[^\\d%]*?)";
const people =
  "(?:people|persons?|ppl|peeps|of us|ways?|friends|mates|kids|children|guys|lads|girls|men|women|adults|others|heads?|folks|roommates|flatmates)";
const unit =
  "(?:hour|hr|hrs|day|week|wk|month|mth|year|yr|night|shift|person|head|ticket|item|piece|unit|go|mile|km|kilo|kg|litre|liter)";
const perYear: Record<string, string> = { month: "12", mth: "12", week: "52", wk: "52", day: "365" };

const rules: Rule[] = [
  ...(["Tip", "VAT", "Tax", "Interest"] as const).flatMap((what) => {
    const word = { Tip: "tip|gratuity|service", VAT: "vat", Tax: "tax|gst|sales tax", Interest: "interest" }[what];
    const made = ({ percent: rate, of, people: count }: Groups): AskedSum => ({ kind: "on-top", what, percent: g(rate), of: g(of), people: count ?? null });
    const among = `(?:${some}(?:split|share|shared|divided|between|for|by|among)${some}(?<people>\\d{1,3})${some})?`;
    return [
      rule(`${some}${percent("percent")}${some}\\b(?:${word})\\b${some}${n("of")}${among}${some}`, made),
      rule(`${some}\\b(?:${word})\\b${some}${percent("percent")}${some}(?:on|for|of|to)${some}${n("of")}${among}${some}`, made),
      rule(`${some}\\b(?:${word})\\b${some}(?:on|for|of|to)${some}${n("of")}${some}(?:at|is|of|with)?${some}${percent("percent")}${some}`, made),
      rule(`${some}${n("of")} (?:bill |with |and |a |add )*${percent("percent")} (?:${word})`, made),
    ];
  }),
  rule(`round(?:ed)?(?: off)? ${n("number")} (?:to|2) (?<places>\\d{1,2}|the nearest whole(?: number)?|nearest whole(?: number)?)${some}`, ({ number, places }) => ({ kind: "round", number: g(number), places: /^\d/.test(g(places)) ? g(places) : "0" })),
  rule(`${n("a")} (?:is|as) (?:what|wat|how many|a) (?:%|percent|percentage|per cent|pct)(?: is it)? (?:of|out of) ${n("b")}`, ({ a, b }) => ({ kind: "percent", sum: `${g(a)} / ${g(b)}` })),
  rule(`(?:what |wat |as a )?(?:%|percent|percentage|per cent|pct)(?: is)? ${n("a")} (?:of|out of|from) ${n("b")}`, ({ a, b }) => ({ kind: "percent", sum: `${g(a)} / ${g(b)}` })),
  rule(`(?:what |wat )?(?:%|percent|percentage|per cent|pct) of ${n("b")} is ${n("a")}`, ({ a, b }) => ({ kind: "percent", sum: `${g(a)} / ${g(b)}` })),
  rule(`${some}${n("a")} out of ${n("b")}${some}(?:%|percent|percentage|per cent|pct)${some}`, ({ a, b }) => ({ kind: "percent", sum: `${g(a)} / ${g(b)}` })),
  rule(`(?:i |we )?(?:have|had|got|hav) ${n("a")}(?: [a-z]+)?,? (?:(?:and|but|then|i|we|have|had) )*(?:spend|spent|use|used|pay|paid|give|gave|lose|lost|owe|eat|ate|sell|sold|take|took) ${n("b")}${some}(?:left|remain|remaining|have|over)`, ({ a, b }) => sum(`${g(a)} - ${g(b)}`)),
  rule(`${n("a")} (?:out of|/|of) ${n("b")} (?:as|in) (?:a |an )?(?:%|percent|percentage|per cent|pct)`, ({ a, b }) => ({ kind: "percent", sum: `${g(a)} / ${g(b)}` })),
  rule(`(?:%|percent|percentage|per cent|pct) (?:increase|decrease|change|difference|diff|rise|drop|growth|up|down)${some}(?:from|between) ${n("a")} (?:to|2|and) ${n("b")}`, ({ a, b }) => ({ kind: "percent", sum: `(${g(b)} - ${g(a)}) / ${g(a)}` })),
  rule(`${some}(?:save|discount)${some}${percent("p")} off${some}${n("a")}${some}`, ({ p, a }) => ({ kind: "money", sum: `${g(p)}% of ${g(a)}` })),
  rule(`${percent("p")} (?:off|discount on|discount off|discount of|reduction on|less on)(?: of)?${some}${n("a")}(?: is what)?`, ({ p, a }) => sum(`${g(p)}% off ${g(a)}`)),
  rule(`${n("a")} (?:with|at|and|take) ${percent("p")} (?:off|discount)`, ({ p, a }) => sum(`${g(p)}% off ${g(a)}`)),
  rule(`(?:take|minus|subtract|deduct|knock|remove)(?: away)? ${n("a")}(?: away| off)? (?:from|off|frm) ${n("b")}`, ({ a, b }) => sum(`${g(b)} - ${g(a)}`)),
  rule(`take ${n("a")} (?:minus|and take away|take away|less) ${n("b")}`, ({ a, b }) => sum(`${g(a)} - ${g(b)}`)),
  rule(`(?:how |hw )?(?:many )?(?:times )?(?:does |do |will |can )?${n("a")}'?s? (?:go |goes |fit )?(?:into|in to|in2|are in|in|are there in) ${n("b")}(?: go)?`, ({ a, b }) => sum(`${g(b)} / ${g(a)}`)),
  rule(`(?:my |the )?change (?:do i get |will i get |would i get |i get )?(?:from|out of|frm|for|4) ${n("a")}${some}(?:spend|spent|buy|cost|costs|pay|paid|bill is|bill was|for|is|was)${some}${n("b")}`, ({ a, b }) => ({ kind: "money", sum: `${g(a)} - ${g(b)}` })),
  rule(`(?:the )?(?:average|avg|mean|avrage) (?:of |for )?(?<list>${numberPattern}(?:(?:,? and | & |, ?| )${numberPattern})+)`, ({ list }) => average(g(list))),
  rule(`(?:add up|add together|add|adding|sum|sum of|sum up|sum pls|total|the total of|total of|plus|tot up) (?:of )?(?<list>${numberPattern}(?:(?:,? and | & | \\+ |, ?| to | with | )${numberPattern})+)(?: together| up)?`, ({ list }) => sum(numbersOf(g(list)).join(" + "))),
  rule(`(?<list>${numberPattern}(?:(?:,? and | & |, | )${numberPattern})+) (?:added(?: together| up)?|all together|together|summed)`, ({ list }) => sum(numbersOf(g(list)).join(" + "))),
  rule(`(?:it |they |its |this |that )?(?:was|were|used to be|cost) ${n("a")}(?:,| and| but)? (?:is |its |it's |it is |are )?(?:now|nw)(?: is| its)? ${n("b")},?(?: (?:what|wat|how many|how much|which))? ?(?:%|percent|percentage|per cent|pct)?(?: (?<off>off|less|more|change|drop|rise|increase|decrease|reduction|discount|saving|cheaper|dearer|down|up)(?: is (?:that|it))?)?`, ({ a, b, off }) => ({ kind: "percent", sum: /^(?:off|less|drop|decrease|reduction|discount|saving|cheaper|down)/.test(g(off)) ? `(${g(a)} - ${g(b)}) / ${g(a)}` : `(${g(b)} - ${g(a)}) / ${g(a)}` })),
  rule(`(?:take|minus|subtract|deduct|knock|remove)(?: away| off)? ${percent("p")} (?:from|off|away from) ${n("a")}`, ({ p, a }) => sum(`${g(p)}% off ${g(a)}`)),
  rule(`(?<way>increase|raise|reduce|decrease|lower|cut) ${n("a")} by (?:a |1 )?(?<part>half|third|quarter|fifth|tenth)`, ({ way, a, part }) => sum(`${g(a)} ${/^(?:in|ra)/.test(g(way)) ? "+" : "-"} ${g(a)} / ${{ half: "2", third: "3", quarter: "4", fifth: "5" }[g(part)] ?? "10"}`)),
  rule(`(?:add|put) ${percent("p")} (?:to|on|onto|2) ${n("a")}`, ({ p, a }) => sum(`${g(a)} + ${g(p)}%`)),
  rule(`(?<way>increase|raise|reduce|decrease|lower|cut) ${n("a")} (?:by|with) ${percent("p")}`, ({ way, p, a }) => sum(`${g(a)} ${/^(?:in|ra)/.test(g(way)) ? "+" : "-"} ${g(p)}%`)),
  rule(`(?:%|percent|percentage|per cent|pct) of ${n("a")} (?:out of|in|from) ${n("b")}`, ({ a, b }) => ({ kind: "percent", sum: `${g(a)} / ${g(b)}` })),
  rule(`(?<what>square|cube) of ${n("a")}`, ({ what, a }) => sum(`${g(a)}^${what === "cube" ? "3" : "2"}`)),
  rule(`${n("a")} to the ${n("b")}(?:th|rd|nd)?(?: power)?`, ({ a, b }) => sum(`${g(a)}^${g(b)}`)),
  rule(`${n("a")}(?: [a-z]+)? (?:payments|instalments|installments|lots|packs|boxes|bags|rows|sets|tickets) of ${n("b")}(?: each)?`, ({ a, b }) => ({ kind: "money", sum: `${g(a)} * ${g(b)}` })),
  rule(`(?:multiply|times|product of) ${n("a")} (?:by|and|with|times|x|\\*) ${n("b")}`, ({ a, b }) => sum(`${g(a)} * ${g(b)}`)),
  rule(`(?:(?:each|per person) )?(?:if )?(?:we |i |you )?(?:split|share|divide|div|half)(?: up)? (?:(?:the|a|an|our|this|my) )?(?:[a-z]+ )?(?:of |is |for )?${n("a")}(?: [a-z ]{0,24}?)? ?(?:by|between|betwen|btwn|among|amongst|into|with|for|in|over|across|4|/) (?:the )?${n("b")}(?<who> [a-z ]+)?`, splitRule),
  rule(`${some}${n("a")}${some}(?:split|shared?)${some}(?:by|between|betwen|btwn|among|amongst|into|for) (?:the )?${n("b")} ?(?:${people})?`, ({ a, b }) => ({ kind: "each", sum: `${g(a)} / ${g(b)}` })),
  rule(`(?:im |i am |i'm )?(?:i )?(?:get |earn |make |got )?(?:paid )?${n("a")} ?(?:an?|per|each|every|/|p) ?(?<unit>${unit}) (?:for|over|x|times|\\*|4|,|and)? ?(?:i work |i do |work )?(?:an? )?(?<b>${numberPattern})? ?(?<long>year|yr|annum|${unit}s?)?`, rateRule),
  rule(`(?:if )?(?:i )?(?:work |do )?${n("b")} ?(?:hours|hrs|days|weeks|wks|months|nights|shifts|miles)${some}(?:at|@|on|x) ${n("a")}${some}`, ({ a, b }) => ({ kind: "money", sum: `${g(b)} * ${g(a)}` })),
  rule(`${n("a")} ?(?:items?|things)? ?(?:cost|costs|are|is|for|4) ${n("b")},?${some}(?:1|one|each)${some}`, ({ a, b }) => ({ kind: "each", sum: `${g(b)} / ${g(a)}` })),
  rule(`(?:if )?(?:(?:i|we|he|she|they|you|ive|weve|i've|we've|im|i'm)(?: have| had| am| are)? )?(?:(?:have|has|had|got|sold|sell|selling|bought|buy|buying|need|ordered|want|made|make|used|took|get|getting|for) )?${n("a")}(?: [a-z' ]{1,30}?)?,? (?:at|@|a) ${n("b")}(?: ?(?:each|ea|apiece|a piece|a pop|per [a-z]+|a [a-z]+|1|one))*`, ({ a, b }) => ({ kind: "money", sum: `${g(a)} * ${g(b)}` })),
  rule(`${n("a")}(?: [a-z' ]{1,30}?)?,? ${n("b")} ?(?:[a-z]+ )?(?:each|ea|apiece|a piece|a pop)`, ({ a, b }) => ({ kind: "money", sum: `${g(a)} * ${g(b)}` })),
  rule(`${some}(?:is|costs?) ${n("a")}(?: [a-z ]{1,14})? (?:and|&) i (?:put in|put|buy|get|use|need|bought|want)${some}${n("b")}${some}`, ({ a, b }) => ({ kind: "money", sum: `${g(a)} * ${g(b)}` })),
  rule(`${some}${n("a")} per [a-z ]+ (?:and|for)${some}${n("b")}${some}`, ({ a, b }) => sum(`${g(a)} * ${g(b)}`)),
  rule(`(?:the )?area of ${some}(?:circle|radius)${some}(?:radius )?(?:of )?${n("a")}(?: radius)?`, ({ a }) => sum(`pi * ${g(a)}^2`)),
  rule(`(?:the )?circumference ${some}${n("a")}(?: across| diameter| wide)?`, ({ a }) => sum(`pi * ${g(a)}`)),
  rule(`(?:the )?area (?:of )?${some}${n("a")}(?: ?(?:m|ft|cm|metres?|meters?|feet))? ?(?:by|x|\\*) ?${n("b")}(?: ?(?:m|ft|cm|metres?|meters?|feet))?`, ({ a, b }) => sum(`${g(a)} * ${g(b)}`)),
]; // prettier-ignore

const onlyNumbers = new RegExp(`^${numberPattern}(?:(?:,? and | & |, ?| )${numberPattern})+$`);

/** Reads a sum out of a text, whatever the country's signs; null where the text is not surely one. */
export function readSum(text: string): AskedSum | null {
  if (text.length > 200 || isNoSum(text)) return null;
  const tidied = tidySum(text);
  const signed = signsForWords(tidied);
  if (/\b(?:sum|add|total|altogether|tot)\b/i.test(text) && onlyNumbers.test(tidied))
    return sum(numbersOf(tidied).join(" + "));
  // "add 4 and 5 minus 2" and the like are left to the signs.
  for (const { pattern, make } of /\d/.test(tidied) ? rules : []) {
    const groups = pattern.exec(tidied)?.groups;
    if (groups) return make(groups);
  }
  const spoken = spokenSum(signed);
  if (isSigned(spoken)) return sum(spoken);
  const plain = plainSum(text);
  const told = readStory(plain);
  if (told) return told;
  // "sorry to bother you, what is 35% of 1280"
  const asked =
    /^\D*?(?<![a-z])(?:what(?: i|')?s|wh?ats|wot(?: i)?s|how much is|work out|calculate)(?![a-z])(.*)$/.exec(
      plain,
    )?.[1];
  const behind = asked === undefined ? "" : spokenSum(signsForWords(tidySum(asked)));
  // "give us 60% of 450"; "we won 3 - 2" is none.
  const late = /^[a-z' ,]{1,40}?(\d.*)$/.exec(plain)?.[1] ?? "";
  const bare = spokenSum(signsForWords(tidySum(late)));
  const other = signsForOtherTongues(plain);
  return [behind, /[*+^%]/.test(bare) ? bare : "", other].filter(isSigned).map(sum)[0] ?? null;
}

/** Whether nothing but numbers and words for operations is left of a text, once manners and question words are gone. */
export function isSpokenSum(text: string): boolean {
  return text.length <= 200 && !isNoSum(text) && isSigned(spokenSum(signsForWords(tidySum(text))));
}

function spokenSum(signed: string): string {
  return (
    signed
      .replace(/^(?:multiply|divide) (.*) by (.*)$/, (all, a: string, b: string) =>
        all.startsWith("m") ? `(${a}) * (${b})` : `(${a}) / (${b})`,
      )
      // "1 000 000": two numbers without a sign between them are no sum.
      .replace(/(?<![\d.,] ?)\d{1,3}(?: \d{3})+(?! ?\d)/g, (number) => number.replaceAll(" ", ""))
  );
}

/** Dates, phone numbers and scores look like sums. */
function isNoSum(text: string): boolean {
  const bare = text.trim();
  return /^(?:24\/7|9\/11|\d{1,4}[/-]\d{1,2}[/-]\d{2,4}|\+?\d{2,6}(?:[- ]\d{2,6}){2,}|0\d+-[\d-]+)$/.test(
    bare,
  );
}

/** Nothing but numbers and signs, with at least one thing to work out. */
function isSigned(text: string): boolean {
  if (!/\d|pi/.test(text)) return false;
  const bare = text.replace(/sqrt|cbrt|off|of|pi/g, (word) => (word === "pi" ? "3" : "+"));
  return /^[\d\s.,'+*/^%!()-]+$/.test(bare) && /[\d)%!]\s*[-+*/^]|[%!]|^\+/.test(bare);
}

function numbersOf(list: string): string[] {
  // "12, 15" are two numbers, "12,15" is one.
  return list.split(/,? and | & |, | \+ | to | with | /).filter((part) => /\d/.test(part));
}

function average(list: string): AskedSum {
  const numbers = numbersOf(list);
  return sum(`(${numbers.join(" + ")}) / ${numbers.length}`);
}

function splitRule({ a, b, who }: Groups): AskedSum {
  const rest = g(who).trim();
  // "84 divided by 4 plus 6" is worked out by its signs.
  return {
    kind: rest === "" || new RegExp(`^${people}|^[a-z]+$`).test(rest) ? "each" : "sum",
    sum: `${g(a)} / ${g(b)}`,
  };
}

function rateRule({ a, unit: of, b, long }: Groups): AskedSum {
  const count = b ?? (long && /^y|annum/.test(long) ? perYear[g(of)] : undefined);
  return { kind: "money", sum: `${g(a)} * ${count ?? "1"}` };
}
