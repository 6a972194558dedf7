import { expect, test } from "vitest";
import { createRandom } from "../../src/classifier/random.ts";
import type { ModelAnswer } from "../support/openai/types.ts";
import { createPhones } from "./phones.ts";
import { inSystem } from "./system.ts";
import { checkTruth } from "./truth.ts";

const turnDeadlineMs = 4_000;
const others = 30;

/** All that a model does wrong, at the same time and to the same worker. */
const faults: [string, ModelAnswer][] = [
  ["hangs", { hang: true }],
  ["hangs for somebody else", { hang: true }],
  ["resets", { drop: true }],
  ["is overloaded", { error: "overloaded" }],
  ["limits the rate for longer than a turn", { error: "rate-limit-requests" }],
  ["answers with a page", { html: 500 }],
  ["answers with half a JSON", { rawBody: '{"choices": [{"mess' }],
  ["calls tools for ever, with bad arguments", { toolCalls: [{ name: "directions", arguments: '{"a": ' }] }],
  ["says 50 KB", { text: "Many words. ".repeat(4_300) }],
  ["says nothing", { empty: true }],
  ["refuses", { refusal: "No." }],
];

test(
  "whatever the model does to some, each gets one text in time, and nobody else notices",
  { timeout: 60_000 },
  () =>
    inSystem({ env: { TURN_DEADLINE_MS: String(turnDeadlineMs) } }, async (system) => {
      const { model, twilio } = system;
      const phones = createPhones(system, createRandom(9), 1);
      await phones.ask("+12068400000"); // all code is loaded
      await system.untilIdle();
      const unlucky = faults.map(([name, answer], index) => ({
        name,
        answer,
        phone: `+1206${8_410_000 + index}`,
      }));
      for (const { answer, phone } of unlucky) {
        model.always(answer, (chat) => JSON.stringify(chat.messages).includes(`unlucky ${phone}`));
      }
      const askedMs = Date.now();
      const send = ({ phone }: { phone: string }) =>
        twilio.send(
          twilio.signedRequest(twilio.inboundParameters({ from: phone, body: `unlucky ${phone}` })),
        );
      await Promise.all([
        ...unlucky.map(send),
        ...Array.from({ length: others }, (_, index) => phones.ask(`+1206${8_420_000 + index}`)),
      ]);
      await system.untilIdle();

      const answersTo = (phone: string) => twilio.messages().filter(({ to }) => to === phone);
      expect(unlucky.filter(({ phone }) => answersTo(phone).length !== 1).map(({ name }) => name)).toEqual(
        [],
      );
      for (const { name, phone } of unlucky) {
        const tookMs = (answersTo(phone)[0]?.createdAt.getTime() ?? Infinity) - askedMs;
        expect(tookMs, name).toBeLessThan(turnDeadlineMs + 3_000);
      }
      const lucky = new Set(phones.sent.map(({ phone }) => phone));
      const record = system.record();
      const messages = record.messages.filter(({ to }) => lucky.has(to));
      expect(checkTruth(phones.sent, { ...record, messages })).toEqual([]);

      // The memory of an unlucky turn does not harm the next: the model is asked with it, and answers.
      model.clearScript();
      model.always({ text: "All is well." });
      await Promise.all(
        unlucky.map(({ phone }) =>
          twilio.send(twilio.signedRequest(twilio.inboundParameters({ from: phone, body: "And now?" }))),
        ),
      );
      await system.untilIdle();
      expect(unlucky.map(({ phone }) => answersTo(phone).at(-1)?.body)).toEqual(
        unlucky.map(() => "All is well."),
      );
      expect(system.deaths()).toEqual([]);
    }),
);
