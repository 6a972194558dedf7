import type { QueueOptions, QueuePolicy } from "pg-boss";

type QueueDefinition = QueueOptions & { policy: QueuePolicy };

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
    deleteAfterSeconds: 3600,
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
    deleteAfterSeconds: 3600,
  },
} satisfies Record<string, QueueDefinition>;

export type QueueName = keyof typeof queues;

/** What a job carries: ids only, for the row is the truth. */
export type ConversationJob = { conversationId: number };
