import { z } from "zod";
import type { App } from "../../app.ts";
import { audit } from "../../store/audit.ts";
import { inTransaction } from "../../store/db.ts";
import {
  changeOperator,
  endSessions,
  findOperator,
  listOperators,
  lockOperators,
  type Operator,
} from "../../store/operators.ts";
import { makeSetupLink } from "../../store/setup-links.ts";
import { readPhoneNumber } from "../../sms/phone-number.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, instant } from "./api.ts";

const role = z.enum(["owner", "operator", "viewer"]);
const operator = z.object({
  id: z.string(),
  name: z.string(),
  role,
  isDisabled: z.boolean(),
  /** Only for whoever may change operators; null for others. */
  email: z.string().nullable(),
  phone: z.string().nullable(),
  twoFactor: z.boolean(),
  createdAt: instant,
});
const params = z.object({ id: z.string().min(1).max(80) });
const link = z.object({ url: z.string(), expiresAt: instant });
const config = { right: "operators" } as const;

/** Who works in the console. */
export function addOperatorRoutes(api: Api, app: App): void {
  api.get(
    "/operators",
    {
      schema: { summary: "The operators", response: { 200: z.object({ operators: z.array(operator) }) } },
      config: { right: "read" },
    },
    async (request) => {
      const seesAll = callerOf(request).rights.includes("operators");
      return { operators: (await listOperators(app.db)).map((one) => view(one, seesAll)) };
    },
  );
  api.post(
    "/operators/links",
    {
      schema: {
        summary: "Make a one-time link by which somebody becomes an operator",
        body: z.object({ role }),
        response: { 201: link },
      },
      config,
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const made = await inTransaction(app.db, async (tx) => {
        const invitedBy = caller.kind === "operator" ? caller.id : null;
        const setup = await makeSetupLink(tx, { role: request.body.role, invitedBy });
        await audit(tx, caller, {
          ...{ action: "invite operator", subjectKind: "operator", subjectId: null },
          after: { role: request.body.role },
        });
        return setup;
      });
      return reply.code(201).send(linkView(app, made));
    },
  );
  api.post(
    "/operators/:id/links",
    {
      schema: {
        summary: "Make a one-time link that sets an operator's password anew",
        params,
        response: { 201: link },
      },
      config,
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const made = await inTransaction(app.db, async (tx) => {
        const { id, role: roleOf } = await get(tx, request.params.id);
        const invitedBy = caller.kind === "operator" ? caller.id : null;
        await audit(tx, caller, { action: "offer new password", subjectKind: "operator", subjectId: id });
        return makeSetupLink(tx, { role: roleOf, operatorId: id, invitedBy });
      });
      return reply.code(201).send(linkView(app, made));
    },
  );
  api.patch(
    "/operators/:id",
    {
      schema: {
        summary: "Change an operator's name, role, phone, or whether it may sign in",
        params,
        body: z.object({
          name: z.string().trim().min(1).max(80).optional(),
          role: role.optional(),
          phone: z.string().max(30).nullable().optional(),
          isDisabled: z.boolean().optional(),
        }),
        response: { 200: operator },
      },
      config,
    },
    async (request) => {
      const changed = await inTransaction(app.db, async (tx) => {
        // Two owners must not demote each other at the same moment.
        const all = await lockOperators(tx);
        const before = await get(tx, request.params.id);
        const change = readChange(request.body, before);
        refusePhone(app, all, before.id, change.phone);
        await changeOperator(tx, before.id, change);
        const after = await get(tx, before.id);
        if (!(await listOperators(tx)).some((one) => one.role === "owner" && !one.disabledAt)) {
          throw new HttpError(409, "one owner must remain who can sign in");
        }
        if (after.disabledAt) await endSessions(tx, after.id);
        await audit(tx, callerOf(request), {
          ...{ action: "change operator", subjectKind: "operator", subjectId: before.id },
          ...{ before: view(before, false), after: view(after, false) },
        });
        return after;
      });
      return view(changed, true);
    },
  );
}

type Wanted = {
  name?: string | undefined;
  role?: Operator["role"] | undefined;
  phone?: string | null | undefined;
  isDisabled?: boolean | undefined;
};

function readChange({ name, role: newRole, phone, isDisabled }: Wanted, before: Operator) {
  const number = phone ? readPhoneNumber(phone) : null;
  if (phone && !number) throw new HttpError(400, "phone must be a phone number such as +12065550100");
  return {
    ...(name === undefined ? {} : { name }),
    ...(newRole === undefined ? {} : { role: newRole }),
    ...(phone === undefined ? {} : { phone: number?.e164 ?? null }),
    ...(isDisabled === undefined
      ? {}
      : { disabledAt: isDisabled ? (before.disabledAt ?? new Date()) : null }),
  };
}

/** What comes from a phone must say who wrote it, and what goes to it must not come back to us. */
function refusePhone(app: App, all: Operator[], id: string, phone: string | null | undefined): void {
  if (!phone) return;
  if (phone === app.config.twilio.phoneNumber) {
    throw new HttpError(400, "phone is the number that contacts text to: give the operator's own");
  }
  if (all.some((one) => one.phone === phone && one.id !== id)) {
    throw new HttpError(409, "another operator has this phone");
  }
}

async function get(db: App["db"] | Parameters<typeof findOperator>[0], id: string): Promise<Operator> {
  const found = await findOperator(db, id);
  if (!found) throw new HttpError(404, "there is no such operator");
  return found;
}

function view(one: Operator, seesAll: boolean) {
  return {
    ...{ id: one.id, name: one.name, role: one.role, isDisabled: one.disabledAt !== null },
    email: seesAll ? one.email : null,
    phone: seesAll ? one.phone : null,
    twoFactor: one.twoFactorEnabled ?? false,
    createdAt: one.createdAt.toISOString(),
  };
}

function linkView(app: App, token: string) {
  return {
    url: `${app.config.consoleUrl}/setup?token=${token}`,
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
}
