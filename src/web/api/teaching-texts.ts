import { z } from "zod";
import type { App } from "../../app.ts";
import { keepHeldOut, keepOutOfScope } from "../../pipeline/change-playbook.ts";
import { writeHeldOut } from "../../playbooks/held-out.ts";
import { audit } from "../../store/audit.ts";
import { inTransaction } from "../../store/db.ts";
import { countTeachingTexts, getPlaybook, lockPlaybook } from "../../store/intents.ts";
import { type Api, callerOf } from "./api.ts";
import { textsLimit, utterances } from "./intent-shapes.ts";
import { refusing } from "./refusing.ts";

const texts = z.object({
  outOfScope: z.array(z.string()),
  heldOut: z.string().describe("CSV with the columns text and intent"),
});

/** Texts that no intent should take, and the texts that judge a model. */
export function addTeachingTextRoutes(api: Api, app: App): void {
  api.get(
    "/teaching-texts",
    {
      schema: { summary: "The out-of-scope and the held-out texts", response: { 200: texts } },
      config: { right: "read" },
    },
    async () => {
      const { outOfScope, heldOut } = await getPlaybook(app.db);
      return { outOfScope, heldOut: writeHeldOut(heldOut) };
    },
  );
  api.put(
    "/teaching-texts",
    {
      ...textsLimit,
      schema: {
        summary: "Put texts in the place of those there are; a kind that is left out stays",
        body: z.object({ outOfScope: utterances.optional(), heldOut: z.string().max(4_000_000).optional() }),
        response: { 200: z.object({ outOfScopeCount: z.number(), heldOutCount: z.number() }) },
      },
      config: { right: "teach" },
    },
    async (request) => {
      const { outOfScope, heldOut } = request.body;
      return refusing(() =>
        inTransaction(app.db, async (tx) => {
          await lockPlaybook(tx);
          const before = await countTeachingTexts(tx);
          if (outOfScope) await keepOutOfScope(tx, outOfScope);
          if (heldOut !== undefined) await keepHeldOut(tx, heldOut);
          const after = await countTeachingTexts(tx);
          const change = { action: "change texts", subjectKind: "intent", subjectId: null };
          await audit(tx, callerOf(request), { ...change, before, after });
          return { outOfScopeCount: after["out-of-scope"], heldOutCount: after["held-out"] };
        }),
      );
    },
  );
}
