import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buryTurn } from "../../src/pipeline/bury-turn.ts";
import { textsIn } from "../../src/replies/texts.ts";
import { runCommand } from "../support/command.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const dead = async (...args: string[]) => {
  const { code, out } = await runCommand(["dead", ...args, "--json"], {
    folder: tmpdir(),
    env: { DATABASE_URL: service.database.url },
  });
  return {
    code,
    ...(JSON.parse(out) as { deadLetters?: { id: number; reason: string; conversationId: number }[] }),
  };
};

/** A conversation whose turns fail: its tables refuse every reply that is not the last resort. */
async function poison(conversationId: number, isOn: boolean): Promise<void> {
  await service.app.db.$client.query(
    isOn
      ? `alter table messages add constraint poison check (conversation_id <> ${conversationId} or direction = 'inbound' or source in ('help', 'error'))`
      : "alter table messages drop constraint poison",
  );
}

test("a turn that fails at every try is kept as a dead letter, told honestly, and answered when it can be", async () => {
  const phone = createPhone(service);
  await phone.ask("HELP");
  const { rows } = await service.app.db.$client.query<{ id: string }>(
    "select c.id from conversations c join contacts p on p.id = c.contact_id where p.number = $1",
    [phone.number],
  );
  const id = Number(rows[0]?.id);
  await poison(id, true);
  // The tries of the queue, without their pauses.
  await service.app.db.$client.query(
    "update pgboss.queue set retry_limit = 1, retry_delay = 0 where name = 'answer-turn'",
  );
  expect(await phone.ask("HELP me again please")).toBe(textsIn(null).failed);

  const { deadLetters } = await dead("list");
  expect(deadLetters).toHaveLength(1);
  expect(deadLetters?.[0]).toMatchObject({ conversationId: id });
  expect(deadLetters?.[0]?.reason).toMatch(/^error 23514/);

  await poison(id, false);
  service.model.script([{ text: "Gladly." }]);
  const before = phone.received().length;
  expect(await dead("retry", String(deadLetters?.[0]?.id))).toMatchObject({ code: 0 });
  await until("the answer", () => phone.received().length > before);
  expect(phone.received().at(-1)).toBe("Gladly.");
  expect(await dead("list")).toMatchObject({ deadLetters: [] });
});

test("a number that is no dead letter's is refused", async () => {
  expect(await dead("drop", "12345")).toMatchObject({ code: 1 });
  expect(await dead("retry", "x")).toMatchObject({ code: 2 });
});

test("a turn that was answered meanwhile is not buried", async () => {
  const phone = createPhone(service);
  await phone.ask("HELP");
  const { rows } = await service.app.db.$client.query<{ id: string }>(
    "select max(id) as id from conversations",
  );
  await buryTurn(service.app, Number(rows[0]?.id), new Error("late"));
  expect(await dead("list")).toMatchObject({ deadLetters: [] });
});
