import type { ChatMessage, ChatRequest, ModelSpeech, OfferedTool } from "./types.ts";

const modeWords: [word: RegExp, mode: RegExp][] = [
  [/\b(walk|walking|on foot)\b/i, /walk|foot/i],
  [/\b(bike|bicycle|cycling)\b/i, /bic|bike|cycl/i],
  [/\b(car|drive|driving)\b/i, /driv|car/i],
  [/\b(bus|train|transit)\b/i, /transit|bus/i],
];

/**
 * What the model says where nothing is scripted. The same request always gets the same answer: it says what it
 * understood, recalls what was said before ("What did I say?"), and looks up the way "from X to Y" where it can.
 */
export function talk({ messages, tools }: ChatRequest): ModelSpeech {
  const lastSpoken = messages.findLastIndex(({ role }) => role === "user");
  const results = messages.slice(lastSpoken + 1).filter(({ role }) => role === "tool");
  if (results.length > 0) return { text: results.map(textOf).join("\n") };

  const lastAnswer = messages.findLastIndex(({ role }) => role === "assistant");
  const said = messages.filter(({ role }) => role === "user").map(textOf);
  const current = messages.slice(lastAnswer + 1).filter(({ role }) => role === "user");
  const text = current.map(textOf).join(" ");
  const earlier = said.slice(0, said.length - current.length);

  const way = /\bfrom\s+(.+?)\s+to\s+(.+?)(?:\s+(?:by|on)\s+\w+)?[.?!]*$/i.exec(text);
  const directions = tools.find((tool) => tool.function.name === "directions");
  if (way && directions) {
    const [, from = "", to = ""] = way;
    return {
      toolCalls: [{ name: "directions", arguments: directionsArguments(directions, from, to, text) }],
    };
  }
  if (/what did i (say|tell|ask)|do you remember/i.test(text)) {
    return {
      text: earlier.length > 0 ? `You said: ${earlier.join(" | ")}` : "You have not said anything before.",
    };
  }
  return { text: `I understood: ${text}` };
}

/** Fills in the tool's parameters by their names, whatever they are called. */
function directionsArguments(tool: OfferedTool, from: string, to: string, text: string) {
  const properties = Object.entries(tool.function.parameters?.["properties"] ?? {});
  const choices = (schema: unknown): unknown[] => {
    const { enum: values } = schema as { enum?: unknown };
    return Array.isArray(values) ? values : [];
  };
  const filled: Record<string, unknown> = {};
  for (const [name, schema] of properties) {
    if (/^(from|origin|start)/i.test(name)) filled[name] = from;
    else if (/^(to|destination|end)$/i.test(name)) filled[name] = to;
    const wanted = modeWords.find(([word]) => word.test(text))?.[1];
    const mode = wanted && choices(schema).find((value) => typeof value === "string" && wanted.test(value));
    if (mode) filled[name] = mode;
  }
  return filled;
}

function textOf({ content }: ChatMessage): string {
  if (typeof content === "string") return content;
  const parts = Array.isArray(content) ? (content as { text?: unknown }[]) : [];
  return parts.map(({ text }) => (typeof text === "string" ? text : "")).join(" ");
}
