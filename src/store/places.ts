import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { places } from "./schema.ts";

type Row = typeof places.$inferSelect;
export type Place = Omit<Row, "id" | "contactId" | "keptAt">;

/** What people chose some words to mean piles up over the years; the oldest are the last to be needed again. */
const mostMeant = 100;

/** All places that are known of a contact, by their names. */
export async function listPlaces(db: Db, contactId: number): Promise<Place[]> {
  const { kind, name, label, placeId, latitude, longitude, zone, country } = places;
  return db
    .select({ kind, name, label, placeId, latitude, longitude, zone, country })
    .from(places)
    .where(eq(places.contactId, contactId))
    .orderBy(asc(places.kind), asc(places.name));
}

/** Keeps a place; it takes the place of one of the same kind and name. */
export async function keepPlace(tx: Db, contactId: number, place: Place): Promise<void> {
  const kept = { ...place, keptAt: now() };
  await tx
    .insert(places)
    .values({ contactId, ...kept })
    .onConflictDoUpdate({ target: [places.contactId, places.kind, places.name], set: kept });
  if (place.kind !== "meant") return;
  const old = tx
    .select({ id: places.id })
    .from(places)
    .where(and(eq(places.contactId, contactId), eq(places.kind, "meant")))
    .orderBy(desc(places.keptAt), desc(places.id))
    .offset(mostMeant);
  await tx.delete(places).where(inArray(places.id, old));
}

/** `name` null: all of this kind. */
export async function forgetPlace(
  tx: Db,
  contactId: number,
  kind: Place["kind"],
  name: string | null,
): Promise<void> {
  const ofKind = and(eq(places.contactId, contactId), eq(places.kind, kind));
  await tx.delete(places).where(name === null ? ofKind : and(ofKind, eq(places.name, name)));
}
