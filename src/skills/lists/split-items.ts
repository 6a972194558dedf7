import { plain } from "../wording.ts";

/** What is one thing, though "and" stands in it. */
const pairs =
  /\b(?:(?:fish|chip|pie|sausage|burger|egg)s? (?:and|n|&) (?:chips|mash|soldiers)|bangers (?:and|n|&) mash|mac (?:and|n|&) cheese|salt (?:and|n|&) (?:vinegar|pepper)|sweet (?:and|n|&) sour|gin (?:and|n|&) tonic|rum (?:and|n|&) coke|peanut butter (?:and|n|&) jelly|half (?:and|n|&) half|head (?:and|n|&) shoulders|bed (?:and|n|&) breakfast|cheese (?:and|n|&) onion|black (?:and|n|&) white|r (?:and|n|&) r|b (?:and|n|&) b|m (?:and|n|&) ms|(?:meet|nuts|nut) (?:and|n|&) (?:greet|bolts|bolt)|knife (?:and|n|&) fork|needle (?:and|n|&) thread|cream (?:and|n|&) sugar crackers)\b/gi;
const doing =
  /^(?:ring|call|phone|text|email|buy|get|fix|mend|clean|wash|book|pay|post|send|pick|take|make|do|see|visit|order|collect|return|water|feed|mow|paint|iron|tidy|sort|write|read|ask|check|cut|put|bring|go|find|cancel|renew|hoover|walk|cook|change|meet|move|print|sign|finish|start|help|sell|hang|build|plant|weed|dust|vacuum|sweep|mop|polish|bake)\b/i;
/** What is a thing by itself: "milk eggs bread" is three. */
const single = new Set(
  (
    "milk eggs egg bread butter cheese sugar tea coffee rice pasta flour salt pepper onions onion potatoes potatos spuds carrots apples bananas " +
    "oranges lemons limes grapes pears tomatoes tomatos cucumber lettuce mushrooms peppers garlic ginger broccoli cabbage spinach peas beans " +
    "corn lentils oats cereal yogurt yoghurt yogurts cream margarine marg oil vinegar ketchup mayo mustard jam honey bacon ham chicken beef mince " +
    "sausages fish tuna salmon prawns steak burgers buns rolls wraps crisps biscuits cookies cake chocolate sweets nuts raisins juice water squash " +
    "cola beer wine gin vodka nappies diapers wipes tissues soap shampoo conditioner toothpaste bleach detergent batteries candles matches foil " +
    "sponges bags ugali maize sukuma unga noodles spaghetti soup crackers teabags loo-roll cheddar parsley basil coriander avocado avocados " +
    "mozzarella parmesan strawberries plums peaches mangoes celery leeks hummus feta tofu paneer dal daal ghee atta roti naan plates cups napkins charcoal ice " +
    "passport passports charger chargers toothbrush towel towels sunscreen suncream socks underwear pants knickers shirts shoes jacket sunglasses " +
    "tickets swimsuit torch tent pyjamas paraffin kerosene plantain yam garri egusi cassava"
  ).split(" "),
);
/** Two that are one thing together. */
const together =
  /\b(?:butter beans|coffee beans|garlic bread|milk chocolate|ginger (?:beer|tea|biscuits)|wine vinegar|salt (?:beef|fish)|fish cakes?|corn bread|cream cake|cheese biscuits|chocolate (?:cake|biscuits|cookies|milk|cream)|cream (?:cheese|crackers)|rice (?:noodles|cakes?|crackers|vinegar)|egg (?:noodles|rolls)|tea bags|bin bags|ice cream|salmon steak|chicken (?:soup|noodles|wraps|rolls|burgers|mince)|beef (?:mince|burgers|steak)|ham rolls|bread (?:rolls|flour)|corn (?:oil|flour)|fish (?:soup|oil)|coffee cake|cheese (?:cake|crackers)|bacon crisps|honey (?:mustard|nuts)|peas soup|lemon juice|carrots? cake|soap water|maize flour|tomatoes juice|oats milk|water bags)\b/i;
const joint = "\u0003";

