import type { FastifyRequest } from "fastify";
import type { App } from "../../app.ts";
import { findApiKey } from "../../store/api-keys.ts";
import type { Actor } from "../../store/audit.ts";
import type { Role } from "../../store/operators.ts";
import { HttpError } from "../http-error.ts";
import { type LoadAuth, toHeaders } from "./load-auth.ts";
import { type Right, rightsOf } from "./rights.ts";

/** Who calls the API, and what it may do. */
export type Caller = Actor & {
  id: string;
  /** Null for a program. */
  role: Role | null;
  rights: readonly string[];
  twoFactor: boolean;
  /** The operator's session; null for a program. */
  sessionId: string | null;
};

/** The operator or the program behind a request; null where it says nobody. Throws 401 for a key that is none. */
export async function authenticate(
  app: App,
  loadAuth: LoadAuth,
  request: FastifyRequest,
): Promise<Caller | null> {
  const bearer = bearerOf(request);
  if (bearer !== undefined) {
    const key = await findApiKey(app.db, bearer);
    if (!key) throw new HttpError(401, "this key is unknown or revoked");
    return {
      ...{ kind: "key", id: String(key.id), name: key.name, role: null, rights: key.rights },
      ...{ twoFactor: false, sessionId: null },
    };
  }
  if (!request.headers.cookie?.includes("aisms.session_token=")) return null;
  const auth = await loadAuth();
  const session = await auth.api.getSession({ headers: toHeaders(request.headers) });
  if (!session || session.user.disabledAt) return null;
  const { id, name, twoFactorEnabled } = session.user;
  const role = session.user.role as Role;
  return {
    ...{ kind: "operator", id, name, role, rights: rightsOf(role) },
    ...{ twoFactor: twoFactorEnabled ?? false, sessionId: session.session.id },
  };
}

/** A program's key, where the request brings one. */
export function bearerOf({ headers }: Pick<FastifyRequest, "headers">): string | undefined {
  return /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1];
}

/** Throws 401 where nobody is signed in, and 403 where the caller must not do this. */
export function requireRight(caller: Caller | null, right: Right): Caller {
  if (!caller) throw new HttpError(401, "sign in, or send a key as Authorization: Bearer");
  if (!caller.rights.includes(right)) throw new HttpError(403, `this needs the right "${right}"`);
  return caller;
}
