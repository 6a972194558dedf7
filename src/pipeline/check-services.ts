import { checkModel } from "../agent/agent.ts";
import type { App } from "../app.ts";
import { checkTwilio } from "../carriers/twilio/check-twilio.ts";

/** ok: works. off: not set up, which is no fault. broken: set up and does not work. */
export type Check = { name: string; status: "ok" | "off" | "broken"; detail: string; hint: string | null };

const patienceMs = 10_000;

/** Asks the carrier, the model and the skills' sources, with the settings in use, whether they work. */
export async function checkServices(app: App): Promise<Check[]> {
  const checkers: [string, () => Promise<Omit<Check, "name">>][] = [
    ["twilio", () => checkTwilio(app.config.twilio, AbortSignal.timeout(patienceMs))],
    ["model", () => checkAgent(app)],
    ...app.skills.flatMap(({ name, check }): [string, () => Promise<Omit<Check, "name">>][] =>
      check ? [[name, () => check(AbortSignal.timeout(patienceMs))]] : [],
    ),
  ];
  return Promise.all(
    checkers.map(([name, check]) => attempt(name, async () => ({ name, ...(await check()) }))),
  );
}

async function checkAgent(app: App): Promise<Omit<Check, "name">> {
  const { ok, detail, hint } = await checkModel(app.config, AbortSignal.timeout(patienceMs));
  return { status: ok ? (app.agent.isReady ? "ok" : "off") : "broken", detail, hint: hint ?? null };
}

/** A check that throws found something broken. */
export async function attempt(name: string, check: () => Promise<Check>): Promise<Check> {
  try {
    return await check();
  } catch (error) {
    return broken(name, error);
  }
}

export function broken(name: string, error: unknown): Check {
  const { message, hint } = error as { message?: string; hint?: string };
  return { name, status: "broken", detail: message ?? "it failed", hint: hint ?? null };
}
