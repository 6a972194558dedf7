import { useMay, useMe } from "../../api/me.ts";
import type { Conversation } from "./types.ts";
import { words } from "./words.ts";

/** Why one cannot write now, in a sentence; null: one can. */
export function useWhyNot({ contact, heldBy, canReply }: Conversation): string | null {
  const { data: me } = useMe();
  const mayConverse = useMay("converse");
  if (!mayConverse) return words.readOnly;
  if (contact.isOptedOut) return words.optedOutBox;
  if (!heldBy) return words.takeOverFirst;
  if (heldBy.id !== me?.id) return words.heldByOther(heldBy.name);
  return canReply.ok ? null : canReply.why;
}
