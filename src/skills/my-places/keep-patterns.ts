import { askedPatterns } from "./asked-patterns.ts";
import { herePatterns } from "./here-patterns.ts";
import type { Pattern } from "./keep-words.ts";
import { anyNamePatterns, toldPatterns } from "./told-patterns.ts";

/** How people say where they are, live and work, and what a place of theirs is called; tried in order. */
export const patterns: Pattern[] = [...askedPatterns, ...toldPatterns, ...herePatterns, ...anyNamePatterns];
