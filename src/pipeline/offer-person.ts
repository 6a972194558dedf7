import { z } from "zod";
import type { App } from "../app.ts";
import type { AgentFailure } from "../agent/agent.ts";
import { now } from "../clock.ts";
import { handOverText } from "../replies/hand-over-text.ts";
import type { Skill } from "../skills/skill.ts";
import type { Message } from "../store/messages.ts";
import { hasOperators } from "../store/operators.ts";

export const handOverName = "hand_over";

/** After so many texts in a row that nobody could make sense of, a person is asked. */
const misunderstandingsInRow = 3;
/** Failures that lie in what was asked, not in a service that is away. */
const misunderstood: ReadonlySet<string> = new Set<AgentFailure>([
  ...(["empty", "gave-up", "refused", "not-configured"] as const),
]);

/** The tool by which the model asks for a person; offered where there are operators to answer. `language`: the contact's. */
export async function offerHandOver(app: App, language: string | null): Promise<Skill[]> {
  if (!app.agent.isReady || !(await isSomebodyThere(app))) return [];
  const handOver: Skill = {
    ...{ name: handOverName, isReady: true, help: null, schema: z.object({}) },
    description:
      "Asks a person of the service to answer from here on. Use it when the person asks for a human, is upset about your answers, or needs something done that you cannot do.",
    readCommand: () => null,
    run: () => Promise.resolve({ text: handOverText(app.config.openingHours, { now: now(), language }) }),
  };
  return [handOver];
}

/** Asked at every turn of the agent: the answer is kept for a while. */
const known = new WeakMap<App["db"], { untilMs: number; isThere: boolean }>();
const keptMs = { yes: 60_000, no: 1_000 };

async function isSomebodyThere({ db }: App): Promise<boolean> {
  const kept = known.get(db);
  if (kept && performance.now() < kept.untilMs) return kept.isThere;
  const isThere = await hasOperators(db);
  known.set(db, { untilMs: performance.now() + (isThere ? keptMs.yes : keptMs.no), isThere });
  return isThere;
}

/** True where this failure is one of several in a row within the memory's pause, and somebody could answer instead. */
export async function isLost(app: App, recent: Message[], reason: AgentFailure): Promise<boolean> {
  if (!misunderstood.has(reason)) return false;
  let later = now().getTime();
  let failures = 1;
  for (const message of recent.toReversed()) {
    if (message.direction === "inbound") continue;
    const at = message.createdAt.getTime();
    if (later - at > app.config.memoryPauseMs) break;
    later = at;
    if (message.tier !== "fallback" || !misunderstood.has(message.source ?? "")) break;
    failures += 1;
  }
  return failures >= misunderstandingsInRow && (await hasOperators(app.db));
}
