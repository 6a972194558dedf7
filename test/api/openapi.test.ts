import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Operation, readOperations, type Schema } from "../support/api-routes.ts";
import { type SignedUp, signUp } from "../support/console.ts";
import { startService, type Service } from "../support/service.ts";

/** All operations share it, so that the test takes as long with many as with few. */
const patienceMs = 20_000;
/** One answers for ever, the other asks other services and takes its time. */
const leftOut = ["GET /events", "POST /settings/check"];

const nasty = [
  ...[
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "\u202eabc",
    "😀".repeat(1_600),
    "<script>alert(1)</script>",
    "'; drop table x; --",
  ],
  ...["%", "_", "\\", "null", "NaN", "-1", "0", "1", "99999999999999999999", "1e309", "2026-02-30T25:00:00Z"],
  ...[
    "2026-01-01T00:00:00Z",
    "+275760-09-13T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "[]",
    "{}",
    "__proto__",
    "(",
    "a".repeat(5_000),
  ],
];
const wrongType = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0,
  1,
  1.5,
  1e308,
  2 ** 53,
  [],
  {},
  [[]],
  { a: null },
  ...nasty,
);
/** A few that are there, many that are not. */
const ids = fc.constantFrom(
  "1",
  "2",
  "3",
  "0",
  "-1",
  "1.5",
  "987654321",
  "9007199254740991",
  "9".repeat(30),
  "x",
  "%00",
  "\ud800",
  "null",
);
const names = fc.constantFrom(
  "greeting",
  "SEGMENT_BUDGET",
  "OPENING_HOURS",
  "REPLY_STYLE",
  "RETENTION_DAYS",
  "oos",
);

/** Mostly what the schema says, now and then what it does not. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 4, arbitrary: rightValue(schema) }, { weight: 1, arbitrary: wrongType });
}

function rightValue(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(rightValue));
  const type = [schema.type].flat()[0];
  if (type === "object") {
    const fields = Object.entries(schema.properties ?? {}).map(
      ([name, inner]) => [name, valueOf(inner)] as const,
    );
    return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
  }
  if (type === "array") return fc.array(valueOf(schema.items ?? {}), { maxLength: 4 });
  if (type === "integer" || type === "number")
    return fc.constantFrom(0, 1, 2, 50, 200, 201, -1, 2 ** 31, 2 ** 53 - 1);
  if (type === "boolean") return fc.boolean();
  return fc.oneof(fc.constantFrom(...nasty), names, fc.string({ unit: "binary", maxLength: 40 }));
}

type Request = { path: string; query: Record<string, unknown>; body: unknown };

function requestOf({ path, parameters, body }: Operation): fc.Arbitrary<Request> {
  const inQuery = parameters
    .filter((one) => one.in === "query")
    .map(({ name, schema }) => [name, valueOf(schema)] as const);
  return fc.record({
    path: fc.array(fc.oneof(ids, names), { minLength: 3, maxLength: 3 }).map((values) => {
      let next = 0;
      return path.replace(/\{\w+\}/g, () => encodeURI(values[next++]?.replace("\ud800", "%ED%A0%80") ?? ""));
    }),
    query: fc.record(Object.fromEntries(inQuery), { requiredKeys: [] }),
    body: body ? valueOf(body) : fc.constant(undefined),
  });
}

describe("the API as its document describes it", () => {
  let service: Service;
  let owner: SignedUp;
  let operations: Operation[] = [];

  beforeAll(async () => {
    service = await startService({ works: false });
    owner = await signUp(service);
    operations = (await readOperations()).filter(
      ({ method, path }) => !leftOut.includes(`${method} ${path}`),
    );
    for (const phone of ["+12065550100", "+442079460100"]) {
      await fetch(`${service.url}/simulator/messages`, {
        ...{ method: "POST", body: JSON.stringify({ phone, body: "hello there" }) },
        headers: { "content-type": "application/json" },
      });
    }
  });
  afterAll(() => service.stop());

  test("answers whatever it is sent with what was asked for, or with a refusal in words; never with a fault", async () => {
    const faults: string[] = [];
    for (const operation of operations) {
      const checked = await fc.check(
        fc.asyncProperty(requestOf(operation), async (request) => {
          const fault = await faultOf(operation, request);
          if (fault) throw new Error(fault.slice(0, 300));
        }),
        {
          numRuns: 30,
          interruptAfterTimeLimit: patienceMs / operations.length,
          markInterruptAsFailure: false,
        },
      );
      // On a busy machine the time may be over before the first one was answered: that is no fault.
      if (checked.failed && checked.counterexample)
        faults.push(`${operation.method} ${operation.path}: ${String(checked.errorInstance)}`);
    }
    expect(faults).toEqual([]);
  }, 90_000);

  /** What is wrong with the answer to a request; null: nothing. */
  async function faultOf({ method }: Operation, { path, query, body }: Request): Promise<string | null> {
    // What is longer than a header may be is refused before it gets to us.
    const wanted = Object.entries(query).map(
      ([name, value]) => [name, textOf(value).toWellFormed().slice(0, 900)] as [string, string],
    );
    const address = wanted.length > 0 ? `${path}?${new URLSearchParams(wanted).toString()}` : path;
    const response = await owner.api(address, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status >= 500) return `${response.status} for ${JSON.stringify(body)} at ${address}`;
    if (response.ok) return null;
    const said = JSON.parse(text) as { error?: { message?: unknown } };
    return typeof said.error?.message === "string" && said.error.message
      ? null
      : `refused without a word: ${text}`;
  }

  test("refuses a body of nothing but brackets, one that is no JSON, and one that is too long", async () => {
    const bodies = [
      "[".repeat(30_000) + "]".repeat(30_000),
      "{",
      JSON.stringify({ name: "a".repeat(70_000) }),
    ];
    const responses = await Promise.all(
      bodies.map((body) => owner.api("/api-keys", { method: "POST", body })),
    );
    expect(responses.map(({ status }) => status)).toEqual([400, 400, 413]);
  });

  test("is an OpenAPI 3 document with a summary for every operation", async () => {
    const document = (await (await owner.api("/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { summary?: string }>>;
    };
    expect(document.openapi).toMatch(/^3\./);
    const silent = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { summary }]) => (summary ? [] : [`${method} ${path}`])),
    );
    expect(silent).toEqual([]);
  });
});

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
