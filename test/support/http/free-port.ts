import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Below the ports that the system gives to whoever asks for any: it gives none of these away between the look and their
 * use, which may be seconds later.
 */
const firstPort = 10_000;
const portsOfAProcess = 100;
const processes = 220;

const begin = firstPort + (process.pid % processes) * portsOfAProcess;
let given = randomInt(portsOfAProcess);

/** A port of this machine that nobody listens on just now, and that this process gives to nobody else for long. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < portsOfAProcess; tries += 1) {
    const port = begin + (given++ % portsOfAProcess);
    if (await isFree(port)) return port;
  }
  throw new Error(`no port from ${begin} to ${begin + portsOfAProcess - 1} is free`);
}

/** Looks at all addresses at once: what listens at one of them has the port. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createServer();
    socket.once("error", () => {
      resolve(false);
    });
    socket.listen(port, () => {
      socket.close(() => {
        resolve(true);
      });
    });
  });
}
