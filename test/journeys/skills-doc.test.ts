import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { helpText } from "../../src/replies/wording.ts";
import { toGsm7 } from "../../src/sms/gsm7.ts";
import { measure } from "../../src/sms/segments.ts";
import { startService, type Service } from "../support/service.ts";
import { documentedAt, writeSkillsDoc } from "../support/skills-doc.ts";
import { withoutModel } from "../wordings/index.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({
    playbook: "assistant",
    env: { ...withoutModel, CLOCK_START: documentedAt },
  });
});
afterAll(() => service.stop());

test("docs/skills.md shows every skill with the replies that really come (npm run docs:skills writes it)", async () => {
  const page = await readFile(new URL("../../docs/skills.md", import.meta.url), "utf8");
  expect(page).toBe(await writeSkillsDoc(service));
});

test("HELP names every skill that works here in one segment, and explains each in one", () => {
  const helps = service.app.skills.flatMap(({ help }) => help ?? []);
  const texts = [
    helpText(
      helps.map(({ word }) => word),
      { canChat: true },
    ),
    ...helps.map(({ example }) => example),
  ];
  expect(helps.length).toBeGreaterThanOrEqual(5);
  expect(texts.filter((text) => measure(toGsm7(text)).segments > 1)).toEqual([]);
});
