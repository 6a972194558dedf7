import type { Command } from "commander";
import type { App } from "../app.ts";
import { readConfig } from "../config.ts";
import { attempt, broken, type Check, checkServices } from "../pipeline/check-services.ts";
import { isMigrated } from "../store/is-migrated.ts";
import { openApp } from "./open-app.ts";
import { print } from "./output.ts";

export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description(
      "check the settings, the database, the carrier, the model and the maps; say how to mend what is wrong",
    )
    .option("--json", "print one JSON object")
    .action(doctor);
}

async function doctor(): Promise<void> {
  const checks = await examine();
  const isWell = checks.every(({ status }) => status !== "broken");
  print({ ok: isWell, checks }, checks.flatMap(describe));
  if (!isWell) process.exitCode = 1;
}

async function examine(): Promise<Check[]> {
  const settings = await attempt("settings", () => {
    readConfig(process.env);
    return Promise.resolve(ok("settings", "every setting can be read"));
  });
  if (settings.status === "broken") return [settings];
  try {
    const { app, close } = await openApp({ migrates: false, works: false });
    try {
      const database = await attempt("database", () => checkDatabase(app));
      return [settings, database, checkSimulator(app), ...(await checkServices(app))];
    } finally {
      await close();
    }
  } catch (error) {
    return [settings, broken("database", error)];
  }
}

const ok = (name: string, detail: string): Check => ({ name, status: "ok", detail, hint: null });

async function checkDatabase(app: App): Promise<Check> {
  if (await isMigrated(app.db)) {
    return ok(
      "database",
      app.config.databaseUrl ? "DATABASE_URL works and is migrated" : "embedded, migrated",
    );
  }
  return {
    name: "database",
    status: "off",
    detail: "it works, and is not migrated yet",
    hint: "Run aisms migrate; aisms serve does it by itself.",
  };
}

function checkSimulator({ config }: App): Check {
  if (config.simulator) return ok("simulator", `on, at http://${config.host}:${config.port}/`);
  return {
    name: "simulator",
    status: "off",
    detail: "off",
    hint: "It is for HOST on loopback, or SIMULATOR=on.",
  };
}

function describe({ name, status, detail, hint }: Check): string[] {
  const mark = { ok: "ok     ", off: "off    ", broken: "BROKEN " }[status];
  return [`${mark} ${name}: ${detail}`, ...(hint ? [`        ${hint}`] : [])];
}
