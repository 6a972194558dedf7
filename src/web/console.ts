import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { App } from "../app.ts";
import { HttpError } from "./http-error.ts";
import { requireOwnPage } from "./require-own-page.ts";

/** Made by `npm run build:console`. */
const built = fileURLToPath(new URL("../../console/dist/", import.meta.url));
/** Stands in the built page where the nonce belongs. */
const placeholder = "AISMS_NONCE";

/** The operator console at `/console`: its files, and its page for every address below. */
export async function addConsole(server: FastifyInstance, app: App): Promise<void> {
  await server.register(async (console_) => {
    console_.addHook("onRequest", (request, _reply, next) => {
      requireOwnPage(app.config, request);
      next();
    });
    await console_.register(fastifyStatic, {
      root: `${built}assets`,
      prefix: "/console/assets/",
      // Their names change with their content.
      ...{ immutable: true, maxAge: "365d", decorateReply: false, index: false, preCompressed: true },
      setHeaders: (response) => {
        response.header("x-content-type-options", "nosniff");
      },
    });
    for (const url of ["/console", "/console/*"]) {
      console_.get(url, async (_request, reply) => {
        const page = await readFile(`${built}index.html`, "utf8").catch(() => {
          throw new HttpError(503, "the console is not built: npm run build:console");
        });
        const nonce = randomBytes(16).toString("base64");
        return reply
          .type("text/html; charset=utf-8")
          .headers({
            "content-security-policy": policy(nonce),
            ...{
              "x-content-type-options": "nosniff",
              "referrer-policy": "no-referrer",
              "cache-control": "no-store",
            },
          })
          .send(page.replaceAll(placeholder, nonce));
      });
    }
  });
}

/** Nothing but our own files, our own API, and the styles that our own page makes; shown in nobody's frame. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
