import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "../../src/app.ts";
import { createLog } from "../../src/logger.ts";
import { openDb } from "../../src/store/db.ts";
import { startEmbeddedPostgres } from "../../src/store/embedded-postgres.ts";
import type { Neighbours, NeighboursCount, SetModelDelay } from "./neighbours.ts";
import { command, freePort, isReady, nextMessage, startProcess, waitUntil } from "./processes.ts";
import type { Workplace } from "./workplace.ts";

const drainPatienceMs = 300_000;

export type ServiceUnderLoad = {
  neighbours: Neighbours;
  webhookUrl: string;
  setModelDelay: (modelDelayMs: number) => Promise<NeighboursCount>;
  /** Waits until every text has its turn and every reply is delivered. Throws where that takes minutes. */
  drain: () => Promise<void>;
  countTexts: () => Promise<{ texts: number; replies: number }>;
};

/** A `web` and a `worker` process on a database of their own, as in production, and their neighbours. */
export async function startServiceUnderLoad({ folder, atEnd }: Workplace): Promise<ServiceUnderLoad> {
  const log = createLog("warn");
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, "data"), log });
  atEnd(postgres.stop);
  const db = openDb(postgres.url, log, 2);
  atEnd(() => db.$client.end());
  await migrate({ db });

  const start = (name: string, args: string[], env: Record<string, string> = {}) => {
    const logFile = join(folder, `${name}.log`);
    const running = startProcess(process.execPath, args, { cwd: folder, env, logFile, linked: true });
    atEnd(running.stop);
    return running;
  };
  const around = start("neighbours", [join(import.meta.dirname, "neighbours.ts")]);
  const neighbours = await nextMessage<Neighbours>(around);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...{ DATABASE_URL: postgres.url, HOST: "127.0.0.1", PORT: String(port), TURN_QUIET_MS: "0" },
    TWILIO_ACCOUNT_SID: neighbours.accountSid,
    TWILIO_AUTH_TOKEN: neighbours.authToken,
    TWILIO_API_URL: neighbours.twilioUrl,
    OPENAI_API_KEY: neighbours.modelKey,
    OPENAI_BASE_URL: neighbours.modelUrl,
    OPENAI_MODEL: "standin",
  };
  const web = start("web", [command, "web"], env);
  const worker = start("worker", [command, "worker"], env);
  await waitUntil("the web process to be ready", web, () => isReady(url));

  /** True while a text waits for its turn, or Twilio does not call a reply delivered. */
  async function isWorking(): Promise<boolean> {
    const { rows } = await db.$client.query<{ working: boolean }>(
      `select exists (select from messages where direction = 'inbound' and answered_at is null)
         or exists (select from messages where direction = 'outbound' and status <> 'delivered') as working`,
    );
    return rows[0]?.working ?? false;
  }

  return {
    neighbours,
    webhookUrl: `${url}/webhooks/twilio/inbound`,
    setModelDelay(modelDelayMs) {
      const order: SetModelDelay = { modelDelayMs };
      around.child.send(order);
      return nextMessage<NeighboursCount>(around);
    },
    drain: () =>
      waitUntil("all texts to be answered", worker, async () => !(await isWorking()), {
        everyMs: 250,
        patienceMs: drainPatienceMs,
      }).then(() => sleep(500)), // jobs are completed after their work is written
    async countTexts() {
      const { rows } = await db.$client.query<{ texts: number; replies: number }>(
        `select count(*) filter (where direction = 'inbound')::int as texts,
                count(*) filter (where direction = 'outbound')::int as replies from messages`,
      );
      return rows[0] ?? { texts: 0, replies: 0 };
    },
  };
}
