import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What `/metrics` tells: counts and times, never who or what was texted. https://prometheus.io/docs/practices/naming/ */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

export const textsReceived = new Counter({
  name: "aisms_texts_received_total",
  help: "Texts that carriers handed to us, by what became of them",
  labelNames: ["carrier", "outcome"],
  registers: [registry],
});

export const turnsDone = new Counter({
  name: "aisms_turns_done_total",
  help: "Turns of conversations, by what answered them or why nothing did",
  labelNames: ["tier"],
  registers: [registry],
});

export const turnSeconds = new Histogram({
  name: "aisms_turn_seconds",
  help: "From the first text of a turn until its reply was written",
  buckets: [0.05, 0.25, 1, 2, 5, 10, 20, 30, 60],
  registers: [registry],
});

export const messagesSent = new Counter({
  name: "aisms_messages_sent_total",
  help: "Messages handed to carriers, by outcome: accepted, or the carrier's error code",
  labelNames: ["carrier", "outcome"],
  registers: [registry],
});

export const segmentsSent = new Counter({
  name: "aisms_segments_sent_total",
  help: "Billed parts of the messages that carriers took",
  labelNames: ["carrier"],
  registers: [registry],
});

export const messagePrice = new Counter({
  name: "aisms_message_price_total",
  help: "What carriers charged, as far as they were asked, by currency",
  labelNames: ["carrier", "unit"],
  registers: [registry],
});

export const carrierSeconds = new Histogram({
  name: "aisms_carrier_seconds",
  help: "How long carriers took to answer, by request and outcome",
  labelNames: ["carrier", "request", "outcome"],
  buckets: [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
});

export const modelSeconds = new Histogram({
  name: "aisms_model_seconds",
  help: "How long the language model took for a turn, its tools included, by outcome",
  labelNames: ["outcome"],
  buckets: [0.25, 0.5, 1, 2, 4, 8, 16, 30],
  registers: [registry],
});

export const modelTokens = new Counter({
  name: "aisms_model_tokens_total",
  help: "Tokens that the language model read and wrote",
  labelNames: ["direction"],
  registers: [registry],
});

export const jobsWaiting = new Gauge({
  name: "aisms_jobs_waiting",
  help: "Jobs that wait for a worker, by queue; for the whole service",
  labelNames: ["queue"],
  registers: [registry],
});

export const oldestJobSeconds = new Gauge({
  name: "aisms_oldest_job_seconds",
  help: "For how long the oldest job that may run has been waiting, by queue; for the whole service",
  labelNames: ["queue"],
  registers: [registry],
});
