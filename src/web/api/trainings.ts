import { z } from "zod";
import type { App } from "../../app.ts";
import { requestTraining } from "../../pipeline/run-training.ts";
import { audit } from "../../store/audit.ts";
import { countTeachingSince } from "../../store/intents.ts";
import { findLatestTraining, findOpenTraining, findTraining, type Training } from "../../store/trainings.ts";
import { isWorkerAlive } from "../../store/worker-presence.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, idParameter, instant } from "./api.ts";

const training = z.object({
  id: z.number(),
  status: z.enum(["waiting", "running", "done", "failed"]),
  promote: z.enum(["if-no-worse", "always", "never"]),
  progress: z.number(),
  modelId: z.number().nullable(),
  isPromoted: z.boolean().nullable(),
  reason: z.string().nullable(),
  createdAt: instant,
  endedAt: instant.nullable(),
});

/** Trainings of the classifier, which a worker does. */
export function addTrainingRoutes(api: Api, app: App): void {
  api.get(
    "/trainings",
    {
      schema: {
        summary: "The training asked for last, and what was taught since",
        response: {
          200: z.object({
            training: training.nullable(),
            /** Labels and changes of intents since that training began; 1000 stands for more. */
            taughtSince: z.number(),
            /** False: no worker runs, so that a training waits. */
            hasWorker: z.boolean(),
          }),
        },
      },
      config: { right: "read" },
    },
    async () => {
      const latest = await findLatestTraining(app.db);
      return {
        training: latest && view(latest),
        taughtSince: await countTeachingSince(app.db, latest?.createdAt ?? new Date(0)),
        hasWorker: await isWorkerAlive(app.db),
      };
    },
  );
  api.post(
    "/trainings",
    {
      schema: {
        summary: "Train a new model; where a training is under way already, it is that one",
        body: z.object({ promote: z.enum(["if-no-worse", "always", "never"]).default("if-no-worse") }),
        response: { 202: training },
      },
      config: { right: "teach" },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const open = await findOpenTraining(app.db);
      if (open?.status === "waiting") return reply.code(202).send(view(open));
      const { promote } = request.body;
      const id = await requestTraining(app, promote, (tx, trainingId) =>
        audit(tx, caller, {
          ...{ action: "train model", subjectKind: "training", subjectId: trainingId },
          after: { promote },
        }),
      );
      return reply.code(202).send(view(await found(app, id)));
    },
  );
  api.get(
    "/trainings/:id",
    {
      schema: { summary: "How far a training has got", params: idParameter, response: { 200: training } },
      config: { right: "read" },
    },
    async ({ params }) => view(await found(app, params.id)),
  );
}

async function found(app: App, id: number): Promise<Training> {
  const one = await findTraining(app.db, id);
  if (!one) throw new HttpError(404, "there is no such training");
  return one;
}

function view({ createdAt, endedAt, ...rest }: Training) {
  return { ...rest, createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}
