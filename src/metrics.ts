import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

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
