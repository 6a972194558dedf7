import { z } from "zod";
import type { Skill, SkillReply } from "../skills/skill.ts";
import { type AgentSettings, createAgent, type AgentResult, type Turn } from "./agent.ts";

// What the tests of this room share: a turn like those of the pipeline, and a skill to call.

const wayShape = z.object({
  from: z.string().min(1),
  to: z.string(),
  mode: z.enum(["walk", "bus"]).default("walk"),
});
export type Way = z.infer<typeof wayShape>;

/** A skill that knows the way, or whatever `run` brings. */
export function directionsSkill(
  run: Skill<Way>["run"] = ({ from, to, mode }) =>
    Promise.resolve({ text: `${from} to ${to}: ${mode} 12 min` }),
  name = "directions",
): Skill {
  // The pipeline's list of skills forgets each one's own arguments in the same way.
  return {
    name,
    isReady: true,
    help: null,
    description: "Finds the way from one place to another.",
    schema: wayShape,
    readCommand: () => null,
    run: (args, context) => run(wayShape.parse(args), context),
  };
}

/** Settings for a server at `baseUrl`. */
export function settingsFor(baseUrl: string, apiKey?: string): AgentSettings {
  return { llm: undefined, openai: { apiKey, baseUrl, model: "standin" } };
}

/** Has the agent of these settings answer a turn; what is not given is as plain as can be. */
export function answer(settings: AgentSettings, given: Partial<Turn> = {}): Promise<AgentResult> {
  const signal = given.signal ?? AbortSignal.timeout(10_000);
  const now = given.now ?? new Date("2026-03-27T14:05:00Z");
  return createAgent(settings).answer({
    history: [],
    texts: ["How high is Mont Blanc?"],
    skills: [directionsSkill()],
    context: () => ({
      ...{
        number: "+12065550100",
        country: "US",
        zone: null,
        language: null,
        places: [],
        items: [],
        wakeUps: [],
        now,
      },
      ...{ memory: null, signal },
    }),
    segmentBudget: 2,
    zone: "America/Los_Angeles",
    country: "US",
    ...given,
    now,
    signal,
  });
}

/** The skill replies' texts of an answer. */
export function skillTexts(result: AgentResult): string[] {
  const replies: { reply: SkillReply }[] = result.kind === "answered" ? result.replies : [];
  return replies.map(({ reply }) => reply.text);
}
