/** What kind of value answers a question. */
type Value = "date" | "measure" | "number" | "name" | "any";

/**
 * What a sentence must hold to answer a question. `any`: one of these; `all`: each of these, which may stand in the
 * article's title as well. Sources of regular expressions that match the beginnings of words.
 */
export type Fact = { value: Value; any: string[]; all: string[] };

const numberWords =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|dozen)";
const month = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
const unit =
  "(?:m|km|ft|feet|foot|metres?|meters?|kilomet\\p{L}+|centimet\\p{L}+|millimet\\p{L}+|miles?|mi|kg|kilogram\\p{L}*|lbs?|pounds?|tonnes?|tons?|g|grams?|sq|square|degrees?|kelvins?|[CFK]|mph|kph|knots|years?|days?|hours?|minutes|seconds|months?|weeks?|cm|mm|in|inch|inches|hectares?|acres?|light|litres?|gallons?|stor(?:e?ys|ies)|floors|AU)";

/** Patterns of the values, to be matched without regard to case but for names. */
export const valuePatterns: Record<Value, RegExp> = {
  date: new RegExp(
    `\\b(?:1\\d{3}|20\\d\\d)\\b|\\b\\d{1,4}s? ?(?:BCE?|AD|CE)\\b|\\b\\d{1,2}(?:st|nd|rd|th)[ -]centur|\\b\\d{1,2} ${month}|\\b${month} \\d{1,2}\\b|\\byears ago\\b`,
    "iu",
  ),
  measure: new RegExp(
    `(?:\\d|\\b${numberWords})[\\d,.]*(?:\\s?[-\u2013]\\s?\\d[\\d,.]*)?[\\s-]?(?:(?:hundred|thousand|million|billion|trillion)[\\s-])?(?:cubic |square )?(?:\u00b0|%|${unit}\\b|km/h|m/s)`,
    "iu",
  ),
  number: new RegExp(`\\d|\\b${numberWords}\\b`, "iu"),
  name: /(?<!\p{L})(?!(?:The|It|Its|In|This|They|He|She|A|An|There|As|At|On|From|Of|Most|Some|Many)\b)\p{Lu}\p{Ll}+/u,
  any: /./u,
};

/** Years of a life in brackets: "(18 July 1918 - 5 December 2013)". */
const lifespan = "\\d{3,4} ?(?:BCE? )?[-\\u2013] ?(?:c\\.? ?)?[\\w ,]{0,24}\\d{2,4}(?: BCE?)?\\)";
const bornOnly = "\\(born\\b";

