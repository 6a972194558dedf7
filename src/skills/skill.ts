import type { z } from "zod";

/** A place that is known of a person. */
export type KnownPlace = {
  /**
   * saved: under a name of their own ("home", "gran"). here: where they are, until they say otherwise. meant: what they
   * chose when they were asked which place some words mean; `name` is these words.
   */
  kind: "saved" | "here" | "meant";
  /** Lower case, single spaces; "here" for where they are. One place for each kind and name. */
  name: string;
  /** As it is shown: "12 Elm St, Salem". */
  label: string;
  /** Google's id, where it came from there. */
  placeId: string | null;
  latitude: number;
  longitude: number;
  /** IANA zone. */
  zone: string | null;
  /** Two letters. */
  country: string | null;
};

/** A line of a list of a person's: "milk" of "shopping". One for each list and text. */
export type KeptItem = {
  /** Lower case, single spaces; "notes" for what belongs to no list. */
  list: string;
  text: string;
  keptAt: Date;
};

/** What is kept of a person that no other part of the context tells. */
export type PersonRecord = {
  /** As an operator wrote it down. */
  name: string | null;
  /** When the oldest text was written that is still kept. */
  textsSince: Date | null;
  /** How often each skill is to be woken, in all conversations. */
  wakeUps: { skill: string; count: number }[];
  /** To how many numbers they had something sent, and from how many they take what is sent. */
  relays: { to: number; from: number };
};

/**
 * How it stands with what one person wants sent to a number. new: nobody was asked yet. asked: the answer is not there.
 * agreed: it may be sent. refused: never, for whatever reason. busy: a person answers there just now. The others: so much
 * is enough.
 */
export type RelayStanding =
  "new" | "asked" | "agreed" | "refused" | "busy" | "tries-used-up" | "sends-used-up" | "too-much-waits";

/** What a skill may know that sends something to another number, or lets others send to this one. */
export type RelayBook = {
  /** `number`: E.164. */
  standingOf: (number: string) => Promise<RelayStanding>;
  /** Who asked this person, newest first. `code`: four digits that only this person was told; locked: guessed at too often. */
  senders: { number: string; code: string; state: "asked" | "agreed" | "blocked" | "locked" }[];
  /** The last answer of this conversation, whole; null where there is none. */
  lastAnswer: string | null;
};

/** What a skill may know about the person it answers. */
export type SkillContext = {
  /** The contact's number, E.164. */
  number: string;
  /** Two-letter country where the contact is, as far as that is known; else that of the number. */
  country: string | null;
  /** The IANA time zone where the contact is, as far as that is known. */
  zone: string | null;
  /** BCP 47, where it is known, such as "en" or "pt-BR". */
  language: string | null;
  /** What the contact saved, where they are, and what they meant before. */
  places: KnownPlace[];
  /** The lists and notes of the contact, oldest first. */
  items: KeptItem[];
  /** When this skill is to be woken in this conversation, soonest first. */
  wakeUps: WakeUp[];
  /** When reminders come in this conversation; only for a skill that `seesReminders`. */
  reminders?: WakeUp[];
  /** Only for a skill that `seesRecord`. */
  record?: PersonRecord | null;
  /** Only for a skill that `relays`. */
  relays?: RelayBook | null;
  now: Date;
  /** What this skill last asked to be remembered in this conversation (see `SkillReply.remember`). */
  memory: unknown;
  /** Fires at the turn's deadline. Every outside call must obey it. */
  signal: AbortSignal;
};

/** A time at which a skill wants to say something by itself; one for each key. */
export type WakeUp = { key: string; at: Date; data: unknown };

/** One way to answer an open question: the word or digit to text, and what the skill then runs with. */
type Choice = { answer: string; args: unknown };

/** What a skill wants done. It is written in the transaction that writes the reply, or not at all. */
export type Effect =
  | { kind: "keep-place"; place: KnownPlace }
  /** `name` null: all of that kind. */
  | { kind: "forget-place"; of: KnownPlace["kind"]; name: string | null }
  /** `zone`: IANA; `language`: BCP 47; null: not known any more. What is left out stays. */
  | { kind: "know-person"; zone?: string | null; language?: string | null }
  /** An item that is kept already stays as it is. */
  | { kind: "keep-items"; items: KeptItem[] }
  /** `texts` null: the whole list. */
  | { kind: "drop-items"; list: string; texts: string[] | null }
  /**
   * Sends `body` to another number, keeps it until that person agrees, or notes that it was tried: as it stands with that
   * number. Where it stands otherwise by then, the turn is tried again.
   */
  | { kind: "relay"; to: string; body: string; standing: RelayStanding }
  /** What this person says to another who wants to send them something; `code`: of that question. */
  | { kind: "answer-relay"; answer: "allow" | "decline" | "block"; code: string }
  | { kind: "answer-relay"; answer: "block-all" }
  /** Digits that are of no question: somebody may be guessing. */
  | { kind: "answer-relay"; answer: "wrong-code" }
  /** All that is known of the person, in every conversation: texts, places, lists, what each skill remembers. */
  | { kind: "forget-me" }
  /** Wakes this skill once (see `Skill.wake`); takes the place of what it wanted before under the same key. */
  | ({ kind: "wake" } & WakeUp)
  /** `key` null: whatever this skill wanted in this conversation. */
  | { kind: "do-not-wake"; key: string | null };

