import { spawn, type ChildProcess } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

const aisms = fileURLToPath(new URL("../../bin/aisms.js", import.meta.url));
const shipped = fileURLToPath(new URL("../../playbooks/parcel-service", import.meta.url));

let folder: string;
let database: TestDatabase;
let web: Service;
const workers: { process: ChildProcess; log: string }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aisms-live-"));
  await cp(shipped, join(folder, "parcel-service"), { recursive: true });
  database = await createTestDatabase();
  await run("playbook", "import", join(folder, "parcel-service"));
  web = await startService({ database, works: false });
  for (let count = 0; count < 2; count += 1) {
    const child = spawn(process.execPath, [aisms, "worker"], { cwd: folder, env: settings() });
    const worker = { process: child, log: "" };
    child.stderr.on("data", (data: Buffer) => (worker.log += data.toString()));
    workers.push(worker);
  }
  await until("two workers", () => workers.every(({ log }) => log.includes("the worker is ready")), 30_000);
});
afterAll(async () => {
  for (const worker of workers) worker.process.kill("SIGKILL");
  await web.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

function settings(): Record<string, string> {
  const twilio = workersTwilio();
  return { PATH: process.env.PATH ?? "", DATABASE_URL: database.url, TURN_QUIET_MS: "50", ...twilio };
}

function workersTwilio(): Record<string, string> {
  if (!(web as Service | undefined)) return {};
  const { accountSid, authToken, origin } = web.twilio;
  return { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_API_URL: origin };
}

async function run(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [aisms, ...args], { cwd: folder, env: settings(), stdio: "ignore" });
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`aisms ${args.join(" ")} ended with ${String(code)}`);
}

test("a changed playbook, trained by another process, is what running workers answer by", async () => {
  const phone = createPhone(web);
  const question = "when are you open on saturday";
  const before = await phone.ask(question);
  expect(before).not.toContain("Harbour Street");

  const file = join(folder, "parcel-service", "opening-hours.yaml");
  const text = await readFile(file, "utf8");
  const utterances = text.slice(text.indexOf("utterances:"));
  await writeFile(file, `reply: Come to Harbour Street from 8 to 6, any day.\n${utterances}`);
  await run("playbook", "import", join(folder, "parcel-service"), "--promote");

  await until("both workers to use the new model", () =>
    workers.every(({ log }) => (log.match(/"msg":"model in use"/g) ?? []).length >= 2),
  );
  for (let times = 0; times < 3; times += 1) {
    expect(await createPhone(web).ask(question)).toBe("Come to Harbour Street from 8 to 6, any day.");
  }
});
