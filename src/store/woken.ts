import { asc, eq, sql } from "drizzle-orm";
import type { Contact } from "./contacts.ts";
import { type Conversation, getConversations } from "./conversations.ts";
import { type Db, type Pool, runPrepared } from "./db.ts";
import { grouped } from "./grouped.ts";
import type { Item } from "./kept-items.ts";
import type { Place } from "./places.ts";
import { conversations, keptItems, places, wakeUps } from "./schema.ts";
import type { WakeUp } from "./wake-ups.ts";

/** What a skill may know when it is woken in a conversation. */
export type Woken = {
  conversation: Conversation;
  contact: Contact;
  places: Place[];
  items: Item[];
  /** Those of all skills, soonest first. */
  wakeUps: WakeUp[];
};

/** What is known in a conversation; null where there is no such conversation. Loaded together with others. */
export const loadWoken = grouped(loadAll, { most: 250, atOnce: 2 });

async function loadAll(db: Pool, conversationIds: number[]): Promise<(Woken | null)[]> {
  const ids = [...new Set(conversationIds)];
  const [known, placesOf, itemsOf, wakeUpsOf] = await Promise.all([
    getConversations(db, ids),
    listPlacesOf(db, ids),
    listItemsOf(db, ids),
    listWakeUpsOf(db, ids),
  ]);
  return conversationIds.map((id) => {
    const found = known.get(id);
    if (!found) return null;
    const { id: contactId } = found.contact;
    return {
      ...found,
      places: placesOf.get(contactId) ?? [],
      items: itemsOf.get(contactId) ?? [],
      wakeUps: wakeUpsOf.get(id) ?? [],
    };
  });
}

/** As `listPlaces`, for many contacts: by their ids. */
async function listPlacesOf(db: Db, conversationIds: number[]): Promise<Map<number, Place[]>> {
  const { kind, name, label, placeId, latitude, longitude, zone, country } = places;
  const rows = await db
    .select({
      contactId: places.contactId,
      place: { kind, name, label, placeId, latitude, longitude, zone, country },
    })
    .from(places)
    .innerJoin(conversations, eq(conversations.contactId, places.contactId))
    .where(sql`${conversations.id} = any(${sql.param(conversationIds)})`)
    .orderBy(asc(kind), asc(name));
  return byOwner(rows.map(({ contactId, place }) => [contactId, place]));
}

/** As `listItems`, for many contacts: by their ids. */
async function listItemsOf(db: Db, conversationIds: number[]): Promise<Map<number, Item[]>> {
  const { list, text, keptAt } = keptItems;
  const rows = await db
    .select({ contactId: keptItems.contactId, item: { list, text, keptAt } })
    .from(keptItems)
    .innerJoin(conversations, eq(conversations.contactId, keptItems.contactId))
    .where(sql`${conversations.id} = any(${sql.param(conversationIds)})`)
    .orderBy(asc(keptAt), asc(keptItems.id));
  return byOwner(rows.map(({ contactId, item }) => [contactId, item]));
}

async function listWakeUpsOf(db: Db, conversationIds: number[]): Promise<Map<number, WakeUp[]>> {
  const rows = await db
    .select()
    .from(wakeUps)
    .where(sql`${wakeUps.conversationId} = any(${sql.param(conversationIds)})`)
    .orderBy(asc(wakeUps.at), asc(wakeUps.id));
  return byOwner(rows.map((wakeUp) => [wakeUp.conversationId, wakeUp]));
}

function byOwner<Value>(pairs: [owner: number, value: Value][]): Map<number, Value[]> {
  const grouped = Map.groupBy(pairs, ([owner]) => owner);
  return new Map([...grouped].map(([owner, all]) => [owner, all.map(([, value]) => value)]));
}

/** What a wake-up leaves behind on its conversation. `isSaid`: the open question is closed, a digit answers what was said last. */
export type AfterWaking = Pick<Conversation, "id" | "skillMemory" | "rest"> & { isSaid: boolean };

const keepSql = `
  update conversations as c
  set skill_memory = i."skillMemory", rest = i.rest, question = case when i."isSaid" then null else c.question end
  from json_to_recordset($1::json) as i(id bigint, "skillMemory" jsonb, rest text, "isSaid" boolean)
  where c.id = i.id`;

/** Keeps what wake-ups leave behind on conversations. The caller holds their locks. */
export async function keepAfterWaking(tx: Db, all: AfterWaking[]): Promise<void> {
  if (all.length > 0) await runPrepared(tx, "keep_after_waking", keepSql, [JSON.stringify(all)]);
}
