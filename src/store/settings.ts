import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { now } from "../clock.ts";
import { notifySettings } from "./changes.ts";
import type { Db } from "./db.ts";
import { settings } from "./operator-schema.ts";

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** What was set in the console, by name; a secret that this key does not open is left out, and named. */
export async function loadSettings(
  db: Db,
  secretKey: string,
): Promise<{ values: Record<string, string>; unreadable: string[] }> {
  const values: Record<string, string> = {};
  const unreadable: string[] = [];
  for (const { name, value, secret } of await db.select().from(settings)) {
    const read = secret === null ? value : decrypt(secret, name, secretKey);
    if (read === null) unreadable.push(name);
    else values[name] = read;
  }
  return { values, unreadable };
}

type NewSetting = { name: string; value: string; isSecret: boolean; changedBy: string };

/** Keeps a setting, a secret one encrypted, and tells all running processes. */
export async function putSetting(tx: Db, setting: NewSetting, secretKey: string): Promise<void> {
  const { name, value, isSecret, changedBy } = setting;
  const row = {
    value: isSecret ? null : value,
    secret: isSecret ? encrypt(value, name, secretKey) : null,
    ...{ changedBy, changedAt: now() },
  };
  await tx
    .insert(settings)
    .values({ name, ...row })
    .onConflictDoUpdate({ target: settings.name, set: row });
  await notifySettings(tx);
}

export async function removeSetting(tx: Db, name: string): Promise<void> {
  await tx.delete(settings).where(eq(settings.name, name));
  await notifySettings(tx);
}

/** AES-256-GCM (NIST SP 800-38D) with a fresh nonce; the setting's name is bound to it. */
function encrypt(text: string, name: string, secretKey: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const box = createCipheriv(cipher, keyFrom(secretKey), nonce).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, box.update(text, "utf8"), box.final(), box.getAuthTag()]);
}

/** Null where it was encrypted with another key, or changed. */
function decrypt(bytes: Buffer, name: string, secretKey: string): string | null {
  try {
    const box = createDecipheriv(cipher, keyFrom(secretKey), bytes.subarray(0, nonceBytes));
    box.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(-tagBytes));
    return box.update(bytes.subarray(nonceBytes, -tagBytes), undefined, "utf8") + box.final("utf8");
  } catch {
    return null;
  }
}

function keyFrom(secretKey: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secretKey, "", "aisms settings", 32));
}
