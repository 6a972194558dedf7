import type { App } from "../app.ts";
import type { Effect } from "../skills/skill.ts";
import { knownZone } from "../skills/time/zone.ts";
import { getContact } from "../store/contacts.ts";
import type { Conversation } from "../store/conversations.ts";
import type { Db } from "../store/db.ts";
import { listWakeUps, scheduleWakeUps } from "../store/wake-ups.ts";
import { now } from "../clock.ts";
import { loadKept, personOf } from "./person.ts";

/** Where a person may live by another clock after these effects, what waits for them is moved to it, as its skill wants. */
export async function followZone(
  app: App,
  tx: Db,
  { id: conversationId, contactId }: Conversation,
  effects: Effect[],
): Promise<void> {
  if (!effects.some(mayMoveClock)) return;
  const contact = await getContact(tx, contactId);
  const zone = knownZone(personOf(contact, await loadKept(tx, contactId)).zone);
  if (zone === null) return;
  for (const { name, rezoned } of app.skills) {
    if (!rezoned) continue;
    const waiting = await listWakeUps(tx, conversationId, name);
    const moved = waiting.flatMap((wakeUp) => rezoned(wakeUp, zone, now()) ?? []);
    await scheduleWakeUps(
      tx,
      moved.map((wakeUp) => ({ ...wakeUp, conversationId, skill: name })),
    );
  }
}

function mayMoveClock(effect: Effect): boolean {
  if (effect.kind === "know-person") return effect.zone !== undefined;
  return effect.kind === "keep-place" || effect.kind === "forget-place";
}
