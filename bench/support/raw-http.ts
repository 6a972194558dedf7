import { connect, type Socket } from "node:net";

/** Answers to POST requests over connections that stay open: next to no work of ours per request. */
export type RawClient = {
  /** Posts a form; resolves with the HTTP status, or 0 where the connection broke before an answer. */
  post: (path: string, headers: Record<string, string>, body: string) => Promise<number>;
  close: () => void;
};

type Waiting = { request: string; resolve: (status: number) => void };

const endOfHead = "\r\n\r\n";

/**
 * Opens so many connections to an address, one request at a time on each; more requests wait for a free one. It
 * reads as much of HTTP/1.1 as our own service writes: answers with a Content-Length.
 */
export function openRawClient(origin: string, count: number): RawClient {
  const { hostname, port, host } = new URL(origin);
  const waiting: Waiting[] = [];
  const sockets = new Set<Socket>();
  const free: (() => void)[] = [];
  let isClosed = false;

  function open(): void {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    sockets.add(socket);
    let current: Waiting | undefined;
    let received = "";

    const next = (): void => {
      current = waiting.shift();
      if (current) socket.write(current.request, "latin1");
      else free.push(next);
    };
    socket.setEncoding("latin1");
    socket.once("connect", next);
    socket.on("data", (data: string) => {
      received += data;
      const status = readStatus(received);
      if (status === null) return;
      received = "";
      const done = current;
      next();
      done?.resolve(status);
    });
    socket.once("error", () => undefined); // it closes as well
    socket.once("close", () => {
      sockets.delete(socket);
      const place = free.indexOf(next);
      if (place >= 0) free.splice(place, 1);
      current?.resolve(0);
      if (!isClosed) setTimeout(open, 100);
    });
  }
  for (let opened = 0; opened < count; opened += 1) open();

  return {
    post(path, headers, body) {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join("")}content-length: ${body.length}`;
      return new Promise((resolve) => {
        waiting.push({ request: `${head}${endOfHead}${body}`, resolve });
        free.shift()?.();
      });
    },
    close() {
      isClosed = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** The status of a whole answer; null while some of it is still to come. */
function readStatus(received: string): number | null {
  const end = received.indexOf(endOfHead);
  if (end < 0) return null;
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(received.slice(0, end))?.[1] ?? 0);
  return received.length >= end + endOfHead.length + length ? Number(received.slice(9, 12)) : null;
}
