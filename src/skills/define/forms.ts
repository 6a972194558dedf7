import { irregularAdjectives, irregularNouns, irregularVerbs } from "./irregular.ts";

export const formKinds = [
  "plural",
  "singular",
  "past tense",
  "past participle",
  "ing form",
  "comparative",
  "superlative",
] as const;
/** A form of a word that people ask for. */
export type FormKind = (typeof formKinds)[number];

export function isFormKind(name: unknown): name is FormKind {
  return formKinds.some((kind) => kind === name);
}

/** What a word is in a form; null: it has none. By the rules of English spelling where it stands in no list. */
export function formOf(word: string, kind: FormKind): string | null {
  const asked = word.toLowerCase().replace(/ in law$/, "-in-law");
  const own = kind === "singular" ? asked : baseOf(asked, kind);
  const form = make(own, kind);
  return form === "-" ? null : form;
}

function make(word: string, kind: FormKind): string {
  switch (kind) {
    case "plural":
      return pluralOf(word);
    case "singular":
      return singularOf(word);
    case "past tense":
      return irregularVerbs.get(word)?.past ?? withEd(word);
    case "past participle":
      return irregularVerbs.get(word)?.participle ?? withEd(word);
    case "ing form":
      return withIng(word);
    case "comparative":
      return irregularAdjectives.get(word)?.more ?? compared(word, "er", "more");
    case "superlative":
      return irregularAdjectives.get(word)?.most ?? compared(word, "est", "most");
  }
}

/** The words of a form: "burnt or burned" → both. */
function wordsIn(forms: string): string[] {
  return forms.replace(/\([^)]*\)/g, "").split(/ or |, /).map((form) => form.trim()); // prettier-ignore
}

const singulars = new Map(
  [...irregularNouns].flatMap(([one, many]) => wordsIn(many).map((form) => [form, one] as const)),
);
const bases = new Map(
  [...irregularVerbs].flatMap(([base, { past, participle }]) =>
    wordsIn(`${past} or ${participle}`).map((form) => [form, base] as const),
  ),
);

/** "Mice" is asked for where "mouse" is meant; but "lay" is a verb of its own. */
function baseOf(word: string, kind: FormKind): string {
  if (kind === "plural") return irregularNouns.has(word) ? word : (singulars.get(word) ?? word);
  const isOfVerb = kind === "past tense" || kind === "past participle" || kind === "ing form";
  return isOfVerb && !irregularVerbs.has(word) ? (bases.get(word) ?? word) : word;
}

/** The verb or noun that two words are both forms of: "swam" and "swum" → "swim"; null where they are of none. */
export function commonBase(one: string, other: string): string | null {
  const [a, b] = [basesOf(one), basesOf(other)];
  return a.find((base) => b.includes(base)) ?? null;
}

function basesOf(word: string): string[] {
  return [
    ...[bases.get(word), singulars.get(word)].filter((base) => base !== undefined),
    ...(irregularVerbs.has(word) || irregularNouns.has(word) ? [word] : []),
    // "Mouses", "buyed": what is wrong is asked about too.
    ...[/s$/, /es$/, /d$/, /ed$/]
      .map((ending) => word.replace(ending, ""))
      .filter((base) => base !== word && (irregularVerbs.has(base) || irregularNouns.has(base))),
  ];
}

function pluralOf(word: string): string {
  const known = irregularNouns.get(word);
  if (known !== undefined) return known;
  // "Snowman", "grandchild", "postwoman"; but not "human" or "german".
  const compound = /^(?<start>.{3,})(?<end>woman|child|tooth|foot|goose|mouse|wife|shelf|knife|loaf|wolf|sheep|fish)$/.exec(word)?.groups; // prettier-ignore
  if (compound) return `${compound["start"] ?? ""}${pluralOf(compound["end"] ?? "")}`;
  if (
    /(?:post|snow|police|fire|milk|work|sales|fisher|gentle|chair|door|bin|super|grand|business|sports|crafts|crew|spokes|trades|handy|madman|horse|camera|country|states|noble|hang|dust)man$/.test(
      word,
    )
  )
    // prettier-ignore
    return word.replace(/man$/, "men");
  if (word.includes(" ")) return word.replace(/\S+$/, (last) => pluralOf(last));
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function singularOf(word: string): string {
  const known = singulars.get(word);
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y");
  if (/(?:ss|x|zz|ch|sh)es$/.test(word)) return word.replace(/es$/, "");
  return /[^s]s$/.test(word) ? word.replace(/s$/, "") : word;
}

// Stressed at the end, so that the last letter is doubled.
const doubled =
  /^(?:re|pre|de|in|con|trans)fer$|^(?:ad|com|e|o|per|re|sub|trans)mit$|^(?:oc|in|re)cur$|^(?:regret|control|patrol|equip|compel|expel|rebel|repel|propel|excel|deter|acquit|handicap|kidnap|worship|program|unwrap|forget|begin|upset|outrun|format|unplug)$/;
// British spelling doubles their l, American does not.
const britishL = /^(?:trave|cance|labe|mode|leve|mode|quarre|signa|tota|fue|marve|tunne|due|initia|counse|pane|dia|equa|riva|tri?mve|snorke|funne|shove|channe|jewe|unrave)l$/; // prettier-ignore

/** The stem to which "ed" and "ing" are put. */
function stemOf(word: string): string {
  const isShort = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(word);
  return isShort || doubled.test(word) || britishL.test(word) ? `${word}${word.at(-1) ?? ""}` : word;
}

function american(word: string, ending: string): string {
  return britishL.test(word) ? ` (US: ${word}${ending})` : "";
}

function withEd(word: string): string {
  if (word.includes(" ")) return word.replace(/^\S+/, (first) => make(first, "past tense"));
  if (word.endsWith("e")) return `${word}d`;
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ied");
  return `${stemOf(word)}ed${american(word, "ed")}`;
}

function withIng(word: string): string {
  if (/^(?:am|is|are|was|were)$/.test(word)) return "being";
  if (word.includes(" ")) return word.replace(/^\S+/, withIng);
  if (word.endsWith("ie")) return word.replace(/ie$/, "ying");
  if (/(?:ic)$/.test(word) && irregularVerbs.has(word)) return `${word}king`;
  if (/[^eoy]e$/.test(word) && word !== "be") return word.replace(/e$/, "ing");
  return `${stemOf(word)}ing${american(word, "ing")}`;
}

function compared(word: string, ending: "er" | "est", adverb: string): string {
  const syllables = word.replace(/e$/, "").match(/[aeiouy]+/g)?.length ?? 1;
  if (/[^aeiou]y$/.test(word) && syllables <= 2) return word.replace(/y$/, `i${ending}`);
  if (syllables > 1) return `${adverb} ${word}`;
  return word.endsWith("e") ? `${word}${ending.slice(1)}` : `${stemOf(word)}${ending}`;
}
