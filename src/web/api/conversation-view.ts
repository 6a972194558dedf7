import { z } from "zod";
import type { App } from "../../app.ts";
import { type ConversationItem, getConversationItems, type Person } from "../../store/conversation-items.ts";
import type { Db } from "../../store/db.ts";
import type { Message } from "../../store/messages.ts";
import { HttpError } from "../http-error.ts";
import { instant } from "./api.ts";

/** The newest text is shown in the list up to so many characters. */
const mostOfText = 160;

export const person = z.object({ id: z.string(), name: z.string() });

export const conversationItem = z.object({
  id: z.number(),
  contact: z.object({
    id: z.number(),
    name: z.string().nullable(),
    number: z.string(),
    isOptedOut: z.boolean(),
    isBlocked: z.boolean(),
  }),
  ourNumber: z.string(),
  carrier: z.string(),
  last: z
    .object({
      id: z.number(),
      direction: z.enum(["inbound", "outbound"]),
      author: z.enum(["contact", "assistant", "operator"]),
      body: z.string(),
      at: instant,
      status: z.string(),
      intent: z.string().nullable(),
    })
    .nullable(),
  isUnread: z.boolean(),
  waitingSince: instant.nullable(),
  waitingReason: z.enum(["keyword", "intent", "agent", "misunderstood", "operator"]).nullable(),
  heldBy: person.nullable(),
  assignedTo: person.nullable(),
  snoozedUntil: instant.nullable(),
  closedAt: instant.nullable(),
});

/** A conversation as the list shows it, in JSON. */
export function viewItem(item: ConversationItem) {
  const { conversation, contact, last, isUnread, isClosed, isSnoozed, heldBy, assignedTo } = item;
  const { id, ourNumber, carrier, waitingSince, waitingReason, snoozedUntil, closedAt } = conversation;
  return {
    ...{ id, ourNumber, carrier, isUnread, waitingReason, heldBy, assignedTo },
    contact: {
      ...{ id: contact.id, name: contact.name, number: contact.number },
      ...{ isOptedOut: contact.optedOutAt !== null, isBlocked: contact.blockedAt !== null },
    },
    last: last && viewLast(last),
    waitingSince: waitingSince?.toISOString() ?? null,
    snoozedUntil: isSnoozed ? (snoozedUntil?.toISOString() ?? null) : null,
    closedAt: isClosed ? (closedAt?.toISOString() ?? null) : null,
  };
}

function viewLast(last: Message) {
  const { id, direction, author, body, createdAt, status, tier, source, label, intent, isAccepted } = last;
  const understood = label ?? (isAccepted ? intent : null);
  return {
    ...{ id, direction, author, status, at: createdAt.toISOString() },
    // Whole characters only: half of an emoji is none.
    body: body.slice(0, mostOfText).replace(/[\ud800-\udbff]$/, ""),
    intent: direction === "inbound" ? understood : tier === "intent" ? source : null,
  };
}

/** One conversation; throws 404 where there is none. */
export async function findItem(db: Db, id: number): Promise<ConversationItem> {
  const [item] = await getConversationItems(db, [id]);
  if (!item) throw new HttpError(404, "there is no such conversation");
  return item;
}

/** A conversation after a change, in JSON. */
export async function viewConversation(app: App, id: number) {
  return viewItem(await findItem(app.db, id));
}

/** Why a person cannot answer a conversation now; null where it can. In words for the page. */
export function whyNoReply(
  { conversation, contact }: ConversationItem,
  me: string,
  holder: Person | null,
): string | null {
  if (contact.optedOutAt) return "The contact has opted out and must not be texted until it opts in again.";
  if (contact.unreachableAt) return "The carrier says that this number cannot be texted.";
  if (conversation.heldBy === null) return "Take the conversation over to answer it.";
  if (conversation.heldBy !== me)
    return `${holder?.name ?? "Somebody else"} has taken this conversation over.`;
  return null;
}
