import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOrCreateContact } from "../../src/store/contacts.ts";
import { readOperations, type Operation } from "../support/api-routes.ts";
import { type SignedUp, signUp } from "../support/console.ts";
import { startService, type Service } from "../support/service.ts";

describe("whatever is asked of the API", () => {
  let service: Service;
  let owner: SignedUp;
  let operations: Operation[] = [];
  beforeAll(async () => {
    service = await startService({ works: false });
    owner = await signUp(service);
    operations = await readOperations();
  });
  afterAll(() => service.stop());

  async function statusOf({ method, path }: Operation, body: unknown = {}): Promise<number> {
    const hasBody = method !== "GET" && method !== "DELETE";
    const response = await owner.api(path, { method, ...(hasBody ? { body } : {}) });
    await response.body?.cancel();
    return response.status;
  }

  const wrongIds = [
    "0",
    "-1",
    "1.5",
    "1e99",
    "NaN",
    "9".repeat(30),
    "9223372036854775808",
    "%00",
    "'",
    "a%2fb",
  ];

  test("a number that is none, or beyond all numbers, is refused", async () => {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ path }) => path.includes("{"))) {
      for (const id of wrongIds) {
        const status = await statusOf({ ...operation, path: operation.path.replace(/\{\w+\}/g, id) });
        if (status < 400 || status >= 500)
          wrong.push(`${operation.method} ${operation.path} of ${id}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("a body that is not what it should be is refused", async () => {
    const wrong: string[] = [];
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    for (const operation of operations.filter(({ method }) => ["POST", "PUT", "PATCH"].includes(method))) {
      for (const body of ["", "null", "7", '"x"', "[]", "{", deep, '{"__proto__":{"body":"x"}}']) {
        const path = operation.path.replace(/\{\w+\}/g, "987654321");
        const status = await statusOf({ ...operation, path }, body);
        if (status >= 500)
          wrong.push(`${operation.method} ${operation.path}, ${body.slice(0, 20)}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(["/conversations", "/contacts", "/audit", "/review", "/conversations/1/messages"])(
    "%s gives no endless page",
    async (path) => {
      for (const query of [
        "limit=100000",
        "limit=0",
        "limit=x",
        "before=99999999999999999999",
        "before=-1",
      ]) {
        expect([query, (await owner.api(`${path}?${query}`)).status]).toEqual([query, 400]);
      }
    },
  );

  test("a filter that there is not is refused, and not taken for all", async () => {
    for (const path of [
      "/conversations?filter=secret",
      "/contacts?filter=secret",
      "/conversations?from=now",
    ]) {
      expect([path, (await owner.api(path)).status]).toEqual([path, 400]);
    }
  });

  test("a text of another route's size is refused before it is read; a file of contacts is not", async () => {
    const large = "x".repeat(70_000);
    expect(
      (await owner.api("/canned-replies", { method: "POST", body: { title: "x", body: large } })).status,
    ).toBe(413);
    const lines = Array.from(
      { length: 2_500 },
      (_, index) => `+4420794${String(60_000 + index)},=A longer name ${index}`,
    );
    const csv = ["number,name", ...lines].join("\r\n");
    expect(csv.length).toBeGreaterThan(64 * 1024);
    const response = await owner.api("/contacts/import", { method: "POST", body: { csv } });
    expect(await response.json()).toEqual({ imported: 2_500, skipped: [] });
  });

  test("nothing in the file of contacts is a formula, whoever sent it", async () => {
    for (const number of ["=cmd|'/c calc'!A1", "+1+2", "@SUM(A1)", "＝1+1"]) {
      await findOrCreateContact(service.app.db, "simulator", number);
    }
    const csv = await (await owner.api("/contacts.csv")).text();
    const fields = csv.split(/\r\n|,/).filter((field) => /^"?[=+\-@＝＋－＠\t\n]/.test(field));
    expect(fields.filter((field) => !/^\+\d+$/.test(field))).toEqual([]);
  });
});
