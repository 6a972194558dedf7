import { expect, test } from "vitest";
import { inSystem } from "./system.ts";
import { checkTruth, questionMarker, type SentText } from "./truth.ts";

const people = 20;
const times = 5;

test(
  "a text whose webhook comes five times at once on two web processes, and on the fallback, is answered once",
  { timeout: 60_000 },
  () =>
    inSystem({ webs: 2, workers: 2 }, async (system) => {
      const { twilio } = system;
      const fallback = { url: new URL("/sms", twilio.webhookUrl).href };
      const sent = await Promise.all(
        Array.from({ length: people }, async (_, index): Promise<SentText> => {
          const text: SentText = {
            ...{ phone: `+1206${8_200_000 + index}`, marker: questionMarker(index), expects: "answer" },
            ...{ sentAtMs: Date.now(), acknowledgedAtMs: null },
          };
          const parameters = twilio.inboundParameters({ from: text.phone, body: `What is ${text.marker}?` });
          const requests = Array.from({ length: times }, (__, time) =>
            time < times - 1
              ? twilio.signedRequest(parameters)
              : twilio.signedRequest(
                  { ...parameters, ErrorCode: "11200", ErrorUrl: twilio.webhookUrl },
                  fallback,
                ),
          );
          const answers = await Promise.all(requests.map(twilio.send));
          expect(answers.map(({ status, body }) => `${status} ${body}`)).toEqual(
            Array.from({ length: times }, () => "200 <Response/>"),
          );
          return { ...text, acknowledgedAtMs: Date.now() };
        }),
      );
      await system.untilIdle();
      expect(checkTruth(sent, system.record())).toEqual([]);
      expect(system.record().attempts).toHaveLength(people);
      expect(system.deaths()).toEqual([]);
    }),
);
