import type { Sources } from "./index.ts";
import { type DefineArgs, defineSchema } from "./define/args.ts";
import { readCommand, readSurely, readUtterance } from "./define/read.ts";
import { readFollowUp } from "./define/read-follow-up.ts";
import { tellMeaning } from "./define/tell-meaning.ts";
import { tellSpelling } from "./define/tell-spelling.ts";
import { isFormKind } from "./define/forms.ts";
import { beyond, tellForm, tellRhymes, tellSound } from "./define/tell-form.ts";
import { tellRelated } from "./define/tell-related.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";
import { checkWiktionary, replyToFailure } from "./wiktionary/failure.ts";

const example =
  "DEFINE CANDID\nSPELL RECIEVE\nOr ask: what does lethargic mean? is it seperate or separate? another word for happy? opposite of shy?";

/** Meanings and spellings of English words by text. Source: Wiktionary, which needs no key. */
export function createDefine({ wiktionaryUrl }: Sources): Skill<DefineArgs> {
  return {
    name: "define",
    isReady: true,
    help: {
      word: "DEFINE",
      what: "what a word means and how it is spelt",
      topics: [
        "define",
        "definition",
        "dictionary",
        "meaning",
        "word",
        "words",
        "spell",
        "spelling",
        "plural",
        "rhyme",
      ],
      example,
    },
    description:
      "What an English word or fixed phrase means, with its word class, and how a word is spelt, its synonyms, opposites, plural and other forms, and what rhymes. It returns the finished answer from " +
      "Wiktionary. It has no words for a description: answer these yourself.",
    schema: defineSchema,
    readCommand,
    readSurely,
    readUtterance,
    readFollowUp,
    run: (args, context) => run(args, context, wiktionaryUrl),
    check: (signal) => checkWiktionary(wiktionaryUrl, signal),
  };
}

async function run(args: DefineArgs, context: SkillContext, url: string): Promise<SkillReply> {
  if (args.do === "beyond") return { text: beyond, askAgent: true };
  if (args.do === "usage" || !args.words?.trim()) return { text: example };
  if (args.do === "rhymes") return tellRhymes(args.words);
  if (args.do === "sound") return tellSound(args.words);
  if (isFormKind(args.do)) return tellForm(args.words, args.do);
  try {
    if (args.do === "synonyms" || args.do === "opposites")
      return await tellRelated(url, args.words, args.do, context);
    return args.do === "spell"
      ? await tellSpelling(url, args, context)
      : await tellMeaning(url, args, context);
  } catch (error) {
    return replyToFailure(error);
  }
}
