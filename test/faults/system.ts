import { setTimeout as sleep } from "node:timers/promises";
import { createTestDatabase } from "../support/database.ts";
import { startOpenAi, type OpenAiStandin } from "../support/openai-standin.ts";
import type { ChatRequest } from "../support/openai/types.ts";
import { startTwilio, type TwilioOptions, type TwilioStandin } from "../support/twilio-standin.ts";
import type { WebhookAnswer, WebhookRequest } from "../support/twilio/types.ts";
import { freePort } from "../support/http/free-port.ts";
import { until } from "../support/http/until.ts";
import { queryOnce } from "./own-postgres.ts";
import { type Place, type ProcessOptions, supervise, type Supervised } from "./processes.ts";
import type { CarrierRecord } from "./truth.ts";

/** Not an address of this machine: only signatures are made of it, and the harness knows where it leads. */
const publicUrl = "https://sms.example.test";
const modelKey = "faults-model-key";
const betweenLooksMs = 150;

export type Command = "web" | "worker";

/** The service as processes apart, on a database, with the stand-ins around it. */
export type System = {
  databaseUrl: string;
  twilio: TwilioStandin;
  model: OpenAiStandin;
  webs: Supervised[];
  workers: Supervised[];
  /** One more process, ready. */
  add: (command: Command, options?: Partial<ProcessOptions>) => Promise<Supervised>;
  /** The ends of processes that nobody had asked to end, and what they said last. */
  deaths: () => string[];
  /** What the carrier has seen of us, as `checkTruth` reads it. */
  record: () => CarrierRecord;
  /** Waits until no text waits for its turn, no message for the carrier and no job for a worker. */
  untilIdle: (timeoutMs?: number) => Promise<void>;
  stop: () => Promise<void>;
};

export type SystemOptions = {
  databaseUrl: string;
  webs?: number;
  workers?: number;
  env?: Record<string, string>;
  twilio?: TwilioOptions;
  /** How long the model thinks. Default: not at all. */
  modelDelayMs?: () => number;
  /** Where the processes run, and how they reach what runs here; default: all on this host. */
  places?: {
    of: (command: Command, index: number) => Place | undefined;
    publish: (origin: string) => Promise<string>;
  };
};

/** Does work with a system on a database of its own, or on the given one, and stops it whatever comes of the work. */
export async function inSystem<T>(
  options: Omit<SystemOptions, "databaseUrl"> & { databaseUrl?: string },
  work: (system: System) => Promise<T>,
): Promise<T> {
  const database = options.databaseUrl === undefined ? await createTestDatabase() : undefined;
  const databaseUrl = options.databaseUrl ?? database?.url ?? "";
  try {
    const system = await startSystem({ ...options, databaseUrl });
    try {
      return await work(system);
    } finally {
      await system.stop();
    }
  } finally {
    await database?.drop();
  }
}

