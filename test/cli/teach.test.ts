import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand, type Result } from "../support/command.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "aisms-teach-"));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const run = (args: string[], input = ""): Promise<Result> =>
  runCommand(args, { folder, env: { DATABASE_URL: database.url, TURN_QUIET_MS: "20" }, input });
const json = async (...args: string[]): Promise<Record<string, unknown>> => {
  const { out } = await run([...args, "--json"]);
  return JSON.parse(out) as Record<string, unknown>;
};

const utterances = [
  "what is the wifi password",
  "wifi pls",
  "how do i get on the wifi",
  "whats the code for the internet here",
  "wi-fi key?",
  "wifi passwrd",
  "can u tell me the wlan password",
  "need the guest wifi code",
];

describe("the guide to teaching, step by step", () => {
  test("the first chat teaches the starter playbook, and export shows it", async () => {
    expect((await run(["chat"], "hiya\n")).out).toMatch(/HELP|Hi|Hello/);
    expect((await run(["playbook", "export", "mine"])).code).toBe(0);
    expect(await readdir(join(folder, "mine"))).toEqual(
      expect.arrayContaining(["greeting.yaml", "held-out.csv", "out-of-scope.yaml"]),
    );
  });

  test("a wrong file is told with its place, and nothing changes", async () => {
    await writeFile(join(folder, "mine", "wifi.yaml"), "reply: The code is on the fridge.\n");
    const { code, err } = await run(["playbook", "import", "mine"]);
    expect(code).toBe(1);
    expect(err).toContain("wifi.yaml:1");
    expect((await json("model", "list")).models).toHaveLength(1);
  });

  test("a new intent is trained, and answers", async () => {
    const lines = utterances.map((text) => `  - ${JSON.stringify(text)}\n`).join("");
    await writeFile(
      join(folder, "mine", "wifi.yaml"),
      `reply: The code is on the fridge.\nutterances:\n${lines}`,
    );
    const imported = await json("playbook", "import", "mine", "--promote");
    const files = await readdir(join(folder, "mine"));
    const intents = files.filter((name) => name.endsWith(".yaml") && name !== "out-of-scope.yaml").length;
    expect(imported).toMatchObject({ intents, isPromoted: true, modelId: 2 });
    expect((await run(["chat"], "whats the wifi password here\n")).out).toContain("on the fridge");
  });

  test("a text it was not sure of is listed, labelled, and learnt", async () => {
    await run(["chat"], "zxcv blorp the router thingy\n");
    const { texts } = (await json("review", "list")) as { texts: { messageId: number; text: string }[] };
    const found = texts.find(({ text }) => text.startsWith("zxcv"));
    expect((await run(["review", "label", String(found?.messageId), "nonsense"])).code).toBe(1);
    expect((await run(["review", "label", String(found?.messageId), "wifi"])).code).toBe(0);
    const imported = await json("playbook", "import", "mine", "--promote");
    expect(imported).toMatchObject({ modelId: 3 });
    expect((await run(["chat"], "zxcv blorp the router thingy\n")).out).toContain("on the fridge");
  });

  test("the models are listed, rolled back and promoted", async () => {
    const states = async (): Promise<string[]> => {
      const { models } = (await json("model", "list")) as { models: { id: number; status: string }[] };
      return models.map(({ id, status }) => `${id} ${status}`);
    };
    expect(await states()).toEqual(["3 current", "2 retired", "1 retired"]);
    expect(await json("model", "rollback")).toEqual({ promoted: 2 });
    expect(await states()).toEqual(["3 retired", "2 current", "1 retired"]);
    expect((await run(["model", "promote", "99"])).code).toBe(1);
    expect((await run(["model", "promote", "two"])).code).toBe(2);
    expect(await states()).toEqual(["3 retired", "2 current", "1 retired"]);
  });
});
