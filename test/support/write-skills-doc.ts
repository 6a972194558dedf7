import { writeFile } from "node:fs/promises";
import setUpDatabase from "./global-setup.ts";
import { startService } from "./service.ts";
import { documentedAt, writeSkillsDoc } from "./skills-doc.ts";
import { withoutModel } from "../wordings/index.ts";

/** `npm run docs:skills` writes docs/skills.md. */
const stopDatabase = await setUpDatabase();
const service = await startService({
  playbook: "assistant",
  env: { ...withoutModel, CLOCK_START: documentedAt },
});
try {
  await writeFile(new URL("../../docs/skills.md", import.meta.url), await writeSkillsDoc(service));
} finally {
  await service.stop();
  await stopDatabase();
}
