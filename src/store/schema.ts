import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Question } from "../replies/choose-reply.ts";
import type { Answer } from "../playbooks/playbook.ts";
import type { MediaItem } from "../sms/message.ts";

export const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
const words = customType<{ data: string }>({ dataType: () => "tsvector" });
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
export const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** People, one row per carrier and number. An opt-out holds for all our numbers of that carrier. */
export const contacts = pgTable(
  "contacts",
  {
    id: id(),
    carrier: text().notNull(),
    number: text().notNull(),
    optedOutAt: instant(),
    /** Set when the carrier says that this number cannot be texted; cleared when it texts us. */
    unreachableAt: instant(),
    unreachableCode: text(),
    zone: text(),
    name: text(),
    /** BCP 47, such as "en" or "pt-BR". */
    language: text(),
    /** Set: its texts are kept and never answered. */
    blockedAt: instant(),
    /** Set: may use the assistant though it is not among WHITELISTED_NUMBERS. */
    allowedAt: instant(),
    /** Texts a day that are answered; null: as many as come. */
    dailyQuota: integer(),
    notes: text().notNull().default(""),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique("contacts_number").on(table.carrier, table.number),
    index("contacts_number_start").on(table.number.op("text_pattern_ops")),
    index("contacts_number_end").using("btree", sql`reverse(${table.number}) text_pattern_ops`),
    index("contacts_name_words")
      .using("gin", sql`to_tsvector('simple', ${table.name})`)
      .where(sql`name is not null`),
    index("contacts_opted_out")
      .on(table.id)
      .where(sql`opted_out_at is not null`),
  ],
);

/** One contact at one of our numbers. */
export const conversations = pgTable(
  "conversations",
  {
    id: id(),
    carrier: text().notNull(),
    ourNumber: text().notNull(),
    contactId: bigint({ mode: "number" })
      .notNull()
      .references(() => contacts.id),
    /** The account at the carrier that the last text came in on. */
    carrierAccount: text(),
    /** Since when the conversation waits for a person; the machine is silent meanwhile. */
    waitingSince: instant(),
    /** Why it waits: the keyword, the intent, the agent's wish, misunderstandings, or an operator's own will. */
    waitingReason: text({ enum: ["keyword", "intent", "agent", "misunderstood", "operator"] }),
    /** The operator who took it over; null while nobody has. */
    heldBy: text(),
    assignedTo: text(),
    snoozedUntil: instant(),
    /** Set by an operator when all is said; a new text opens it again. */
    closedAt: instant(),
    /** The newest message that a person has seen. */
    readUpTo: bigint({ mode: "number" }),
    /** Memory starts here: the last RESET. */
    memoryFrom: instant(),
    /** What is left of the last reply, for MORE; empty where it was sent whole. */
    rest: text().notNull().default(""),
    question: jsonb().$type<Question>(),
    /** What each skill asked to be remembered, by the skill's name: the last route, for one. */
    skillMemory: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique("conversations_pair").on(table.carrier, table.ourNumber, table.contactId),
    index("conversations_contact").on(table.contactId),
    index("conversations_waiting")
      .on(table.waitingSince)
      .where(sql`waiting_since is not null`),
    index("conversations_assigned")
      .on(table.assignedTo)
      .where(sql`assigned_to is not null`),
  ],
);

/** Places that are known of people: saved ones, where they are, and what they meant by some words. */
export const places = pgTable(
  "places",
  {
    id: id(),
    contactId: bigint({ mode: "number" })
      .notNull()
      .references(() => contacts.id),
    kind: text({ enum: ["saved", "here", "meant"] }).notNull(),
    name: text().notNull(),
    label: text().notNull(),
    /** Google's id, where it came from there. */
    placeId: text(),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
    zone: text(),
    country: text(),
    keptAt: instant().notNull(),
  },
  (table) => [unique("places_name").on(table.contactId, table.kind, table.name)],
);

/** The lines of people's lists, and their notes. */
export const keptItems = pgTable(
  "kept_items",
  {
    id: id(),
    contactId: bigint({ mode: "number" })
      .notNull()
      .references(() => contacts.id),
    /** "shopping"; "notes" for what belongs to no list. */
    list: text().notNull(),
    text: text().notNull(),
    keptAt: instant().notNull(),
  },
  (table) => [unique("kept_items_text").on(table.contactId, table.list, table.text)],
);

