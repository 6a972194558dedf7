import { HumanMessage } from "@langchain/core/messages";
import { readModelFault } from "./failure.ts";
import type { ModelChoice } from "./model-choice.ts";
import { loadModel } from "./model.ts";

/** Asks the model for one word, as the only test that shows key, model, credit and address at once. */
export async function askForOneWord(
  choice: ModelChoice,
  signal: AbortSignal,
): Promise<{ ok: boolean; detail: string; hint?: string }> {
  const where = choice.baseUrl === undefined ? choice.provider : new URL(choice.baseUrl).host;
  const name = `${choice.model} at ${where}`;
  try {
    const askModel = await loadModel(choice);
    const messages = [new HumanMessage("Answer with the one word: ok")];
    await askModel({ messages, tools: [], signal });
    return { ok: true, detail: `${name} answers` };
  } catch (error) {
    const { advice } = readModelFault(error, choice);
    return { ok: false, detail: `${name} does not answer`, ...(advice === null ? {} : { hint: advice }) };
  }
}
