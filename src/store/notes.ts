import { desc, eq } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { notes } from "./operator-schema.ts";

export type Note = typeof notes.$inferSelect;

/** More than anybody reads about one conversation. */
const mostNotes = 500;

/** The notes about a conversation, oldest first. */
export async function listNotes(db: Db, conversationId: number): Promise<Note[]> {
  const rows = await db
    .select()
    .from(notes)
    .where(eq(notes.conversationId, conversationId))
    .orderBy(desc(notes.id))
    .limit(mostNotes);
  return rows.reverse();
}

export async function insertNote(
  tx: Db,
  note: Pick<Note, "conversationId" | "operatorId" | "operatorName" | "body">,
): Promise<Note> {
  const [made] = await tx
    .insert(notes)
    .values({ ...note, createdAt: now() })
    .returning();
  if (!made) throw new Error("a note was not stored");
  return made;
}
