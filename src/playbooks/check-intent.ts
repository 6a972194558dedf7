import type { Example } from "../classifier/examples.ts";
import { replyProblem, utteranceProblem } from "./check-text.ts";
import { findRepeats } from "./find-repeats.ts";
import { nameProblem } from "./intent-name.ts";
import type { Intent, Playbook } from "./playbook.ts";

/** Something wrong with an intent. `line`: which utterance or variant, from 1; null: the whole. */
export type IntentProblem = { field: "name" | "answer" | "utterances"; line: number | null; message: string };

/**
 * What is wrong with an intent that is to stand in a playbook, by the rules of its files; empty where nothing is.
 * The intent of the same name in the playbook is the one it replaces.
 */
export function checkIntent(
  intent: Intent,
  { playbook, skills }: { playbook: Omit<Playbook, "name">; skills: string[] },
): IntentProblem[] {
  const name = nameProblem(intent.name);
  return [
    ...(name === null ? [] : [{ field: "name" as const, line: null, message: name }]),
    ...checkAnswer(intent, skills),
    ...checkUtterances(intent, playbook),
  ];
}

function checkAnswer({ answer }: Intent, skills: string[]): IntentProblem[] {
  const problem = (line: number | null, message: string) => ({ field: "answer" as const, line, message });
  if (answer.kind === "skill") {
    return skills.includes(answer.skill)
      ? []
      : [problem(null, `there is no such skill; known are: ${skills.join(", ") || "none"}`)];
  }
  if (answer.kind !== "reply") return [];
  if (answer.variants.length === 0) return [problem(null, "the reply is empty")];
  return answer.variants.flatMap((text, index) => {
    const message = replyProblem(text);
    return message === null ? [] : [problem(index + 1, message)];
  });
}

function checkUtterances({ name, utterances }: Intent, playbook: Omit<Playbook, "name">): IntentProblem[] {
  const problem = (line: number | null, message: string) => ({ field: "utterances" as const, line, message });
  if (utterances.length === 0) return [problem(null, "there are no utterances")];
  const unfit = utterances.flatMap((text, index) => {
    const message = utteranceProblem(text);
    return message === null ? [] : [problem(index + 1, message)];
  });
  const others = playbook.intents.filter((other) => other.name !== name);
  const texts = [
    ...others.flatMap((other) => located(other.name, other.utterances)),
    ...located("out-of-scope", playbook.outOfScope),
    ...located(
      "held-out",
      playbook.heldOut.map(({ text }) => text),
    ),
    ...located(name, utterances),
  ];
  const repeats = findRepeats(texts, []).filter(({ file }) => file === name);
  return [...unfit, ...repeats.map(({ line, message }) => problem(line, message))];
}

/** What is wrong with the texts that no intent should take. */
export function checkOutOfScope(
  texts: string[],
  { intents, heldOut }: Omit<Playbook, "name">,
): IntentProblem[] {
  if (texts.length === 0) return [];
  const playbook = { intents, outOfScope: [], heldOut };
  return checkUtterances({ name: "out-of-scope", utterances: texts, answer: { kind: "agent" } }, playbook);
}

/** What is wrong with the held-out texts, by their lines. */
export function checkHeldOut(
  rows: (Example & { line: number })[],
  { intents, outOfScope }: Pick<Playbook, "intents" | "outOfScope">,
): IntentProblem[] {
  const utterances = [
    ...intents.flatMap((intent) => located(intent.name, intent.utterances)),
    ...located("out-of-scope", outOfScope),
  ];
  const placed = rows.map((row) => ({ ...row, file: "held-out" }));
  const unfit = rows.flatMap(({ text, line }) => {
    const message = utteranceProblem(text);
    return message === null ? [] : [{ line, message }];
  });
  const repeats = findRepeats(utterances, placed).filter(({ file }) => file === "held-out");
  return [...unfit, ...repeats].map(({ line, message }) => ({ field: "utterances", line, message }));
}

function located(file: string, texts: string[]) {
  return texts.map((text, index) => ({ text, file, line: index + 1 }));
}
