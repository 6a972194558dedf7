import { z } from "zod";
import type { App } from "../../app.ts";
import { outOfScope } from "../../classifier/examples.ts";
import { groupTexts } from "../../classifier/group-texts.ts";
import { countForReview, listNotAccepted, pageForReview } from "../../store/labels.ts";
import { type Api, instant, page } from "./api.ts";

const text = z.object({
  messageId: z.number(),
  conversationId: z.number(),
  /** The name, or the number. */
  contact: z.string(),
  text: z.string(),
  at: instant,
  intent: z.string().nullable(),
  confidence: z.number().nullable(),
  isAccepted: z.boolean(),
  why: z.enum(["not-accepted", "unsure", "corrected"]),
  /** What the model in use finds likeliest now, best first. */
  choices: z.array(z.object({ intent: z.string(), confidence: z.number() })),
});

const mostCounted = 100;
const mostChoices = 3;
const mostGrouped = 2000;
const mostGroups = 30;
const mostInGroup = 50;

/** The texts worth a person's look. */
export function addReviewRoutes(api: Api, app: App): void {
  api.get(
    "/review",
    {
      schema: {
        summary: "Texts the classifier was not sure of, or was corrected in, newest first",
        querystring: page,
        response: { 200: z.object({ texts: z.array(text), next: z.number().nullable() }) },
      },
      config: { right: "read" },
    },
    async ({ query }) => {
      const { texts, next } = await pageForReview(app.db, query);
      return {
        next,
        texts: texts.map((one) => ({ ...one, at: one.at.toISOString(), choices: choicesFor(app, one.text) })),
      };
    },
  );
  api.get(
    "/review/count",
    {
      schema: {
        summary: "How many of the newest texts wait for a look; 100 stands for more",
        response: { 200: z.object({ count: z.number() }) },
      },
      config: { right: "read" },
    },
    async () => ({ count: await countForReview(app.db, mostCounted) }),
  );
  api.get(
    "/review/groups",
    {
      schema: {
        summary: "Groups of texts that are alike and were not recognised, largest first",
        response: {
          200: z.object({
            groups: z.array(
              z.object({ texts: z.array(z.object({ messageId: z.number(), text: z.string() })) }),
            ),
          }),
        },
      },
      config: { right: "read" },
    },
    async () => {
      const groups = groupTexts(await listNotAccepted(app.db, mostGrouped));
      return { groups: groups.slice(0, mostGroups).map((texts) => ({ texts: texts.slice(0, mostInGroup) })) };
    },
  );
}

function choicesFor({ models }: App, body: string) {
  const result = models.current?.classifier.classify(body);
  if (!result) return [];
  return [{ intent: result.intent, confidence: result.confidence }, ...result.alternatives]
    .filter(({ intent }) => intent !== outOfScope)
    .slice(0, mostChoices);
}