/** When skills want to say something by themselves: a digest, a reminder. One row is one time; the next is a new one. */
export const wakeUps = pgTable(
  "wake_ups",
  {
    id: id(),
    conversationId: bigint({ mode: "number" })
      .notNull()
      .references(() => conversations.id),
    skill: text().notNull(),
    key: text().notNull(),
    at: instant().notNull(),
    data: jsonb().notNull(),
    /** Times it failed; it is tried again a little later each time. */
    attempts: integer().notNull().default(0),
  },
  (table) => [
    unique("wake_ups_key").on(table.conversationId, table.skill, table.key),
    index("wake_ups_at").on(table.at),
  ],
);

/**
 * What one person has sent to another through us, and whether the other one agreed: asked once, and blocked for ever.
 * `fromContactId` null: everybody is blocked.
 */
export const relays = pgTable(
  "relays",
  {
    id: id(),
    fromContactId: bigint({ mode: "number" }).references(() => contacts.id),
    toContactId: bigint({ mode: "number" })
      .notNull()
      .references(() => contacts.id),
    /** Four digits that only the receiver is told: their number may be forged. */
    code: text().notNull(),
    /** When the sender last tried a number that had not been asked; counts for the day's tries. */
    triedAt: instant().notNull(),
    askedAt: instant(),
    agreedAt: instant(),
    blockedAt: instant(),
    /** Times the receiver's number texted digits that were of no question, since this one was asked. */
    wrongCodes: integer().notNull().default(0),
    /** Whole texts that wait for the receiver's yes. */
    waiting: jsonb().$type<{ body: string; at: string }[]>().notNull().default([]),
    /** What was sent within a day from `sentSince` on. */
    sentSince: instant(),
    sentCount: integer().notNull().default(0),
    /** Where the sender asked for it last, and hears of a yes. */
    fromConversationId: bigint({ mode: "number" }).references(() => conversations.id),
  },
  (table) => [
    unique("relays_pair").on(table.toContactId, table.fromContactId).nullsNotDistinct(),
    index("relays_from").on(table.fromContactId),
  ],
);

/** Every text in both directions. The row is the truth; jobs carry only ids. */
export const messages = pgTable(
  "messages",
  {
    id: id(),
    conversationId: bigint({ mode: "number" })
      .notNull()
      .references(() => conversations.id),
    direction: text({ enum: ["inbound", "outbound"] }).notNull(),
    carrier: text().notNull(),
    /** The carrier's id; null on an outbound message until the carrier has accepted it. */
    carrierId: text(),
    author: text({ enum: ["contact", "assistant", "operator"] }).notNull(),
    /** Outbound, of an operator: who wrote it. */
    operatorId: text(),
    body: text().notNull(),
    media: jsonb().$type<MediaItem[]>().notNull().default([]),
    /** Inbound: received, refused. Outbound: waiting, held, suppressed, then the carrier's own words. */
    status: text().notNull(),
    errorCode: text(),
    encoding: text({ enum: ["GSM-7", "UCS-2"] }).notNull(),
    segments: integer().notNull(),
    /** Inbound: when its turn was done, with an answer or in silence. */
    answeredAt: instant(),
    /** Inbound: the outbound message that answers it. */
    answeredBy: bigint({ mode: "number" }),
    /** Inbound: why no answer was given. */
    silence: text(),
    /** Inbound: what the classifier made of it, accepted or not, how sure it was, and which model it was. */
    intent: text(),
    confidence: real(),
    isAccepted: boolean(),
    modelId: bigint({ mode: "number" }),
    /** Inbound: the intent a person gave it: the contact by a digit, an operator in the review list. */
    label: text(),
    labelledAt: instant(),
    /** Inbound: what a candidate model would have said. */
    shadowIntent: text(),
    shadowModelId: bigint({ mode: "number" }),
    /** Outbound: what answered. */
    tier: text({ enum: ["keyword", "intent", "skill", "agent", "fallback", "operator"] }),
    /** Outbound: the keyword, the skill, or the reason of a fallback. */
    source: text(),
    model: text(),
    tokensIn: integer(),
    tokensOut: integer(),
    /** Outbound: from the first text of the turn until the reply was written, milliseconds. */
    tookMs: integer(),
    /** Outbound: what the carrier asks for it, where it has told. */
    price: numeric(),
    priceUnit: text(),
    attempts: integer().notNull().default(0),
    /** Outbound: not to be sent before; null: at once. */
    notBefore: instant(),
    /** Outbound: set before each call to the carrier, cleared when its outcome is known. */
    outcomeUnknownSince: instant(),
    createdAt: instant().notNull(),
    statusAt: instant().notNull(),
  },
  (table) => [
    unique("messages_carrier_id").on(table.carrier, table.carrierId),
    index("messages_conversation").on(table.conversationId, table.id),
    index("messages_unanswered")
      .on(table.conversationId, table.id)
      .where(sql`direction = 'inbound' and answered_at is null`),
    index("messages_unsent")
      .on(table.conversationId, table.id)
      .where(sql`direction = 'outbound' and status in ('waiting', 'held')`),
    index("messages_failed")
      .on(table.id)
      .where(sql`direction = 'outbound' and status in ('failed', 'undelivered')`),
    index("messages_underway")
      .on(table.statusAt)
      .where(sql`direction = 'outbound' and status in ('accepted', 'queued', 'sending', 'sent')`),
  ],
);

