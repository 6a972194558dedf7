import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../support/http/until.ts";
import type { ChatRequest } from "../support/openai/types.ts";
import { startService, type Service } from "../support/service.ts";

/** What several people text, each in their own time; some webhooks come more than once. */
type Text = { phone: number; pauseMs: number; body: "HELP" | "question"; copies: number };

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { SEGMENT_BUDGET: "10" } });
  service.model.always((chat: ChatRequest) => ({ text: echo(chat), delayMs: 20 }));
});
afterAll(() => service.stop());

/** The model repeats the questions that it is asked now. */
function echo({ messages }: ChatRequest): string {
  const last = messages.findLastIndex(({ role }) => role === "assistant");
  const asked = JSON.stringify(messages.slice(last + 1)).match(/q\d+q/g) ?? [];
  return asked.join(" ") || "nothing asked";
}

const texts: fc.Arbitrary<Text[]> = fc.array(
  fc.record({
    phone: fc.nat({ max: 2 }),
    pauseMs: fc.constantFrom(0, 0, 5, 30, 80, 150),
    body: fc.constantFrom("HELP" as const, "question" as const, "question" as const),
    copies: fc.constantFrom(1, 1, 1, 2, 4),
  }),
  { minLength: 1, maxLength: 10 },
);

let runs = 0;

/** Lets each person's texts come one after the other, and the people beside each other. */
async function play(sent: Text[], numberOf: (phone: number) => string): Promise<string[][]> {
  let questions = 0;
  const perPhone = [0, 1, 2].map((phone) => sent.filter((text) => text.phone === phone));
  return Promise.all(
    perPhone.map(async (own, phone) => {
      const asked: string[] = [];
      for (const { pauseMs, body, copies } of own) {
        await sleep(pauseMs);
        questions += 1;
        const words = body === "HELP" ? "HELP" : `please tell me about q${runs * 1000 + questions}q`;
        const sid = `SM${String(runs * 1000 + questions).padStart(32, "0")}`;
        asked.push(words);
        await Promise.all(
          Array.from({ length: copies }, () =>
            service.twilio.text({ from: numberOf(phone), body: words, sid }),
          ),
        );
      }
      return asked;
    }),
  );
}

type Row = { body: string; answered_by: string | null; reply: string | null };

async function readConversation(number: string): Promise<Row[]> {
  const { rows } = await service.app.db.$client.query<Row>(
    `select m.body, m.answered_by, r.body as reply from messages m left join messages r on r.id = m.answered_by
      where m.direction = 'inbound' and m.conversation_id in
        (select c.id from conversations c join contacts p on p.id = c.contact_id where p.number = $1)
      order by m.id`,
    [number],
  );
  return rows;
}

test(
  "however texts come, each is stored once, answered once, and in order",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (sent) => {
        runs += 1;
        const numberOf = (phone: number): string => `+1206557${String(runs * 3 + phone).padStart(4, "0")}`;
        const asked = await play(sent, numberOf);
        for (const [phone, words] of asked.entries()) {
          const number = numberOf(phone);
          const rows = await until("all answers", async () => {
            const found = await readConversation(number);
            return found.every(({ answered_by }) => answered_by !== null) ? found : undefined;
          });
          // The model to hold it against: a list of texts, answered front to back.
          expect(rows.map(({ body }) => body)).toEqual(words);
          const answers = rows.map(({ answered_by }) => Number(answered_by));
          expect(answers).toEqual(answers.toSorted((one, other) => one - other));
          for (const { body, reply } of rows) {
            const question = /q\d+q/.exec(body)?.[0];
            expect(reply).toContain(question ?? "I am");
            if (question) expect(reply?.split(question)).toHaveLength(2);
          }
          const count = new Set(answers).size;
          await until(
            "all sends",
            () => service.twilio.messages().filter(({ to }) => to === number).length >= count,
          );
          expect(service.twilio.messages().filter(({ to }) => to === number)).toHaveLength(count);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  },
);
