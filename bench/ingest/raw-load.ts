import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { type Answers, type Prepared, summarize } from "../support/load.ts";

/**
 * Posts each request once, or as many as begin within the time, over so many connections that stay open, as plain
 * bytes: Node's own HTTP client would need more of the machine than the service that is measured.
 */
export async function postRaw(
  url: string,
  prepared: Prepared[],
  { connections, timeLimitMs }: { connections: number; timeLimitMs: number },
): Promise<Answers> {
  const { hostname, port, host, pathname } = new URL(url);
  const requests = prepared.map(({ headers, body }) => {
    const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
    return Buffer.from(`POST ${pathname} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
  });
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      await once(socket, "connect");
      return socket;
    }),
  );
  const timesMs: number[] = [];
  const errorKinds: Record<string, number> = {};
  let next = 0;
  const beganMs = performance.now();
  const takeNext = (): Buffer | undefined =>
    performance.now() - beganMs < timeLimitMs ? requests[next++] : undefined;
  await Promise.all(sockets.map((socket) => sendAll(socket, takeNext, timesMs, errorKinds)));
  const seconds = (performance.now() - beganMs) / 1000;
  for (const socket of sockets) socket.destroy();
  return summarize(timesMs, errorKinds, seconds);
}

/** Sends one request after the other on a connection, each when the answer to the last is complete. */
function sendAll(
  socket: Socket,
  takeNext: () => Buffer | undefined,
  timesMs: number[],
  errorKinds: Record<string, number>,
): Promise<void> {
  return new Promise((resolve) => {
    let sentMs = 0;
    let answer = "";
    const note = (kind: string): void => {
      errorKinds[kind] = (errorKinds[kind] ?? 0) + 1;
    };
    const send = (): void => {
      const request = takeNext();
      if (!request) {
        socket.removeAllListeners();
        resolve();
        return;
      }
      answer = "";
      sentMs = performance.now();
      socket.write(request);
    };
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      if (!isComplete(answer)) return;
      const status = answer.slice(9, 12);
      if (status === "200") timesMs.push(performance.now() - sentMs);
      else note(status);
      send();
    });
    socket.on("error", (error: Error & { code?: string }) => {
      note(error.code ?? error.name);
      resolve();
    });
    socket.on("close", () => {
      note("closed");
      resolve();
    });
    send();
  });
}

/** True where a whole answer is there, by its Content-Length. */
function isComplete(answer: string): boolean {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1] ?? 0);
  return answer.length >= end + 4 + length;
}
