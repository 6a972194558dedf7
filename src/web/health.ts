import type { FastifyInstance } from "fastify";
import type { App } from "../app.ts";
import { registry } from "../metrics.ts";
import { measureBacklog } from "../queue/backlog.ts";
import { isMigrated } from "../store/is-migrated.ts";

/**
 * With so many turns waiting, further texts would wait for hours: a load balancer may send them elsewhere, and the
 * carrier its fallback.
 */
const mostTurnsWaiting = 200_000;
/** Counting a long backlog takes a moment, and health checks may come every second. */
const countEveryMs = 5_000;

/** Alive, ready, and what can be counted. */
export function addHealthRoutes(server: FastifyInstance, app: App): void {
  server.get("/healthz", () => ({ status: "alive" }));

  const backlog: Backlog = { turns: 0, countedMs: -Infinity };
  server.get("/readyz", async (_request, reply) => {
    const reason = await whyNotReady(app, backlog);
    return reason ? reply.code(503).send({ status: "not ready", reason }) : { status: "ready" };
  });

  server.get("/metrics", async (_request, reply) => {
    // Without its database the process still tells what it knows of itself.
    if (app.isStarted) await measureBacklog(app.db).catch(() => 0);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

type Backlog = { turns: number; countedMs: number };

async function whyNotReady(app: App, known: Backlog): Promise<string | null> {
  try {
    if (app.isStopping) return "the service is stopping";
    if (!app.isStarted) return "the service is starting";
    if (!(await isMigrated(app.db))) return "the database is not migrated: run aisms migrate";
    if (performance.now() - known.countedMs > countEveryMs) {
      known.countedMs = performance.now();
      known.turns = await measureBacklog(app.db);
    }
    return known.turns > mostTurnsWaiting ? `${known.turns} turns are waiting` : null;
  } catch {
    return "the database is away";
  }
}
