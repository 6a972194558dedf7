import { z } from "zod";
import type { App } from "../../app.ts";
import { personId, type ConversationItem, getConversationItems } from "../../store/conversation-items.ts";
import { conversationFilters } from "../../store/conversation-filter.ts";
import { countConversations, listConversations } from "../../store/conversation-list.ts";
import { listViewers, noteViewing } from "../../store/viewings.ts";
import { cleanText } from "../../sms/clean-text.ts";
import type { Caller } from "../auth/authenticate.ts";
import { type Api, callerOf, idParameter, instant, page } from "./api.ts";
import { conversationItem, findItem, viewItem, whyNoReply } from "./conversation-view.ts";

const read = { right: "read" } as const;
const word = z.string().max(80).transform(cleanText);

const viewer = z.object({ id: z.string(), name: z.string(), isWriting: z.boolean() });

const wholeConversation = conversationItem.extend({
  viewers: z.array(viewer),
  zone: z.string().nullable(),
  language: z.string().nullable(),
  canReply: z.object({ ok: z.boolean(), why: z.string().nullable() }),
});

/** The list of conversations, and one of them. */
export function addConversationRoutes(api: Api, app: App): void {
  api.get(
    "/conversations",
    {
      schema: {
        summary: "Conversations, newest first",
        description:
          "With intent, label, tier, error (the carrier's code), silence, from or to: those with such a message. `next` may come with an empty list: ask further with it as `before`.",
        querystring: page.extend({
          filter: z.enum(conversationFilters).default("open"),
          search: z.string().max(200).transform(cleanText).optional(),
          ...{ intent: word.optional(), label: word.optional(), tier: word.optional() },
          ...{ error: word.optional(), silence: word.optional() },
          ...{ from: instant.optional(), to: instant.optional() },
        }),
        response: {
          200: z.object({ conversations: z.array(conversationItem), next: z.number().nullable() }),
        },
      },
      config: read,
    },
    async (request) => {
      const { filter, search, before, limit, from, to, ...condition } = request.query;
      const { ids, next } = await listConversations(app.db, {
        ...{ filter, search, before, limit, operatorId: personId(callerOf(request)) },
        condition: { ...condition, from: dateOf(from), to: dateOf(to) },
      });
      const items = await getConversationItems(app.db, ids);
      return { conversations: items.map(viewItem), next };
    },
  );
  api.get(
    "/conversations/counts",
    {
      schema: {
        summary: "How many conversations wait for a person, are the caller's, and are unread (at most 100)",
        response: { 200: z.object({ waiting: z.number(), mine: z.number(), unread: z.number() }) },
      },
      config: read,
    },
    (request) => countConversations(app.db, personId(callerOf(request))),
  );
  api.get(
    "/conversations/:id",
    {
      schema: { summary: "One conversation", params: idParameter, response: { 200: wholeConversation } },
      config: read,
    },
    async (request) => {
      const item = await findItem(app.db, request.params.id);
      return viewWhole(app, item, callerOf(request));
    },
  );
  api.post(
    "/conversations/:id/viewing",
    {
      schema: {
        summary: "Say that the caller looks at the conversation; to be said every 10 seconds",
        params: idParameter,
        body: z.object({ isWriting: z.boolean() }),
        response: { 200: z.object({ viewers: z.array(viewer) }) },
      },
      config: read,
    },
    async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      await findItem(app.db, id);
      if (caller.kind === "operator") {
        const { isWriting } = request.body;
        const isNews = await noteViewing(app.db, { conversationId: id, operatorId: caller.id, isWriting });
        if (isNews) app.announce(id);
      }
      return { viewers: await listViewers(app.db, id, caller.id) };
    },
  );
}

async function viewWhole(app: App, item: ConversationItem, caller: Caller) {
  const why = whyNoReply(item, personId(caller), item.heldBy);
  const { zone, language } = item.contact;
  const viewers = await listViewers(app.db, item.conversation.id, caller.id);
  return { ...viewItem(item), viewers, zone, language, canReply: { ok: why === null, why } };
}

/** No message is older than the clock of computers; PostgreSQL knows no year 0. */
function dateOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(Math.max(0, Date.parse(text)));
}
