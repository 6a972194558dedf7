const NAME = "AISMS/0.1";
const WHAT = "an assistant by text message";
let contact: string | null = null;

/**
 * Says once, at the start, at which address this service can be found; one that only this machine knows is left out.
 * Wikimedia asks for a contact: https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy
 */
export function nameContact(publicUrl: string): void {
  const { protocol, hostname, origin } = new URL(publicUrl);
  const isPublic = protocol === "https:" && hostname.includes(".") && !/^[\d.]+$/.test(hostname);
  contact = isPublic ? origin : null;
}

/** How this service names itself to the sources it asks. */
export function userAgent(): string {
  return `${NAME} (${contact === null ? "" : `${contact}; `}${WHAT})`;
}
