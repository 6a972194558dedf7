import { stringify } from "yaml";
import type { Answer, Intent } from "./playbook.ts";

/** An intent's file: what follows first, since the utterances go on and on. */
export function intentYaml({ answer, utterances }: Omit<Intent, "name">): string {
  return toYaml({ ...answerField(answer), utterances });
}

/** The file of texts that no intent should take. */
export function outOfScopeYaml(utterances: string[]): string {
  return toYaml({ utterances });
}

function answerField(answer: Answer): Record<string, string | string[] | true> {
  switch (answer.kind) {
    case "reply":
      return { reply: answer.variants };
    case "skill":
      return { skill: answer.skill };
    case "agent":
      return { agent: true };
    case "person":
      return { person: true };
    case "opt-out":
      return { opt_out: true };
    case "emergency":
      return { emergency: true };
  }
}

/**
 * One text a line, however long. Quotes where other readers of YAML would see a number, a boolean or a time; line
 * ends within a text as \n, because a block of lines would not keep a carriage return.
 */
function toYaml(fields: Record<string, string | string[] | true>): string {
  const options = {
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  };
  return stringify(fields, { ...options, compat: "yaml-1.1", aliasDuplicateObjects: false });
}
