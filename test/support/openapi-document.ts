import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { createLog } from "../../src/logger.ts";
import { createServer } from "../../src/web/server.ts";

/** `/api/openapi.json` as the service gives it; no database is needed for it. */
export async function readOpenApi(): Promise<unknown> {
  const config = readConfig({ SECRET_KEY: "0123456789abcdef" });
  const app = createApp(config, "postgres://nobody@127.0.0.1:1/nothing", { log: createLog("fatal") });
  app.isStarted = true;
  const server = await createServer(app);
  const response = await server.inject({ url: "/api/openapi.json", headers: { host: "localhost" } });
  await server.close();
  await app.close();
  return response.json();
}
