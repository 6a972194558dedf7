import { z } from "zod";
import { createCache } from "../outside/cache.ts";
import { SourceError } from "../outside/source-error.ts";
import { plain } from "../wording.ts";
import { htmlText } from "./html-text.ts";
import { askWiktionary, SERVICE } from "./request.ts";

/** What a sense only points to: "plural of mouse". */
type FormOf = { base: string; kind: "form" | "misspelling" };
type Sense = { text: string; formOf: FormOf | null };
/** One word class of a word in one language. */
export type Entry = { code: string; language: string; wordClass: string; senses: Sense[] };

const MAX_LANGUAGES = 40;
const MAX_ENTRIES = 12;
const MAX_SENSES = 20;
const MAX_SENSE_CHARACTERS = 240;

const answerSchema = z.record(
  z.string(),
  z.array(
    z.object({
      partOfSpeech: z.string(),
      language: z.string(),
      definitions: z.array(z.object({ definition: z.string() })),
    }),
  ),
);

const kept = createCache<{ entries: Entry[] }>({ ttlMs: 24 * 3_600_000, maxEntries: 500 });

/**
 * What a page of Wiktionary says of a word, in all its languages; empty where it has none. The case of `word` counts.
 * https://en.wiktionary.org/api/rest_v1/#/Page%20content/get_page_definition__term_ Throws SourceError.
 */
export async function findDefinitions(url: string, word: string, signal: AbortSignal): Promise<Entry[]> {
  const page = encodeURIComponent(word.replaceAll(" ", "_"));
  const path = `/api/rest_v1/page/definition/${page}?redirect=false`;
  const { entries } = await kept.get(`${url}${path}`, async () => {
    const answer = await askWiktionary(url, path, signal);
    if (answer === null) return { entries: [] };
    const parsed = answerSchema.safeParse(answer.body);
    if (!parsed.success) throw new SourceError(SERVICE, "garbled", "not the documented shape");
    return { entries: readEntries(parsed.data) };
  });
  return entries;
}

function readEntries(answer: z.infer<typeof answerSchema>): Entry[] {
  return Object.entries(answer)
    .slice(0, MAX_LANGUAGES)
    .flatMap(([code, entries]) =>
      entries.slice(0, MAX_ENTRIES).map(({ partOfSpeech, language, definitions }) => ({
        code,
        language: plain(htmlText(language), 40),
        wordClass: plain(htmlText(partOfSpeech), 30).toLowerCase(),
        senses: definitions
          .slice(0, MAX_SENSES)
          .map(({ definition }) => readSense(definition))
          .filter(({ text }) => text !== ""),
      })),
    )
    .filter(({ senses }) => senses.length > 0);
}

// What is said of a form, not of an abbreviation: "initialism of" is the meaning itself, and so is "a form of energy".
const form =
  /^(?:\([^)]{0,60}\) ?)*(?!(?:an?|the) )(?<kind>(?:[a-z, /-]{0,80}\b)?(?:plural|singular|past|participle|tense|indicative|gerund|comparative|superlative|inflection|(?:alternative|obsolete|archaic|dated|nonstandard|rare|contracted|plural|singular|past|comparative|superlative|inflected|standard|dialectal|informal|alternative letter-case|alternative case|emphatic) form|spelling|misspelling|misconstruction)(?: form| degree)?) of (?<base>[^,;:(.]{1,60})/iu;

function readSense(html: string): Sense {
  const text = plain(htmlText(html), MAX_SENSE_CHARACTERS);
  const found = form.exec(text)?.groups;
  if (!found) return { text, formOf: null };
  const linked = /form-of-definition-link[^]{0,400}?title="([^"]{1,60})"/.exec(html.slice(0, 3_000))?.[1];
  const base = linked ? htmlText(linked) : (found.base ?? "").trim();
  const kind =
    /mis(?:spelling|construction)|(?:obsolete|archaic|nonstandard|eye dialect|pronunciation) (?:spelling|form)/i.test(
      found.kind ?? "",
    )
      ? "misspelling"
      : "form";
  return { text, formOf: { base, kind } };
}
