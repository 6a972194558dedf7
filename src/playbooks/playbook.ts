import { outOfScope } from "../classifier/examples.ts";
import type { Example } from "../classifier/examples.ts";

/** What follows once an intent is recognised. */
export type Answer =
  | { kind: "reply"; variants: string[] } // one of these fixed texts
  | { kind: "skill"; skill: string }
  | { kind: "agent" }
  | { kind: "person" }
  | { kind: "opt-out" }
  | { kind: "emergency" };

export type Intent = { name: string; utterances: string[]; answer: Answer };

/** What an organisation teaches: its intents, what is none of them, and the texts that judge what was learned. */
export type Playbook = {
  /** The folder's name. */
  name: string;
  /** In the order of their names. */
  intents: Intent[];
  /** Texts that none of the intents should take; trained under the label `oos`. */
  outOfScope: string[];
  /** Never trained on. `intent` is the name of one of the intents, or `oos`. */
  heldOut: Example[];
};

/** Files of a playbook folder that are no intents. */
export const OUT_OF_SCOPE_FILE = "out-of-scope.yaml";
export const HELD_OUT_FILE = "held-out.csv";

/** What a playbook trains a classifier on: its utterances by intent, and the out-of-scope texts as `oos`. */
export function trainingRows(playbook: Pick<Playbook, "intents" | "outOfScope">): Example[] {
  return [
    ...playbook.intents.flatMap(({ name, utterances }) => utterances.map((text) => ({ text, intent: name }))),
    ...playbook.outOfScope.map((text) => ({ text, intent: outOfScope })),
  ];
}
