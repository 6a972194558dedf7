import { z } from "zod";
import { fill, languageNames, type TextLanguage, textLanguage, textsIn } from "../replies/texts.ts";
import { languageName, readLanguage } from "./language/names.ts";
import { type LanguageWish, readLooseWish, readSureWish, readWish } from "./language/read-wish.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

const languageSchema = z.object({
  language: z
    .string()
    .max(40)
    .nullish()
    .describe("The language they want, by name or code: spanish, pt-BR; left out: tells which there are"),
  isUnset: z.boolean().optional().meta({ internal: true }),
});
type LanguageArgs = z.infer<typeof languageSchema>;

/** Keeps the language a person wants to be answered in. */
export function createLanguage(): Skill<LanguageArgs> {
  return {
    name: "language",
    isReady: true,
    help: {
      word: "LANG",
      what: "the language of the answers",
      topics: [
        "lang",
        "language",
        "languages",
        "spanish",
        "french",
        "german",
        "portuguese",
        "swahili",
        "english",
      ],
      example:
        "LANG SPANISH\nAlso: reply in french, habla español, LANG alone for the list, LANG AUTO for the one you write in.",
    },
    description:
      "Keeps the language in which the person wants all answers from now on. Not for translating. Use it when they ask to be " +
      "answered in a language, or which languages there are.",
    schema: languageSchema,
    readCommand: (text) => argsOf(readWish(text)),
    readSurely: (text) => argsOf(readSureWish(text)),
    readUtterance: (text) => argsOf(readLooseWish(text)),
    run: (args, context) => Promise.resolve(run(args, context)),
  };
}

function argsOf(wish: LanguageWish | null): LanguageArgs | null {
  if (wish === null) return null;
  if (wish.do === "tell") return {};
  if (wish.do === "unknown") return { language: wish.name };
  return wish.language === null ? { isUnset: true } : { language: wish.language };
}

function run({ language: name, isUnset }: LanguageArgs, context: SkillContext): SkillReply {
  const texts = textsIn(context.language).language;
  if (isUnset)
    return { text: textsIn(null).language.auto, effects: [{ kind: "know-person", language: null }] };
  if (!name?.trim())
    return { text: `${texts.now} ${fill(texts.choose, { list: listOf(context.language) })}` };
  const language = readLanguage(name);
  if (language === null) return { text: texts.unknown };
  const hasTexts = textLanguage(language) !== "en" || /^en\b/.test(language);
  // In the language that was chosen, where we have texts in it; else what stays English.
  const text = hasTexts
    ? textsIn(language).language.chosen
    : fill(texts.other, { language: languageName(language) });
  return { text, effects: [{ kind: "know-person", language }] };
}

/** The others that we have texts in. */
function listOf(current: string | null): string {
  const others = (Object.keys(languageNames) as TextLanguage[]).filter(
    (one) => one !== textLanguage(current),
  );
  return others.map((one) => languageNames[one]).join(", ");
}
