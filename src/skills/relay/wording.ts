import { fill, textsIn } from "../../replies/texts.ts";
import { toGsm7 } from "../../sms/gsm7.ts";
import { paginate } from "../../sms/pages.ts";
import { withHint } from "../hint.ts";
import type { RelayStanding } from "../skill.ts";

/** A receiver did not ask for it, and has no MORE: longer texts are cut. */
const mostSegments = 3;

/** The fixed texts of sending something on. */
export const fixedTexts = {
  usage:
    "SEND shopping TO 07700 900123 sends a list, a note or my last answer (SEND THAT TO ...). I ask that person first, once. BLOCK ends what you get.",
  askNumber: "Which number shall it go to? Text it, such as 07700 900123.",
  oneAtATime: "One number at a time, please: SEND shopping TO 07700 900123",
  ownNumber: "That is your own number.",
  refused: "I cannot send to that number.",
  nothingSent: "All right, nothing is sent.",
  noCode: "No question of mine has these digits. Text YES and the 4 digits that stand in it.",
  nobody: "Nobody can send you anything through me. BLOCK ALL keeps it so.",
  blockedAll: "Nobody can send you anything through me any more.",
} as const;

/** A text as the other person gets it: who it is from, and what was sent. */
export function relayedText(from: string, content: string): string {
  const [page = ""] = paginate(toGsm7(`From ${from}:\n${content}`), { segments: mostSegments }, "...");
  return withHint(page, ["BLOCK ends these texts."]);
}

/** Asks a person whether another may send them something; `language`: theirs. */
export function questionFor(number: string, code: string, language: string | null): string {
  return fill(textsIn(language).relayQuestion, { number, code });
}

/** What the sender hears once the other person agreed. */
export function newsOfYes(number: string, sent: number): string {
  if (sent === 0) return `${number} said yes: you can SEND there now.`;
  return `${number} said yes: what you sent is on its way.`;
}

/** What the sender is told of how it stands. */
export function standingText(standing: RelayStanding, to: string): string {
  switch (standing) {
    case "agreed":
      return `Sent to ${to}.`;
    case "new":
      return `I have asked ${to}. It goes out when they text YES; I keep it 7 days, and ask only once.`;
    case "asked":
      return `${to} has not said yes yet. It goes out when they do, within 7 days. I ask only once.`;
    case "refused":
      return fixedTexts.refused;
    case "busy":
      return "I cannot send to that number just now. Please try again later.";
    case "tries-used-up":
      return "You have tried 3 new numbers today, that is the most. Please try again tomorrow.";
    case "sends-used-up":
      return "I have sent 20 texts for you today, that is the most. Please try again tomorrow.";
    case "too-much-waits":
      return `5 texts wait for ${to} to say yes, more I do not keep.`;
  }
}
