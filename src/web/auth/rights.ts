import type { Role } from "../../store/operators.ts";

/** What an operator or a program may do; each route of the API names one. */
export const rights = [
  /** See conversations, contacts, figures and models. */
  "read",
  /** Answer, take over, hand back, note, assign, close; name a contact. */
  "converse",
  /** Say which intent a text has. */
  "label",
  /** Change playbooks, train, promote. */
  "teach",
  /** Erase, block, allow, import contacts. */
  "contacts",
  /** Change settings. */
  "settings",
  /** Invite and change operators, make keys, read the audit log. */
  "operators",
] as const;

export type Right = (typeof rights)[number];

const ofRole: Record<Role, readonly Right[]> = {
  viewer: ["read"],
  operator: ["read", "converse", "label"],
  owner: rights,
};

export function rightsOf(role: Role): readonly Right[] {
  return ofRole[role];
}
