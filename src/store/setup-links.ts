import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { type Role, setupLinks } from "./operator-schema.ts";

const validMs = 3_600_000;

export type SetupLink = typeof setupLinks.$inferSelect;

/** Makes a one-time link, valid for an hour. Returns its token, which is kept nowhere. */
export async function makeSetupLink(
  db: Db,
  link: { role: Role; operatorId?: string; invitedBy: string | null },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const createdAt = now();
  await db.insert(setupLinks).values({
    ...link,
    digest: digestOf(token),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + validMs),
  });
  return token;
}

/** The link with this token while it can be used. */
export async function findSetupLink(db: Db, token: string): Promise<SetupLink | null> {
  const [link] = await db.select().from(setupLinks).where(usable(token));
  return link ?? null;
}

/** Uses a link up. False where it was used, or has expired, meanwhile. */
export async function useSetupLink(tx: Db, token: string): Promise<boolean> {
  const used = await tx
    .update(setupLinks)
    .set({ usedAt: now() })
    .where(usable(token))
    .returning({ digest: setupLinks.digest });
  return used.length > 0;
}

function usable(token: string) {
  return and(
    eq(setupLinks.digest, digestOf(token)),
    isNull(setupLinks.usedAt),
    gt(setupLinks.expiresAt, now()),
  );
}

function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
