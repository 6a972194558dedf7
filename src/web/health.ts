import type { FastifyInstance } from "fastify";
import type { App } from "../app.ts";
import { registry } from "../metrics.ts";
import { isMigrated } from "../store/is-migrated.ts";

/** Alive, ready, and what can be counted. */
export function addHealthRoutes(server: FastifyInstance, app: App): void {
  server.get("/healthz", () => ({ status: "alive" }));

  server.get("/readyz", async (_request, reply) => {
    const reason = await whyNotReady(app);
    return reason ? reply.code(503).send({ status: "not ready", reason }) : { status: "ready" };
  });

  server.get("/metrics", async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

async function whyNotReady(app: App): Promise<string | null> {
  try {
    if (!app.isStarted) return "the service is starting";
    return (await isMigrated(app.db)) ? null : "the database is not migrated: run aisms migrate";
  } catch {
    return "the database is away";
  }
}
