import type { App } from "../app.ts";
import { forgetJobs } from "../queue/forget-jobs.ts";
import { type Actor, audit } from "../store/audit.ts";
import { inRetriedTransaction } from "../store/db.ts";
import { eraseContact } from "../store/erase-contact.ts";

/** Erases a person: texts, notes, jobs and all. False where there is no such contact. */
export async function forgetContact(app: App, contactId: number, actor: Actor): Promise<boolean> {
  // The person may have everything erased at the same instant, by FORGET ME.
  const conversationIds = await inRetriedTransaction(app.db, async (tx) => {
    const gone = await eraseContact(tx, contactId);
    if (!gone) return null;
    await forgetJobs(tx, gone);
    await audit(tx, actor, { action: "erase contact", subjectKind: "contact", subjectId: contactId });
    return gone;
  });
  for (const id of conversationIds ?? []) app.announce(id);
  return conversationIds !== null;
}
