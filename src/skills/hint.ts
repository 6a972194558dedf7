import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";

/** Adds the first of the hints that costs no further segment; none where each would. */
export function withHint(text: string, hints: string[]): string {
  const hint = hints.find((candidate) => segments(`${text}\n${candidate}`) === segments(text));
  return hint ? `${text}\n${hint}` : text;
}

/** As it will be sent. */
function segments(text: string): number {
  return measure(toGsm7(text)).segments;
}