/** "2 pints of milk, bread and jam" → three things; what is done is cut at "and" only before another thing to do. */
export function splitItems(words: string): string[] {
  const kept = words.replace(pairs, (pair) => pair.replaceAll(" ", joint));
  return kept
    .split(/\s*(?:[,;\n\r•·]|\.\s|\s[-+]\s|\s\+|\+\s)\s*/u)
    .flatMap((part) => part.split(/(?:^|\s+)(?:and also|as well as|plus|&|and then|then)\s+/i))
    .flatMap(splitAtAnd)
    .flatMap((part) => (isSeveral(part) ? part.trim().split(/\s+/) : [part]))
    .map((part) => tidyItem(part.replaceAll(joint, " ")))
    .filter((part) => part !== "");
}

/** Whether a word of it is a thing that many buy, or pack. */
export function namesKnownThing(item: string): boolean {
  return item.split(" ").some((word) => single.has(word.toLowerCase()));
}

function isSeveral(part: string): boolean {
  const words = part.trim().toLowerCase().split(/\s+/);
  return words.length > 1 && words.every((word) => single.has(word)) && !together.test(part);
}

function splitAtAnd(words: string): string[] {
  const parts = words.split(/(?:^|\s+)(?:and|an|n|nd|n')\s+/i);
  if (!doing.test(words)) return parts;
  return parts.reduce<string[]>((whole, part) => {
    const last = whole.at(-1);
    const isWhole = last !== undefined && last.includes(" ");
    if (last === undefined || last === "" || (isWhole && doing.test(part))) return [...whole, part];
    return [...whole.slice(0, -1), `${last} and ${part}`];
  }, []);
}

/** One thing without the words and signs around it. */
export function tidyItem(words: string): string {
  return plain(words, 1000)
    .replace(/^[\s\-*.:"'“”‘’]+|[\s.,;:!"“”‘-]+$|(?<=\s\S.*)'$/gu, "")
    .replace(/^(?:(?:also|some|sum|the|an?|more|sm) )+(?=\S)/i, "")
    .replace(/ (?:too|as ?well|also|aswell|again)$/i, "")
    .trim();
}

const counted = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ordered = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const first = new RegExp(`\\b(?<end>first|last) (?<count>\\d|${counted.join("|")})\\b`, "gi");
const ordinal = new RegExp(
  `\\b(?:(?<word>${ordered.join("|")}|last)|(?<digits>\\d{1,2})(?:st|nd|rd|th))(?: (?:ones?|items?|things?))?\\b`,
  "gi",
);
const cardinal = new RegExp(`^(?:${counted.join("|")})$`, "i");

/** "first two" as "1 2", "the last one" as "-1": what is counted from the end is below nought. */
function inDigits(words: string): string {
  return words
    .replace(first, (all: string, end: string, count: string) => {
      const many = counted.indexOf(count.toLowerCase()) + 1 || Number(count);
      const sign = end.toLowerCase() === "last" ? -1 : 1;
      return many === 1 ? all : Array.from({ length: many }, (_, index) => sign * (index + 1)).join(" ");
    })
    .replace(ordinal, (_, word: string | undefined, digits: string | undefined) =>
      word === undefined ? (digits ?? "") : String(ordered.indexOf(word.toLowerCase()) + 1 || -1),
    );
}

/** The numbers that some words are, "2 and 4", "1-3", "item 5", "the first one"; null where they are words. Below nought: from the end. */
export function readNumbers(words: string): number[] | null {
  const bare = inDigits(words)
    .replace(/\b(?:items?|numbers?|nos?|nr|lines?|notes?|the|and|n|an)\b|[#,&.+]/gi, " ")
    .trim()
    .split(/\s+/)
    .map((word) => (cardinal.test(word) ? String(counted.indexOf(word.toLowerCase()) + 1) : word))
    .join(" ");
  const range = /^(\d{1,3}) ?(?:-|to|till) ?(\d{1,3})$/.exec(bare);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return from >= 1 && to >= from && to - from < 200
      ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
      : null;
  }
  if (!/^-?\d{1,3}(?: -?\d{1,3})*$/.test(bare)) return null;
  return bare.split(/\s+/).map(Number);
}
