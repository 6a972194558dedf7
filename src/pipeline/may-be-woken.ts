import type { App } from "../app.ts";
import type { Contact } from "../store/contacts.ts";

/** Whether a contact may be written to by ourselves. Consent is checked once more when the message goes out. */
export function mayBeWoken({ allowedNumbers }: App, contact: Contact): boolean {
  if (contact.optedOutAt || contact.blockedAt) return false;
  return !allowedNumbers || allowedNumbers.has(contact.number) || contact.allowedAt !== null;
}
