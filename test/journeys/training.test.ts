import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestTraining } from "../../src/pipeline/run-training.ts";
import { findTraining } from "../../src/store/trainings.ts";
import { runCommand } from "../support/command.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ playbook: "parcel-service" });
});
afterAll(() => service.stop());

const ended = (id: number) =>
  until(
    "the training's end",
    async () => {
      const training = await findTraining(service.app.db, id);
      return training?.endedAt ? training : undefined;
    },
    60_000,
  );

test("a worker trains while texts are answered, and tells how far it has got", async () => {
  const { app } = service;
  const seen: number[] = [];
  const stopListening = app.changes.onTraining((id) => {
    void findTraining(app.db, id).then((training) => seen.push(training?.progress ?? -1));
  });
  const before = app.models.current?.id;
  const id = await requestTraining(app);
  await until("progress", () => seen.some((progress) => progress > 0 && progress < 1), 30_000);
  expect(await createPhone(service).ask("HELP")).toMatch(/^I am/);
  const training = await ended(id);
  stopListening();
  expect(training).toMatchObject({ status: "done", progress: 1, isPromoted: true });
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  await until("the new model", () => app.models.current?.id === training.modelId);
  expect(app.models.current?.id).not.toBe(before);
});

test("a training that the command line asks for is done by the running worker", async () => {
  const { code, out } = await runCommand(["model", "train", "--json"], {
    folder: tmpdir(),
    env: { DATABASE_URL: service.database.url },
  });
  expect(code).toBe(0);
  const { modelId } = JSON.parse(out) as { modelId: number };
  await until("the new model", () => service.app.models.current?.id === modelId);
});

test("what cannot be trained on says why, and the model in use stays", async () => {
  const { app } = service;
  const before = app.models.current?.id;
  await app.db.$client.query(
    "create table kept as select * from intents; delete from intents; delete from teaching_texts",
  );
  const training = await ended(await requestTraining(app));
  expect(training).toMatchObject({ status: "failed", modelId: null });
  expect(training.reason).toMatch(/intents/);
  expect(app.models.current?.id).toBe(before);
});
