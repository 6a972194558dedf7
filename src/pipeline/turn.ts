import type { Effect, PersonRecord, RelayBook, WakeUp } from "../skills/skill.ts";
import type { Contact } from "../store/contacts.ts";
import type { Conversation, ConversationChange } from "../store/conversations.ts";
import type { Message } from "../store/messages.ts";
import type { ChosenText } from "./choose-for.ts";
import type { Kept } from "./person.ts";

/** One turn of a conversation: the texts to be answered and what is known. */
export type Turn = {
  conversation: Conversation;
  contact: Contact;
  chosen: ChosenText[];
  /** Fires at the turn's deadline, or when the process must end. */
  signal: AbortSignal;
  deadlineAt: Date;
};

/** What a turn changes besides writing a reply. It is kept together until the transaction that writes it. */
type Effects = {
  change: ConversationChange;
  /** Intents that the contact gave to earlier texts. */
  labels: { messageId: number; intent: string }[];
  optsOut: boolean;
  /** What skills want done. */
  skillEffects: { skill: string; effect: Effect }[];
};

/** The answer to one text. */
export type Part = { text: string; tier: NonNullable<Message["tier"]>; source: string };

/** The reply to a turn and its effects; nothing of it is written yet. */
export type Reply = Part &
  Effects & {
    model: string | null;
    tokensIn: number | null;
    tokensOut: number | null;
    /** The contact's, once this turn is done. */
    language: string | null;
  };

/** What the parts of a reply have changed so far. */
export type State = Effects & {
  /** Since when a person holds the conversation, as far as this turn has got; `change` has it only if the turn changed it. */
  waitingSince: Date | null;
  skillMemory: Record<string, unknown>;
  /** What the contact told us to keep, as far as this turn has got; null until a skill needs it. */
  kept: Kept | null;
  /** What is known of the contact, likewise. */
  told: Pick<Contact, "zone" | "language">;
  /** When the skills are to be woken, by their names; those that were asked for. */
  wakeUps: Record<string, WakeUp[]>;
  /** What else is kept of the contact; null until a skill that tells of it needs it. */
  record: PersonRecord | null;
  /** How it stands with other numbers; likewise. */
  relays: RelayBook | null;
  memoryFrom: Date | null;
};

/** In a conversation's skill memory, beside the skills' own: which skill gave the last reply. No skill has this name. */
export const lastSkill = "last skill";
export type LastSkill = { skill: string; at: string };

type WaitingReason = NonNullable<Conversation["waitingReason"]>;

/** From this turn on a person answers, and the machine is silent. */
export function waitForPerson(state: State, since: Date, reason: WaitingReason): void {
  state.waitingSince = since;
  Object.assign(state.change, { waitingSince: since, waitingReason: reason });
}

/** No person is waited for any more, and nobody holds the conversation. */
export function endWaiting(state: State): void {
  state.waitingSince = null;
  Object.assign(state.change, { waitingSince: null, waitingReason: null, heldBy: null });
}

export function startState({ conversation, contact }: Turn): State {
  return {
    change: {},
    waitingSince: conversation.waitingSince,
    labels: [],
    optsOut: false,
    skillEffects: [],
    kept: null,
    told: { zone: contact.zone, language: contact.language },
    wakeUps: {},
    skillMemory: { ...conversation.skillMemory },
    record: null,
    relays: null,
    memoryFrom: conversation.memoryFrom,
  };
}
