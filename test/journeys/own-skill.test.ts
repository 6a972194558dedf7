import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { freePort } from "../support/http/free-port.ts";
import { until } from "../support/http/until.ts";
import { inboundParameters, signedRequest } from "../support/twilio/webhook.ts";
import { startTwilio, type TwilioStandin } from "../support/twilio-standin.ts";

const command = fileURLToPath(new URL("../../bin/aisms.js", import.meta.url));
let database: TestDatabase;
let folder: string;
let twilio: TwilioStandin;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "aisms-own-skill-"));
  await chmod(folder, 0o755);
  twilio = await startTwilio();
});
afterAll(async () => {
  await twilio.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** The skill of the guide, as a file whose source is `origin`. */
async function writeSkill(origin: string): Promise<void> {
  const guide = await readFile(new URL("../../docs/guides/add-a-skill.md", import.meta.url), "utf8");
  const code = /```ts\n([\s\S]+?)```/.exec(guide)?.[1] ?? "";
  await writeFile(join(folder, "canteen.ts"), code.replace(/https:\/\/[^"]+/, origin));
}

describe("SKILLS=./canteen.ts", () => {
  test("with the real command: HELP names the skill, HELP MENU explains it, and MENU answers", async () => {
    const canteen = createServer((_request, response) => {
      response.end(JSON.stringify({ friday: "Fish pie" }));
    });
    await new Promise<void>((resolve) => canteen.listen(0, "127.0.0.1", resolve));
    await writeSkill(`http://127.0.0.1:${(canteen.address() as AddressInfo).port}`);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const child = spawn(process.execPath, [command, "serve"], {
      cwd: folder,
      env: {
        ...{ PATH: process.env.PATH, LOG_LEVEL: "error", PORT: String(port), DATABASE_URL: database.url },
        ...{
          SKILLS: "./canteen.ts",
          SECRET_KEY: "the key of the tests, for nothing else",
          TURN_QUIET_MS: "20",
        },
        ...{ TWILIO_ACCOUNT_SID: twilio.accountSid, TWILIO_AUTH_TOKEN: twilio.authToken },
        ...{ TWILIO_API_URL: twilio.origin, TWILIO_PHONE_NUMBER: twilio.number },
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const ended = once(child, "exit");
    try {
      await until("the service", () => isReady(url), 90_000);
      let texts = 0;
      const ask = async (body: string): Promise<string> => {
        const before = twilio.messages().length;
        texts += 1;
        const sid = `SM${String(texts).padStart(32, "0")}`;
        const text = { from: "+12065550177", to: twilio.number, body, sid };
        const request = signedRequest(
          `${url}/webhooks/twilio/inbound`,
          inboundParameters(text, twilio.accountSid),
          twilio.authToken,
        );
        expect((await fetch(request.url, request)).status).toBe(200);
        await until(`an answer to ${body}`, () => twilio.messages().length > before);
        return twilio.messages()[before]?.body ?? "";
      };
      expect(await ask("HELP")).toContain("MENU");
      expect(await ask("help lunch")).toBe("MENU for today, MENU friday for another day.");
      expect(await ask("Menu friday")).toBe("friday: Fish pie");
    } finally {
      child.kill("SIGTERM");
      await ended;
      canteen.close();
    }
  }, 120_000);

  test.each([
    ["serve", "export default {", "cannot be loaded"],
    ["doctor", "export default { isReady: true }", "name"],
    ["serve", null, "cannot be loaded"],
  ])(
    "a file that cannot be used ends %s with its name, the reason and a hint",
    async (name, code, reason) => {
      if (code === null) await rm(join(folder, "canteen.ts"), { force: true });
      else await writeFile(join(folder, "canteen.ts"), code);
      const args = name === "doctor" ? [name, "--json"] : [name];
      const env = { DATABASE_URL: database.url, SKILLS: "./canteen.ts", PORT: String(await freePort()) };
      const result = await runCommand(args, { folder, env });
      expect(result.code).toBe(1);
      const told = result.out + result.err;
      expect(told).toContain("canteen.ts");
      expect(told).toContain(reason);
      expect(told).toContain("add-a-skill.md");
    },
  );
});

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => null);
  return response?.status === 200;
}
