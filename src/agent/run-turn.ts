import {
  AIMessage,
  createAgent,
  createMiddleware,
  HumanMessage,
  SystemMessage,
  type BaseMessage,
} from "langchain";
import type { AgentResult, Turn } from "./agent.ts";
import { callModel, type ModelCalls, noModelCalls } from "./call-model.ts";
import { concludeTurn, type LoopEnd } from "./conclude-turn.ts";
import type { ModelChoice } from "./model-choice.ts";
import { loadModel } from "./model.ts";
import { systemPrompt } from "./prompt.ts";
import { untilAborted } from "../skills/until-aborted.ts";
import { answerToolCall, noSkillCalls, type SkillCalls, toolOf } from "./skill-tools.ts";

/** A call, a second try at calling a tool rightly, and a last word without tools. */
const modelCallsPerTurn = 3;
/** Units of UTF-16 of one text; an SMS has at most 1600. */
const longestText = 4000;
const usualTimeMs = 25_000;

/** Answers one turn with the model. Never throws, and ends at the latest when the turn's signal fires. */
export async function runTurn(choice: ModelChoice, turn: Turn): Promise<AgentResult> {
  const model: ModelCalls = noModelCalls();
  const skills: SkillCalls = noSkillCalls();
  let end: LoopEnd = "done";
  try {
    await untilAborted(runLoop(choice, turn, model, skills), turn.signal);
  } catch (error) {
    end = turn.signal.aborted ? "deadline" : { error };
  }
  return concludeTurn(choice, model, skills, end);
}

/** Model, skills, model … until there is an answer. What came of it stands in `model` and `skills`. */
async function runLoop(
  choice: ModelChoice,
  turn: Turn,
  model: ModelCalls,
  skills: SkillCalls,
): Promise<void> {
  const endsAt = performance.now() + (turn.timeLeftMs ?? usualTimeMs);
  const history = toMessages(turn.history);
  const texts = toMessages(turn.texts.map((text) => ({ from: "contact", text })));
  if (texts.length === 0) return;

  let failedBefore = 0;
  const middleware = createMiddleware({
    name: "Turn",
    beforeModel: {
      canJumpTo: ["end"],
      // What a skill knows exactly is not rephrased: the loop goes on only where a call failed.
      hook: () => {
        if (model.answers.length === 0) return undefined;
        const hasFailed = skills.failed > failedBefore;
        failedBefore = skills.failed;
        return hasFailed && model.answers.length < modelCallsPerTurn ? undefined : { jumpTo: "end" };
      },
    },
    wrapModelCall: (request, send) => {
      const isLast = model.answers.length === modelCallsPerTurn - 1 && request.tools.length > 0;
      const timeLeftMs = () => endsAt - performance.now();
      const settings = { choice, signal: turn.signal, timeLeftMs, historyLength: history.length };
      return callModel(model, settings, isLast ? { ...request, toolChoice: "none" } : request, send);
    },
    wrapToolCall: ({ toolCall: { id = "", name, args } }) => {
      const isReadable = !model.answers.some(({ invalidCalls }) => invalidCalls.includes(id));
      return answerToolCall(skills, turn, { id, name, args }, isReadable);
    },
  });
  const makeModel = await loadModel(choice);
  const agent = createAgent({
    model: makeModel(turn.signal),
    tools: turn.skills.map(toolOf),
    systemPrompt: new SystemMessage(systemPrompt(turn)),
    middleware: [middleware],
  });
  // The limit is LangChain's own, on steps of its graph: far above ours, as it ends with a text of its own.
  await agent.invoke({ messages: [...history, ...texts] }, { signal: turn.signal, recursionLimit: 50 });
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
