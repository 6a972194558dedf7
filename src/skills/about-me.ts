import { z } from "zod";
import { forgetMe } from "./about-me/forget.ts";
import { type AboutMeArgs, readCommand, readUtterance } from "./about-me/read-text.ts";
import { tellKept } from "./about-me/tell.ts";
import type { Skill } from "./skill.ts";

const schema: z.ZodType<AboutMeArgs> = z.object({
  do: z
    .enum(["tell", "forget"])
    .nullish()
    .describe("tell: what is kept of the person. forget: ask them whether all of it is to be erased."),
  /** The person's yes or no to that. */
  isSure: z.boolean().nullish().meta({ internal: true }),
});

const usage =
  "WHAT DO YOU KNOW: I tell what I keep of you.\nFORGET ME: I erase it, after one yes.\nRESET only begins a new chat.";

/** Tells people what is kept of them, and erases it. */
export function createAboutMe(): Skill<AboutMeArgs> {
  return {
    name: "about_me",
    isReady: true,
    seesRecord: true,
    help: {
      word: "ME",
      what: "what I keep of you, and FORGET ME",
      topics: ["me", "my data", "data", "privacy", "forget me", "about me"],
      example: usage,
    },
    description:
      "Tells what the service keeps of the person, or erases all of it. Use it where they ask what is known or stored of " +
      "them, or want to be forgotten or their data deleted.",
    schema,
    readCommand,
    // "What have you saved for me" may be said of places.
    readSurely: (text) => (/\bfor me\W*$/i.test(text) ? null : readUtterance(text)),
    readUtterance,
    // Where it is not sure what is wanted, telling harms nobody, and ends with how all of it is erased.
    run: (args, context) => Promise.resolve(args.do === "forget" ? forgetMe(args) : tellKept(context)),
  };
}
