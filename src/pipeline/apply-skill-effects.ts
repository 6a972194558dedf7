import type { App } from "../app.ts";
import type { Effect } from "../skills/skill.ts";
import { describeContact } from "../store/contacts.ts";
import type { Conversation } from "../store/conversations.ts";
import type { Db } from "../store/db.ts";
import { forgetPerson } from "../store/forget-person.ts";
import { dropItems, keepItems } from "../store/kept-items.ts";
import { forgetPlace, keepPlace } from "../store/places.ts";
import { cancelWakeUps, scheduleWakeUp } from "../store/wake-ups.ts";
import { applyRelay, applyRelayAnswer } from "./relay.ts";

/**
 * Does what skills want done, in the transaction that writes what they say. Gives the other conversations that get a
 * message by it. Throws `RetryLater` where what a skill read is no longer so.
 */
export async function applySkillEffects(
  app: App,
  tx: Db,
  conversation: Conversation,
  wanted: { skill: string; effect: Effect }[],
): Promise<number[]> {
  const { id: conversationId, contactId } = conversation;
  const others: number[] = [];
  for (const { skill, effect } of wanted) {
    switch (effect.kind) {
      case "keep-place":
        await keepPlace(tx, contactId, effect.place);
        break;
      case "forget-place":
        await forgetPlace(tx, contactId, effect.of, effect.name);
        break;
      case "know-person": {
        const { zone, language } = effect;
        const told = {
          ...(zone === undefined ? {} : { zone }),
          ...(language === undefined ? {} : { language }),
        };
        if (Object.keys(told).length > 0) await describeContact(tx, contactId, told);
        break;
      }
      case "keep-items":
        await keepItems(tx, contactId, effect.items);
        break;
      case "drop-items":
        await dropItems(tx, contactId, effect.list, effect.texts);
        break;
      case "relay":
        others.push(...(await applyRelay(app, tx, conversation, effect)));
        break;
      case "answer-relay":
        others.push(...(await applyRelayAnswer(app, tx, conversation, effect)));
        break;
      case "forget-me":
        await forgetPerson(tx, contactId);
        break;
      case "wake": {
        const { key, at, data } = effect;
        await scheduleWakeUp(tx, { conversationId, skill, key, at, data });
        break;
      }
      case "do-not-wake":
        await cancelWakeUps(tx, { conversationId, skill, key: effect.key });
        break;
    }
  }
  return others;
}
