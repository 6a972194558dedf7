import { createServer } from "node:http";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { loadSkillFiles, SkillFileError } from "./load-skill-files.ts";
import type { SkillContext } from "./skill.ts";

async function write(name: string, code: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "aisms-skill-")), name);
  await writeFile(path, code);
  return path;
}

const context: SkillContext = {
  ...{
    number: "+12065550100",
    country: "US",
    zone: null,
    language: null,
    places: [],
    items: [],
    wakeUps: [],
    memory: null,
  },
  ...{ now: new Date("2026-03-27T14:05:00Z"), signal: AbortSignal.timeout(10_000) },
};

describe("a skill from a file of the owner's", () => {
  test("the one in the guide is loaded, reads its command and answers from its source", async () => {
    const server = createServer((_request, response) => {
      response.end(JSON.stringify({ friday: "Fish pie" }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const guide = await readFile(new URL("../../docs/guides/add-a-skill.md", import.meta.url), "utf8");
    const code = /```ts\n([\s\S]+?)```/.exec(guide)?.[1] ?? "";
    expect(code.trim().split("\n").length).toBeLessThanOrEqual(32);
    const path = await write("canteen.ts", code.replace(/https:\/\/[^"]+/, origin));
    const [skill] = await loadSkillFiles([path]);
    const args = skill?.readCommand("menu Friday");
    expect(args).toEqual({ day: "friday" });
    expect(skill?.readCommand("menus of the world")).toBeNull();
    expect(await skill?.run(args, context)).toEqual({ text: "friday: Fish pie" });
    expect(await skill?.run({}, context)).toEqual({ text: "friday: Fish pie" }); // 27 March 2026 is a Friday
    server.close();
  });

  test.each([
    ["a file that is not there", null, /canteen\.ts cannot be loaded/],
    ["a file that throws", "throw new Error('no menu today')", /no menu today/],
    ["a file without a default export", "export const a = 1", /cannot be|is wrong|expected/i],
    ["a skill without a name", "export default { isReady: true }", /name/],
    [
      "a skill whose schema is none",
      'export default { name: "x_y", isReady: true, help: null, description: "d", schema: {}, readCommand() {}, run() {} }',
      /schema must be a schema made with z/,
    ],
  ])("%s is refused with the file's name and the reason", async (_name, code, message) => {
    const path = code === null ? "/nowhere/canteen.ts" : await write("canteen.ts", code);
    const refused = await loadSkillFiles([path]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SkillFileError);
    expect((refused as Error).message).toMatch(message);
    expect((refused as SkillFileError).hint).toContain("add-a-skill.md");
  });
});
