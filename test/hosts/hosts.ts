import { migrate } from "../../src/app.ts";
import { createLog } from "../../src/logger.ts";
import { openDb } from "../../src/store/db.ts";
import { startSystem, type System } from "../faults/system.ts";
import { createNetwork, type Host } from "./network.ts";
import { type PostgresPair, startPostgresPair } from "./postgres-pair.ts";

export type Hosts = System & {
  primary: Host;
  replica: Host;
  pair: PostgresPair;
  /** Where the service looks for its database: the primary's, until another host takes it over. */
  serviceAddress: string;
  webHosts: Host[];
  workerHosts: Host[];
};

/** The service on hosts of its own: each web, each worker, and PostgreSQL with a synchronous replica. */
export async function startHosts({ webs, workers }: { webs: number; workers: number }): Promise<Hosts> {
  const undo: (() => Promise<unknown>)[] = [];
  const undoAll = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const network = await createNetwork();
    undo.push(() => network.remove());
    const addHosts = async (count: number, name: string): Promise<Host[]> => {
      const hosts: Host[] = [];
      for (let number = 1; number <= count; number += 1)
        hosts.push(await network.addHost(`${name}${number}`));
      return hosts;
    };
    const [primary, replica] = [await network.addHost("db1"), await network.addHost("db2")];
    const [webHosts, workerHosts] = [await addHosts(webs, "web"), await addHosts(workers, "worker")];
    const serviceAddress = network.ourAddress.replace(/\.1$/, ".200");
    await primary.takeAddress(serviceAddress);
    const pair = await startPostgresPair(primary, replica, network.ourAddress.replace(/\.1$/, ".0/24"));
    undo.push(() => pair.remove());

    const databaseUrl = `postgres://postgres:test@${serviceAddress}/aisms`;
    const db = openDb(databaseUrl, createLog("warn"), 2);
    await migrate({ db });
    await db.$client.end();
    const system = await startSystem({
      ...{ databaseUrl, webs, workers },
      places: {
        of: (command, index) => (command === "web" ? webHosts : workerHosts)[index],
        publish: (url) => network.publish(url),
      },
    });
    undo.push(() => system.stop());
    return { ...system, primary, replica, pair, serviceAddress, webHosts, workerHosts, stop: undoAll };
  } catch (error) {
    await undoAll();
    throw error;
  }
}
