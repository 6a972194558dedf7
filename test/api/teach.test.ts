import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../support/http/until.ts";
import { exchangeUtterances } from "../support/teaching.ts";
import { signUp, type SignedUp } from "../support/console.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
let owner: SignedUp;
let operator: SignedUp;
let viewer: SignedUp;
beforeAll(async () => {
  service = await startService({ playbook: "parcel-service" });
  owner = await signUp(service);
  operator = await signUp(service, "operator");
  viewer = await signUp(service, "viewer");
});
afterAll(() => service.stop());

type Json = Record<string, unknown>;

type Called<Body> = { status: number; body: Body };

async function call<Body = Json>(
  who: SignedUp,
  path: string,
  method = "GET",
  body?: unknown,
): Promise<Called<Body>> {
  const response = await who.api(path, { method, ...(body === undefined ? {} : { body }) });
  return { status: response.status, body: (await response.json()) as Body };
}

type Review = { texts: { messageId: number; text: string; why: string; choices: { intent: string }[] }[] };

async function forReview(text: string): Promise<Review["texts"][number]> {
  return until("the text in the review list", async () => {
    const { body } = await call<Review>(viewer, "/review?limit=200");
    return body.texts.find((one) => one.text === text);
  });
}

const greenhouse = {
  name: "rent-a-greenhouse",
  answer: { kind: "reply", variants: ["A greenhouse is 9 euros a day."] },
  utterances: ["can i rent a greenhouse from you"],
};

test("a text that was not recognised is in the review list with the likeliest intents until it has a label", async () => {
  const text = "my hamster ate the zeppelin";
  await createPhone(service).text(text);
  const found = await forReview(text);
  expect(found.choices).toHaveLength(3);
  expect(found.choices.map(({ intent }) => intent)).not.toContain("oos");
  const label = `/messages/${found.messageId}/label`;
  expect((await call(operator, label, "POST", { intent: "oos" })).body).toMatchObject({ label: "oos" });
  const after = await call<Review>(viewer, "/review?limit=200");
  expect(after.body.texts.map(({ messageId }) => messageId)).not.toContain(found.messageId);
  expect((await call(operator, label, "DELETE")).body).toMatchObject({ label: null });
  await forReview(text);
});

test("a label must be an intent, and the text one that came in", async () => {
  const { messageId } = await forReview("my hamster ate the zeppelin");
  const label = (id: number, intent: unknown) => call(owner, `/messages/${id}/label`, "POST", { intent });
  expect(await label(messageId, "no-such-intent")).toMatchObject({ status: 400 });
  expect(await label(messageId, "withnul\0")).toMatchObject({ status: 400 });
  expect(await label(messageId, 7)).toMatchObject({ status: 400 });
  expect(await label(99_999_999, "oos")).toMatchObject({ status: 404 });
});

test("an intent is made, changed by one at a time, deleted and brought back", async () => {
  const made = await call<{ changedAt: string }>(owner, "/intents", "POST", greenhouse);
  expect(made.status).toBe(201);
  expect(await call(owner, "/intents", "POST", greenhouse)).toMatchObject({ status: 409 });
  const { answer } = greenhouse;
  const utterances = [...greenhouse.utterances, "do you hire out greenhouses"];
  const { changedAt } = made.body;
  const path = "/intents/rent-a-greenhouse";
  expect(await call(owner, path, "PUT", { answer, utterances, changedAt })).toMatchObject({
    status: 200,
    body: { utterances },
  });
  expect(await call(owner, path, "PUT", { answer, utterances, changedAt })).toMatchObject({ status: 409 });
  const gone = await call(owner, path, "DELETE");
  expect(gone.body).toMatchObject({ name: "rent-a-greenhouse", utterances });
  expect(await call(viewer, path)).toMatchObject({ status: 404 });
  const { name, heldOut } = gone.body;
  expect(await call(owner, "/intents", "POST", { name, answer, utterances, heldOut })).toMatchObject({
    status: 201,
  });
});

test("what is wrong with an intent is said with its line, and nothing is kept", async () => {
  const { body } = await call<{ intents: { name: string }[] }>(viewer, "/intents");
  const first = body.intents[0]?.name ?? "";
  const known = await call<{ utterances: string[] }>(viewer, `/intents/${first}`);
  const bad = {
    name: "Bad Name",
    answer: { kind: "reply", variants: ["x".repeat(400)] },
    utterances: ["something new here", known.body.utterances[0], "", "y".repeat(1601)],
  };
  const check = await call<{ problems: { field: string; line: number | null }[] }>(
    viewer,
    "/intents/check",
    "POST",
    bad,
  );
  const places = check.body.problems.map(({ field, line }) => `${field} ${line ?? ""}`.trim());
  expect(new Set(places)).toEqual(
    new Set(["name", "answer 1", "utterances 2", "utterances 3", "utterances 4"]),
  );
  expect(await call(owner, "/intents", "POST", bad)).toMatchObject({ status: 400 });
  expect(await call(owner, "/intents", "POST", { ...bad, answer: { kind: "?" } })).toMatchObject({
    status: 400,
  });
});

