import type { Problem } from "./problem.ts";

/** A text and where it stands; `intent` is the label of a held-out text. */
type Text = { text: string; file: string; line: number };

/**
 * What is said twice: an utterance a second time (it would count double, or pull towards two intents), a held-out
 * text among the utterances (learned by heart, it judges nothing), a held-out text under two labels.
 */
export function findRepeats(utterances: Text[], heldOut: (Text & { intent: string })[]): Problem[] {
  const problems: Problem[] = [];
  const learned = new Map<string, Text>();
  for (const text of utterances) {
    const first = learned.get(fold(text.text));
    if (first) problems.push(problemAt(text, `the same text stands in ${place(first)}`));
    else learned.set(fold(text.text), text);
  }
  const judging = new Map<string, Text & { intent: string }>();
  for (const row of heldOut) {
    const text = learned.get(fold(row.text));
    if (text)
      problems.push(problemAt(row, `a held-out text must not be trained on, and stands in ${place(text)}`));
    const first = judging.get(fold(row.text));
    if (first && first.intent !== row.intent) {
      problems.push(problemAt(row, `the same text has another label in ${place(first)}`));
    }
    if (!first) judging.set(fold(row.text), row);
  }
  return problems;
}

/** Texts that differ in capitals and spaces alone are the same. */
function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

function place({ file, line }: Text): string {
  return `${file}:${line}`;
}

function problemAt({ file, line }: Text, message: string): Problem {
  return { file, line, message };
}
