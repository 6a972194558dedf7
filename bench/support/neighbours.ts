/**
 * The services around ours, in a process of their own so that their work does not delay what is measured: a model,
 * Twilio, and a server that answers a webhook and does nothing else. The process that starts it talks to it.
 */
import Fastify from "fastify";
import { startOpenAi } from "../../test/support/openai-standin.ts";
import { startTwilio } from "../../test/support/twilio-standin.ts";

/** Where the neighbours are; the first thing the process says. */
export type Neighbours = {
  modelUrl: string;
  modelKey: string;
  twilioUrl: string;
  accountSid: string;
  authToken: string;
  /** Our number at Twilio. */
  number: string;
  bareUrl: string;
};

/** From now on the model takes so long for each answer. The process answers with `NeighboursCount`. */
export type SetModelDelay = { modelDelayMs: number };

/** How many messages our service has handed to Twilio so far. */
export type NeighboursCount = { messages: number };

const modelKey = "bench-model-key";
const [twilio, model] = await Promise.all([startTwilio(), startOpenAi({ apiKey: modelKey })]);

const bare = Fastify({ bodyLimit: 64 * 1024 });
bare.removeAllContentTypeParsers();
bare.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => {
  done(null, body);
});
bare.post("/", (_request, reply) => reply.type("text/xml").send("<Response/>"));

process.on("disconnect", () => process.exit(0));
process.on("message", ({ modelDelayMs }: SetModelDelay) => {
  model.clearScript();
  model.always({ delayMs: modelDelayMs });
  // They write down everything, which a test wants and a load of many thousands does not.
  for (const record of [model.requests, model.chats, twilio.requests, twilio.callbacks]) record.length = 0;
  const count: NeighboursCount = { messages: twilio.messages().length };
  process.send?.(count);
});

const { accountSid, authToken, number } = twilio;
const neighbours: Neighbours = {
  ...{ modelUrl: model.baseUrl, modelKey, twilioUrl: twilio.origin, accountSid, authToken, number },
  bareUrl: `${await bare.listen({ host: "127.0.0.1", port: 0 })}/`,
};
process.send?.(neighbours);
