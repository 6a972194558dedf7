import type { z } from "zod";

/** What a skill may know about the person it answers. */
export type SkillContext = {
  /** The contact's number, E.164. */
  number: string;
  /** Two-letter country of the number, where the number tells. */
  country: string | null;
  /** The contact's IANA time zone, where it is known. */
  zone: string | null;
  now: Date;
  /** What this skill last asked to be remembered in this conversation (see `SkillReply.remember`). */
  memory: unknown;
  /** Fires at the turn's deadline. Every outside call must obey it. */
  signal: AbortSignal;
};

/** One way to answer an open question: the word or digit to text, and what the skill then runs with. */
type Choice = { answer: string; args: unknown };

/** What a skill brings back. It never writes or sends by itself: what it wants done stands here. */
export type SkillReply = {
  /** The finished text for the contact. Any length: it is cut into pages afterwards, at line breaks first. */
  text: string;
  /** Kept for this skill in this conversation until RESET, and given back as `context.memory`; JSON. */
  remember?: unknown;
  /** Asks the contact something; the answer runs this skill again with the choice's `args`. */
  question?: { choices: Choice[] };
  /** What an operator must know, and do, when this answer is a failure of ours (a wrong key, no quota). Never shown to the contact, never personal. */
  alert?: string;
};

/**
 * One thing AISMS can do for a person. Reached by three doors, all ending in `run`: a short command
 * (`readCommand`), a tool of the agent (`description` + `schema`) and the answer to its own question.
 */
export type Skill<Args = unknown> = {
  /** snake_case: also the name of the agent's tool. */
  name: string;
  /** False where a key is missing: then it is offered neither to people nor to the agent, and says so when asked. */
  isReady: boolean;
  /** One line for HELP, such as "MAP home to station: the way there". */
  help: string;
  /** For the agent: what it does and when to use it. */
  description: string;
  /** Its arguments: an object. A field with `meta({ internal: true })` is not offered to the agent. */
  schema: z.ZodType<Args>;
  /** Reads a short command such as "MAP a to b"; null where the text is not one of this skill's. */
  readCommand: (text: string) => Args | null;
  /** Reads its values from a text that the classifier took for this skill's; null where they are not in it. */
  readUtterance?: (text: string) => Args | null;
  /** Answers. Expected failures (nothing found, service away) are honest texts, not errors. */
  run(args: Args, context: SkillContext): Promise<SkillReply>;
};
