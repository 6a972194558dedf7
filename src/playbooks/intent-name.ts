import { outOfScope } from "../classifier/examples.ts";
import { OUT_OF_SCOPE_FILE } from "./playbook.ts";

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** File systems take 255; a column of the database and a line of a report should hold a name, too. */
const MAX_CHARACTERS = 64;

const reserved: readonly string[] = [outOfScope, OUT_OF_SCOPE_FILE.replace(".yaml", "")];

/** What is wrong with an intent's name, which is also its file's name; null where nothing is. */
export function nameProblem(name: string): string | null {
  if (reserved.includes(name)) return `the name is reserved for texts no intent takes (${OUT_OF_SCOPE_FILE})`;
  if (!KEBAB.test(name)) return "an intent's name is lower-case words joined by hyphens, such as lost-parcel";
  if (name.length > MAX_CHARACTERS) return `an intent's name has at most ${MAX_CHARACTERS} characters`;
  return null;
}
