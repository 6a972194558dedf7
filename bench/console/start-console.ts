import { createLog } from "../../src/logger.ts";
import { migrate } from "../../src/app.ts";
import { openDb, type Pool } from "../../src/store/db.ts";
import { makeSetupLink } from "../../src/store/setup-links.ts";
import { seedConversations } from "../../test/support/seed-conversations.ts";
import { rounded } from "../support/figures.ts";
import type { Neighbours } from "../support/neighbours.ts";
import {
  type Database,
  serviceSettings,
  startWeb,
  startWorker,
  teachAssistant,
} from "../support/service-processes.ts";
import type { Workplace } from "../support/workplace.ts";

export const operator = { email: "bench@example.com", password: "a long password of the bench" };

/** A service of its own, with so many conversations and one operator. */
export type Console = {
  size: number;
  url: string;
  db: Pool;
  cookie: { name: string; value: string };
  messages: number;
  seedSeconds: number;
};

/** Makes and fills a database of its own and starts `web` and `worker` on it. */
export async function startConsole(
  place: Workplace,
  { database, neighbours, size }: { database: Database; neighbours: Neighbours; size: number },
): Promise<Console> {
  const name = `aisms_${size}`;
  await database.db.$client.query(`create database ${name}`);
  const own = new URL(database.url);
  own.pathname = `/${name}`;
  const db = openDb(own.href, createLog("warn"), 2);
  place.atEnd(() => db.$client.end());
  await migrate({ db });
  const beganMs = performance.now();
  const { messages } = await seedConversations(db.$client, {
    conversations: size,
    ourNumber: neighbours.number,
  });
  const seedSeconds = rounded((performance.now() - beganMs) / 1000);
  await teachAssistant(own.href);

  const settings = serviceSettings(own.href, neighbours, {
    SECRET_KEY: "the key of the benchmark, for nothing else",
  });
  const { url } = await startWeb(place, settings, { name: `web-${size}` });
  await startWorker(place, settings, { name: `worker-${size}`, publicPort: new URL(url).port });
  const token = await makeSetupLink(db, { role: "owner", invitedBy: null });
  const response = await fetch(`${url}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ token, name: "Bench", ...operator }),
  });
  if (!response.ok) throw new Error(`no operator could be made: ${response.status} ${await response.text()}`);
  return { ...{ size, url, db, messages, seedSeconds }, cookie: cookieOf(response) };
}

function cookieOf(response: Response): Console["cookie"] {
  const lines = response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  const [name = "", value = ""] = (lines.find((line) => line.includes("session_token=")) ?? "").split(
    /=(.*)/s,
  );
  return { name, value };
}
