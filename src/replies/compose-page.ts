import { toGsm7 } from "../sms/gsm7.ts";
import { paginate } from "../sms/pages.ts";
import { textsIn } from "./texts.ts";

/** The part of a reply that goes out now, within its segment budget, and the rest that waits for MORE. `language`: BCP 47. */
export function composePage(
  text: string,
  { segmentBudget, language }: { segmentBudget: number; language: string | null },
): { page: string; rest: string } {
  const { moreHint } = textsIn(language);
  const whole = toGsm7(text).trim();
  const [page = "", ...others] = paginate(whole, { segments: segmentBudget }, moreHint);
  if (others.length === 0) return { page, rest: "" };
  const sent = page.endsWith(moreHint) ? page.slice(0, -moreHint.length).trimEnd() : page;
  return { page, rest: whole.slice(sent.length).trim() };
}
