import { z } from "zod";
import type { App } from "../../app.ts";
import { tryText } from "../../pipeline/try-text.ts";
import type { Api } from "./api.ts";

const alternative = z.object({ intent: z.string(), confidence: z.number() });
const tried = z.object({
  understood: alternative
    .extend({
      isAccepted: z.boolean(),
      /** What the threshold is applied to. */
      score: z.number(),
      threshold: z.number(),
      alternatives: z.array(alternative),
      /** By how much each word, as it was read, speaks for the intent; below 0 against it. */
      words: z.array(z.object({ word: z.string(), isKnown: z.boolean(), weight: z.number() })),
    })
    .nullable(),
  by: z.object({
    kind: z.enum(["keyword", "skill", "skill-help", "fixed", "intent", "tie", "opt-out", "nothing", "agent"]),
    name: z.string().nullable(),
  }),
  replies: z.array(
    z.object({
      text: z.string(),
      encoding: z.enum(["GSM-7", "UCS-2"]),
      segments: z.number(),
      characters: z.number(),
      expensive: z.array(z.string()),
    }),
  ),
});

/** What would be made of a text. */
export function addTryTextRoutes(api: Api, app: App): void {
  api.post(
    "/try",
    {
      schema: {
        summary: "What would be made of a text; nothing is stored or sent",
        body: z.object({ text: z.string().max(1600) }),
        response: { 200: tried },
      },
      config: { right: "read" },
    },
    ({ body }) => tryText(app, body.text),
  );
}
