import { likelyCountry } from "../sms/phone-number.ts";
import type { KeptItem, KnownPlace } from "../skills/skill.ts";
import type { Contact } from "../store/contacts.ts";
import type { Db } from "../store/db.ts";
import { listItems } from "../store/kept-items.ts";
import { listPlaces } from "../store/places.ts";

/** What a person told us to keep. */
export type Kept = { places: KnownPlace[]; items: KeptItem[] };

/** Loads all that a contact told us to keep. */
export async function loadKept(db: Db, contactId: number): Promise<Kept> {
  const [places, items] = await Promise.all([listPlaces(db, contactId), listItems(db, contactId)]);
  return { places, items };
}

/**
 * What skills may know about a contact. The zone is that of where they are, where they said so; else the one they chose;
 * else that of their home. The country is likewise that of where they are, else of their number.
 */
export function personOf(
  { number, zone, language }: Pick<Contact, "number" | "zone" | "language">,
  { places, items }: Kept,
) {
  const here = places.find(({ kind }) => kind === "here");
  const home = places.find(({ kind, name }) => kind === "saved" && name === "home");
  return {
    ...{ number, language, places, items },
    country: (here ?? home)?.country ?? likelyCountry(number),
    zone: here?.zone ?? zone ?? home?.zone ?? null,
  };
}
