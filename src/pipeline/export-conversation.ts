import type { App } from "../app.ts";
import { getConversationItems, namesOf } from "../store/conversation-items.ts";
import { pageOfMessages } from "../store/message-page.ts";
import type { Message } from "../store/messages.ts";

/** More than that of one conversation nobody reads; the newest are kept. */
const mostMessages = 100_000;
const pageSize = 1_000;

/** A conversation as a file. Notes are not in it: they are not the contact's. Null where there is none. */
export async function exportConversation(
  app: App,
  id: number,
  format: "text" | "json",
): Promise<string | null> {
  const [item] = await getConversationItems(app.db, [id]);
  if (!item) return null;
  const messages = await readAll(app, id);
  const names = await namesOf(
    app.db,
    messages.map(({ operatorId }) => operatorId),
  );
  const lines = messages.map((message) => ({
    at: message.createdAt.toISOString(),
    from: speaker(message, names),
    ...{ direction: message.direction, status: message.status, body: message.body },
    ...{ intent: message.label ?? message.intent, answeredBy: message.tier },
  }));
  const { ourNumber } = item.conversation;
  const contact = { number: item.contact.number, name: item.contact.name };
  if (format === "json")
    return `${JSON.stringify({ conversation: id, ourNumber, contact, messages: lines }, null, 2)}\n`;
  const title = `Conversation ${id}: ${contact.name ?? contact.number} with ${ourNumber}`;
  return [
    title,
    "",
    ...lines.map(({ at, from, body }) => `${at}  ${from}: ${body.replaceAll("\n", "\n    ")}`),
    "",
  ].join("\n");
}

async function readAll(app: App, id: number): Promise<Message[]> {
  const pages: Message[][] = [];
  let before: number | undefined;
  do {
    const { messages, next } = await pageOfMessages(app.db, id, { before, limit: pageSize });
    pages.unshift(messages);
    before = next ?? undefined;
  } while (before !== undefined && pages.length * pageSize < mostMessages);
  return pages.flat();
}

function speaker({ author, operatorId }: Message, names: Map<string, string>): string {
  if (author !== "operator") return author;
  return (operatorId !== null && names.get(operatorId)) || "operator";
}
