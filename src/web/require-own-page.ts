import { isIP } from "node:net";
import type { FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import { HttpError } from "./http-error.ts";

/**
 * Throws 403 unless the request names this service as its host, and comes from our own page where it names
 * an origin: without this any web page could act through a browser that reaches this machine (CSRF, DNS rebinding).
 */
export function requireOwnPage(config: Pick<Config, "host" | "publicUrl">, request: FastifyRequest): void {
  const { host, origin } = request.headers;
  if (!host || !isOurs(config, `http://${host}`)) {
    throw new HttpError(403, "this is reached under the service's own address only: see PUBLIC_URL");
  }
  if (origin !== undefined && !isOwnOrigin(config, origin, host)) {
    throw new HttpError(403, "this is called from the service's own pages only");
  }
}

/** A proxy may name another host to us than the browser sees, but not another than PUBLIC_URL's. */
function isOwnOrigin({ publicUrl }: Pick<Config, "publicUrl">, origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host || from.origin === new URL(publicUrl).origin;
}

/** An address made of digits was typed by a person: no other page's name can lead there. */
function isOurs(config: Pick<Config, "host" | "publicUrl">, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return (
    hostname === "localhost" ||
    isIP(hostname.replace(/^\[|\]$/g, "")) !== 0 ||
    hostname === config.host ||
    hostname === new URL(config.publicUrl).hostname
  );
}