test("held-out and out-of-scope texts obey the rules of the files", async () => {
  const { body } = await call<{ heldOut: string; outOfScope: string[] }>(viewer, "/teaching-texts");
  expect(body.heldOut).toMatch(/^text,intent\n/);
  const put = (change: unknown) => call(owner, "/teaching-texts", "PUT", change);
  expect(await put({ heldOut: "text,intent\nhello,no-such\n" })).toMatchObject({ status: 400 });
  expect(await put({ outOfScope: [greenhouse.utterances[0]] })).toMatchObject({ status: 400 });
  expect(await put({ outOfScope: [...body.outOfScope, "how tall is a giraffe"] })).toMatchObject({
    status: 200,
    body: { outOfScopeCount: body.outOfScope.length + 1 },
  });
});

test("a text is tried without being sent: intent, what each word says, and the reply", async () => {
  const { body } = await call<{
    understood: { intent: string; words: { word: string; weight: number }[] };
    replies: { segments: number }[];
  }>(viewer, "/try", "POST", { text: "where is my parcel" });
  expect(body.understood.words.find(({ word }) => word === "parcel")).toBeDefined();
  expect(body.understood.words.some(({ weight }) => weight > 0)).toBe(true);
  expect(await call(viewer, "/try", "POST", { text: "HELP" })).toMatchObject({
    body: { by: { kind: "keyword", name: "help" } },
  });
  expect(await call(viewer, "/try", "POST", { text: "\0" })).toMatchObject({ status: 200 });
});

test(
  "a training teaches a new intent, its model is judged, and can be taken back",
  { timeout: 90_000 },
  async () => {
    const before = service.app.models.current?.id ?? 0;
    const asked = await call<{ id: number }>(owner, "/trainings", "POST", { promote: "always" });
    expect(asked.status).toBe(202);
    const ended = await until(
      "the training's end",
      async () => {
        const { body } = await call<{ status: string; modelId: number }>(
          viewer,
          `/trainings/${asked.body.id}`,
        );
        return body.status === "done" || body.status === "failed" ? body : undefined;
      },
      60_000,
    );
    expect(ended).toMatchObject({ status: "done", isPromoted: true });
    await until("the new model", () => service.app.models.current?.id === ended.modelId);
    expect(await createPhone(service).ask("can i rent a greenhouse from you")).toBe(
      "A greenhouse is 9 euros a day.",
    );

    const evaluation = await call<{ texts: unknown[]; macroF1: number }>(
      viewer,
      `/models/${ended.modelId}/evaluation`,
    );
    expect(evaluation.body.macroF1).toBeGreaterThan(0.8);
    expect(evaluation.body.texts.length).toBeGreaterThan(500);
    expect(await call(owner, "/models/rollback", "POST")).toMatchObject({
      status: 200,
      body: { promoted: before },
    });
    expect(await call(owner, `/models/${before}/shadow`, "POST", { isOn: true })).toMatchObject({
      status: 409,
    });
    expect(await call(viewer, `/models/${before}/shadow-results`)).toMatchObject({ body: { compared: 0 } });
    expect(await call(owner, `/models/${ended.modelId}/promote`, "POST")).toMatchObject({ status: 200 });
    expect(await call(owner, "/models/99999/promote", "POST")).toMatchObject({ status: 404 });
  },
);

type Ended = { status: string; modelId: number; isPromoted: boolean; reason: string };

async function train(promote?: "always"): Promise<Ended> {
  const asked = await call<{ id: number }>(owner, "/trainings", "POST", promote ? { promote } : {});
  return until(
    "the training's end",
    async () => {
      const { body } = await call<Ended>(viewer, `/trainings/${asked.body.id}`);
      return ["done", "failed"].includes(body.status) ? body : undefined;
    },
    60_000,
  );
}

test(
  "a model is put in use where it gets as many held-out texts right as the one before, else by an operator's word",
  { timeout: 120_000 },
  async () => {
    const figures = ({ reason }: Ended) => {
      const [, right, before] =
        /^(\d+) of \d+ held-out texts right, against (\d+) before$/.exec(reason) ?? [];
      return { right: Number(right), before: Number(before) };
    };
    await train("always");
    const equal = await train();
    expect(equal.isPromoted).toBe(true);
    expect(figures(equal).right).toBe(figures(equal).before);

    await exchangeUtterances(owner, "opening-hours", "weight-limits");
    const worse = await train();
    expect(worse).toMatchObject({ status: "done", isPromoted: false });
    expect(figures(worse).right).toBeLessThan(figures(worse).before);
    expect(service.app.models.current?.id).toBe(equal.modelId);
    const anyway = await train("always");
    expect(anyway).toMatchObject({ isPromoted: true, reason: "as asked for" });

    await exchangeUtterances(owner, "opening-hours", "weight-limits");
    const better = await train();
    expect(better.isPromoted).toBe(true);
    expect(figures(better).right).toBeGreaterThan(figures(better).before);
  },
);

test("a viewer changes nothing, an operator labels and teaches nothing", async () => {
  const calls: [string, string, unknown][] = [
    ["POST", "/intents", greenhouse],
    ["PUT", "/intents/x", greenhouse],
    ["DELETE", "/intents/x", undefined],
    ["PUT", "/teaching-texts", {}],
    ["POST", "/trainings", {}],
    ["POST", "/models/1/promote", undefined],
    ["POST", "/models/rollback", undefined],
    ["POST", "/models/1/shadow", { isOn: true }],
  ];
  for (const [method, path, body] of calls) {
    expect(await call(viewer, path, method, body), path).toMatchObject({ status: 403 });
    expect(await call(operator, path, method, body), path).toMatchObject({ status: 403 });
  }
  expect(await call(viewer, "/messages/1/label", "POST", { intent: "oos" })).toMatchObject({ status: 403 });
});
