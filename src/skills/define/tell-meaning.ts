import type { SkillContext, SkillReply } from "../skill.ts";
import { meaningsOf } from "../translate/phrasebook.ts";
import { shorten } from "../wording.ts";
import type { DefineArgs } from "./args.ts";
import { writeCard } from "./card.ts";
import { lookUp } from "./look-up.ts";

const MAX_LANGUAGES = 3;

/** The meaning of a word, or which word may be meant. Throws SourceError. */
export async function tellMeaning(
  url: string,
  { words, from, isTitle }: DefineArgs,
  { signal }: SkillContext,
): Promise<SkillReply> {
  const asked = words?.trim() ?? "";
  const found = await lookUp(url, asked, isTitle ?? false, signal);
  switch (found.kind) {
    case "word": {
      const { text, next } = writeCard(found.word, found.entries, from ?? 0, found.from);
      return { text, remember: { words: isTitle ? asked : asked.toLowerCase(), next, did: "define" } };
    }
    case "foreign": {
      const lines = found.entries
        .filter((entry, index, all) => all.findIndex(({ code }) => code === entry.code) === index)
        .slice(0, MAX_LANGUAGES)
        .map(({ language, wordClass, senses }) =>
          shorten(`${language} (${wordClass}): ${senses[0]?.text ?? ""}`, 90),
        );
      return { text: [`${found.word} is no English word.`, ...lines].join("\n"), remember: {} };
    }
    case "near":
      if (meaningsOf(asked, null).length > 0) return askTranslate(asked);
      return {
        text: [
          `I do not find "${shorten(asked, 40)}". Did you mean:`,
          ...found.words.map((word, index) => `${index + 1} ${word}`),
        ].join("\n"),
        remember: { words: asked, did: "define" },
        question: {
          choices: found.words.map((word, index) => ({
            answer: String(index + 1),
            args: { do: "define", words: word, isTitle: true } satisfies DefineArgs,
          })),
        },
      };
    case "none": {
      if (meaningsOf(asked, null).length > 0) return askTranslate(asked);
      const longest = asked.split(" ").toSorted((a, b) => b.length - a.length)[0] ?? "";
      // Of "live vicariously" the word that is likely the hard one.
      const part = longest !== asked && longest.length > 4 ? await lookUp(url, longest, false, signal) : null;
      if (part?.kind === "word") {
        const { text, next } = writeCard(part.word, part.entries, 0, part.from);
        return {
          text: `I only find ${shorten(longest, 30)}:\n${text}`,
          remember: { words: longest.toLowerCase(), next, did: "define" },
        };
      }
      return {
        text: `I do not find "${shorten(asked, 40)}" in the dictionary. Is it spelt right? Text: SPELL and the word`,
        remember: { words: asked, did: "define" },
      };
    }
  }
}

/** "What does merci beaucoup mean": a phrase of another language. */
function askTranslate(words: string): SkillReply {
  return { text: "", remember: {}, then: { skill: "translate", args: { words, to: "en" } } };
}
