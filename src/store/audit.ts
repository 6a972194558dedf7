import { and, desc, eq, lt } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { auditEntries } from "./operator-schema.ts";

export type AuditEntry = typeof auditEntries.$inferSelect;

/** Who does something: an operator in the console, a program with a key, or whoever runs a command. */
export type Actor = { kind: AuditEntry["actorKind"]; id: string | null; name: string };

export type Change = {
  /** Verb and noun, such as "take-over conversation". */
  action: string;
  subjectKind: string;
  subjectId: string | number | null;
  before?: unknown;
  after?: unknown;
};

/** Writes down who changed what, in the transaction of the change. */
export async function audit(tx: Db, actor: Actor, change: Change): Promise<void> {
  await tx.insert(auditEntries).values({
    at: now(),
    ...{ actorKind: actor.kind, actorId: actor.id, actorName: actor.name },
    ...{ action: change.action, subjectKind: change.subjectKind },
    subjectId: change.subjectId === null ? null : String(change.subjectId),
    before: change.before ?? null,
    after: change.after ?? null,
  });
}

type Wanted = { before?: number; limit: number; subjectKind?: string; subjectId?: string };

/** Entries, newest first. */
export async function listAudit(
  db: Db,
  { before, limit, subjectKind, subjectId }: Wanted,
): Promise<AuditEntry[]> {
  return db
    .select()
    .from(auditEntries)
    .where(
      and(
        before === undefined ? undefined : lt(auditEntries.id, before),
        subjectKind === undefined ? undefined : eq(auditEntries.subjectKind, subjectKind),
        subjectId === undefined ? undefined : eq(auditEntries.subjectId, subjectId),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(limit);
}
