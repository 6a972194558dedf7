import { replyProblem } from "./check-text.ts";
import type { Answer } from "./playbook.ts";
import type { Report } from "./problem.ts";
import type { Field } from "./read-fields.ts";

type Settings = { skills: string[]; report: Report };

/** The keys of which an intent's file has exactly one, and how each is read. */
const readers: Record<string, (field: Field, settings: Settings) => Answer | null> = {
  reply: readReply,
  skill: readSkill,
  agent: (field, settings) => readSwitch(field, settings, { kind: "agent" }),
  person: (field, settings) => readSwitch(field, settings, { kind: "person" }),
  opt_out: (field, settings) => readSwitch(field, settings, { kind: "opt-out" }),
  emergency: (field, settings) => readSwitch(field, settings, { kind: "emergency" }),
};

export const answerKeys: readonly string[] = Object.keys(readers);

/** What follows the intent whose file has these fields; null (and a problem) where it does not say one thing. */
export function readAnswer(fields: Field[], settings: Settings): Answer | null {
  const [field, second] = fields.filter(({ key }) => answerKeys.includes(key));
  if (!field) {
    settings.report(1, `the answer is missing: one of ${answerKeys.join(", ")}`);
    return null;
  }
  if (second) {
    settings.report(second.line, `only one answer can follow, and ${field.key} stands in line ${field.line}`);
    return null;
  }
  return readers[field.key]?.(field, settings) ?? null;
}

function readReply({ texts, line }: Field, { report }: Settings): Answer {
  if (texts.length === 0) report(line, "the reply is empty");
  for (const { text, line: at } of texts) {
    const problem = replyProblem(text);
    if (problem !== null) report(at, problem);
  }
  return { kind: "reply", variants: texts.map(({ text }) => text) };
}

function readSkill({ texts, line, isList }: Field, { skills, report }: Settings): Answer | null {
  const [named] = texts;
  if (isList || !named) {
    report(line, "skill takes the name of one skill");
    return null;
  }
  if (!skills.includes(named.text)) {
    report(named.line, `there is no such skill; known are: ${skills.join(", ") || "none"}`);
    return null;
  }
  return { kind: "skill", skill: named.text };
}

function readSwitch(
  { key, line, isList, texts }: Field,
  { report }: Settings,
  answer: Answer,
): Answer | null {
  if (!isList && texts[0]?.text === "true") return answer;
  report(line, `${key} takes nothing but true`);
  return null;
}
