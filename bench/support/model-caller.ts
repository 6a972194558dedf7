/**
 * A process that does nothing but call the model, as AISMS's agent does or with the bare `openai` client, so many calls
 * at once. It is started with the client's name and the model's address, and talks to whoever started it.
 */
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { createAgent } from "../../src/agent/agent.ts";
import { readConfig } from "../../src/config.ts";
import { sourcesOf } from "../../src/app.ts";
import { createSkills } from "../../src/skills/index.ts";

/** One call, which must bring an answer. */
type Call = () => Promise<unknown>;

export type CallerOrder =
  /** Makes so many calls, so many at once. The process answers with `CallerUse` when all are done. */
  | { order: "call"; calls: number; inFlight: number }
  /** Tells, after a collection of garbage, what is kept in memory. Answers with `CallerMemory`. */
  | { order: "measure" };
export type CallerUse = { cpuMs: number; wallMs: number; failed: number };
export type CallerMemory = { rssMb: number; heapMb: number };

/** The request that the bare client makes: the same that AISMS makes. */
const { CLIENT = "", MODEL_URL = "", REQUEST = "{}" } = process.env;
const deadlineMs = 120_000;

const call = CLIENT === "openai" ? await bareClient() : await ownAgent();

async function ownAgent(): Promise<Call> {
  const config = readConfig({ GMAPS_API_KEY: "none" });
  const agent = createAgent({
    llm: undefined,
    openai: { apiKey: "none", baseUrl: MODEL_URL, model: "standin" },
  });
  await agent.prepare();
  const skills = createSkills(sourcesOf(config)).filter((skill) => skill.isReady);
  const memory = null;
  return async () => {
    const signal = AbortSignal.timeout(deadlineMs);
    const now = new Date();
    const result = await agent.answer({
      history: [
        { from: "contact", text: "Hello, who are you?" },
        { from: "us", text: "An assistant that you can text. Ask me anything, in any words." },
      ],
      texts: ["What can I cook with rice and four eggs?"],
      ...{ skills, segmentBudget: config.segmentBudget, now, zone: null, country: "US" },
      context: () => ({
        number: "+12065550100",
        country: "US",
        zone: null,
        language: null,
        places: [],
        items: [],
        wakeUps: [],
        now,
        memory,
        signal,
      }),
      ...{ signal, timeLeftMs: deadlineMs },
    });
    if (result.kind !== "answered") throw new Error(`the agent gave no answer: ${result.reason}`);
  };
}

/** The client that LangChain itself uses, which is no dependency of ours. */
type OpenAiClient = {
  chat: {
    completions: {
      create: (
        body: unknown,
        options: { signal: AbortSignal },
      ) => Promise<{ choices: { message: { content: string | null } }[] }>;
    };
  };
};
type OpenAiModule = {
  OpenAI: new (options: {
    apiKey: string;
    baseURL: string;
    maxRetries: number;
    timeout: number;
  }) => OpenAiClient;
};

async function bareClient(): Promise<Call> {
  const path = createRequire(import.meta.resolve("@langchain/openai")).resolve("openai");
  const { OpenAI } = (await import(path)) as OpenAiModule;
  const client = new OpenAI({ apiKey: "none", baseURL: MODEL_URL, maxRetries: 0, timeout: deadlineMs });
  const body: unknown = JSON.parse(REQUEST);
  return async () => {
    const { choices } = await client.chat.completions.create(body, {
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (!choices[0]?.message.content) throw new Error("the model gave no answer");
  };
}

async function callMany({ calls, inFlight }: { calls: number; inFlight: number }): Promise<CallerUse> {
  const before = { cpu: process.cpuUsage(), ms: performance.now() };
  let begun = 0;
  let failed = 0;
  await Promise.all(
    Array.from({ length: Math.min(inFlight, calls) }, async () => {
      while (begun < calls) {
        begun += 1;
        await call().catch((error: unknown) => {
          if (failed === 0) process.stderr.write(`${String(error)}\n`);
          failed += 1;
        });
      }
    }),
  );
  const { user, system } = process.cpuUsage(before.cpu);
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() - before.ms, failed };
}

/** With `--expose-gc` what is no longer needed is gone; without, it counts. */
async function measure(): Promise<CallerMemory> {
  for (let time = 0; time < 3; time += 1) {
    (globalThis as { gc?: () => void }).gc?.();
    await sleep(50);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rssMb: rss / 1024 ** 2, heapMb: (heapUsed + external) / 1024 ** 2 };
}

process.on("disconnect", () => process.exit(0));
process.on("message", (order: CallerOrder) => {
  const done = order.order === "call" ? callMany(order) : measure();
  void done.then((result) => process.send?.(result));
});
process.send?.("ready");
