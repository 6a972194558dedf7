import { z } from "zod";
import type { App } from "../../app.ts";
import { listAudit } from "../../store/audit.ts";
import { type Api, instant, page } from "./api.ts";

const entry = z.object({
  id: z.number(),
  at: instant,
  actorKind: z.enum(["operator", "key", "command"]),
  actorName: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});

/** Who changed what. */
export function addAuditRoutes(api: Api, app: App): void {
  api.get(
    "/audit",
    {
      schema: {
        summary: "Who changed what, newest first",
        querystring: page.extend({
          subjectKind: z.string().max(40).optional(),
          subjectId: z.string().max(80).optional(),
        }),
        response: { 200: z.object({ entries: z.array(entry), next: z.number().nullable() }) },
      },
      config: { right: "operators" },
    },
    async ({ query }) => {
      const { limit, before, subjectKind, subjectId } = query;
      const entries = await listAudit(app.db, {
        limit,
        ...(before === undefined ? {} : { before }),
        ...(subjectKind === undefined ? {} : { subjectKind }),
        ...(subjectId === undefined ? {} : { subjectId }),
      });
      return {
        entries: entries.map((one) => ({ ...one, at: one.at.toISOString() })),
        next: entries.length === limit ? (entries.at(-1)?.id ?? null) : null,
      };
    },
  );
}
