import { z } from "zod";
import type { App } from "../../app.ts";
import { reading } from "../../classifier/evaluate.ts";
import { evaluateModel } from "../../pipeline/evaluate-model.ts";
import { compareWithShadow } from "../../store/labels.ts";
import { findModel, hasModel } from "../../store/models.ts";
import { HttpError } from "../http-error.ts";
import { type Api, idParameter, instant } from "./api.ts";

const share = z.number().nullable();
const rates = { precision: share, recall: share, f1: share };
const evaluation = z.object({
  threshold: z.number(),
  rows: z.number(),
  accuracy: share,
  inScopeAccuracy: share,
  acceptedInScopeAccuracy: share,
  outOfScope: z.object({ ...rates, auroc: share }),
  macroF1: share,
  ece: share,
  perIntent: z.array(z.object({ intent: z.string(), rows: z.number(), ...rates })),
  /** The texts one by one; of very many, the first. */
  texts: z.array(
    z.object({
      text: z.string(),
      intent: z.string(),
      /** The best label. */
      predicted: z.string(),
      /** What it counts as: the best label, or oos where an out-of-scope text was refused. */
      reading: z.string(),
      confidence: z.number(),
      score: z.number(),
      isAccepted: z.boolean(),
    }),
  ),
});
const mostTexts = 5000;
const mostExamples = 100;

/** How models do: on the held-out texts, and beside the one in use. */
export function addModelResultRoutes(api: Api, app: App): void {
  api.get(
    "/models/:id/evaluation",
    {
      schema: {
        summary: "How a model does on the held-out texts as they are now",
        params: idParameter,
        response: { 200: evaluation },
      },
      config: { right: "read" },
    },
    async ({ params }) => {
      const stored = await findModel(app.db, params.id);
      if (!stored) throw new HttpError(404, "there is no such model");
      const result = await evaluateModel(app, stored);
      if (!result)
        throw new HttpError(409, "this model was made by another version and cannot be read: train anew");
      return {
        ...{ threshold: result.threshold, ...result.evaluation },
        texts: result.judged.slice(0, mostTexts).map((row) => ({
          ...{ text: row.text, intent: row.intent, predicted: row.result.intent, reading: reading(row) },
          ...{ confidence: row.result.confidence, score: row.result.score, isAccepted: row.result.accepted },
        })),
      };
    },
  );
  api.get(
    "/models/:id/shadow-results",
    {
      schema: {
        summary: "Where a shadow and the model in use differ, among the newest texts",
        params: idParameter,
        response: {
          200: z.object({
            compared: z.number(),
            differ: z.number(),
            pairs: z.array(z.object({ current: z.string(), shadow: z.string(), texts: z.number() })),
            examples: z.array(
              z.object({
                messageId: z.number(),
                conversationId: z.number(),
                text: z.string(),
                at: instant,
                current: z.string(),
                isAccepted: z.boolean(),
                shadow: z.string(),
                label: z.string().nullable(),
              }),
            ),
          }),
        },
      },
      config: { right: "read" },
    },
    async ({ params }) => {
      if (!(await hasModel(app.db, params.id))) throw new HttpError(404, "there is no such model");
      const { pairs, examples } = await compareWithShadow(app.db, params.id, mostExamples);
      const named = pairs.map(({ current, shadow, texts }) => ({
        ...{ current: current ?? "", shadow: shadow ?? "", texts },
      }));
      const total = (list: typeof named): number => list.reduce((sum, { texts }) => sum + texts, 0);
      const different = named.filter(({ current, shadow }) => current !== shadow);
      return {
        ...{ compared: total(named), differ: total(different), pairs: different.slice(0, mostExamples) },
        examples: examples.map(({ at, current, shadow, isAccepted, ...rest }) => ({
          ...rest,
          ...{
            at: at.toISOString(),
            current: current ?? "",
            shadow: shadow ?? "",
            isAccepted: isAccepted ?? false,
          },
        })),
      };
    },
  );
}
