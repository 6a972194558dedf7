import type { QueueOptions, QueuePolicy } from "pg-boss";

type QueueDefinition = QueueOptions & { policy: QueuePolicy };

/** A done job is of no use: the rows are the truth. A small table is looked through and cleared away quickly. */
const doneJobSeconds = 60;

/**
 * The queues. Policy `stately` with the conversation as key is the rule "one at a time per conversation":
 * while a job waits, another adds nothing; while one runs, exactly one more waits for its end; after a
 * failure the retry comes first.
 */
export const queues = {
  /** A conversation's unanswered texts are to be answered. */
  "answer-turn": {
    policy: "stately",
    heartbeatSeconds: 10,
    expireInSeconds: 120,
    retryLimit: 6,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 30,
    deleteAfterSeconds: doneJobSeconds,
  },
  /** A conversation's waiting messages are to be handed to the carrier. */
  "send-outbound": {
    policy: "stately",
    heartbeatSeconds: 10,
    expireInSeconds: 120,
    // About a day of tries: 1 s, 2 s, 4 s … then every 15 minutes.
    retryLimit: 100,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 900,
    deleteAfterSeconds: doneJobSeconds,
  },
  /** The agent is to draft a reply for an operator: somebody sits and waits for it. */
  "draft-reply": {
    policy: "stately",
    heartbeatSeconds: 10,
    expireInSeconds: 120,
    retryLimit: 2,
    retryDelay: 1,
    deleteAfterSeconds: doneJobSeconds,
  },
  /** Models are to be trained: one after the other, whoever asks. */
  "train-model": {
    policy: "stately",
    heartbeatSeconds: 10,
    expireInSeconds: 3600,
    retryLimit: 2,
    retryDelay: 5,
    deleteAfterSeconds: doneJobSeconds,
  },
} satisfies Record<string, QueueDefinition>;

export type QueueName = keyof typeof queues;

/** What a job carries: ids only, for the row is the truth. */
export type ConversationJob = { conversationId: number };
/** A worker does the trainings that are open. */
export type TrainingJob = Record<string, never>;

/** The queues whose key is a conversation. */
export type ConversationQueue = Exclude<QueueName, "train-model">;

export type JobOf<Queue extends QueueName> = Queue extends ConversationQueue ? ConversationJob : TrainingJob;
