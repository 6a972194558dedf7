import { z } from "zod";
import type { App } from "../../app.ts";
import { arrangeConversation } from "../../pipeline/arrange-conversation.ts";
import { handBack } from "../../pipeline/hand-back.ts";
import { takeOver } from "../../pipeline/take-over.ts";
import { changeConversation, lockConversations } from "../../store/conversations.ts";
import { now } from "../../clock.ts";
import { inTransaction } from "../../store/db.ts";
import { findNewestInbound } from "../../store/message-page.ts";
import { findOperator } from "../../store/operators.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, done, idParameter, instant } from "./api.ts";
import { conversationItem, viewConversation } from "./conversation-view.ts";

const config = { right: "converse" } as const;
const noConversation = () => new HttpError(404, "there is no such conversation");
const handOver = z.object({ tell: z.boolean().default(false) });

/** Taking over and handing back, assigning, snoozing, closing, reading. */
export function addConversationActionRoutes(api: Api, app: App): void {
  api.post(
    "/conversations/:id/take-over",
    {
      schema: {
        summary: "Take the conversation over: the machine is silent from now on",
        params: idParameter,
        body: handOver.extend({ force: z.boolean().default(false) }),
        response: { 200: conversationItem },
      },
      config,
    },
    async (request) => {
      const { id } = request.params;
      const outcome = await takeOver(app, { conversationId: id, actor: callerOf(request), ...request.body });
      if (outcome === "not-found") throw noConversation();
      if (outcome === "held-by-other") {
        const { heldBy } = await viewConversation(app, id);
        throw new HttpError(409, `${heldBy?.name ?? "somebody else"} has taken this conversation over`);
      }
      return viewConversation(app, id);
    },
  );
  api.post(
    "/conversations/:id/hand-back",
    {
      schema: {
        summary: "Give the conversation back to the machine",
        params: idParameter,
        body: handOver,
        response: { 200: conversationItem },
      },
      config,
    },
    async (request) => {
      const { id } = request.params;
      const wanted = { conversationId: id, actor: callerOf(request), tell: request.body.tell };
      if (!(await handBack(app, wanted))) throw noConversation();
      return viewConversation(app, id);
    },
  );
  api.patch(
    "/conversations/:id",
    {
      schema: {
        summary: "Assign, snooze, close or open again; who closes it hands it back to the machine",
        params: idParameter,
        body: z.object({
          assignedTo: z.string().max(80).nullable().optional(),
          snoozedUntil: instant.nullable().optional(),
          isClosed: z.boolean().optional(),
        }),
        response: { 200: conversationItem },
      },
      config,
    },
    async (request) => {
      const { id } = request.params;
      const { assignedTo, snoozedUntil, isClosed } = request.body;
      if (typeof assignedTo === "string") {
        const operator = assignedTo.includes("\0") ? null : await findOperator(app.db, assignedTo);
        if (!operator || operator.disabledAt) throw new HttpError(400, "assignedTo is no operator");
      }
      const isDone = await arrangeConversation(app, {
        ...{ conversationId: id, actor: callerOf(request), assignedTo, isClosed },
        snoozedUntil: typeof snoozedUntil === "string" ? later(snoozedUntil) : snoozedUntil,
      });
      if (!isDone) throw noConversation();
      return viewConversation(app, id);
    },
  );
  api.post(
    "/conversations/:id/read",
    {
      schema: {
        summary: "Say that everything up to a message was read",
        params: idParameter,
        body: z.object({ upTo: idParameter.shape.id }),
        response: { 200: done },
      },
      config,
    },
    async (request) => {
      const { id } = request.params;
      const newest = await findNewestInbound(app.db, id);
      const upTo = Math.min(request.body.upTo, newest?.id ?? 0);
      await setReadUpTo(app, id, (before) => Math.max(before ?? 0, upTo));
      return { done: true as const };
    },
  );
  api.post(
    "/conversations/:id/unread",
    {
      schema: { summary: "Mark the conversation as unread", params: idParameter, response: { 200: done } },
      config,
    },
    async (request) => {
      const { id } = request.params;
      const newest = await findNewestInbound(app.db, id);
      await setReadUpTo(app, id, () => (newest ? newest.id - 1 : null));
      return { done: true as const };
    },
  );
}

async function setReadUpTo(
  app: App,
  id: number,
  next: (before: number | null) => number | null,
): Promise<void> {
  const isNews = await inTransaction(app.db, async (tx) => {
    const conversation = (await lockConversations(tx, [id])).get(id);
    if (!conversation) throw noConversation();
    const readUpTo = next(conversation.readUpTo);
    if (readUpTo === conversation.readUpTo) return false;
    await changeConversation(tx, id, { readUpTo });
    return true;
  });
  // An open page says it again after each change: told only where something changed, or it would never end.
  if (isNews) app.announce(id);
}

function later(text: string): Date {
  const at = new Date(text);
  if (at <= now()) throw new HttpError(400, "snoozedUntil must be in the future");
  return at;
}
