import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "./db.ts";
import { keptItems } from "./schema.ts";

type Row = typeof keptItems.$inferSelect;
export type Item = Omit<Row, "id" | "contactId">;

/** The lists and notes of a contact, oldest first. */
export async function listItems(db: Db, contactId: number): Promise<Item[]> {
  const { list, text, keptAt } = keptItems;
  return db
    .select({ list, text, keptAt })
    .from(keptItems)
    .where(eq(keptItems.contactId, contactId))
    .orderBy(asc(keptItems.keptAt), asc(keptItems.id));
}

/** Keeps items; those that are kept already stay as they are. */
export async function keepItems(tx: Db, contactId: number, items: Item[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(({ list, text, keptAt }) => ({ contactId, list, text, keptAt }));
  await tx.insert(keptItems).values(rows).onConflictDoNothing();
}

/** `texts` null: the whole list. */
export async function dropItems(
  tx: Db,
  contactId: number,
  list: string,
  texts: string[] | null,
): Promise<void> {
  const inList = and(eq(keptItems.contactId, contactId), eq(keptItems.list, list));
  await tx.delete(keptItems).where(texts === null ? inList : and(inList, inArray(keptItems.text, texts)));
}
