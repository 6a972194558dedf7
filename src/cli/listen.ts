import type { FastifyInstance } from "fastify";
import type { App } from "../app.ts";
import { createServer } from "../web/server.ts";
import { buildConsole } from "./build-console.ts";
import { CommandError } from "./output.ts";

/** Opens the service's HTTP port. Throws `CommandError` where that cannot be. */
export async function listen(app: App): Promise<FastifyInstance> {
  const { host, port } = app.config;
  const server = await createServer(app);
  try {
    await server.listen({ host, port });
    if (app.config.secretKey !== undefined) buildConsole(app.log);
    return server;
  } catch (error) {
    const code = (error as { code?: string }).code;
    await server.close();
    if (code === "EADDRINUSE") {
      throw new CommandError(
        `Port ${port} is in use, perhaps by another AISMS`,
        "Stop what uses it, or set PORT to a free one.",
      );
    }
    if (code === "EACCES") {
      throw new CommandError(`Port ${port} may not be opened by this user`, "Set PORT to one above 1023.");
    }
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new CommandError(
        `HOST ${host} is not an address of this machine`,
        "Set HOST to 127.0.0.1 or 0.0.0.0.",
      );
    }
    throw error;
  }
}
