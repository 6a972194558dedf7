import type { ToolDefinition } from "@langchain/core/language_models/base";
import { ToolMessage } from "@langchain/core/messages";
import { z } from "zod";
import { contextAfter } from "../skills/after-effects.ts";
import type { Skill, SkillContext, SkillReply } from "../skills/skill.ts";
import { whereItFailed } from "./error-facts.ts";
import type { ToolCall } from "./read-answer.ts";

/** A turn needs one or two; a model that asks for more has lost its way. */
const callsPerTurn = 4;

/** The skill calls of one turn. */
export type SkillCalls = {
  count: number;
  /** Calls the model was told have failed. */
  failed: number;
  /** Names of the skills that were run. */
  used: Set<string>;
  /** Names of those that have not come back yet. */
  running: Set<string>;
  /** What the model was told of calls that failed. */
  told: string[];
  replies: { callId: string; skill: string; reply: SkillReply }[];
  /** What an operator must know, such as a skill that threw. */
  alerts: string[];
};

/** Those of a turn that has just begun. */
export function noSkillCalls(): SkillCalls {
  return { count: 0, failed: 0, used: new Set(), running: new Set(), told: [], replies: [], alerts: [] };
}

const described = new WeakMap<Skill, ToolDefinition>();

/** A skill as the model sees it; described once, as its schema never changes. It is run by `answerToolCall`. */
export function toolOf(skill: Skill): ToolDefinition {
  const tool = described.get(skill) ?? describe(skill);
  described.set(skill, tool);
  return tool;
}

function describe({ name, description, schema }: Skill): ToolDefinition {
  const parameters = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  delete parameters.$schema;
  if (parameters.type !== "object") throw new Error(`The schema of the skill ${name} must be an object`);
  const offered = Object.entries(parameters.properties ?? {}).filter(
    ([, property]) => typeof property !== "object" || property.internal !== true,
  );
  return {
    type: "function",
    function: { name, description, parameters: { ...parameters, properties: Object.fromEntries(offered) } },
  };
}

/** What a model was not offered is not its to say: that a person confirmed something, for one. */
function onlyOffered(skill: Skill, args: Record<string, unknown>): Record<string, unknown> {
  const { properties } = toolOf(skill).function.parameters as { properties: object };
  return Object.fromEntries(Object.entries(args).filter(([name]) => Object.hasOwn(properties, name)));
}

type Offered = { skills: Skill[]; context: (skillName: string) => SkillContext };

/**
 * Runs the skill a tool call names and keeps its reply in `calls`. Never throws: whatever goes wrong becomes
 * a short message from which the model can mend its call, or tell the person. Calls are answered one after the other,
 * as one may need what another keeps.
 */
export async function answerToolCall(
  calls: SkillCalls,
  offered: Offered,
  call: ToolCall,
  hasReadableArguments: boolean,
): Promise<ToolMessage> {
  const fail = (content: string) => {
    calls.failed += 1;
    calls.told.push(content);
    return new ToolMessage({ content, tool_call_id: call.id, status: "error" });
  };
  calls.count += 1;
  if (calls.count > callsPerTurn) return fail("Error: too many tool calls. Answer without this one.");
  const skill = offered.skills.find(({ name }) => name === call.name);
  if (skill === undefined) {
    const known = offered.skills.map(({ name }) => name).join(", ");
    return fail(`Error: there is no such tool. ${known === "" ? "There are none." : `There are: ${known}.`}`);
  }
  if (!hasReadableArguments)
    return fail("Error: the arguments are not a valid JSON object. Send all of them again.");
  const { signal } = offered.context(skill.name);
  const begun = calls.replies.length;
  try {
    const args = await skill.schema.safeParseAsync(onlyOffered(skill, call.args));
    if (!args.success) return fail(`Error: wrong arguments. ${whatIsWrong(args.error)}`);
    const text = await runOne(calls, offered, call.id, skill, args.data);
    if (text !== "") {
      const content = `Sent to the person, word for word; do not repeat it:\n${text}`;
      return new ToolMessage({ content, tool_call_id: call.id });
    }
    calls.replies.length = begun; // what it wants done is not done without a word
    return fail("Error: the tool found nothing to say.");
  } catch (error) {
    calls.replies.length = begun;
    if (!signal.aborted) {
      calls.alerts.push(`The skill ${skill.name} failed with ${whereItFailed(error)}: this is a defect.`);
    }
    return fail("Error: this tool is not available now. Tell the person so.");
  }
}

/** Runs a skill, and the one it hands over to; returns what is said. */
async function runOne(
  calls: SkillCalls,
  offered: Offered,
  callId: string,
  skill: Skill,
  args: unknown,
  isHandedOn = false,
): Promise<string> {
  const { name } = skill;
  calls.used.add(name);
  calls.running.add(name);
  try {
    const { then, ...reply } = await skill.run(
      args,
      contextAfter(offered.context(name), name, calls.replies),
    );
    const next = isHandedOn ? undefined : offered.skills.find((one) => one.name === then?.skill);
    // Another skill answers: only what this one keeps counts.
    calls.replies.push({ callId, skill: name, reply: next ? { ...reply, text: "" } : reply });
    if (!next || !then) return reply.text.trim();
    return await runOne(calls, offered, callId, next, next.schema.parse(then.args), true);
  } finally {
    calls.running.delete(name);
  }
}

/** Names the arguments that are wrong and how; at most a few, and without the values. */
function whatIsWrong({ issues }: z.ZodError): string {
  return issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join(".") || "arguments"}: ${message}`)
    .join("; ")
    .slice(0, 500);
}
