import type { App } from "../app.ts";
import { findAnsweredText, type Message } from "../store/messages.ts";
import { isTracing } from "../tracing.ts";

/** The text whose trace a message of ours belongs to: the first that it answers. Asked for only where traces are kept. */
export async function traceOf(app: App, { id, conversationId }: Message): Promise<string | null> {
  return isTracing() ? findAnsweredText(app.db, conversationId, id) : null;
}
