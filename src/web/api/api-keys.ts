import { z } from "zod";
import type { App } from "../../app.ts";
import { type ApiKey, listApiKeys, makeApiKey, revokeApiKey } from "../../store/api-keys.ts";
import { audit } from "../../store/audit.ts";
import { inTransaction } from "../../store/db.ts";
import { rights } from "../auth/rights.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, done, idParameter, instant } from "./api.ts";

const apiKey = z.object({
  id: z.number(),
  name: z.string(),
  /** The first characters, by which a person knows it again. */
  start: z.string(),
  rights: z.array(z.string()),
  createdAt: instant,
  usedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

const config = { right: "operators" } as const;

/** Keys of programs that call the API. */
export function addApiKeyRoutes(api: Api, app: App): void {
  api.get(
    "/api-keys",
    {
      schema: {
        summary: "The keys, newest first",
        response: { 200: z.object({ apiKeys: z.array(apiKey) }) },
      },
      config,
    },
    async () => ({ apiKeys: (await listApiKeys(app.db)).map(view) }),
  );
  api.post(
    "/api-keys",
    {
      schema: {
        summary: "Make a key; it is shown this once",
        body: z.object({
          name: z.string().trim().min(1).max(80),
          rights: z.array(z.enum(rights)).min(1).max(rights.length),
        }),
        response: { 201: z.object({ key: z.string(), apiKey }) },
      },
      config,
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { name, rights: wanted } = request.body;
      const made = await inTransaction(app.db, async (tx) => {
        const createdBy = caller.kind === "operator" ? caller.id : null;
        const result = await makeApiKey(tx, { name, rights: [...new Set(wanted)], createdBy });
        await audit(tx, caller, {
          ...{ action: "make key", subjectKind: "key", subjectId: result.apiKey.id },
          after: { name, rights: wanted },
        });
        return result;
      });
      return reply.code(201).send({ key: made.key, apiKey: view(made.apiKey) });
    },
  );
  api.delete(
    "/api-keys/:id",
    { schema: { summary: "Revoke a key", params: idParameter, response: { 200: done } }, config },
    async (request) => {
      const { id } = request.params;
      await inTransaction(app.db, async (tx) => {
        if (!(await revokeApiKey(tx, id)))
          throw new HttpError(404, "there is no such key, or it is revoked already");
        await audit(tx, callerOf(request), { action: "revoke key", subjectKind: "key", subjectId: id });
      });
      return { done: true as const };
    },
  );
}

function view({ createdAt, usedAt, revokedAt, ...key }: ApiKey) {
  return {
    ...key,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
