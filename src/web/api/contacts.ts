import { IANAZone } from "luxon";
import { z } from "zod";
import type { App } from "../../app.ts";
import { now } from "../../clock.ts";
import { forgetContact } from "../../pipeline/forget-contact.ts";
import { cleanText } from "../../sms/clean-text.ts";
import { audit } from "../../store/audit.ts";
import { listConsentEvents } from "../../store/consent-events.ts";
import * as list from "../../store/contact-list.ts";
import type { Contact } from "../../store/contacts.ts";
import { inTransaction } from "../../store/db.ts";
import { requireRight } from "../auth/authenticate.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf, done, idParameter, instant, page } from "./api.ts";

const contact = z.object({
  id: z.number(),
  carrier: z.string(),
  number: z.string(),
  name: z.string().nullable(),
  language: z.string().nullable(),
  zone: z.string().nullable(),
  isOptedOut: z.boolean(),
  optedOutAt: instant.nullable(),
  isUnreachable: z.boolean(),
  unreachableCode: z.string().nullable(),
  isBlocked: z.boolean(),
  /** May use the assistant though it is on no list of allowed numbers. */
  isAllowed: z.boolean(),
  /** Texts a day that are answered; null: as many as come. */
  dailyQuota: z.number().nullable(),
  notes: z.string(),
  createdAt: instant,
});

const wholeContact = contact.extend({
  conversations: z.array(z.object({ id: z.number(), ourNumber: z.string(), lastAt: instant.nullable() })),
  consent: z.array(
    z.object({
      consent: z.enum(["opt-out", "opt-in"]),
      source: z.enum(["text", "question", "carrier"]),
      at: instant,
    }),
  ),
});

/** Empty words are as none. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => cleanText(text).trim() || null);

export const contactFields = {
  name: words(120).nullable(),
  language: words(35)
    .pipe(z.string().refine(isLanguage, "is no language, such as en or pt-BR").nullable())
    .nullable(),
  zone: words(60)
    .pipe(
      z
        .string()
        .refine((zone) => IANAZone.isValidZone(zone), "is no time zone, such as Europe/London")
        .nullable(),
    )
    .nullable(),
  notes: z.string().max(10_000).transform(cleanText),
};

const change = z
  .object({
    ...contactFields,
    isBlocked: z.boolean(),
    isAllowed: z.boolean(),
    dailyQuota: z.number().int().min(0).max(10_000).nullable(),
  })
  .partial();

const noContact = () => new HttpError(404, "there is no such contact");

/** People: who they are, and what they may. */
export function addContactRoutes(api: Api, app: App): void {
  api.get(
    "/contacts",
    {
      schema: {
        summary: "Contacts, newest first",
        querystring: page.extend({
          search: z.string().max(200).transform(cleanText).optional(),
          filter: z.enum(list.contactFilters).default("all"),
        }),
        response: { 200: z.object({ contacts: z.array(contact), next: z.number().nullable() }) },
      },
      config: { right: "read" },
    },
    async ({ query }) => {
      const { contacts, next } = await list.listContacts(app.db, { ...query, search: query.search });
      return { contacts: contacts.map(view), next };
    },
  );
  api.get(
    "/contacts/:id",
    {
      schema: { summary: "One contact", params: idParameter, response: { 200: wholeContact } },
      config: { right: "read" },
    },
    async (request) => {
      const { id } = request.params;
      const found = await list.findContact(app.db, id);
      if (!found) throw noContact();
      const [conversations, consent] = await Promise.all([
        list.listConversationsOf(app.db, id),
        listConsentEvents(app.db, id),
      ]);
      return {
        ...view(found),
        conversations: conversations.map((one) => ({ ...one, lastAt: one.lastAt?.toISOString() ?? null })),
        consent: consent.map((event) => ({
          ...{ consent: event.consent, source: event.source, at: event.at.toISOString() },
        })),
      };
    },
  );
  api.patch(
    "/contacts/:id",
    {
      schema: {
        summary: "Change what is known of a contact; what it may needs the right contacts",
        params: idParameter,
        body: change,
        response: { 200: contact },
      },
      config: { right: "converse" },
    },
    async (request) => {
      const caller = callerOf(request);
      const { isBlocked, isAllowed, dailyQuota, ...known } = request.body;
      if (isBlocked !== undefined || isAllowed !== undefined || dailyQuota !== undefined) {
        requireRight(caller, "contacts");
      }
      const { id } = request.params;
      const after = await inTransaction(app.db, async (tx) => {
        const before = await list.lockContact(tx, id);
        if (!before) throw noContact();
        const wanted: list.ContactChange = {
          ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
          ...(isBlocked === undefined ? {} : { blockedAt: isBlocked ? (before.blockedAt ?? now()) : null }),
          ...(isAllowed === undefined ? {} : { allowedAt: isAllowed ? (before.allowedAt ?? now()) : null }),
          ...(dailyQuota === undefined ? {} : { dailyQuota }),
        };
        const changed = await list.changeContact(tx, id, wanted);
        const names = Object.keys(wanted) as (keyof list.ContactChange)[];
        const of = (one: Contact) => Object.fromEntries(names.map((name) => [name, one[name]]));
        await audit(tx, caller, {
          ...{ action: "change contact", subjectKind: "contact", subjectId: id },
          ...{ before: of(before), after: of(changed) },
        });
        return changed;
      });
      for (const { id: conversationId } of await list.listConversationsOf(app.db, id)) {
        app.announce(conversationId);
      }
      return view(after);
    },
  );
  api.delete(
    "/contacts/:id",
    {
      schema: {
        summary: "Erase everything about a person; the audit log keeps only that it was done",
        params: idParameter,
        response: { 200: done },
      },
      config: { right: "contacts" },
    },
    async (request) => {
      if (!(await forgetContact(app, request.params.id, callerOf(request)))) throw noContact();
      return { done: true as const };
    },
  );
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function view(one: Contact) {
  const { id, carrier, number, name, language, zone, unreachableCode, dailyQuota, notes } = one;
  return {
    ...{ id, carrier, number, name, language, zone, unreachableCode, dailyQuota, notes },
    isOptedOut: one.optedOutAt !== null,
    optedOutAt: one.optedOutAt?.toISOString() ?? null,
    isUnreachable: one.unreachableAt !== null,
    isBlocked: one.blockedAt !== null,
    isAllowed: one.allowedAt !== null,
    createdAt: one.createdAt.toISOString(),
  };
}
