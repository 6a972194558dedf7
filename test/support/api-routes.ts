import { subscribe } from "node:diagnostics_channel";
import type { FastifyInstance } from "fastify";
import type { Right } from "../../src/web/auth/rights.ts";
import { readOpenApi } from "./openapi-document.ts";

/** An operation of `/api/openapi.json`. */
export type Operation = {
  method: string;
  /** Below `/api`, with its parameters as `{id}`. */
  path: string;
  parameters: { name: string; in: string; required?: boolean; schema: Schema }[];
  body: Schema | null;
};

export type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  minimum?: number;
  maximum?: number;
};

type Described = {
  parameters?: Operation["parameters"];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
};

/** Every operation that the document describes. */
export async function readOperations(): Promise<Operation[]> {
  const { paths } = (await readOpenApi()) as { paths: Record<string, Record<string, Described>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path: path.replace(/^\/api/, ""),
      parameters,
      body: requestBody?.content?.["application/json"]?.schema ?? null,
    })),
  );
}

/** A route of the running API: "GET /me", what it needs, and whether the document leaves it out. */
export type RunningRoute = { operation: string; right: Right | "nothing" | undefined; isHidden: boolean };

/** The routes of every API that is started from now on, as each says itself which right it needs. */
export function collectRoutes(): RunningRoute[] {
  const routes: RunningRoute[] = [];
  subscribe("fastify.initialization", (message) => {
    (message as { fastify: FastifyInstance }).fastify.addHook(
      "onRoute",
      ({ method, url, config, schema }) => {
        if (!url.startsWith("/api/")) return;
        const path = url.replace(/^\/api/, "").replace(/:([a-zA-Z]+)/g, "{$1}");
        const isHidden = (schema as { hide?: boolean } | undefined)?.hide ?? false;
        for (const one of [method].flat()) {
          if (one !== "HEAD") routes.push({ operation: `${one} ${path}`, right: config?.right, isHidden });
        }
      },
    );
  });
  return routes;
}
