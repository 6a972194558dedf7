import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Neighbours, NeighboursCount, SetModelDelay } from "./neighbours.ts";
import { nextMessage, waitUntil } from "./processes.ts";
import { serviceSettings, startDatabase, startNode, startWeb, startWorker } from "./service-processes.ts";
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
export async function startServiceUnderLoad(place: Workplace): Promise<ServiceUnderLoad> {
  const { url: databaseUrl, db } = await startDatabase(place);
  const { around, neighbours } = await startNeighbours(place);
  const settings = serviceSettings(databaseUrl, neighbours, { TURN_QUIET_MS: "0" });
  const web = await startWeb(place, settings);
  const worker = await startWorker(place, settings, { publicPort: new URL(web.url).port });

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
    webhookUrl: `${web.url}/webhooks/twilio/inbound`,
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

/** The model and Twilio, as the tests know them, in a process of their own. */
export async function startNeighbours(place: Workplace) {
  const around = startNode(place, "neighbours", [join(import.meta.dirname, "neighbours.ts")]);
  return { around, neighbours: await nextMessage<Neighbours>(around) };
}
