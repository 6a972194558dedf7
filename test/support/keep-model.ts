import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { App } from "../../src/app.ts";
import { putInUse, trainModel } from "../../src/pipeline/train-model.ts";
import { inTransaction } from "../../src/store/db.ts";
import { findCurrentModel, insertCandidate, type ModelReport } from "../../src/store/models.ts";

type Kept = { file: string; report: ModelReport };

/** Puts the model of a playbook in use: the first test of a run that wants it trains it, for all of them. */
export async function keepModel(app: App, playbook: string): Promise<void> {
  const folder = process.env.TEST_MODELS;
  if (folder === undefined) {
    await trainModel(app);
    return;
  }
  const path = join(folder, `${playbook}.json`);
  if (existsSync(path)) {
    const { file, report } = JSON.parse(await readFile(path, "utf8")) as Kept;
    await inTransaction(app.db, async (tx) => {
      await putInUse(tx, await insertCandidate(tx, Buffer.from(file, "base64"), report));
    });
    return;
  }
  const { report } = await trainModel(app);
  const file = (await findCurrentModel(app.db))?.file.toString("base64") ?? "";
  // In one step: another process may look for it meanwhile.
  await writeFile(`${path}.${process.pid}`, JSON.stringify({ file, report } satisfies Kept));
  await rename(`${path}.${process.pid}`, path);
}
