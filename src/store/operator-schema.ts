import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { bytes, contacts, conversations, id, instant, messages } from "./schema.ts";

const reference = () => bigint({ mode: "number" });

/** What an operator may do: everything; conversations and labels; read. */
export type Role = "owner" | "operator" | "viewer";

/**
 * Operators, and how they sign in. The names of the columns are those of better-auth, which reads and writes these
 * tables: https://better-auth.com/docs/concepts/database
 */
export const operators = pgTable("operators", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  role: text().$type<Role>().notNull().default("viewer"),
  /** E.164: who waits for a person is told to this number, and what it answers goes to the contact. */
  phone: text(),
  /** Set: may not sign in. */
  disabledAt: instant(),
  twoFactorEnabled: boolean().default(false),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  updatedAt: timestamp({ withTimezone: true }).notNull(),
});

const operatorId = () =>
  text()
    .notNull()
    .references(() => operators.id, { onDelete: "cascade" });

export const operatorSessions = pgTable(
  "operator_sessions",
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: operatorId(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("operator_sessions_operator").on(table.userId)],
);

/** Passwords, hashed. */
export const operatorAccounts = pgTable(
  "operator_accounts",
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: operatorId(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: timestamp({ withTimezone: true }),
    refreshTokenExpiresAt: timestamp({ withTimezone: true }),
    scope: text(),
    password: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("operator_accounts_operator").on(table.userId)],
);

export const operatorVerifications = pgTable(
  "operator_verifications",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("operator_verifications_identifier").on(table.identifier)],
);

export const operatorTwoFactors = pgTable(
  "operator_two_factors",
  {
    id: text().primaryKey(),
    userId: operatorId(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    verified: boolean().default(true),
    failedVerificationCount: integer().default(0),
    lockedUntil: timestamp({ withTimezone: true }),
  },
  (table) => [index("operator_two_factors_operator").on(table.userId)],
);

/** How often somebody tried, by address and path, or by account. */
export const operatorAttempts = pgTable("operator_attempts", {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  /** Milliseconds since 1970. */
  lastRequest: bigint({ mode: "number" }).notNull(),
});

/** One-time links that let somebody become an operator. Only a digest of the link's token is kept. */
export const setupLinks = pgTable("setup_links", {
  digest: text().primaryKey(),
  role: text().$type<Role>().notNull(),
  /** Whose password it sets anew; null: it makes a new operator. */
  operatorId: text().references(() => operators.id, { onDelete: "cascade" }),
  /** The operator who invited; null: made on the command line or at the first start. */
  invitedBy: text().references(() => operators.id, { onDelete: "set null" }),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

/** Keys of programs that call the API. Only a digest is kept. */
export const apiKeys = pgTable("api_keys", {
  id: id(),
  name: text().notNull(),
  /** The first characters, by which a person knows it again. */
  start: text().notNull(),
  digest: text().notNull().unique(),
  /** What it may do: the names of rights. */
  rights: text().array().notNull(),
  createdBy: text().references(() => operators.id, { onDelete: "set null" }),
  createdAt: instant().notNull(),
  usedAt: instant(),
  revokedAt: instant(),
});

/** Who changed what, and when. Rows are never changed, except that an erased contact's content is taken out. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: id(),
    at: instant().notNull(),
    actorKind: text({ enum: ["operator", "key", "command"] }).notNull(),
    actorId: text(),
    actorName: text().notNull(),
    /** Verb and noun, such as "take-over conversation". */
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text(),
    before: jsonb().$type<unknown>(),
    after: jsonb().$type<unknown>(),
  },
  (table) => [index("audit_entries_subject").on(table.subjectKind, table.subjectId, table.id)],
);

/** What was set in the console. A value set in the environment wins over it. */
export const settings = pgTable("settings", {
  /** The environment variable's name. */
  name: text().primaryKey(),
  /** Null for a secret. */
  value: text(),
  /** A secret, encrypted with the key from the environment. */
  secret: bytes(),
  changedAt: instant().notNull(),
  changedBy: text(),
});

/** What operators tell each other about a conversation; the contact never sees it. */
export const notes = pgTable(
  "notes",
  {
    id: id(),
    conversationId: reference()
      .notNull()
      .references(() => conversations.id),
    operatorId: text().references(() => operators.id, { onDelete: "set null" }),
    operatorName: text().notNull(),
    body: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index("notes_conversation").on(table.conversationId, table.id)],
);

/** Answers that operators give often. */
export const cannedReplies = pgTable("canned_replies", {
  id: id(),
  title: text().notNull(),
  body: text().notNull(),
  changedAt: instant().notNull(),
});

/** Replies that the agent was asked to draft for an operator. */
export const drafts = pgTable("drafts", {
  id: id(),
  conversationId: reference()
    .notNull()
    .references(() => conversations.id),
  operatorId: text().references(() => operators.id, { onDelete: "cascade" }),
  status: text({ enum: ["waiting", "done", "failed"] }).notNull(),
  body: text(),
  /** Why there is none. */
  reason: text(),
  createdAt: instant().notNull(),
});

/** Who looks at which conversation now: written every few seconds while a page shows it. */
export const viewings = pgTable(
  "viewings",
  {
    conversationId: reference()
      .notNull()
      .references(() => conversations.id),
    operatorId: operatorId(),
    /** True while the operator writes an answer. */
    isWriting: boolean().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.operatorId] })],
);

/** When a contact opted out and in, and by what. */
export const consentEvents = pgTable(
  "consent_events",
  {
    id: id(),
    contactId: reference()
      .notNull()
      .references(() => contacts.id),
    consent: text({ enum: ["opt-out", "opt-in"] }).notNull(),
    /** A word the contact texted, its answer to our question, or the carrier's notice. */
    source: text({ enum: ["text", "question", "carrier"] }).notNull(),
    at: instant().notNull(),
  },
  (table) => [index("consent_events_contact").on(table.contactId, table.id)],
);

/** Alerts to an operator's own phone: what the phone answers goes to the conversation's contact. */
export const phoneAlerts = pgTable(
  "phone_alerts",
  {
    id: id(),
    operatorId: operatorId(),
    conversationId: reference()
      .notNull()
      .references(() => conversations.id),
    messageId: reference().references(() => messages.id),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [index("phone_alerts_operator").on(table.operatorId, table.id)],
);

/** Attempts to sign in that failed, by a digest of the account's address. */
export const signInFailures = pgTable(
  "sign_in_failures",
  { id: id(), account: text().notNull(), at: instant().notNull() },
  (table) => [index("sign_in_failures_account").on(table.account, table.at)],
);
