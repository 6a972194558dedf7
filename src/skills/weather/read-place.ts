import { TAKEN } from "../time/read-day.ts";
import { isActivity, isFunctionWord, isName, isStrong, isWeak } from "./words.ts";

type Token = {
  /** As it was texted. */
  word: string;
  /** Lower case, without punctuation around it and apostrophes in it. */
  bare: string;
  /** A comma or a full stop follows. */
  endsClause: boolean;
};

const MAX_PLACE_WORDS = 6;
const prepositions = new Set(
  "in at near nr for 4 around round rnd over up @ on across outside of reach reaches reaching hit hits hitting off to towards from nearby beside inside".split(
    " ",
  ),
);
const hereWords =
  /^(?:here|where i ?a?m(?: at)?|where we are|me|us|my (?:area|county|town|village|region|street|road|location|way|city|state|location|part of the world|neck of the woods)|our (?:area|way|town|village|street|road)|this area|the area|these parts|round here|our neck of the woods)$/i;
/** After a place, what belongs to the sentence again. */
const stops = new Set(
  "weather wise weatherwise pls plz please thanks thx ty ta cheers will wil shall should do does is its it i im cos coz because if when need with lol or so but thinking going gonna be like looking look looks worried xx x mate tho though".split(
    " ",
  ),
);

/** The place in what is left of a text about the weather when the day has been taken out; null: none is named. */
export function readPlace(marked: string): string | null {
  const tokens = tokenize(marked);
  return afterPreposition(tokens) ?? byItself(tokens) ?? afterComma(tokens);
}

/** "do i need to defrost the car tomorrow, huddersfield" */
function afterComma(tokens: Token[]): string | null {
  const start = tokens.findLastIndex(({ endsClause }, index) => endsClause && index < tokens.length - 1) + 1;
  const phrase = tokens.slice(start);
  const isPlace =
    start > 0 && phrase.length <= 3 && phrase.every(({ bare }) => isName(bare) && bare !== TAKEN);
  return isPlace ? phrase.map(({ word }) => word).join(" ") : null;
}

export function tokenize(marked: string): Token[] {
  return marked
    .replace(/@(?=\S)/g, "@ ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => ({
      word: word.replace(/^[^\p{L}\p{N}@\u0001]+|[^\p{L}\p{N}@\u0001]+$/gu, ""),
      bare: word
        .toLowerCase()
        .replace(/['’]/g, "")
        .replace(/^[^\p{L}\p{N}@\u0001]+|[^\p{L}\p{N}@\u0001]+$/gu, ""),
      endsClause: /[,.;!?]$/.test(word),
    }))
    .filter(({ word }) => word !== "");
}

/** "in hyde park", "for 98101", "up ben nevis". */
function afterPreposition(tokens: Token[]): string | null {
  for (const [index, { bare }] of tokens.entries()) {
    if (!prepositions.has(bare)) continue;
    // "stoke on trent", "isle of man": inside a name.
    const before = tokens[index - 1]?.bare ?? "";
    if (/^(?:on|of)$/.test(bare) && before !== TAKEN && isName(before)) continue;
    const phrase = phraseFrom(tokens, index + 1);
    const place = phrase && placeOf(phrase, bare);
    if (place) return place;
  }
  return null;
}

function phraseFrom(tokens: Token[], start: number): Token[] | null {
  const phrase: Token[] = [];
  for (const [offset, token] of tokens.slice(start).entries()) {
    const next = tokens[start + offset + 1];
    if (token.bare === TAKEN) {
      if (phrase.length > 0) break;
      continue; // "in 2moro leeds"
    }
    if (phrase.length > 0 && stops.has(token.bare)) break;
    if (phrase.length > 0 && /^(?:for|4)$/.test(token.bare) && isPlaceSoFar(phrase)) break; // "oban 4 sailing"
    // Another place word begins the place anew: "on the beach in wales", "for the match in Wigan".
    if (phrase.length > 0 && ["in", "at", "near", "nr"].includes(token.bare) && !isPlaceSoFar(phrase))
      return null;
    if (phrase.length > 0 && (token.bare === "and" || token.bare === "&") && !(next && isName(next.bare)))
      break;
    phrase.push(token);
    if (token.endsClause && !(next && isName(next.bare) && tokens.length - start - offset <= 3)) break;
    if (phrase.length > MAX_PLACE_WORDS + 2) return null;
  }
  while (phrase.length > 1 && isTail(phrase.at(-1))) phrase.pop();
  return phrase.length > 0 && phrase.length <= MAX_PLACE_WORDS ? phrase : null;
}

function isPlaceSoFar(phrase: Token[]): boolean {
  return phrase.every(({ bare }) => isName(bare));
}

function isTail(token: Token | undefined): boolean {
  if (!token) return false;
  if (
    [
      "bay",
      "beach",
      "hill",
      "hills",
      "park",
      "city",
      "town",
      "village",
      "sea",
      "coast",
      "lake",
      "airport",
      "station",
      "marina",
      "harbour",
      "port",
      "valley",
      "pool",
      "river",
    ].includes(token.bare)
  )
    return false;
  return isFunctionWord(token.bare) || isStrong(token.bare) || (isWeak(token.bare) && token.bare !== "light");
}

