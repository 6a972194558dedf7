import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "../../src/store/db.ts";
import { getPlaybook } from "../../src/store/intents.ts";
import { tell } from "./machine.ts";
import type { BeginTexting, Network, NetworkCounts, NetworkOrder } from "./network.ts";
import { nextMessage, type Running } from "./processes.ts";
import {
  type Database,
  serviceSettings,
  startDatabase,
  startNode,
  startWeb,
  startWorker,
  teachAssistant,
  type Web,
} from "./service-processes.ts";
import { startNeighbours } from "./service-under-load.ts";
import type { Workplace } from "./workplace.ts";

/** Everything between a phone and the phone again: PostgreSQL, web, workers as many as are asked for, the network. */
export type Line = {
  database: Database;
  /** The first process of PostgreSQL. */
  server: number;
  web: Web;
  startWorkers: (count: number) => Promise<Running[]>;
  begin: (texting: Omit<BeginTexting, "order" | "webUrl" | "sayings">) => Promise<NetworkCounts>;
  count: () => Promise<NetworkCounts>;
  /** Sends no more texts, and waits until what was sent is answered and reported; the counts then, or when time is up. */
  end: (patienceMs: number) => Promise<NetworkCounts>;
};

/**
 * The whole service with the starter playbook, as in production: TURN_QUIET_MS, log level and all else at their
 * defaults. What the phones say is answered by the classifier.
 */
export async function startLine(place: Workplace): Promise<Line> {
  tell("starting PostgreSQL, training the starter model");
  const database = await startDatabase(place);
  await teachAssistant(database.url);
  const sayings = await readSayings(database.db);

  tell("starting web and the network");
  const { neighbours } = await startNeighbours(place);
  const around = startNode(place, "network", [join(import.meta.dirname, "network.ts")]);
  const network = await nextMessage<Network>(around);
  const settings = serviceSettings(database.url, { ...neighbours, ...network }, { LOG_LEVEL: "info" });
  const web = await startWeb(place, settings);
  const publicPort = new URL(web.url).port;

  function ask(order: NetworkOrder): Promise<NetworkCounts> {
    around.child.send(order);
    return nextMessage<NetworkCounts>(around);
  }
  let workers = 0;
  return {
    database,
    server: await database.findServer(),
    web,
    startWorkers: (count) =>
      Promise.all(
        Array.from({ length: count }, () => {
          workers += 1;
          return startWorker(place, settings, { name: `worker-${workers}`, publicPort });
        }),
      ),
    begin: (texting) => ask({ order: "begin", webUrl: web.url, sayings, ...texting }),
    count: () => ask({ order: "count" }),
    async end(patienceMs) {
      let counts = await ask({ order: "stop" });
      const endMs = performance.now() + patienceMs;
      while (performance.now() < endMs) {
        await sleep(100);
        counts = await ask({ order: "count" });
        const { sent, replied, accepted, reported, failed } = counts;
        if (replied >= sent && reported + failed >= 2 * accepted) break;
      }
      return counts;
    },
  };
}

/** What the starter playbook's intents with fixed replies are taught with. */
async function readSayings(db: Pool): Promise<string[]> {
  const { intents } = await getPlaybook(db);
  // Help is asked for by a keyword as well, which the classifier does not see.
  const chatter = intents.filter(({ name, answer }) => answer.kind === "reply" && name !== "help");
  return chatter.flatMap(({ utterances }) => utterances);
}

/** The process ids of running programs. */
export function pidsOf(running: Running[]): number[] {
  return running.flatMap(({ child: { pid } }) => pid ?? []);
}
