import { mkdtemp, rm, chmod, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand, type Result } from "../support/command.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { startTwilio, type TwilioStandin } from "../support/twilio-standin.ts";

let database: TestDatabase;
let twilio: TwilioStandin;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  twilio = await startTwilio({ numbers: ["+12065550199"], delivery: { silent: true } });
  folder = await mkdtemp(join(tmpdir(), "aisms-cli-"));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  await twilio.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Runs a command to its end in a folder without a `.env`. */
function run(
  args: string[],
  { env = {}, input = "" }: { env?: Record<string, string>; input?: string } = {},
) {
  return runCommand(args, { folder, env: { DATABASE_URL: database.url, ...env }, input });
}

const carrier = () => ({
  TWILIO_ACCOUNT_SID: twilio.accountSid,
  TWILIO_AUTH_TOKEN: twilio.authToken,
  TWILIO_API_URL: twilio.origin,
  TWILIO_PHONE_NUMBER: "+12065550199",
});

describe("the command line", () => {
  test("shows its commands", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    for (const command of ["serve", "web", "worker", "migrate", "chat", "send", "doctor", "bench"]) {
      expect(out).toContain(command);
    }
  });

  test.each([
    [["dance"]],
    [["migrate", "--fast"]],
    [["send", "--to", "+12065550100"]],
    [["send", "--to", "nobody", "--body", "x"]],
    [["send", "--to", "+12065550100", "--body", " "]],
    [["chat", "--from", "me"]],
    [["bench", "nothing"]],
  ])("%j is not understood: exit code 2 and one line that helps", async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trim()).toMatch(/^aisms: [^\n]+$/);
  });

  test("with --json a failure is one JSON object with a hint", async () => {
    const { code, out } = await run(["send", "--to", "nobody", "--body", "x", "--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: { message: expect.any(String) as string, hint: expect.any(String) as string },
    });
  });

  test.each([
    ["PORT", "http"],
    ["PUBLIC_URL", "sms.example.com"],
    ["TWILIO_ACCOUNT_SID", "mine"],
    ["SEGMENT_BUDGET", "0"],
    ["TURN_QUIET_MS", "-1"],
    ["SIMULATOR", "maybe"],
    ["DATABASE_URL", "mysql://x"],
    ["LLM", "hal"],
    ["CLOCK_START", "yesterday"],
    ["WHITELISTED_NUMBERS", "+12065550100, mum"],
  ])("a wrong %s stops the start with one line that names it", async (name, value) => {
    const { code, err } = await run(["serve"], { env: { [name]: value } });
    expect(code).toBe(1);
    expect(err.trim()).toMatch(new RegExp(`^aisms: ${name} [^\\n]+$`));
    expect(err).not.toContain("mum");
  });

  test("settings are read from .env, and the environment counts more", async () => {
    await writeFile(join(folder, ".env"), "PORT=nonsense\n");
    expect((await run(["migrate"])).err).toContain("PORT");
    expect((await run(["migrate"], { env: { PORT: "8001" } })).code).toBe(0);
    await rm(join(folder, ".env"));
  });
});

describe("migrate", () => {
  test("can be run by many processes at once", async () => {
    const results = await Promise.all([1, 2, 3].map(() => run(["migrate", "--json"])));
    expect(results.map(({ code, out }) => [code, out.trim()])).toEqual(
      Array.from({ length: 3 }, () => [0, '{"migrated":true}']),
    );
  });
});

describe("send", () => {
  test("hands one message to the carrier and tells its id", async () => {
    const args = ["send", "--to", "+1 206 555 0101", "--body", "“Hello” – there…", "--json"];
    const { code, out } = await run(args, { env: carrier() });
    expect(code).toBe(0);
    const [message] = twilio.messages();
    expect(message).toMatchObject({ from: "+12065550199", to: "+12065550101", body: '"Hello" - there...' });
    expect(JSON.parse(out)).toMatchObject({ carrierId: message?.sid, status: "queued", segments: 1 });
  });

  test("fails where the carrier refuses", async () => {
    twilio.next({ code: 21211 });
    const { code, out } = await run(["send", "--to", "+12065550102", "--body", "x", "--json"], {
      env: carrier(),
    });
    expect(code).toBe(1);
    expect(out).toContain("21211");
  });

  test("fails where the contact has opted out", async () => {
    twilio.next({ code: 21610 });
    await run(["send", "--to", "+12065550103", "--body", "x"], { env: carrier() });
    const { code, err } = await run(["send", "--to", "+12065550103", "--body", "x"], { env: carrier() });
    expect([code, err.trim()]).toEqual([
      1,
      "aisms: The contact has opted out. Nothing may be sent until it texts START.",
    ]);
  });
});

describe("chat", () => {
  test("texts through the same line and prints the answers", async () => {
    const { code, out } = await run(["chat"], { input: "help\nMORE\nstop\nhello\n" });
    expect(code).toBe(0);
    expect(out).toMatch(
      /I am an assistant by text\..*no more to send.*NETWORK: You have opted out.*no answer: opted-out/s,
    );
  });
});

describe("doctor", () => {
  type Found = {
    ok: boolean;
    checks: { name: string; status: string; detail: string; hint: string | null }[];
  };
  const examine = async (env: Record<string, string>): Promise<Result & { found: Found }> => {
    const result = await run(["doctor", "--json"], { env });
    return { ...result, found: JSON.parse(result.out) as Found };
  };

  test("finds nothing wrong where nothing is set up", async () => {
    const { code, found } = await examine({});
    expect(code).toBe(0);
    const statuses = found.checks.map(({ name, status }) => `${name} ${status}`);
    // These need no key: they work where there is the internet, and are no fault elsewhere.
    const keyless = ["weather", "convert", "define", "translate", "look_up"];
    const isKeyless = (line: string): boolean => keyless.some((name) => line.startsWith(`${name} `));
    expect(statuses.filter((line) => !isKeyless(line))).toEqual([
      "settings ok",
      "database ok",
      "simulator ok",
      "twilio off",
      "model off",
      "directions off",
      "places off",
      "news off",
    ]);
    for (const name of keyless) {
      expect([`${name} ok`, `${name} off`]).toContain(statuses.find((line) => line.startsWith(`${name} `)));
    }
  });

  test("says what is set up and does not work, and how to mend it", async () => {
    const env = { ...carrier(), TWILIO_AUTH_TOKEN: "wrong" };
    const { code, found } = await examine(env);
    expect(code).toBe(1);
    const broken = found.checks.find(({ name }) => name === "twilio");
    expect(broken).toMatchObject({
      status: "broken",
      hint: expect.stringContaining("TWILIO_AUTH_TOKEN") as string,
    });
    expect(JSON.stringify(found)).not.toContain("wrong");
  });

  test("is content with working credentials", async () => {
    expect((await examine(carrier())).code).toBe(0);
  });

  test("names a database that is away", async () => {
    const { code, found } = await examine({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
    expect(code).toBe(1);
    expect(found.checks.find(({ name }) => name === "database")?.status).toBe("broken");
  });
});
