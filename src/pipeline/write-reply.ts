import type { App } from "../app.ts";
import { askAgent } from "./ask-agent.ts";
import { noteLanguage } from "./note-language.ts";
import type { ChosenText } from "./choose-for.ts";
import { startState, type Part, type Reply, type Turn } from "./turn.ts";
import { writePart, type Written } from "./write-part.ts";

/** Writes the reply to all texts of a turn, in their order. A failing skill or model ends in an honest text. */
export async function writeReply(app: App, turn: Turn): Promise<Reply> {
  const state = startState(turn);
  noteLanguage(turn, state);
  const written: { text: ChosenText; part: Written }[] = [];
  for (const text of turn.chosen) {
    if (state.waitingSince && !endsWaiting(text)) continue; // a person answers it
    written.push({ text, part: await writePart(app, turn, state, text) });
  }

  // If one text needs the agent, it gets those too that a fixed reply would have answered.
  const needsAgent = written.some(({ part }) => part === "agent");
  const isForAgent = ({ text: { choice }, part }: (typeof written)[number]): boolean =>
    part === "agent" || (needsAgent && choice.kind === "intent" && choice.answer.kind === "reply");
  const forAgent = written.filter(isForAgent).map(({ text }) => text.message);
  const fromAgent = needsAgent ? await askAgent(app, turn, state, forAgent) : null;

  const parts: Part[] = [];
  let isAgentIn = false;
  for (const one of written) {
    if (!isForAgent(one)) {
      if (one.part && one.part !== "agent") parts.push(one.part);
    } else if (fromAgent && !isAgentIn) {
      parts.push(fromAgent);
      isAgentIn = true;
    }
  }
  // A question stays open over a HELP or MORE; whatever else is answered has moved on from it.
  if (turn.chosen.some(({ choice }) => choice.kind !== "keyword")) state.change.question ??= null;
  const leading = fromAgent ?? parts[0];
  return {
    text: parts.map(({ text }) => text).join("\n\n"),
    tier: leading?.tier ?? "fallback",
    source: leading?.source ?? "nothing",
    model: fromAgent?.model ?? null,
    tokensIn: fromAgent?.tokensIn ?? null,
    tokensOut: fromAgent?.tokensOut ?? null,
    change: state.change,
    labels: state.labels,
    optsOut: state.optsOut,
    skillEffects: state.skillEffects,
    language: state.told.language,
  };
}

/** RESET, and emergencies, are answered even while a person holds the conversation. */
export function endsWaiting({ choice }: ChosenText): boolean {
  if (choice.kind === "keyword") return choice.keyword === "reset" || choice.keyword === "emergency";
  return choice.kind === "intent" && choice.answer.kind === "emergency";
}
