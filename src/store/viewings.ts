import { and, eq, gt, ne } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { operators, viewings } from "./operator-schema.ts";

/** A page says every 10 s that it is open; whoever did not for this long is gone. */
const goneAfterMs = 25_000;

export type Viewer = { id: string; name: string; isWriting: boolean };

/** Who else looks at a conversation now. */
export async function listViewers(db: Db, conversationId: number, except: string): Promise<Viewer[]> {
  return db
    .select({ id: operators.id, name: operators.name, isWriting: viewings.isWriting })
    .from(viewings)
    .innerJoin(operators, eq(operators.id, viewings.operatorId))
    .where(
      and(
        eq(viewings.conversationId, conversationId),
        ne(viewings.operatorId, except),
        gt(viewings.at, new Date(now().getTime() - goneAfterMs)),
      ),
    );
}

/** Notes that an operator looks at a conversation. True where that is news to the others. */
export async function noteViewing(
  db: Db,
  {
    conversationId,
    operatorId,
    isWriting,
  }: { conversationId: number; operatorId: string; isWriting: boolean },
): Promise<boolean> {
  const key = and(eq(viewings.conversationId, conversationId), eq(viewings.operatorId, operatorId));
  const [before] = await db.select().from(viewings).where(key);
  const at = now();
  await db
    .insert(viewings)
    .values({ conversationId, operatorId, isWriting, at })
    .onConflictDoUpdate({ target: [viewings.conversationId, viewings.operatorId], set: { isWriting, at } });
  if (!before || before.isWriting !== isWriting) return true;
  return at.getTime() - before.at.getTime() > goneAfterMs;
}
