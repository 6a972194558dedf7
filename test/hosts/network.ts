import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A host of its own: a network namespace behind one cable to a switch that all hosts and this process hang on. */
export type Host = {
  name: string;
  address: string;
  /** What must stand before a command for it to run there. */
  prefix: string[];
  /** Pulls the cable: nothing gets in or out any more, and nobody is told. */
  cut: () => Promise<void>;
  plugIn: () => Promise<void>;
  /** Gives the host a further address, and tells its neighbours that the address lives here now. */
  takeAddress: (address: string) => Promise<void>;
};

export type Network = {
  /** Where the hosts reach what runs in this process. */
  ourAddress: string;
  addHost: (name: string) => Promise<Host>;
  /** Makes a server on this process's loopback reachable for the hosts. Returns its address there. */
  publish: (url: string) => Promise<string>;
  remove: () => Promise<void>;
};

/** Why no networks can be made here; null where they can. */
export function whyNoNetwork(): string | null {
  if (process.getuid?.() !== 0) return "needs root";
  try {
    execFileSync("ip", ["netns", "add", "aisms-probe"], { stdio: "ignore" });
    execFileSync("ip", ["netns", "delete", "aisms-probe"], { stdio: "ignore" });
    return null;
  } catch {
    return "needs ip (iproute2) and network namespaces";
  }
}

/** Makes a switch with the network 10.77.x.0/24, where x differs between processes. */
export async function createNetwork(): Promise<Network> {
  const id = process.pid % 250;
  const addressOf = (last: number): string => `10.77.${id}.${last}`;
  const bridge = `aisms${id}`;
  const hosts: string[] = [];
  const servers: Server[] = [];
  await run("ip", ["link", "add", bridge, "type", "bridge"]);
  await run("ip", ["address", "add", `${addressOf(1)}/24`, "dev", bridge]);
  await run("ip", ["link", "set", bridge, "up"]);

  async function addHost(name: string): Promise<Host> {
    const number = hosts.length + 11;
    const space = `${bridge}-${name}`;
    const cable = `ac${id}-${number}`;
    const address = addressOf(number);
    const inside = (...command: string[]) => run("ip", ["-n", space, ...command]);
    hosts.push(space);
    await run("ip", ["netns", "add", space]);
    await run("ip", ["link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", space]);
    await run("ip", ["link", "set", cable, "master", bridge, "up"]);
    await inside("address", "add", `${address}/24`, "dev", "eth0");
    await inside("link", "set", "eth0", "up");
    await inside("link", "set", "lo", "up");
    return {
      ...{ name, address, prefix: ["ip", "netns", "exec", space] },
      cut: async () => {
        await run("ip", ["link", "set", cable, "down"]);
      },
      plugIn: async () => {
        await run("ip", ["link", "set", cable, "up"]);
      },
      async takeAddress(further) {
        await inside("address", "add", `${further}/24`, "dev", "eth0");
        // As a fail-over manager does with a gratuitous ARP: nobody looks for the address at the old place any more.
        for (const other of hosts) {
          if (other !== space)
            await run("ip", ["-n", other, "neighbour", "flush", "to", further]).catch(() => undefined);
        }
        await run("ip", ["neighbour", "flush", "to", further]).catch(() => undefined);
      },
    };
  }

  return {
    ourAddress: addressOf(1),
    addHost,
    async publish(url) {
      const hidden = new URL(url);
      const server = createServer((incoming) => {
        const outgoing = connect(Number(hidden.port), "127.0.0.1");
        incoming.pipe(outgoing).pipe(incoming);
        incoming.on("error", () => outgoing.destroy());
        outgoing.on("error", () => incoming.destroy());
      });
      servers.push(server);
      server.listen(0, addressOf(1));
      await once(server, "listening");
      const { port } = server.address() as { port: number };
      return url.replace(hidden.host, `${addressOf(1)}:${port}`);
    },
    async remove() {
      for (const server of servers) server.close();
      for (const space of hosts) await run("ip", ["netns", "delete", space]).catch(() => undefined);
      await run("ip", ["link", "delete", bridge]).catch(() => undefined);
    },
  };
}
