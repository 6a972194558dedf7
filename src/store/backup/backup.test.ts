import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { createLog } from "../../logger.ts";
import { findOrCreateContact } from "../contacts.ts";
import { findOrCreateConversation } from "../conversations.ts";
import { openDb, type Pool } from "../db.ts";
import { insertInbounds } from "../inbound-texts.ts";
import { listUnanswered } from "../messages.ts";
import { insertCandidate } from "../models.ts";
import { migrateTables } from "../migrate.ts";
import { findLevel, listMigrations } from "./migrations.ts";
import { readBackup } from "./read-backup.ts";
import { writeBackup } from "./write-backup.ts";

const log = createLog("fatal");
const hostile = "tab\t backslash \\. \\N quote ' \" line\nbreak\r\n NUL-free 👋 \\x00 \u2028";

let folder: string;
let file: string;
const databases: TestDatabase[] = [];
const pools: Pool[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "aisms-backup-"));
});
beforeEach(() => {
  file = join(folder, `${Math.random()}.backup`);
});
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.$client.end();
  for (const database of databases.splice(0)) await database.drop();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Pool> {
  const database = await createTestDatabase();
  databases.push(database);
  const pool = openDb(database.url, log);
  pools.push(pool);
  return pool;
}

async function fill(db: Pool): Promise<number> {
  const contact = await findOrCreateContact(db, "twilio", "+12065550100");
  const conversation = await findOrCreateConversation(db, {
    ...{ carrier: "twilio", ourNumber: "+12065550199", contactId: contact.id, carrierAccount: null },
  });
  const texts = ["Where is the bus", hostile, ""].map((body, index) => ({
    ...{ conversationId: conversation.id, carrier: "twilio", carrierId: `SM${index}`, body, media: [] },
    ...{ status: "received" as const, silence: null, encoding: "UCS-2" as const, segments: 1 },
  }));
  await insertInbounds(db, texts);
  const bytes = Buffer.from(Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256));
  await insertCandidate(db, bytes, { rows: 1, intents: 1, seconds: 1, heldOut: null });
  return conversation.id;
}

const dump = async (db: Pool, table: string): Promise<unknown[]> =>
  (await db.$client.query(`select * from ${table} order by 1`)).rows as unknown[];

