import { z } from "zod";
import type { App } from "../../app.ts";
import { loadModels } from "../../pipeline/load-models.ts";
import { putInUse } from "../../pipeline/train-model.ts";
import { audit } from "../../store/audit.ts";
import { notifyModels } from "../../store/changes.ts";
import { inTransaction, type Db } from "../../store/db.ts";
import * as models from "../../store/models.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, done, idParameter, instant } from "./api.ts";
import type { Caller } from "../auth/authenticate.ts";

const report = z.object({
  rows: z.number(),
  intents: z.number(),
  seconds: z.number(),
  heldOut: z.object({ rows: z.number(), accuracy: z.number(), macroF1: z.number() }).nullable(),
});
const model = z.object({
  id: z.number(),
  status: z.enum(["candidate", "current", "retired"]),
  isShadow: z.boolean(),
  report,
  createdAt: instant,
  promotedAt: instant.nullable(),
});
const config = { right: "teach" } as const;

/** The trained models: which is in use, and changing that. */
export function addModelRoutes(api: Api, app: App): void {
  api.get(
    "/models",
    {
      schema: {
        summary: "The models, newest first",
        response: {
          200: z.object({
            models: z.array(model),
            /** The model that was in use before; null where there was none. */
            previous: z.number().nullable(),
          }),
        },
      },
      config: { right: "read" },
    },
    async () => {
      const previous = await models.findPreviousModel(app.db);
      return { models: (await models.listModels(app.db)).map(view), previous: previous?.id ?? null };
    },
  );
  api.post(
    "/models/:id/promote",
    {
      schema: { summary: "Use this model from now on", params: idParameter, response: { 200: done } },
      config,
    },
    async (request) => {
      await inTransaction(app.db, (tx) => promote(tx, callerOf(request), request.params.id, "promote model"));
      await loadModels(app);
      return { done: true as const };
    },
  );
  api.post(
    "/models/rollback",
    {
      schema: {
        summary: "Use the model that was in use before",
        response: { 200: z.object({ promoted: z.number() }) },
      },
      config,
    },
    async (request) => {
      const promoted = await inTransaction(app.db, async (tx) => {
        const previous = await models.findPreviousModel(tx);
        if (!previous) throw new HttpError(409, "there is no model to go back to");
        await promote(tx, callerOf(request), previous.id, "roll back model");
        return previous.id;
      });
      await loadModels(app);
      return { promoted };
    },
  );
  api.post(
    "/models/:id/shadow",
    {
      schema: {
        summary: "Record what a candidate would say beside the model in use, or no longer",
        params: idParameter,
        body: z.object({ isOn: z.boolean() }),
        response: { 200: done },
      },
      config,
    },
    async (request) => {
      const { id } = request.params;
      const { isOn } = request.body;
      await inTransaction(app.db, async (tx) => {
        await found(tx, id);
        if (!(await models.setShadow(tx, id, isOn)))
          throw new HttpError(409, "only a candidate can be a shadow");
        await notifyModels(tx);
        const change = { action: "shadow model", subjectKind: "model", subjectId: id };
        await audit(tx, callerOf(request), { ...change, after: { isOn } });
      });
      return { done: true as const };
    },
  );
}

async function promote(tx: Db, caller: Caller, id: number, action: string): Promise<void> {
  await found(tx, id);
  await putInUse(tx, id);
  await audit(tx, caller, { action, subjectKind: "model", subjectId: id });
}

async function found(db: Db, id: number): Promise<void> {
  if (!(await models.hasModel(db, id))) throw new HttpError(404, "there is no such model");
}

function view({ createdAt, promotedAt, ...rest }: models.ModelSummary) {
  return { ...rest, createdAt: createdAt.toISOString(), promotedAt: promotedAt?.toISOString() ?? null };
}
