import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";

/** The configuration with a secret key: with the embedded database one is made in its folder, and kept. */
export function withSecretKey(config: Config): Config {
  if (config.secretKey !== undefined || config.databaseUrl !== undefined) return config;
  const file = join(config.dataDir, "secret-key");
  mkdirSync(config.dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  }
  return { ...config, secretKey: readFileSync(file, "utf8").trim() };
}
