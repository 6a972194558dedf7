import { fileURLToPath } from "node:url";
import type { App } from "../app.ts";
import { readPlaybook } from "../playbooks/read-playbook.ts";
import { hasPlaybook, replacePlaybook } from "../store/intents.ts";
import { inTransaction } from "../store/db.ts";
import { findCurrentModel } from "../store/models.ts";
import { isReadable, trainModel } from "./train-model.ts";

/** The playbook that comes along for those who have taught none. */
const starter = fileURLToPath(new URL("../../playbooks/assistant", import.meta.url));

/** Teaches the starter playbook where nothing was taught yet, and trains a model where there is none that can be read. */
export async function teachStarter(app: App): Promise<void> {
  if (!(await hasPlaybook(app.db))) {
    const playbook = readPlaybook(starter, { skills: app.skills.map(({ name }) => name) });
    await inTransaction(app.db, (tx) => replacePlaybook(tx, playbook));
  }
  const current = await findCurrentModel(app.db);
  if (!current || !isReadable(current.file)) await trainModel(app);
}
