import { desc, eq } from "drizzle-orm";
import type { Db } from "./db.ts";
import { consentEvents } from "./operator-schema.ts";

type ConsentEvent = typeof consentEvents.$inferSelect;

const mostEvents = 200;

/** When a contact opted out and in, newest first. */
export async function listConsentEvents(db: Db, contactId: number): Promise<ConsentEvent[]> {
  return db
    .select()
    .from(consentEvents)
    .where(eq(consentEvents.contactId, contactId))
    .orderBy(desc(consentEvents.id))
    .limit(mostEvents);
}
