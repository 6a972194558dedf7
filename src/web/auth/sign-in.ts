import type { FastifyReply, FastifyRequest } from "fastify";
import type { App } from "../../app.ts";
import { type Actor, audit } from "../../store/audit.ts";
import {
  clearSignInFailures,
  countSignInFailures,
  forgetSignInFailure,
  noteSignInFailure,
} from "../../store/sign-in-failures.ts";
import type { Api } from "../api/api.ts";
import { HttpError } from "../http-error.ts";
import { addressHeader, type LoadAuth, toHeaders } from "./load-auth.ts";

type Offered = {
  /** The fields of the body that are passed on; no others, such as an address to go to or a device to be trusted. */
  fields: string[];
  /** As what it is written down; null: not here. */
  action: string | null;
  /** Also for who is not signed in. */
  isOpen?: true;
};

/** What of better-auth is offered; everything else is not there. */
const offered: Record<string, Offered> = {
  "sign-in/email": { fields: ["email", "password"], action: null, isOpen: true },
  "sign-out": { fields: [], action: "sign out", isOpen: true },
  "list-sessions": { fields: [], action: null },
  "revoke-session": { fields: ["token"], action: "end session" },
  "revoke-other-sessions": { fields: [], action: "end other sessions" },
  "change-password": { fields: ["currentPassword", "newPassword"], action: "change password" },
  "two-factor/enable": { fields: ["password"], action: "begin second factor" },
  "two-factor/disable": { fields: ["password"], action: "end second factor" },
  "two-factor/verify-totp": { fields: ["code"], action: "give second factor", isOpen: true },
  "two-factor/verify-backup-code": { fields: ["code"], action: "give backup code", isOpen: true },
  "two-factor/generate-backup-codes": { fields: ["password"], action: "make backup codes" },
};

/** An account with so many failures within the window is locked until the oldest of them is forgotten. */
const mostFailures = 10;
const windowMs = 15 * 60_000;

/** Signing in and out, sessions and the second factor. */
export function addSignIn(api: Api, app: App, loadAuth: LoadAuth): void {
  for (const [path, { fields, action, isOpen }] of Object.entries(offered)) {
    api.route({
      method: path === "list-sessions" ? "GET" : "POST",
      url: `/auth/${path}`,
      schema: { hide: true },
      config: { right: "nothing" },
      handler: (request, reply) => {
        if (request.caller?.kind === "key") throw new HttpError(403, "a key does not sign in");
        if (!isOpen && !request.caller) throw new HttpError(401, "sign in first");
        const body = pick(request.body, fields);
        // Whoever knows the old password must not stay signed in somewhere.
        if (path === "change-password") body.revokeOtherSessions = true;
        return path === "sign-in/email"
          ? signIn(app, loadAuth, request, reply, body)
          : passOn(app, loadAuth, request, reply, { action, body });
      },
    });
  }
}

function pick(body: unknown, fields: string[]): Record<string, unknown> {
  const given = (body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(fields.map((field) => [field, given[field]]));
}

/** Each attempt counts as a failure until it turns out to be none: many at the same moment are no way around it. */
async function signIn(
  app: App,
  loadAuth: LoadAuth,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Record<string, unknown>,
): Promise<FastifyReply> {
  const account = String(body.email).toLowerCase();
  const attempt = await noteSignInFailure(app.db, account, windowMs);
  if ((await countSignInFailures(app.db, account, windowMs)) > mostFailures) {
    await forgetSignInFailure(app.db, attempt);
    throw new HttpError(429, "too many attempts: wait a quarter of an hour");
  }
  const response = await ask(app, loadAuth, request, { body });
  const text = await response.text();
  if (response.ok) {
    await clearSignInFailures(app.db, account);
    const { user } = JSON.parse(text) as { user?: { id: string; name: string } };
    if (user) {
      const actor = { kind: "operator", id: user.id, name: user.name } as const;
      await audit(app.db, actor, { action: "sign in", subjectKind: "operator", subjectId: user.id });
    }
  } else if (response.status !== 401) {
    await forgetSignInFailure(app.db, attempt);
  }
  return answer(reply, response, text);
}

async function passOn(
  app: App,
  loadAuth: LoadAuth,
  request: FastifyRequest,
  reply: FastifyReply,
  { action, body }: { action: string | null; body: unknown },
): Promise<FastifyReply> {
  const response = await ask(app, loadAuth, request, { body });
  const text = await response.text();
  const actor = request.caller ?? actorIn(text);
  if (response.ok && action && actor) {
    await audit(app.db, actor, { action, subjectKind: "operator", subjectId: actor.id });
  }
  return answer(reply, response, text);
}

/** Whom a second factor has just signed in. */
function actorIn(body: string): Actor | null {
  const { user } = JSON.parse(body || "{}") as { user?: { id: string; name: string } };
  return user ? { kind: "operator", id: user.id, name: user.name } : null;
}

/** Has better-auth answer a request that came to us. */
export async function ask(
  app: App,
  loadAuth: LoadAuth,
  request: FastifyRequest,
  { path = request.url, body = request.body }: { path?: string; body?: unknown } = {},
): Promise<Response> {
  const headers = toHeaders(request.headers);
  headers.delete("content-length");
  headers.set(addressHeader, request.ip);
  // Whether this origin may call was decided by `requireOwnPage`; a program says none.
  const ownOrigin = new URL(app.config.publicUrl).origin;
  if (!headers.has("origin")) headers.set("origin", ownOrigin);
  if (request.method !== "GET") headers.set("content-type", "application/json");
  const auth = await loadAuth();
  return auth.handler(
    new Request(new URL(path, ownOrigin), {
      ...{ method: request.method, headers },
      ...(request.method === "GET" ? {} : { body: JSON.stringify(body ?? {}) }),
    }),
  );
}

/** Our own form of an error; everything else as better-auth has it. */
export function answer(reply: FastifyReply, response: Response, body: string): FastifyReply {
  reply.code(response.status).header("set-cookie", response.headers.getSetCookie());
  const retryAfter = response.headers.get("x-retry-after");
  if (retryAfter) reply.header("retry-after", retryAfter);
  reply.type("application/json");
  if (response.ok) return reply.send(body || "{}");
  return reply.send(JSON.stringify({ error: { message: messageOf(body) } }));
}

function messageOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === "string" && message ? message : "this was refused";
  } catch {
    return "this was refused";
  }
}