/** Other words for what is asked; the word itself counts by its stem. */
const synonyms: [RegExp, string[]][] = [
  [
    /^(?:built|build|constructed|erected|completed|made|created|finished|put up)$/iu,
    ["built", "build", "construct", "complet", "erect", "made", "creat", "inaugurat", "open"],
  ],
  [
    /^(?:founded|found|established|started|begin|began|begun|formed|start|set up|created)$/iu,
    ["found", "establish", "form", "creat", "began", "begin", "start", "broke out", "launch"],
  ],
  [/^(?:born|birth|birthday|birthplace)$/iu, ["born", lifespan, bornOnly]],
  [
    /^(?:die|died|dead|death|dies|pass away|passed away|killed|pass)$/iu,
    ["died", "death", "die", "killed", "assassinat", "murdered", "executed", lifespan],
  ],
  [/^(?:sink|sank|sunk)$/iu, ["sank", "sunk", "sink"]],
  [
    /^(?:fall|fell|fallen|come down|came down|torn down|fall down)$/iu,
    ["fall", "fell", "demoli", "tore down", "torn down", "opened"],
  ],
  [
    /^(?:end|ended|finish|over|stop|stopped)$/iu,
    ["end", "surrender", "armistice", "finish", "lasted", "until"],
  ],
  [
    /^(?:happen|happened|occur|took place|take place|be|fought|held)$/iu,
    ["took place", "happen", "occur", "fought", "held", "began", "on"],
  ],
  [/^(?:invented|invent|invention|inventor)$/iu, ["invent", "patent", "develop", "pioneer"]],
  [/^(?:discovered|discover|found out|discovery)$/iu, ["discover", "identif", "isolated"]],
  [
    /^(?:wrote|written|write|writes|author|authored|writer)$/iu,
    [
      "wrote",
      "writ",
      "author",
      "(?:novel|book|play|poem|epic|story|tragedy|comedy|series|work|song|music|memoir|autobiography)[^.]{0,60} by",
    ],
  ],
  [/^(?:painted|paint|drew|painter|sculpted|carved)$/iu, ["paint", "artist", "sculpt", "by [A-Z]"]],
  [/^(?:sang|sings|sing|sung|recorded|singer)$/iu, ["sang", "sung", "sing", "record", "song by", "perform"]],
  [/^(?:composed|composer|compose)$/iu, ["compos", "wrote", "music"]],
  [/^(?:directed|director|made the film)$/iu, ["direct"]],
  [/^(?:played|plays|play|stars|starred|acted)$/iu, ["play", "star", "portray", "cast"]],
  [/^(?:designed|design|architect)$/iu, ["design", "architect", "built"]],
  [/^(?:killed|shot|murdered|assassinated)$/iu, ["killed", "shot", "murder", "assassinat"]],
  [/^(?:won|win|wins|winner)$/iu, ["won", "win", "beat", "defeat", "champion", "victor"]],
  [/^(?:owns|owner|own|owned)$/iu, ["own", "acquired", "bought", "belong"]],
  [/^(?:married|wife|husband|spouse|marry)$/iu, ["marri", "wife", "husband", "spouse"]],
  [/^(?:eat|eats|diet|feed|feeds)$/iu, ["eat", "diet", "feed", "food", "prey"]],
  [
    /^(?:tall|high|height|elevation)$/iu,
    ["tall", "high", "height", "elevation", "above sea level", "summit", "rises", "stands"],
  ],
  [/^(?:long|length)$/iu, ["long", "length", "stretch", "runs"]],
  [/^(?:deep|depth)$/iu, ["deep", "depth"]],
  [/^(?:wide|width|broad)$/iu, ["wide", "width", "across", "broad"]],
  [
    /^(?:big|large|size|area|huge|small)$/iu,
    ["area", "cover", "large", "big", "size", "square", "diameter", "radius", "km2"],
  ],
  [/^(?:heavy|weight|weigh|weighs)$/iu, ["weigh", "mass", "heav", "tonne"]],
  [/^(?:fast|speed|quick|quickly)$/iu, ["speed", "fast", "run", "veloc"]],
  [
    /^(?:old|age)$/iu,
    ["old", "age", "built", "found", "construct", "erect", "formed", "born", lifespan, bornOnly],
  ],
  [
    /^(?:hot|cold|warm|temperature|boiling|freezing|melting)$/iu,
    ["temperature", "hot", "cold", "boil", "freez", "melt"],
  ],
  [/^(?:far|distance|away|far away)$/iu, ["distance", "away", "from the", "from Earth"]],
  [
    /^(?:live|lifespan|life|life span|last|lives)$/iu,
    ["lifespan", "life span", "life expectancy", "live", "longev"],
  ],
  [
    /^(?:people|population|inhabitants|persons|ppl|residents)$/iu,
    ["population", "inhabitants", "people live", "residents"],
  ],
  [/^(?:currency|money)$/iu, ["currency", "money"]],
  [/^(?:language|languages|speak|spoken)$/iu, ["language", "spoken", "speak"]],
  [
    /^(?:president|king|queen|leader|pope|mayor|minister|ceo|monarch|chancellor|governor|manager|captain|head|chief|emperor|sultan)$/iu,
    ["incumbent", "current", "since \\d{4}", "has been", "took office", "elected", "reign"],
  ],
  [
    /^(?:live|habitat|lives|found|come|comes|from|grow|grows)$/iu,
    ["native", "live", "found", "habitat", "inhabit", "distribut", "grow", "origin"],
  ],
  [/^(?:biggest|largest|greatest|bigger|larger)$/iu, ["largest", "biggest", "greatest"]],
  [/^(?:tallest|highest)$/iu, ["tallest", "highest"]],
  [/^(?:closest|nearest)$/iu, ["closest", "nearest"]],
  [/^(?:fastest|quickest)$/iu, ["fastest", "quickest"]],
  [/^(?:man|person|human|woman|people)$/iu, ["man", "person", "human", "woman", "people"]],
  [/^(?:africa|african)$/iu, ["africa"]],
  [/^(?:europe|european)$/iu, ["europe"]],
  [/^(?:asia|asian)$/iu, ["asia"]],
  [/^(?:world|earth|globe)$/iu, ["world", "earth", "planet"]],
  [
    /^(?:contain|contains|have|has|got|do|does|cause|causes)$/iu,
    ["contain", "cause", "caus", "because", "due to"],
  ],
];

/** What may stand in a sentence for a word of the question. */
export function formsOf(word: string): string[] {
  const known = synonyms.filter(([pattern]) => pattern.test(word)).flatMap(([, forms]) => forms);
  return [...new Set([...known, ...(known.length > 0 && isCommon(word) ? [] : [stemOf(word)])])];
}

function isCommon(word: string): boolean {
  return word.length < 4 || /^(?:live|have|does|come|from|over|found)$/iu.test(word);
}

/** The beginning that a word's forms share: "lakes" → "lake", "discovered" → "discover". For patterns. */
function stemOf(word: string): string {
  const bare = word.toLowerCase().replace(/'s$/, "");
  const stem =
    bare.length > 5 ? bare.replace(/(?:ies|ing|ed|es|s|y|e)$/u, "") : bare.replace(/(?<=\p{L}{3})s$/u, "");
  return stem.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const stopWords = new Set(
  "a an the of in on at to for from by with is are was were be been do does did has have had can could will what which who whom whose when where why how and or but it its that this there their they them you u me my i we us any some many much most more very really ever get got go us into about as so than then also just out up down off s r".split(
    " ",
  ),
);

/** The words of a question that mean something. */
export function contentWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}'-]+/gu) ?? [])
    .filter((word) => !stopWords.has(word.toLowerCase()))
    .slice(0, 12);
}
