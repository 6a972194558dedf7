import Fastify, { type FastifyError, type FastifyInstance } from "fastify";
import type { App } from "../app.ts";
import { codeOf, isDatabaseAway } from "../store/db.ts";
import { HttpError } from "./http-error.ts";
import { addHealthRoutes } from "./health.ts";
import { addApi } from "./api/index.ts";
import { addConsole } from "./console.ts";
import { addSimulatorRoutes } from "./simulator/routes.ts";
import { addTwilioRoutes } from "./twilio-webhooks.ts";

/** Carriers' webhooks are far below this; whatever is larger is refused before it is read. */
const bodyLimitBytes = 64 * 1024;

/** The HTTP side: webhooks, health, the phone simulator. It answers once `listen` is called on it. */
export async function createServer(app: App): Promise<FastifyInstance> {
  const server = Fastify({
    ...{ bodyLimit: bodyLimitBytes, forceCloseConnections: true, requestTimeout: 20_000 },
    // A proxy beside us tells whom it speaks for; attempts to sign in are limited by that address.
    trustProxy: ["loopback", "linklocal", "uniquelocal"],
  });
  // Bodies stay as they came: a signature covers every byte, and each route says what it takes.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => {
    done(null, body);
  });
  server.addHook("onRequest", (request, _reply, done) => {
    const isHealth = /^\/(healthz|readyz|metrics)$/.test(request.routeOptions.url ?? "");
    done(app.isStarted || isHealth ? undefined : new HttpError(503, "the service is starting"));
  });
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = statusOf(error);
    const details = { route: request.routeOptions.url, status };
    if (status === 500) app.log.error({ err: error, ...details }, "a request failed");
    else {
      const code = status === 503 ? codeOf(error) : undefined;
      // What the API says to a person may name people and quote what they wrote.
      const reason = request.url.startsWith("/api/") ? undefined : reasonOf(error, status);
      app.log.warn({ ...details, reason, code }, "a request was refused");
    }
    if (status === 503) reply.header("retry-after", "5");
    return reply.code(status).send({ error: { message: reasonOf(error, status) } });
  });
  server.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: { message: "not found" } }));

  addHealthRoutes(server, app);
  addTwilioRoutes(server, app);
  await addSimulatorRoutes(server, app);
  await addApi(server, app);
  await addConsole(server, app);
  return server;
}

function statusOf(error: FastifyError): number {
  if (isDatabaseAway(error)) return 503;
  const status = error.statusCode ?? (error as { status?: unknown }).status;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}

function reasonOf(error: FastifyError, status: number): string {
  if (isDatabaseAway(error)) return "the database is away";
  return status === 500 ? "something went wrong here" : error.message;
}
