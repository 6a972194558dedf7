import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signUp, type SignedUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

describe("the stream of events", () => {
  let service: Service;
  let owner: SignedUp;
  beforeAll(async () => {
    service = await startService();
    owner = await signUp(service);
  });
  afterAll(() => service.stop());

  /** A client that reads nothing unless it is told to. */
  async function listen(): Promise<Socket> {
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    await once(socket, "connect");
    socket.write(`GET /api/events HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${owner.cookie}\r\n\r\n`);
    return socket;
  }

  /** What a client that reads has read so far. */
  function read(socket: Socket): () => string {
    let text = "";
    socket.on("data", (chunk) => (text += String(chunk)));
    return () => text;
  }

  const connections = async () =>
    new Promise<number>((resolve, reject) => {
      service.server.server.getConnections((error, count) => {
        if (error) reject(error);
        else resolve(count);
      });
    });

  test("tells numbers only, to two hundred pages at once, and forgets those that leave", async () => {
    const before = await connections();
    const sockets = await Promise.all(Array.from({ length: 200 }, listen));
    const readers = sockets.map(read);
    await until("all streams", () => readers.every((text) => text().includes("retry: 1000")));
    const phone = createPhone(service);
    await phone.ask("HELP");
    await until("the news", () => readers.every((text) => text().includes("event: changed")));
    for (const text of readers) {
      expect(text()).not.toContain(phone.number.slice(1));
      expect(text().match(/^data: .*$/m)?.[0]).toMatch(
        /^data: \{"conversations":\[\d+\],"trainings":\[\],"models":false,"settings":false\}$/,
      );
    }
    for (const socket of sockets) socket.destroy();
    await until("all to be gone", async () => (await connections()) <= before);
  });

  test("cuts off a page that reads nothing, and no other", async () => {
    const [dead, alive] = [await listen(), await listen()];
    dead.pause();
    const text = read(alive);
    await until("the stream", () => text().includes("retry: 1000"));
    const both = await connections();
    await until(
      "the dead page to be cut off",
      async () => {
        await service.app.db.$client.query(
          `select pg_notify('aisms_conversations', (
             select string_agg((900000000 + page * 400 + n)::text, ',') from generate_series(1, 400) n))
           from generate_series(1, 250) page`,
        );
        return (await connections()) < both;
      },
      30_000,
    );
    const length = text().length;
    await service.app.db.$client.query("select pg_notify('aisms_settings', '')");
    await until("news to who reads", () => text().slice(length).includes('"settings":true'));
    alive.destroy();
    dead.destroy();
  });
});

test("the end of the service ends the streams at once", async () => {
  const service = await startService({ works: false });
  const owner = await signUp(service);
  const response = await owner.api("/events");
  const ended = response.text().catch(() => "cut off");
  const begunMs = performance.now();
  await service.stop();
  await ended;
  expect(performance.now() - begunMs).toBeLessThan(5_000);
});
