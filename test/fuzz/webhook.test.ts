import fc from "fast-check";
import { expect, test } from "vitest";
import { FormError, readForm } from "../../src/carriers/twilio/form.ts";
import { readDeliveryReport, readInbound } from "../../src/carriers/twilio/inbound.ts";
import { measure } from "../../src/sms/segments.ts";
import { forSeconds } from "./limits.ts";

const form = "application/x-www-form-urlencoded";

const names = fc.constantFrom(
  "MessageSid",
  "From",
  "To",
  "Body",
  "NumMedia",
  "MediaUrl0",
  "OptOutType",
  "SmsStatus",
);
const values = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.stringMatching(/^[%0-9a-fA-F+&=;]{0,20}$/),
  fc.constantFrom(
    "%00",
    "%F0%9F%98%80",
    "%ff",
    "%C3",
    "99999999999999999999",
    "-1",
    "1e9",
    "NaN",
    "+12065550100",
  ),
);
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc
    .array(fc.tuple(names, values), { maxLength: 12 })
    .map((pairs) => Buffer.from(pairs.map(([name, value]) => `${name}=${value}`).join("&"))),
);
const types = fc.oneof(
  fc.constant(form),
  fc.constant(`${form}; charset=utf-8`),
  fc.string({ maxLength: 60 }),
);

test("whatever comes to a webhook is read as a text of ours or refused with a reason", () => {
  fc.assert(
    fc.property(types, bodies, (type, body) => {
      try {
        const { body: text, media, from } = readInbound(readForm(type, body));
        expect(text).not.toContain("\0");
        expect(text.isWellFormed()).toBe(true);
        expect(media.length).toBeLessThanOrEqual(10);
        expect(from.length).toBeGreaterThan(0);
        expect(measure(text).segments).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(FormError);
      }
    }),
    forSeconds(3),
  );
});

test("whatever comes as delivery news is read or refused with a reason", () => {
  fc.assert(
    fc.property(types, bodies, (type, body) => {
      try {
        expect(readDeliveryReport(readForm(type, body)).carrierId).not.toBe("");
      } catch (error) {
        expect(error).toBeInstanceOf(FormError);
      }
    }),
    forSeconds(2),
  );
});