function placeOf(phrase: Token[], preposition: string): string | null {
  const whole = phrase.map(({ bare }) => bare).join(" ");
  if (hereWords.test(whole)) return "here";
  if (preposition === "to" && whole === "work") return null; // on the way there
  const [first] = phrase;
  if (!first || prepositions.has(first.bare)) return null;
  // "in nice", "in deal": between "in" and the end of the sentence anything may be a town.
  if (phrase.length === 1 && !isName(first.bare)) {
    const isTown =
      /^(?:in|@|near)$/.test(preposition) &&
      /^(?:nice|bath|deal|reading|wells|lake|march|hills)$/.test(first.bare);
    return isTown ? first.word : null;
  }
  const words = phrase.map(({ word, endsClause }, index) =>
    endsClause && index < phrase.length - 1 ? `${word},` : word,
  );
  if (/^(?:the|a|an|this|that|these|some|all)$/.test(first.bare)) {
    const rest = phrase.slice(1);
    // "the beach" is nowhere, "the lake district" and "the Tay bridge" are somewhere.
    if (
      first.bare !== "the" ||
      !rest.some(({ bare }) => isName(bare)) ||
      rest.some(({ bare }) => bare === "to")
    )
      return null;
    if (isActivity(rest[0]?.bare ?? "") && !isName(rest[1]?.bare ?? "")) return null;
    if (
      isActivity(rest.at(-1)?.bare ?? "") &&
      !/^[A-Z]/.test(rest[0]?.word ?? "") &&
      !/^(?:coast|valley|hills|moors|mountains|river|lake|city)$/.test(rest.at(-1)?.bare ?? "")
    )
      return null;
    return (/^T/.test(first.word) ? words : words.slice(1)).join(" ");
  }
  if (/^(?:my|our)$/.test(first.bare)) {
    const owned = phrase.slice(1).map(({ bare }) => bare);
    return /^(?:in|at|near|round|@|for|around)$/.test(preposition) &&
      owned.some((bare) => isName(bare)) &&
      !owned.some(isActivity) &&
      owned.length <= 2
      ? words.join(" ")
      : null;
  }
  if (/^(?:for|4|of|to|from|off)$/.test(preposition)) {
    const isDoing = /(?:ing|in)$/.test(first.bare) && phrase.length > 1 && !/^[A-Z]/.test(first.word);
    const isLandmark = /^(?:lake|river|port|mount)$/.test(first.bare) && phrase.length > 1;
    if (
      !(isName(first.bare) || isLandmark) ||
      isDoing ||
      phrase.some(({ bare }) => /^(?:to|the|my|a)$/.test(bare))
    )
      return null;
  }
  return phrase.some(({ bare }) => isName(bare)) &&
    (isName(first.bare) || isWeak(first.bare) || phrase.length > 1) &&
    !isSentence(phrase)
    ? words.join(" ")
    : null;
}

/** "need to know if", "to see my": words that run on are no name. */
function isSentence(phrase: Token[]): boolean {
  return (
    /^(?:to|the|be|what|how|is|it|i|we|you|there)$/.test(phrase[0]?.bare ?? "") ||
    phrase.some(({ bare }) => /^(?:i|my|you|what|how|know)$/.test(bare))
  );
}

/** "wthr leeds", "leeds weather", "is it raining leeds": names next to a word of the weather or to the day. */
function byItself(tokens: Token[]): string | null {
  const runs: { start: number; end: number }[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isName(tokens[index]?.bare ?? "") || tokens[index]?.bare === TAKEN) continue;
    const start = index;
    while (index + 1 < tokens.length && continues(tokens, index)) index++;
    runs.push({ start, end: index + 1 });
  }
  const [run, other] = runs.length > 1 ? runs.filter((each) => touches(tokens, each)) : runs;
  if (!run || other || !touches(tokens, run)) return null;
  const phrase = tokens.slice(run.start, run.end);
  if (phrase.length > 4) return null;
  const whole = phrase.map(({ bare }) => bare).join(" ");
  if (hereWords.test(whole)) return "here";
  return phrase
    .map(({ word, endsClause }, index) => (endsClause && index < phrase.length - 1 ? `${word},` : word))
    .join(" ");
}

/** Inside a name stand other names, and small words between two of them: "stoke on trent", "isle of man". */
function continues(tokens: Token[], index: number): boolean {
  const [next, afterNext] = [tokens[index + 1]?.bare ?? "", tokens[index + 2]?.bare ?? ""];
  if (next === TAKEN) return false;
  if (isName(next)) return true;
  if (
    /^(?:bay|beach|hill|hills|park|city|town|lake|river|state|airport|station|marina|harbour|port|valley|coast|moor|moors|mountains)$/.test(
      next,
    )
  )
    return true;
  return /^(?:on|of|upon|under|by|the|le|de|la|in)$/.test(next) && isName(afterNext) && afterNext !== TAKEN;
}

/** Words that stand between the weather and a bare name: "uv index sydney". */
const besideWeather =
  /^(?:like|out|outside|is|time|times|index|level|levels|speed|tym|tracker|chill|direction|radar|depth|report|update|map|hi|hello|hey|hows|whats|dey)$/;

function touches(tokens: Token[], { start, end }: { start: number; end: number }): boolean {
  const [before, after] = [tokens[start - 1], tokens[end]];
  const isCapital = /^\p{Lu}/u.test(tokens[start]?.word ?? "") && start > 0;
  const follows =
    !before ||
    before.bare === TAKEN ||
    isStrong(before.bare) ||
    isWeak(before.bare) ||
    besideWeather.test(before.bare);
  const leads =
    !after ||
    after.bare === TAKEN ||
    isStrong(after.bare) ||
    /^(?:max|min|maximum|minimum|high|low|pls|plz|please|like|looking|is|will|how|what|do|any|thanks|thx|need)$/.test(
      after.bare,
    );
  const isLast = end === tokens.length;
  if (!before) return leads && tokens.length > end - start;
  return (follows && leads) || (isCapital && (isLast || leads)) || (follows && isLast);
}
