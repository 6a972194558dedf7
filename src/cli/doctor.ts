import type { Command } from "commander";
import { checkModel } from "../agent/agent.ts";
import type { App } from "../app.ts";
import { checkTwilio } from "../carriers/twilio/check-twilio.ts";
import { readConfig } from "../config.ts";
import { checkMaps } from "../skills/google/check-maps.ts";
import { isMigrated } from "../store/is-migrated.ts";
import { openApp } from "./open-app.ts";
import { print } from "./output.ts";

/** ok: works. off: not set up, which is no fault. broken: set up and does not work. */
type Check = { name: string; status: "ok" | "off" | "broken"; detail: string; hint: string | null };

const patienceMs = 10_000;

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
      return [
        settings,
        ...(await Promise.all(checkers.map(([name, check]) => attempt(name, () => check(app))))),
      ];
    } finally {
      await close();
    }
  } catch (error) {
    return [settings, broken("database", error)];
  }
}

const checkers: [string, (app: App) => Promise<Check>][] = [
  ["database", checkDatabase],
  ["simulator", (app) => Promise.resolve(checkSimulator(app))],
  ["twilio", (app) => checkTwilio(app.config.twilio, AbortSignal.timeout(patienceMs)).then(named("twilio"))],
  [
    "model",
    async (app) => {
      const { ok: works, detail, hint } = await checkModel(app.config, AbortSignal.timeout(patienceMs));
      const status = works ? (app.agent.isReady ? "ok" : "off") : "broken";
      return { name: "model", status, detail, hint: hint ?? null };
    },
  ],
  [
    "directions",
    (app) => checkMaps(app.config.google, AbortSignal.timeout(patienceMs)).then(named("directions")),
  ],
];

const named = (name: string) => (found: Omit<Check, "name">) => ({ name, ...found });
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

async function attempt(name: string, check: () => Promise<Check>): Promise<Check> {
  try {
    return await check();
  } catch (error) {
    return broken(name, error);
  }
}

function broken(name: string, error: unknown): Check {
  const { message, hint } = error as { message?: string; hint?: string };
  return { name, status: "broken", detail: message ?? "it failed", hint: hint ?? null };
}

function describe({ name, status, detail, hint }: Check): string[] {
  const mark = { ok: "ok     ", off: "off    ", broken: "BROKEN " }[status];
  return [`${mark} ${name}: ${detail}`, ...(hint ? [`        ${hint}`] : [])];
}
