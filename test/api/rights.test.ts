import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rights, rightsOf } from "../../src/web/auth/rights.ts";
import { collectRoutes, type Operation, readOperations, type RunningRoute } from "../support/api-routes.ts";
import { callApi, type SignedUp, signUp } from "../support/console.ts";
import { startService, type Service } from "../support/service.ts";

/** What changes nothing that others see, and so needs no more than the right to read. */
const harmless = [
  "POST /conversations/{id}/viewing",
  "POST /conversations/{id}/read",
  "POST /try",
  "POST /intents/check",
];

describe("who may call what", () => {
  let service: Service;
  let operations: Operation[] = [];
  let routes: RunningRoute[] = [];
  const people: Partial<Record<"owner" | "operator" | "viewer", SignedUp>> = {};
  /** Keys with one right only, and with all but one. */
  const only = new Map<string, string>();
  const allBut = new Map<string, string>();

  beforeAll(async () => {
    routes = collectRoutes();
    service = await startService({ works: false });
    operations = await readOperations();
    for (const role of ["owner", "operator", "viewer"] as const) people[role] = await signUp(service, role);
    for (const right of rights) {
      only.set(right, await makeKey([right]));
      allBut.set(right, await makeKey(rights.filter((one) => one !== right)));
    }
  });
  afterAll(() => service.stop());

  async function makeKey(wanted: readonly string[]): Promise<string> {
    const made = await people.owner?.api("/api-keys", {
      method: "POST",
      body: { name: "test", rights: wanted },
    });
    return ((await made?.json()) as { key: string }).key;
  }

  /** The status that a call with nothing in it gets; what it is about is not there. */
  async function call({ method, path }: Operation, headers: Record<string, string>): Promise<number> {
    const filled = path.replace(/\{\w+\}/g, "987654321");
    const body = method === "GET" || method === "DELETE" ? {} : { body: {} };
    const response = await callApi(service, filled, { method, headers, ...body });
    await response.body?.cancel(); // the stream of events has no end
    return response.status;
  }
  const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
  const rightOf = (operation: Operation) =>
    routes.find((route) => route.operation === nameOf(operation))?.right ?? "nothing";
  const bearer = (key = "") => ({ authorization: `Bearer ${key}` });

  test("the document knows every route, but for the document itself and signing in", () => {
    const running = new Set(routes.filter(({ isHidden }) => !isHidden).map(({ operation }) => operation));
    expect([...running].sort()).toEqual(operations.map(nameOf).sort());
    const hidden = [...new Set(routes.filter(({ isHidden }) => isHidden).map(({ operation }) => operation))];
    expect(hidden.filter((name) => !/ \/(auth\/.+|openapi\.json)$/.test(name))).toEqual([]);
  });

  test("nothing can be called without a right but the one-time links", () => {
    const open = operations.filter((operation) => rightOf(operation) === "nothing").map(nameOf);
    expect(open.sort()).toEqual(["GET /setup", "POST /setup"]);
  });

  test("a right to read changes nothing", () => {
    const changing = operations.filter((one) => one.method !== "GET" && rightOf(one) === "read").map(nameOf);
    expect(changing.filter((name) => !harmless.includes(name))).toEqual([]);
  });

  test("nobody is refused, everywhere", async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      if (rightOf(operation) === "nothing") continue;
      for (const headers of [{}, bearer("aisms_unknown"), { cookie: "aisms.session_token=forged.forged" }]) {
        const status = await call(operation, headers);
        if (status !== 401) wrong.push(`${nameOf(operation)}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("a page of another site is refused, everywhere, whoever is signed in", async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      for (const origin of ["https://evil.example", "null"]) {
        const status = await call(operation, { cookie: people.owner?.cookie ?? "", origin });
        if (status !== 403) wrong.push(`${nameOf(operation)} from ${origin}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(["viewer", "operator", "owner"] as const)("%s: exactly what its role may", async (role) => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const right = rightOf(operation);
      const isAllowed = right === "nothing" || rightsOf(role).includes(right);
      const status = await call(operation, { cookie: people[role]?.cookie ?? "" });
      const isRight = isAllowed ? ![401, 403].includes(status) && status < 500 : status === 403;
      if (!isRight) wrong.push(`${nameOf(operation)} needs ${right}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  test("a key may do what it was made for, and nothing else", async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const right = rightOf(operation);
      if (right === "nothing") continue;
      const allowed = await call(operation, bearer(only.get(right)));
      const refused = await call(operation, bearer(allBut.get(right)));
      if ([401, 403].includes(allowed) || allowed >= 500)
        wrong.push(`${nameOf(operation)} with ${right}: ${allowed}`);
      if (refused !== 403) wrong.push(`${nameOf(operation)} without ${right}: ${refused}`);
    }
    expect(wrong).toEqual([]);
  });
});
