import { z } from "zod";
import type { App } from "../../app.ts";
import { audit } from "../../store/audit.ts";
import { inTransaction } from "../../store/db.ts";
import { findOperator, insertOperator, setPassword } from "../../store/operators.ts";
import { findSetupLink, useSetupLink } from "../../store/setup-links.ts";
import { type LoadAuth, shortestPassword } from "../auth/load-auth.ts";
import { answer, ask } from "../auth/sign-in.ts";
import { HttpError } from "../http-error.ts";
import type { Api } from "./api.ts";

const token = z.string().min(1).max(100);
const password = z.string().min(shortestPassword).max(128);
const expired = "this link was used or has expired: aisms operator link prints a new one";

/** One-time links: whoever has one becomes an operator, or sets its password anew. */
export function addSetupRoutes(api: Api, app: App, loadAuth: LoadAuth): void {
  api.get(
    "/setup",
    {
      schema: {
        summary: "What a one-time link is for",
        querystring: z.object({ token }),
        response: {
          200: z.object({
            role: z.enum(["owner", "operator", "viewer"]),
            /** Set: the link sets this operator's password anew. */
            email: z.string().nullable(),
          }),
        },
      },
      config: { right: "nothing" },
    },
    async ({ query }) => {
      const link = await findSetupLink(app.db, query.token);
      if (!link) throw new HttpError(404, expired);
      const operator = link.operatorId === null ? null : await findOperator(app.db, link.operatorId);
      return { role: link.role, email: operator?.email ?? null };
    },
  );
  api.post(
    "/setup",
    {
      schema: {
        summary: "Become an operator by a one-time link, and sign in",
        body: z.object({
          token,
          name: z.string().trim().min(1).max(80).optional(),
          email: z.email().max(200).optional(),
          password,
        }),
      },
      config: { right: "nothing" },
    },
    async (request, reply) => {
      const email = await useLink(app, loadAuth, request.body);
      const body = { email, password: request.body.password };
      const response = await ask(app, loadAuth, request, { path: "/api/auth/sign-in/email", body });
      return answer(reply, response, await response.text());
    },
  );
}

type Wanted = { token: string; name?: string | undefined; email?: string | undefined; password: string };

/** Returns the address that signs in from now on. */
async function useLink(app: App, loadAuth: LoadAuth, wanted: Wanted): Promise<string> {
  const link = await findSetupLink(app.db, wanted.token);
  if (!link) throw new HttpError(404, expired);
  const passwordHash = await (await (await loadAuth()).$context).password.hash(wanted.password);
  return inTransaction(app.db, async (tx) => {
    if (!(await useSetupLink(tx, wanted.token))) throw new HttpError(404, expired);
    const known = link.operatorId === null ? null : await findOperator(tx, link.operatorId);
    if (known) {
      await setPassword(tx, known.id, passwordHash);
      const actor = { kind: "operator", id: known.id, name: known.name } as const;
      await audit(tx, actor, { action: "reset password", subjectKind: "operator", subjectId: known.id });
      return known.email;
    }
    const { name, email } = wanted;
    if (!name || !email) throw new HttpError(400, "a name and an e-mail address are needed");
    const made = await insertOperator(tx, { name, email, role: link.role, passwordHash });
    if (!made) throw new HttpError(409, "an operator with this e-mail address is there already");
    const actor = { kind: "operator", id: made.id, name } as const;
    await audit(tx, actor, {
      ...{ action: "make operator", subjectKind: "operator", subjectId: made.id },
      after: { name, role: link.role },
    });
    return made.email;
  });
}