/** What a skill brings back. It never writes or sends by itself: what it wants done stands here. */
export type SkillReply = {
  /** The finished text for the contact. Any length: it is cut into pages afterwards, at line breaks first. */
  text: string;
  /**
   * Kept for this skill in this conversation until RESET, and given back as `context.memory`; JSON. With `awaiting` set in
   * it the next text is first read as the answer (`Skill.readFollowUp`), before the short commands.
   */
  remember?: unknown;
  /** Asks the contact something; the answer runs this skill again with the choice's `args`. */
  question?: { choices: Choice[] };
  effects?: Effect[];
  /** Another skill answers instead, such as directions to a place that was found; `text` is ignored, the rest holds. */
  then?: { skill: string; args: unknown };
  /** Only a model can do it ("translate to French: my brother broke his leg"): where there is an agent it answers, else `text`. */
  askAgent?: true;
  /** What an operator must know, and do, when this answer is a failure of ours (a wrong key, no quota). Never shown to the contact, never personal. */
  alert?: string;
};

/** How HELP, the prompt, the starter playbook and the docs tell of a skill. */
type SkillHelp = {
  /** The word in the list of HELP; texted alone it explains the skill as well: "MAP". */
  word: string;
  /** Its word is left out of that list, which is to fit one segment: what is rarely asked for. */
  isUnlisted?: true;
  /** What it does, in a few words: "the way from place to place". */
  what: string;
  /** Words after HELP that mean this skill: "bus", "directions". Lower case. */
  topics: string[];
  /** The answer to "HELP bus": by example, in one segment. */
  example: string;
};

/**
 * One thing AISMS can do for a person. Reached by three doors, all ending in `run`: a short command
 * (`readCommand`) or a text the classifier took for it (`readUtterance`), a tool of the agent (`description` +
 * `schema`), and the answer to its own last reply (its question's choices, `readFollowUp`).
 */
export type Skill<Args = unknown> = {
  /** snake_case: also the name of the agent's tool. */
  name: string;
  /** False where a key is missing: then it is offered neither to people nor to the agent, and says so when asked. */
  isReady: boolean;
  /** Its contexts hold what is kept of the person (`SkillContext.record`). */
  seesRecord?: true;
  /** Its contexts hold when reminders come (`SkillContext.reminders`). */
  seesReminders?: true;
  /** Its contexts hold what is to be known of other numbers (`SkillContext.relays`). */
  relays?: true;
  /** null: HELP does not name it. */
  help: SkillHelp | null;
  /** For the agent: what it does and when to use it. */
  description: string;
  /** Its arguments: an object. A field with `meta({ internal: true })` is not offered to the agent. */
  schema: z.ZodType<Args>;
  /** Reads a short command such as "MAP a to b"; null where the text is not one of this skill's. */
  readCommand: (text: string) => Args | null;
  /**
   * Reads a text that asks for this skill by its own words ("how do you spell …"), whatever the classifier makes of it;
   * only where an operator's intent does not surely answer it. null: anything else.
   */
  readSurely?: (text: string) => Args | null;
  /** Where there is an agent it answers what is no short command, with this skill as its tool. */
  agentFirst?: true;
  /**
   * Reads its values from a text that the classifier took, or half took, for this skill's; null where they are not in
   * it. What is not surely asking for this skill is null too.
   */
  readUtterance?: (text: string) => Args | null;
  /**
   * Reads a text as going on from this skill's last reply ("same but tomorrow", or the place it asked for); null where
   * it may be anything else. `memory` is what that reply asked to be remembered.
   */
  readFollowUp?: (text: string, memory: unknown) => Args | null;
  /** Answers. Expected failures (nothing found, service away) are honest texts, not errors. */
  run(args: Args, context: SkillContext): Promise<SkillReply>;
  /** For `doctor`: whether its sources work, asked with one small request of each. */
  check?: (signal: AbortSignal) => Promise<SkillCheck>;
  /** What is to be said when a wake-up is due; null: nothing. It may run twice, and up to 2 s before it is due (`now` is then when it is due). `dueAt` may be long past. */
  wake?: (wakeUp: { key: string; data: unknown; dueAt: Date }, context: SkillContext) => Promise<WakeReply>;
  /** When a wake-up is to be, once the person lives by the clock of another zone; null: as it is. */
  rezoned?: (wakeUp: WakeUp, zone: string, now: Date) => WakeUp | null;
};

/** off: not set up, which is no fault. broken: set up and does not work. */
export type SkillCheck = { status: "ok" | "off" | "broken"; detail: string; hint: string | null };

/** What a skill says by itself. */
export type WakeReply = Pick<SkillReply, "effects" | "alert" | "remember"> & {
  /** null: nothing is sent. */
  text: string | null;
  /** The most it may cost; unset: as a reply. */
  segments?: number;
};
