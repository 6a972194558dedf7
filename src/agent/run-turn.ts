import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { AgentResult, Turn } from "./agent.ts";
import { callModel, type ModelCalls, noModelCalls } from "./call-model.ts";
import { concludeTurn, type LoopEnd } from "./conclude-turn.ts";
import type { ModelChoice } from "./model-choice.ts";
import type { AskModel } from "./model.ts";
import { emergencyNumber } from "../replies/emergency-number.ts";
import { ungrounded } from "../replies/grounding.ts";
import { localTime, systemPrompt } from "./prompt.ts";
import { toMessage } from "./read-answer.ts";
import { untilAborted } from "../skills/until-aborted.ts";
import { answerToolCall, noSkillCalls, type SkillCalls, toolOf } from "./skill-tools.ts";

/** A call, a second try at calling a tool rightly, and a last word without tools; one more to mend made-up facts. */
const modelCallsPerTurn = 3;
/** Units of UTF-16 of one text; an SMS has at most 1600. */
const longestText = 4000;
const usualTimeMs = 25_000;

/** Answers one turn with the model. Never throws, and ends at the latest when the turn's signal fires. */
export async function runTurn(choice: ModelChoice, askModel: AskModel, turn: Turn): Promise<AgentResult> {
  const model: ModelCalls = noModelCalls();
  const skills: SkillCalls = noSkillCalls();
  let end: LoopEnd = "done";
  try {
    await untilAborted(runLoop(choice, askModel, turn, model, skills), turn.signal);
  } catch (error) {
    end = turn.signal.aborted ? "deadline" : { error };
  }
  const result = concludeTurn(choice, model, skills, end);
  const isBlind = result.kind === "failed" && result.reason === "defect" && turn.pictures?.length;
  if (!isBlind) return result;
  const advice = `${choice.model} took no picture: choose a model that sees (${choice.settings.model}).`;
  return { ...result, reason: "no-pictures", advice };
}

/** Model, skills, model … until there is an answer. What came of it stands in `model` and `skills`. */
async function runLoop(
  choice: ModelChoice,
  askModel: AskModel,
  turn: Turn,
  model: ModelCalls,
  skills: SkillCalls,
): Promise<void> {
  const { signal } = turn;
  const endsAt = performance.now() + (turn.timeLeftMs ?? usualTimeMs);
  const history = toMessages(turn.history);
  const texts = toMessages(turn.texts.map((text) => ({ from: "contact", text })));
  if (texts.length === 0 && !turn.pictures?.length) return;

  const settings = {
    choice,
    signal,
    timeLeftMs: () => endsAt - performance.now(),
    historyLength: history.length,
  };
  const prompt = systemPrompt(turn);
  const system = new SystemMessage(prompt);
  const tools = turn.skills.map(toolOf);
  const messages = [...history, ...withPictures(texts, turn.pictures ?? [])];
  const madeUpIn = (text: string): string[] => {
    // What a picture says cannot be looked up anywhere.
    if (turn.pictures?.length) return [];
    const cards = skills.replies.map(({ reply }) => reply.text);
    const said = turn.history.map((older) => older.text);
    const sources = [
      ...cards,
      ...skills.told,
      ...said,
      ...turn.texts,
      ...(turn.known ?? []),
      ...ownFacts(turn),
    ];
    return ungrounded(text, sources, { allNumbers: cards.length > 0 });
  };
  let isMended = false;
  for (let call = 1; call <= modelCallsPerTurn + (isMended ? 1 : 0); call += 1) {
    const isLastWord = call >= modelCallsPerTurn;
    const answer = await callModel(model, settings, messages, (next) =>
      askModel({ ...next, messages: [system, ...next.messages], tools, isLastWord, signal }),
    );
    signal.throwIfAborted();
    const failedBefore = skills.failed;
    const told: BaseMessage[] = [];
    for (const each of answer.calls) {
      signal.throwIfAborted();
      told.push(await answerToolCall(skills, turn, each, !answer.invalidCalls.includes(each.id)));
    }
    const madeUp = answer.calls.length === 0 ? madeUpIn(answer.text) : [];
    model.isMadeUp = madeUp.length > 0;
    if (model.isMadeUp && !isMended) {
      isMended = true;
      messages.push(toMessage(answer), new HumanMessage(askToMend(madeUp)));
      continue;
    }
    // What a skill knows exactly is not rephrased: the loop goes on only where a call failed.
    if (skills.failed === failedBefore) return;
    messages.push(toMessage(answer), ...told);
  }
}

/** Facts of ours that an answer may name. Not all of the prompt: its date would be a source for "27 C". */
function ownFacts({ now, zone, country, style }: Turn): string[] {
  const [clock = ""] = /\d\d:\d\d/.exec(localTime(now, zone)) ?? [];
  return [clock, style ?? "", "112 911", emergencyNumber(country) ?? ""];
}

/** Facts that stand nowhere are asked about once; the model may then call a tool, or leave them out. */
function askToMend(madeUp: string[]): string {
  const facts = madeUp.slice(0, 10).join(", ").slice(0, 300);
  return (
    `(From the service, not from the person.) Your answer was not sent: ${facts} stands in no tool's result and nowhere ` +
    "in this conversation. Use a tool if one fits; else answer again without it, or say that you do not know."
  );
}

/** The pictures go with the last text; alone they ask what they show. */
function withPictures(texts: BaseMessage[], pictures: NonNullable<Turn["pictures"]>): BaseMessage[] {
  if (pictures.length === 0) return texts;
  const said =
    texts.at(-1)?.text ??
    "(A picture without words. Say what it shows; read out or translate what is written on it.)";
  const shown = pictures.map(({ contentType, base64 }) => ({
    type: "image_url",
    image_url: { url: `data:${contentType};base64,${base64}` },
  }));
  return [...texts.slice(0, -1), new HumanMessage({ content: [{ type: "text", text: said }, ...shown] })];
}

function toMessages(texts: { from: "contact" | "us"; text: string }[]): BaseMessage[] {
  return texts
    .map(({ from, text }) => ({
      from,
      content: text.slice(0, longestText).toWellFormed().replaceAll("\0", "").trim(),
    }))
    .filter(({ content }) => content !== "")
    .map(({ from, content }) => (from === "us" ? new AIMessage(content) : new HumanMessage(content)));
}
