import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Caller } from "../auth/authenticate.ts";
import type { Right } from "../auth/rights.ts";
import { HttpError } from "../http-error.ts";

declare module "fastify" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface is merged
  interface FastifyContextConfig {
    /** What a caller must be allowed; "nothing" for routes that anybody may call. Each route of the API says it. */
    right?: Right | "nothing";
  }
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface is merged
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** The API's part of the server: its routes' types come from their zod schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** Who called a route that needs a right. */
export function callerOf(request: Pick<FastifyRequest, "caller">): Caller {
  if (!request.caller) throw new HttpError(401, "sign in, or send a key as Authorization: Bearer");
  return request.caller;
}

/** A row's number, as it stands in an address. */
export const idParameter = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });

/** An instant, as JSON has it. */
export const instant = z.iso.datetime();

/** Part of a list: rows before a cursor, newest first. */
export const page = z.object({
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Nothing to say but that it was done. */
export const done = z.object({ done: z.literal(true) });
