import { chmodSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeCheckout } from "./fixtures/make-checkout.ts";
import {
  cleanUp,
  isRoot,
  makeFolder,
  makeScratch,
  nobody,
  query,
  startProcess,
} from "./fixtures/postgres-process.ts";
import { mayEnter } from "./place.ts";

vi.setConfig({ testTimeout: 120_000 }); // a database is made in most of them
afterEach(cleanUp);

describe("PostgreSQL's programs after npm ci --ignore-scripts", () => {
  it("get the links between their libraries that are missing", async () => {
    const scratch = makeScratch();
    const { script, missingLinks } = makeCheckout(makeFolder(join(scratch, "checkout"), 0o755));
    expect(missingLinks().length).toBeGreaterThan(5);
    const running = await startProcess(join(scratch, "data"), { script });
    expect(await query(running.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(missingLinks()).toEqual([]);
    expect(readdirSync(join(scratch, "data")).sort()).toEqual(["postgres", "postgres.lock"]);
  });

  const canTry = !isRoot || mayEnter(import.meta.dirname, nobody);
  const whyNot = canTry ? "" : " (skipped: user nobody may not enter this checkout)";
  it.skipIf(!canTry)(
    `are copied beside the data by a user who may not write to the checkout${whyNot}`,
    async () => {
      const user = isRoot ? nobody : undefined;
      const scratch = makeScratch(user);
      const { script, native, missingLinks } = makeCheckout(makeFolder(join(scratch, "checkout"), 0o755));
      chmodSync(join(native, "lib"), 0o555);
      const running = await startProcess(join(scratch, "data"), { script, user });
      expect(await query(running.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      expect(missingLinks().length).toBeGreaterThan(5);
      const copy = readdirSync(join(scratch, "data")).find((name) =>
        name.startsWith("postgres-programs-18."),
      );
      expect(copy).toBeDefined();
      chmodSync(join(native, "lib"), 0o755); // so that it can be removed again
    },
  );
});
