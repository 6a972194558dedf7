import type { FastifyReply, FastifyRequest } from "fastify";
import type { App } from "../../app.ts";
import { isDatabaseAway } from "../../store/db.ts";
import { authenticate } from "../auth/authenticate.ts";
import type { LoadAuth } from "../auth/load-auth.ts";
import type { Api } from "./api.ts";

/** Many changes within this time are told at once. */
const gatherMs = 100;
const aliveEveryMs = 15_000;
/** A page that takes nothing any more is cut off: when it is back, it asks anew for everything. */
const mostUnreadBytes = 1024 * 1024;

type StillThere = () => Promise<boolean>;

/** Server-Sent Events: what changed, by number, so that a page asks anew for what it shows. */
export function addEventRoutes(api: Api, app: App, loadAuth: LoadAuth): void {
  api.get(
    "/events",
    {
      schema: {
        summary: "What changes, as it changes (text/event-stream)",
        description:
          'Events: `changed` with `{"conversations":[numbers],"trainings":[numbers],"models":true|false,"settings":true|false}`, and `missed` after the connection to the database was away: ask anew for everything.',
      },
      config: { right: "read" },
    },
    (request, reply) => {
      sendEvents(app, request, reply, async () => (await authenticate(app, loadAuth, request)) !== null);
    },
  );
}

/** Ends by itself where the caller's session or key has been taken away meanwhile. */
function sendEvents(app: App, request: FastifyRequest, reply: FastifyReply, isStillThere: StillThere): void {
  reply.hijack();
  const stream = reply.raw;
  if (stream.destroyed || request.raw.socket.destroyed) return; // it left while we asked who it is
  stream.writeHead(200, {
    ...{ "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
  const send = (text: string) => {
    if (stream.writableLength > mostUnreadBytes) stream.destroy();
    else stream.write(text);
  };
  send("retry: 1000\n\n");
  let news = nothing();
  let timer: NodeJS.Timeout | undefined;
  const tell = (note: (gathered: News) => void) => {
    note(news);
    timer ??= setTimeout(() => {
      const { conversations, trainings, models, settings } = news;
      news = nothing();
      timer = undefined;
      const data = { conversations: [...conversations], trainings: [...trainings], models, settings };
      send(`event: changed\ndata: ${JSON.stringify(data)}\n\n`);
    }, gatherMs);
  };
  const stops = [
    app.changes.onConversation((id) => {
      tell(({ conversations }) => conversations.add(id));
    }),
    app.changes.onTraining((id) => {
      tell(({ trainings }) => trainings.add(id));
    }),
    app.changes.onModels(() => {
      tell((gathered) => (gathered.models = true));
    }),
    app.changes.onSettings(() => {
      tell((gathered) => (gathered.settings = true));
    }),
    app.changes.onMissed(() => {
      send("event: missed\ndata: {}\n\n");
    }),
  ];
  const alive = setInterval(() => {
    send(": alive\n\n");
    isStillThere()
      .catch((error: unknown) => isDatabaseAway(error))
      .then(
        (isThere) => {
          if (!isThere) stream.end();
        },
        () => undefined,
      );
  }, aliveEveryMs);
  stream.on("close", () => {
    clearInterval(alive);
    clearTimeout(timer);
    for (const stop of stops) stop();
  });
}

type News = { conversations: Set<number>; trainings: Set<number>; models: boolean; settings: boolean };

function nothing(): News {
  return { conversations: new Set(), trainings: new Set(), models: false, settings: false };
}
