import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import { now } from "../clock.ts";
import type { Db } from "./db.ts";
import { apiKeys } from "./operator-schema.ts";

export type ApiKey = Omit<typeof apiKeys.$inferSelect, "digest">;

const shown = {
  ...{ id: apiKeys.id, name: apiKeys.name, start: apiKeys.start, rights: apiKeys.rights },
  ...{ createdBy: apiKeys.createdBy, createdAt: apiKeys.createdAt },
  ...{ usedAt: apiKeys.usedAt, revokedAt: apiKeys.revokedAt },
};
const startCharacters = 12;
/** When a key was last used is of interest by the minute. */
const noteUseEveryMs = 60_000;

/** Makes a key. The key itself is returned once, and kept nowhere. */
export async function makeApiKey(
  tx: Db,
  { name, rights, createdBy }: { name: string; rights: string[]; createdBy: string | null },
): Promise<{ key: string; apiKey: ApiKey }> {
  const key = `aisms_${randomBytes(32).toString("base64url")}`;
  const [apiKey] = await tx
    .insert(apiKeys)
    .values({
      ...{ name, rights, createdBy, createdAt: now() },
      ...{ start: key.slice(0, startCharacters), digest: digestOf(key) },
    })
    .returning(shown);
  if (!apiKey) throw new Error("a key was not stored");
  return { key, apiKey };
}

export async function listApiKeys(db: Db): Promise<ApiKey[]> {
  return db.select(shown).from(apiKeys).orderBy(desc(apiKeys.id));
}

/** The key as long as it is not revoked; notes that it was used. */
export async function findApiKey(db: Db, key: string): Promise<ApiKey | null> {
  const [found] = await db
    .select(shown)
    .from(apiKeys)
    .where(and(eq(apiKeys.digest, digestOf(key)), isNull(apiKeys.revokedAt)));
  if (!found) return null;
  if (now().getTime() - (found.usedAt?.getTime() ?? 0) > noteUseEveryMs) {
    await db.update(apiKeys).set({ usedAt: now() }).where(eq(apiKeys.id, found.id));
  }
  return found;
}

/** False where there is no such key, or it is revoked already. */
export async function revokeApiKey(tx: Db, id: number): Promise<boolean> {
  const revoked = await tx
    .update(apiKeys)
    .set({ revokedAt: now() })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  return revoked.length > 0;
}

function digestOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
