import { and, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { operators, phoneAlerts } from "./operator-schema.ts";

type PhoneAlert = typeof phoneAlerts.$inferSelect;

/** Operators who may answer contacts and gave a phone. */
export async function listPhones(db: Db): Promise<{ operatorId: string; name: string; phone: string }[]> {
  const rows = await db
    .select({ operatorId: operators.id, name: operators.name, phone: operators.phone })
    .from(operators)
    .where(and(isNotNull(operators.phone), isNull(operators.disabledAt), ne(operators.role, "viewer")));
  return rows.flatMap(({ phone, ...rest }) => (phone === null ? [] : [{ ...rest, phone }]));
}

/** Notes that an operator's phone is told of a conversation. False where it was told already and the alert is open. */
export async function openAlert(tx: Db, operatorId: string, conversationId: number): Promise<boolean> {
  const [open] = await tx
    .select({ id: phoneAlerts.id })
    .from(phoneAlerts)
    .where(
      and(
        eq(phoneAlerts.operatorId, operatorId),
        eq(phoneAlerts.conversationId, conversationId),
        isNull(phoneAlerts.endedAt),
      ),
    );
  if (open) return false;
  await tx.insert(phoneAlerts).values({ operatorId, conversationId, createdAt: now() });
  return true;
}

/** An operator's open alerts, newest first. */
export async function listOpenAlerts(db: Db, operatorId: string): Promise<PhoneAlert[]> {
  return db
    .select()
    .from(phoneAlerts)
    .where(and(eq(phoneAlerts.operatorId, operatorId), isNull(phoneAlerts.endedAt)))
    .orderBy(desc(phoneAlerts.id))
    .limit(100);
}

/** What phones answer does not go to this conversation any more; only the one of `except` still does. */
export async function endAlerts(tx: Db, conversationId: number, except?: string): Promise<void> {
  await tx
    .update(phoneAlerts)
    .set({ endedAt: now() })
    .where(
      and(
        eq(phoneAlerts.conversationId, conversationId),
        isNull(phoneAlerts.endedAt),
        except === undefined ? undefined : ne(phoneAlerts.operatorId, except),
      ),
    );
}

/** The phone with which an operator answers a conversation; null where it does not. */
export async function findAnsweringPhone(
  db: Db,
  operatorId: string,
  conversationId: number,
): Promise<string | null> {
  const [row] = await db
    .select({ phone: operators.phone })
    .from(phoneAlerts)
    .innerJoin(operators, eq(operators.id, phoneAlerts.operatorId))
    .where(
      and(
        eq(phoneAlerts.operatorId, operatorId),
        eq(phoneAlerts.conversationId, conversationId),
        isNull(phoneAlerts.endedAt),
        isNull(operators.disabledAt),
        ne(operators.role, "viewer"),
      ),
    )
    .limit(1);
  return row?.phone ?? null;
}
