import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { cleanUp, makeScratch } from "./fixtures/postgres-process.ts";
import { takeStartLock } from "./start-lock.ts";

afterEach(cleanUp);

it("is held by one at a time", () => {
  const file = join(makeScratch(), "lock");
  const first = takeStartLock(file);
  expect(first).toBeDefined();
  expect(takeStartLock(file)).toBeUndefined();
  first?.release();
  const second = takeStartLock(file);
  expect(second).toBeDefined();
  second?.release();
});

it("is free again when its holder was killed", async () => {
  const file = join(makeScratch(), "lock");
  const take = `import { takeStartLock } from ${JSON.stringify(join(import.meta.dirname, "start-lock.ts"))};
    globalThis.lock = takeStartLock(${JSON.stringify(file)});
    setInterval(() => undefined, 1000);
    console.log("held");`;
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", take]);
  await once(holder.stdout, "data");
  expect(takeStartLock(file)).toBeUndefined();
  holder.kill("SIGKILL");
  await once(holder, "close");
  const lock = takeStartLock(file);
  expect(lock).toBeDefined();
  lock?.release();
});
