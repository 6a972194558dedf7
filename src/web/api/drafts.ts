import { z } from "zod";
import type { App } from "../../app.ts";
import { requestDraft } from "../../pipeline/draft-reply.ts";
import { findDraft } from "../../store/drafts.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, idParameter } from "./api.ts";

const config = { right: "converse" } as const;
const draft = z.object({
  status: z.enum(["waiting", "done", "failed"]),
  body: z.string().nullable(),
  /** Why there is none. */
  reason: z.string().nullable(),
});

/** Replies that the assistant drafts for an operator to edit. */
export function addDraftRoutes(api: Api, app: App): void {
  api.post(
    "/conversations/:id/drafts",
    {
      schema: {
        summary: "Ask the assistant for a draft of the next reply; nothing is sent",
        params: idParameter,
        body: z.object({}),
        response: { 202: z.object({ id: z.number() }) },
      },
      config,
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const operatorId = caller.kind === "operator" ? caller.id : null;
      const made = await requestDraft(app, { conversationId: request.params.id, operatorId });
      if (!made) throw new HttpError(404, "there is no such conversation");
      return reply.code(202).send({ id: made.id });
    },
  );
  api.get(
    "/conversations/:id/drafts/:draftId",
    {
      schema: {
        summary: "What came of a draft",
        params: idParameter.extend({ draftId: idParameter.shape.id }),
        response: { 200: draft },
      },
      config,
    },
    async (request) => {
      const { id, draftId } = request.params;
      const found = await findDraft(app.db, id, draftId);
      if (!found) throw new HttpError(404, "there is no such draft");
      const { status, body, reason } = found;
      return { status, body, reason };
    },
  );
}
