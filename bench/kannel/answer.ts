/**
 * What Kannel asks for the answer to a text, over HTTP: always the same words, by a server that does nothing else. It
 * says its port, and ends with whoever started it.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The first thing the process says. */
export type AnswerServer = { port: number };

const words = "You're welcome. Text me whenever you need something.";

const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8", "content-length": words.length });
  response.end(words);
});
process.on("disconnect", () => process.exit(0));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;
const self: AnswerServer = { port };
process.send?.(self);