/**
 * The words of each text, for search. Written soon after the text by a worker, once: an index on the messages themselves
 * would be written again with each of their changes of state.
 */
export const messageWords = pgTable(
  "message_words",
  { messageId: bigint({ mode: "number" }).primaryKey(), words: words().notNull() },
  (table) => [index("message_words_words").using("gin", table.words)],
);

/** Turns that failed at every try. Their texts are marked as done until an operator lets them be tried again. */
export const deadLetters = pgTable("dead_letters", {
  id: id(),
  conversationId: bigint({ mode: "number" })
    .notNull()
    .references(() => conversations.id),
  messageIds: bigint({ mode: "number" }).array().notNull(),
  /** What failed, without anything that a person wrote. */
  reason: text().notNull(),
  createdAt: instant().notNull(),
});

/** Delivery news that came before our own record of the message was written. */
export const earlyReports = pgTable(
  "early_reports",
  {
    carrier: text().notNull(),
    carrierId: text().notNull(),
    status: text().notNull(),
    errorCode: text(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.carrier, table.carrierId, table.status] })],
);

/** A sender that must not be used now. Its messages are kept and go out when the hold ends. */
export const holds = pgTable(
  "holds",
  {
    carrier: text().notNull(),
    /** Our number, or "*" for the whole account. */
    sender: text().notNull(),
    code: text().notNull(),
    /** When the hold ends by itself; null: when the credentials change, or an operator releases it. */
    until: instant(),
    /** A digest of the credentials that were refused. */
    credentials: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.carrier, table.sender] })],
);

/** What an organisation teaches: an intent, what follows it, and how it is said. */
export const intents = pgTable("intents", {
  name: text().primaryKey(),
  answer: jsonb().$type<Answer>().notNull(),
  utterances: jsonb().$type<string[]>().notNull(),
  changedAt: instant().notNull(),
});

/** Texts that no intent should take, and the texts that judge a model: neither is an intent of its own. */
export const teachingTexts = pgTable(
  "teaching_texts",
  {
    kind: text({ enum: ["out-of-scope", "held-out"] }).notNull(),
    text: text().notNull(),
    intent: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.text] })],
);

/** How a model did on the held-out texts, and what it was made from. */
export type ModelReport = {
  rows: number;
  intents: number;
  seconds: number;
  heldOut: { rows: number; accuracy: number; macroF1: number } | null;
};

/** Trained classifiers; exactly one is current, and what a retired one did can be brought back. */
export const models = pgTable(
  "models",
  {
    id: id(),
    status: text({ enum: ["candidate", "current", "retired"] }).notNull(),
    /** A candidate whose opinion is recorded beside the current model's. */
    isShadow: boolean().notNull().default(false),
    file: bytes().notNull(),
    report: jsonb().$type<ModelReport>().notNull(),
    createdAt: instant().notNull(),
    promotedAt: instant(),
  },
  (table) => [
    uniqueIndex("models_one_current")
      .on(table.status)
      .where(sql`status = 'current'`),
  ],
);

/** Trainings that somebody asked for, whoever does them. */
export const trainings = pgTable("trainings", {
  id: id(),
  status: text({ enum: ["waiting", "running", "done", "failed"] }).notNull(),
  /** When the new model is put in use. */
  promote: text({ enum: ["if-no-worse", "always", "never"] }).notNull(),
  /** From 0 to 1. */
  progress: real().notNull().default(0),
  modelId: bigint({ mode: "number" }).references(() => models.id),
  isPromoted: boolean(),
  /** Why the model was put in use or was not, or what failed. */
  reason: text(),
  createdAt: instant().notNull(),
  endedAt: instant(),
});
