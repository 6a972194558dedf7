import { toGsm7 } from "../sms/gsm7.ts";
import { paginate } from "../sms/pages.ts";
import { wording } from "./wording.ts";

/** The part of a reply that goes out now, within its segment budget, and the rest that waits for MORE. */
export function composePage(text: string, segmentBudget: number): { page: string; rest: string } {
  const whole = toGsm7(text).trim();
  const [page = "", ...others] = paginate(whole, { segments: segmentBudget }, wording.moreHint);
  if (others.length === 0) return { page, rest: "" };
  const sent = page.endsWith(wording.moreHint) ? page.slice(0, -wording.moreHint.length).trimEnd() : page;
  return { page, rest: whole.slice(sent.length).trim() };
}
