import { z } from "zod";
import type { App } from "../../app.ts";
import { dropIntent, findProblems, keepIntent } from "../../pipeline/change-playbook.ts";
import type { Intent } from "../../playbooks/playbook.ts";
import { audit } from "../../store/audit.ts";
import { inTransaction } from "../../store/db.ts";
import { countTeachingTexts, findIntent, listIntents, lockPlaybook } from "../../store/intents.ts";
import { countRecognised } from "../../store/labels.ts";
import { now } from "../../clock.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, instant } from "./api.ts";
import { answer, nameParameter, textsLimit, utterances } from "./intent-shapes.ts";
import { refusing } from "./refusing.ts";

const intent = z.object({ name: z.string(), answer, utterances: z.array(z.string()), changedAt: instant });
const problem = z.object({
  field: z.enum(["name", "answer", "utterances"]),
  line: z.number().nullable(),
  message: z.string(),
});
const heldOut = z.array(z.string().max(5000)).max(5000);
const config = { right: "teach" } as const;
const thirtyDaysMs = 30 * 24 * 3600_000;
const leastIntents = 2;

/** What is taught: intents, their utterances, and what follows them. */
export function addIntentRoutes(api: Api, app: App): void {
  addReadingRoutes(api, app);
  api.post(
    "/intents/check",
    {
      ...textsLimit,
      schema: {
        summary: "What is wrong with an intent as it is; nothing is kept",
        body: z.object({ name: z.string().max(200), answer, utterances }),
        response: { 200: z.object({ problems: z.array(problem) }) },
      },
      config: { right: "read" },
    },
    async ({ body }) => ({ problems: (await findProblems(app, body)).slice(0, 100) }),
  );
  api.post(
    "/intents",
    {
      ...textsLimit,
      schema: {
        summary: "Teach a new intent",
        body: z.object({
          ...{ name: z.string().max(200), answer, utterances },
          heldOut: heldOut.optional().describe("texts that judge it; what deleting an intent gave back"),
        }),
        response: { 201: intent },
      },
      config,
    },
    async (request, reply) => {
      const { heldOut: judging, ...wanted } = request.body;
      const made = await refusing(() =>
        inTransaction(app.db, async (tx) => {
          await lockPlaybook(tx);
          if (await findIntent(tx, wanted.name)) {
            throw new HttpError(409, `there is an intent ${wanted.name} already`);
          }
          await keepIntent(app, tx, wanted, judging);
          const change = { action: "make intent", subjectKind: "intent", subjectId: wanted.name };
          await audit(tx, callerOf(request), { ...change, after: forAudit(wanted) });
          return found(await findIntent(tx, wanted.name));
        }),
      );
      return reply.code(201).send(view(made));
    },
  );
  api.put(
    "/intents/:name",
    {
      ...textsLimit,
      schema: {
        summary: "Change an intent",
        params: nameParameter,
        body: z.object({
          ...{ answer, utterances },
          changedAt: instant.optional().describe("of the intent as it was read: refused if changed since"),
        }),
        response: { 200: intent },
      },
      config,
    },
    async (request) => {
      const { name } = request.params;
      const { changedAt, ...wanted } = request.body;
      return refusing(() =>
        inTransaction(app.db, async (tx) => {
          await lockPlaybook(tx);
          const before = found(await findIntent(tx, name));
          if (changedAt !== undefined && Date.parse(changedAt) !== before.changedAt.getTime()) {
            throw new HttpError(409, "somebody else has changed this intent meanwhile: load it again");
          }
          await keepIntent(app, tx, { name, ...wanted });
          await audit(tx, callerOf(request), {
            ...{ action: "change intent", subjectKind: "intent", subjectId: name },
            ...{ before: forAudit(before), after: forAudit(wanted) },
          });
          return view(found(await findIntent(tx, name)));
        }),
      );
    },
  );
  api.delete(
    "/intents/:name",
    {
      schema: {
        summary: "Take an intent out; what comes back, posted, brings it back",
        params: nameParameter,
        response: { 200: intent.extend({ heldOut: z.array(z.string()) }) },
      },
      config,
    },
    async (request) => {
      const { name } = request.params;
      return inTransaction(app.db, async (tx) => {
        await lockPlaybook(tx);
        const before = found(await findIntent(tx, name));
        if ((await listIntents(tx)).length <= leastIntents) {
          throw new HttpError(409, `a classifier needs at least ${leastIntents} intents to choose between`);
        }
        const judging = await dropIntent(tx, name);
        const change = { action: "delete intent", subjectKind: "intent", subjectId: name };
        await audit(tx, callerOf(request), { ...change, before: forAudit(before) });
        return { ...view(before), heldOut: judging };
      });
    },
  );
}

function addReadingRoutes(api: Api, app: App): void {
  api.get(
    "/intents",
    {
      schema: {
        summary: "The intents, by name",
        response: {
          200: z.object({
            intents: z.array(intent.omit({ utterances: true }).extend({ utteranceCount: z.number() })),
            /** What an intent's answer may be. */
            skills: z.array(z.object({ name: z.string(), isReady: z.boolean() })),
            outOfScopeCount: z.number(),
            heldOutCount: z.number(),
          }),
        },
      },
      config: { right: "read" },
    },
    async () => {
      const counts = await countTeachingTexts(app.db);
      return {
        intents: (await listIntents(app.db)).map((one) => ({
          ...one,
          changedAt: one.changedAt.toISOString(),
        })),
        skills: app.skills.map(({ name, isReady }) => ({ name, isReady })),
        outOfScopeCount: counts["out-of-scope"],
        heldOutCount: counts["held-out"],
      };
    },
  );
  api.get(
    "/intents/recognised",
    {
      schema: {
        summary: "How often each intent was recognised in 30 days",
        response: {
          200: z.object({ recognised: z.array(z.object({ intent: z.string(), texts: z.number() })) }),
        },
      },
      config: { right: "read" },
    },
    async () => ({ recognised: await countRecognised(app.db, new Date(now().getTime() - thirtyDaysMs)) }),
  );
  api.get(
    "/intents/:name",
    {
      schema: { summary: "An intent with its utterances", params: nameParameter, response: { 200: intent } },
      config: { right: "read" },
    },
    async ({ params }) => view(found(await findIntent(app.db, params.name))),
  );
}

function found<Found>(one: Found | null): Found {
  if (one === null) throw new HttpError(404, "there is no such intent");
  return one;
}

function view<Stored extends { changedAt: Date }>({ changedAt, ...rest }: Stored) {
  return { ...rest, changedAt: changedAt.toISOString() };
}

/** Utterances may be what people wrote, who may ask to be forgotten: the log has only how many there were. */
function forAudit({ answer: follows, utterances: texts }: Omit<Intent, "name">) {
  return { answer: follows, utterances: texts.length };
}
