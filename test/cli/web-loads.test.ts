import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { createTestDatabase } from "../support/database.ts";
import { freePort } from "../support/http/free-port.ts";
import { until } from "../support/http/until.ts";
import { inboundParameters, signedRequest } from "../support/twilio/webhook.ts";

const command = fileURLToPath(new URL("../../bin/aisms.js", import.meta.url));
const accountSid = "AC00000000000000000000000000000001";
const authToken = "00000000000000000000000000000a15";

/** Runs before the program and writes down every module that is imported or required, until the process ends. */
const recorder = `
  import { writeFileSync } from "node:fs";
  import { registerHooks } from "node:module";
  const loaded = new Set();
  registerHooks({
    load(url, context, next) {
      loaded.add(url);
      return next(url, context);
    },
  });
  process.on("exit", () => writeFileSync(process.env.LOADED_FILE, JSON.stringify([...loaded])));`;

test("a web-only process takes texts and serves its pages without ever loading LangChain", async () => {
  const web = await startWeb();
  for (const path of ["/", "/simulator/messages?phone=%2B12065550100", "/metrics"]) {
    expect((await fetch(web.url + path)).status).toBe(200);
  }
  const text = { from: "+12065550100", to: "+12065550199", body: "Why is the sky blue?" };
  const parameters = inboundParameters({ ...text, sid: `SM${"1".repeat(32)}` }, accountSid);
  const request = signedRequest(`${web.url}/webhooks/twilio/inbound`, parameters, authToken);
  expect((await fetch(request.url, request)).status).toBe(200);

  const packages = packagesAmong(await web.stop());
  expect(packages).toEqual(expect.arrayContaining(["fastify", "pg-boss", "twilio"])); // the recorder works
  const ofTheAgent = /^(langchain|@langchain\/.*|langsmith|openai|@anthropic-ai\/.*|ollama)$/;
  expect(packages.filter((name) => ofTheAgent.test(name))).toEqual([]);
});

/** `aisms web` as a process of its own, with a model configured; `stop` returns the addresses of all it loaded. */
async function startWeb(): Promise<{ url: string; stop: () => Promise<string[]> }> {
  const folder = await mkdtemp(join(tmpdir(), "aisms-web-loads-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const loadedFile = join(folder, "loaded.json");
  const preload = `data:text/javascript,${encodeURIComponent(recorder)}`;
  const child = spawn(process.execPath, ["--import", preload, command, "web"], {
    cwd: folder,
    env: {
      ...{ PATH: process.env["PATH"], LOADED_FILE: loadedFile, LOG_LEVEL: "error" },
      ...{ DATABASE_URL: database.url, PORT: String(port) },
      ...{ TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, OPENAI_API_KEY: "unused" },
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  onTestFinished(() => void child.kill("SIGKILL"));
  await until("the web process to be ready", () => isReady(url), 60_000);
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      return JSON.parse(await readFile(loadedFile, "utf8")) as string[];
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => null);
  return response?.status === 200;
}

function packagesAmong(addresses: string[]): string[] {
  const names = addresses.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? "ours");
  return [...new Set(names)];
}