/** Starts the stand-ins and the processes, and waits until all are ready. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { databaseUrl, modelDelayMs = () => 0 } = options;
  const webs: Supervised[] = [];
  const workers: Supervised[] = [];
  const deliver = (request: WebhookRequest) => deliverTo(webs, request);
  const [twilio, model] = await Promise.all([
    startTwilio({ deliver, webhookUrl: `${publicUrl}/webhooks/twilio/inbound`, ...options.twilio }),
    startOpenAi({ apiKey: modelKey }),
  ]);
  const { places } = options;
  const publish = places?.publish ?? ((origin: string) => Promise.resolve(origin));
  model.always((chat) => ({ text: echo(chat), delayMs: modelDelayMs() }));
  const env = {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    TURN_QUIET_MS: "100",
    TURN_DEADLINE_MS: "60000", // a machine that is slow for another reason is not the fault that is tried
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_API_URL: await publish(twilio.origin),
    OPENAI_API_KEY: modelKey,
    OPENAI_BASE_URL: await publish(model.baseUrl),
    OPENAI_MODEL: "standin",
    LOG_LEVEL: "warn",
    ...options.env,
  };

  async function add(command: Command, further: Partial<ProcessOptions> = {}): Promise<Supervised> {
    const port = await freePort();
    const all = command === "web" ? webs : workers;
    const place = places?.of(command, all.length);
    const one = supervise(command, {
      ...{ name: `${command} ${all.length + 1}`, port, ...(place ? { place } : {}), ...further },
      env: { ...env, ...further.env },
    });
    all.push(one);
    await one.untilReady();
    return one;
  }
  const stop = async (): Promise<void> => {
    await Promise.all([...webs, ...workers].map((one) => one.stop()));
    await Promise.all([twilio.close(), model.close()]);
  };
  try {
    await Promise.all([
      ...Array.from({ length: options.webs ?? 1 }, () => add("web")),
      ...Array.from({ length: options.workers ?? 1 }, () => add("worker")),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    ...{ databaseUrl, twilio, model, webs, workers, add, stop },
    deaths: () =>
      [...webs, ...workers]
        .flatMap(({ ends }) => ends)
        .filter(({ byUs }) => !byUs)
        .map(
          ({ name, code, signal, log }) => `${name} ended with ${signal ?? code ?? "?"}: ${lastWords(log)}`,
        ),
    record: () => readRecord(twilio),
    async untilIdle(timeoutMs = 60_000) {
      await until("nothing to be left to do", () => isIdle(databaseUrl), timeoutMs);
    },
  };
}

/** What a process that fails tells last, without where in the code it was. */
function lastWords(log: string): string {
  return log.split("\n").findLast((line) => /^\w*error\b/i.test(line)) ?? log.slice(-300);
}

/** The model repeats the markers of all that was said since it last spoke: so each answer tells what it answers. */
function echo({ messages }: ChatRequest): string {
  const lastAnswer = messages.findLastIndex(({ role }) => role === "assistant");
  const texts = messages.slice(lastAnswer + 1).filter(({ role }) => role === "user");
  const markers = JSON.stringify(texts.map(({ content }) => content)).match(/T\d{6,}X/g);
  return `Re ${markers?.join(" ") ?? "nothing"}`;
}

function readRecord({ messages, requests }: TwilioStandin): CarrierRecord {
  const creates = requests.filter(
    ({ method, url }) => method === "POST" && url.pathname.endsWith("/Messages.json"),
  );
  return {
    messages: messages().map(({ to, body }) => ({ to, body })),
    attempts: creates.map(({ body, receivedAt }) => ({
      to: new URLSearchParams(body).get("To") ?? "",
      atMs: receivedAt.getTime(),
    })),
  };
}

let turn = 0;

/** The load balancer in front of the webs: takes one after the other, and another where nobody is there. */
async function deliverTo(webs: Supervised[], request: WebhookRequest): Promise<WebhookAnswer> {
  const { pathname, search } = new URL(request.url);
  for (let tries = 1; ; tries += 1) {
    const web = webs[(turn += 1) % webs.length];
    if (!web) throw new Error("there is no web process");
    try {
      const response = await fetch(web.url + pathname + search, {
        ...{ method: request.method, headers: request.headers, body: request.body },
        signal: AbortSignal.timeout(15_000),
      });
      const contentType = response.headers.get("content-type");
      return { status: response.status, contentType, body: await response.text() };
    } catch (error) {
      if (tries >= webs.length) throw error;
    }
  }
}

/** Looks a few times a second: more often would take from the processes what they need. */
async function isIdle(databaseUrl: string): Promise<boolean> {
  await sleep(betweenLooksMs);
  const { rows } = await queryOnce(
    databaseUrl,
    `select exists (select from messages where direction = 'inbound' and answered_at is null)
         or exists (select from messages where direction = 'outbound' and status in ('waiting', 'held'))
         or exists (select from pgboss.job where state in ('created', 'retry', 'active')) as busy`,
  );
  return rows[0]?.["busy"] === false;
}
