import { spawn, type ChildProcess } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

const aisms = fileURLToPath(new URL("../../bin/aisms.js", import.meta.url));

/** Two workers start, and each may take its time on a busy machine. */
const patience = { timeout: 90_000 };

let web: Service;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  web = await startService({ works: false });
});
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await web.stop();
});

async function startWorker(): Promise<ChildProcess> {
  const { twilio, model, database } = web;
  const child = spawn(process.execPath, [aisms, "worker"], {
    cwd: tmpdir(),
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      TURN_QUIET_MS: "20",
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_AUTH_TOKEN: twilio.authToken,
      TWILIO_API_URL: twilio.origin,
      OPENAI_API_KEY: "test-model-key",
      OPENAI_BASE_URL: model.baseUrl,
      OPENAI_MODEL: "standin",
    },
  });
  let log = "";
  child.stderr.on("data", (data: Buffer) => (log += data.toString()));
  workers.push(child);
  await until("a worker", () => log.includes("the worker is ready"), patience.timeout);
  return child;
}

test("a turn whose worker is killed is taken up by another, and answered once", patience, async () => {
  const first = await startWorker();
  const phone = createPhone(web);
  web.model.script([{ hang: true }, { text: "Here I am." }]);
  await phone.text("Are you there");
  await web.model.waitForChat();
  const second = await startWorker();
  const killedMs = performance.now();
  first.kill("SIGKILL");
  await until("the answer", () => phone.received().length > 0, 28_000);
  process.stderr.write(`taken up and answered after ${Math.round(performance.now() - killedMs)} ms\n`);
  expect(phone.received()).toEqual(["Here I am."]);
  expect(second.exitCode).toBeNull();
});
