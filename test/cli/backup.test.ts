import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../support/command.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService } from "../support/service.ts";

let folder: string;
let [first, second]: (TestDatabase | undefined)[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "aisms-backup-"));
  [first, second] = [await createTestDatabase(), await createTestDatabase()];
});
afterAll(async () => {
  await first?.drop();
  await second?.drop();
  rmSync(folder, { recursive: true });
});

const run = (args: string[], database: TestDatabase | undefined) =>
  runCommand(args, { folder, env: { DATABASE_URL: database?.url ?? "" } });

test("a backup taken while texts wait is restored elsewhere, and they are answered there, once", async () => {
  if (!first || !second) throw new Error("the databases are missing");
  const file = join(folder, "aisms.backup");
  const old = await startService({ database: first, works: false });
  const phone = createPhone(old);
  await phone.text("HELP");
  const backup = await run(["backup", file, "--json"], first);
  expect(backup).toMatchObject({ code: 0 });
  expect(JSON.parse(backup.out)).toMatchObject({ file, rows: { contacts: 1, messages: 1 } });

  const again = await run(["backup", file], first);
  expect(again).toMatchObject({ code: 1, out: "" });
  expect(again.err).toContain("--force");
  const refused = await run(["restore", file, "--replace"], first);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("The service runs on this database");
  await old.stop();

  const restored = await run(["restore", file], second);
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.out).toContain("1 messages");
  const fresh = await startService({ database: second });
  try {
    const sent = await until("the answer", () =>
      fresh.twilio.messages().find(({ to }) => to === phone.number),
    );
    expect(sent.body).toMatch(/^I am/);
    expect(fresh.twilio.messages()).toHaveLength(1);
  } finally {
    await fresh.stop();
  }
});
