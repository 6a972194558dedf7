import type { FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import { HttpError } from "../http-error.ts";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Throws 403 unless the request names this service as its host, and comes from our own page where it names
 * an origin: without this any web page could text through a browser on this machine (DNS rebinding).
 */
export function requireOwnPage(config: Pick<Config, "host" | "publicUrl">, request: FastifyRequest): void {
  const { host, origin } = request.headers;
  if (!host || !isOurs(config, `http://${host}`)) {
    throw new HttpError(403, "the simulator is reached under its own address only");
  }
  if (origin !== undefined && (!isOurs(config, origin) || new URL(origin).host !== host)) {
    throw new HttpError(403, "the simulator takes texts from its own page only");
  }
}

function isOurs(config: Pick<Config, "host" | "publicUrl">, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return (
    loopback.has(hostname) || hostname === config.host || hostname === new URL(config.publicUrl).hostname
  );
}
