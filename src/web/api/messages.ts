import { z } from "zod";
import type { App } from "../../app.ts";
import { longestReply, replyAsOperator } from "../../pipeline/reply-as-operator.ts";
import { pageOfMessages } from "../../store/message-page.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, idParameter, page } from "./api.ts";
import { findItem } from "./conversation-view.ts";
import { messageView, viewMessage, viewMessages } from "./message-view.ts";

/** Why a reply was not sent, in words. */
const refusals = {
  "not-held": "Take the conversation over first; your text was not sent.",
  "held-by-other": "Somebody else has taken this conversation over; your text was not sent.",
  "newer-reply": "Somebody else has answered meanwhile; your text was not sent.",
  "opted-out": "The contact has opted out and must not be texted; your text was not sent.",
} as const;

const refused = z.object({
  error: z.object({
    message: z.string(),
    reason: z.enum(["not-held", "held-by-other", "newer-reply", "opted-out"]),
  }),
});

/** The messages of a conversation, and what an operator answers. */
export function addMessageRoutes(api: Api, app: App): void {
  api.get(
    "/conversations/:id/messages",
    {
      schema: {
        summary: "The messages of a conversation: pages from the newest back, each oldest first",
        params: idParameter,
        querystring: page,
        response: { 200: z.object({ messages: z.array(messageView), next: z.number().nullable() }) },
      },
      config: { right: "read" },
    },
    async (request) => {
      const { id } = request.params;
      const { messages, next } = await pageOfMessages(app.db, id, request.query);
      if (messages.length === 0) await findItem(app.db, id);
      return { messages: await viewMessages(app.db, messages), next };
    },
  );
  api.post(
    "/conversations/:id/messages",
    {
      schema: {
        summary: "Answer the contact; the same key twice sends once",
        params: idParameter,
        body: z.object({
          body: z.string().min(1).max(longestReply),
          key: z.uuid(),
          lastSeen: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
        }),
        response: { 201: messageView, 409: refused },
      },
      config: { right: "converse" },
    },
    async (request, reply) => {
      const { id } = request.params;
      const result = await replyAsOperator(app, {
        conversationId: id,
        actor: callerOf(request),
        ...request.body,
      });
      if (!("refusal" in result)) return reply.code(201).send(await viewMessage(app.db, result));
      const reason = result.refusal;
      if (reason === "not-found") throw new HttpError(404, "there is no such conversation");
      if (reason === "empty") throw new HttpError(400, "body is empty");
      return reply.code(409).send({ error: { message: refusals[reason], reason } });
    },
  );
}
