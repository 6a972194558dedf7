import type { Sources } from "./index.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";
import { type TranslateArgs, translateSchema } from "./translate/args.ts";
import { readCommand, readFollowUp, readSurely, readUtterance } from "./translate/read.ts";
import { beyond, tellTranslation } from "./translate/tell-translation.ts";
import { checkWiktionary, replyToFailure } from "./wiktionary/failure.ts";

const example =
  "TRANSLATE FR where is the station\nOr ask: how do you say thank you in swahili? whats bread in german? what does merci mean?";

/**
 * Words and common phrases in other languages by text, from a phrasebook of our own and Wiktionary's tables. Sentences
 * are the language model's.
 */
export function createTranslate({ wiktionaryUrl }: Sources): Skill<TranslateArgs> {
  return {
    name: "translate",
    isReady: true,
    help: {
      word: "TRANSL",
      what: "words and phrases in other languages",
      topics: ["translate", "translation", "transl", "language", "foreign", "phrase", "phrases"],
      example,
    },
    description:
      "Looks up a single word or a common phrase of travellers in another language, or a single foreign word in English, in Wiktionary " +
      "and a phrasebook, with its pronunciation. For whole sentences do not use it: translate them yourself.",
    schema: translateSchema,
    readCommand,
    readSurely,
    readUtterance,
    readFollowUp,
    run: (args, context) => run(args, context, wiktionaryUrl),
    check: (signal) => checkWiktionary(wiktionaryUrl, signal),
  };
}

async function run(args: TranslateArgs, context: SkillContext, url: string): Promise<SkillReply> {
  if (args.do === "usage") return { text: example };
  // Nothing to look up in the text, and no agent to give it to.
  if (!args.words?.trim()) return { text: `${beyond}\nFor example: TRANSLATE FR where is the station` };
  try {
    return await tellTranslation(url, args, context);
  } catch (error) {
    return replyToFailure(error);
  }
}