describe("a backup", () => {
  it("brings every row back into an empty database, whatever a text holds", async () => {
    const [before, after] = [await open(), await open()];
    const conversationId = await fill(before);
    const written = await writeBackup(before, file);
    expect(written).toMatchObject({ contacts: 1, conversations: 1, messages: 3, models: 1 });
    expect(await readBackup(after, file, { replace: false })).toEqual(written);
    for (const table of ["contacts", "conversations", "messages", "models"]) {
      expect(await dump(after, table), table).toEqual(await dump(before, table));
    }
    expect((await listUnanswered(after, conversationId)).map(({ body }) => body)).toContain(hostile);
  });

  it("names every table there is", async () => {
    const db = await open();
    const { rows } = await db.$client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    expect(Object.keys(await writeBackup(db, file)).sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it("lets new rows follow the restored ones", async () => {
    const [before, after] = [await open(), await open()];
    await fill(before);
    await writeBackup(before, file);
    await readBackup(after, file, { replace: false });
    const contact = await findOrCreateContact(after, "twilio", "+12065550101");
    expect(contact.id).toBe(2);
  });

  it("is readable by its owner alone, and leaves nothing half-written behind", async () => {
    await writeBackup(await open(), file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("says what stands in the way of writing it", async () => {
    await expect(writeBackup(await open(), join(folder, "missing", "file"))).rejects.toThrow(
      /could not be written/,
    );
  });

  it("is of one instant, though texts come in meanwhile", async () => {
    const db = await open();
    await fill(db);
    const writing = writeBackup(db, file);
    await fill(db).catch(() => undefined);
    const { messages = 0, conversations = 0 } = await writing;
    expect([0, 3]).toContain(messages);
    expect(conversations).toBe(messages === 0 ? 0 : 1);
  });
});

describe("restoring", () => {
  it("refuses a database that knows contacts, unless told to replace it", async () => {
    const db = await open();
    await fill(db);
    await writeBackup(db, file);
    await expect(readBackup(db, file, { replace: false })).rejects.toThrow(/holds conversations already/);
    await findOrCreateContact(db, "twilio", "+12065550177");
    await readBackup(db, file, { replace: true });
    expect(await dump(db, "contacts")).toHaveLength(1);
  });

  it("changes nothing where the file is cut short, altered, foreign or missing", async () => {
    const db = await open();
    await fill(db);
    await writeBackup(db, file);
    const whole = readFileSync(file);
    const text = gunzipSync(whole).toString("utf8");
    const lines = text.split("\n");
    const damaged: Record<string, Buffer> = {
      "cut in the gzip": whole.subarray(0, whole.length / 2),
      "cut at a line": gzipSync(`${lines.slice(0, 4).join("\n")}\n`),
      "cut in a line": gzipSync(text.slice(0, -10)),
      "one letter changed": gzipSync(text.replace("Where is the bus", "Where is the bug")),
      "a row taken out": gzipSync(lines.filter((line) => !line.includes("Where is the bus")).join("\n")),
      "something after its end": gzipSync(`${text}\n`),
      "no backup": Buffer.from("hello"),
      "another program's": gzipSync("PGDMP\n"),
    };
    const contents = await dump(db, "messages");
    for (const [what, bytes] of Object.entries(damaged)) {
      writeFileSync(file, bytes);
      await expect(readBackup(db, file, { replace: true }), what).rejects.toThrow(/no whole backup/);
      expect(await dump(db, "messages"), what).toEqual(contents);
    }
    await expect(readBackup(db, join(folder, "missing"), { replace: true })).rejects.toThrow(
      /There is no file/,
    );
  });

  it("refuses a backup of a newer version", async () => {
    const db = await open();
    writeFileSync(file, oldBackup(listMigrations().length, { migration: 9_999_999_999_999 }));
    await expect(readBackup(db, file, { replace: true })).rejects.toThrow(/newer AISMS/);
  });

  it("takes a backup of the first version, whose tables were others, and brings it up to date", async () => {
    const db = await open();
    writeFileSync(file, oldBackup(1));
    expect(await readBackup(db, file, { replace: false })).toEqual({
      contacts: 1,
      conversations: 1,
      messages: 1,
    });
    await migrateTables(db, () => Promise.resolve());
    const [message] = await listUnanswered(db, 7);
    expect(message).toMatchObject({ body: "From the old days", isAccepted: null, label: null });
    const client = await db.$client.connect();
    expect(await findLevel(client)).toBe(listMigrations().at(-1)?.at);
    client.release();
  });
});

/** A backup as the version with so many migrations would have written it. */
function oldBackup(migrations: number, header: object = {}): Buffer {
  const instant = "2026-01-01 10:00:00.000+00";
  const lines = [
    JSON.stringify({
      format: "aisms-backup-1",
      migration: listMigrations()[migrations - 1]?.at,
      madeAt: "2026-01-01T10:00:00.000Z",
      ...header,
    }),
    JSON.stringify({ table: "contacts", columns: ["id", "carrier", "number", "created_at"] }),
    ["3", "twilio", "+12065550100", instant].join("\t"),
    "\\.",
    JSON.stringify({
      table: "conversations",
      columns: ["id", "carrier", "our_number", "contact_id", "created_at"],
    }),
    ["7", "twilio", "+12065550199", "3", instant].join("\t"),
    "\\.",
    JSON.stringify({
      table: "messages",
      columns: [
        ...["id", "conversation_id", "direction", "carrier", "carrier_id", "author", "body", "status"],
        ...["encoding", "segments", "created_at", "status_at"],
      ],
    }),
    [
      "9",
      "7",
      "inbound",
      "twilio",
      "SM1",
      "contact",
      "From the old days",
      "received",
      "GSM-7",
      "1",
      instant,
      instant,
    ].join("\t"),
    "\\.",
  ];
  const text = `${lines.join("\n")}\n`;
  const last = {
    rows: { contacts: 1, conversations: 1, messages: 1 },
    sha256: createHash("sha256").update(text).digest("hex"),
  };
  return gzipSync(`${text}${JSON.stringify(last)}\n`);
}
