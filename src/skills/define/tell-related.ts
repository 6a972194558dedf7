import { toGsm7 } from "../../sms/gsm7.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { findRelated } from "../wiktionary/related-words.ts";
import { shorten } from "../wording.ts";

/** Other words for a word, or its opposites. Throws SourceError. */
export async function tellRelated(
  url: string,
  words: string,
  kind: "synonyms" | "opposites",
  { signal }: SkillContext,
): Promise<SkillReply> {
  const word = words.toLowerCase();
  const found = await findRelated(url, word, kind, signal);
  const name = shorten(word, 40);
  if (found.length === 0) {
    const what = kind === "synonyms" ? "no other word" : "no opposite";
    return {
      text: `The dictionary names ${what} for "${name}".`,
      remember: { words: word, did: kind },
      askAgent: true,
    };
  }
  const lead = kind === "synonyms" ? "Other words for" : "Opposite of";
  const list = shorten(found.map(toGsm7).join(", "), 150 - lead.length - name.length);
  return { text: `${lead} ${name}: ${list}`, remember: { words: word, did: kind } };
}
