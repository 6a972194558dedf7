import { replyToFailure as replyToSearchFailure } from "../look-up/failure.ts";
import { SourceError, type Problem } from "../outside/source-error.ts";
import type { SkillReply } from "../skill.ts";

const checkSetting = "Check its address in NEWS_FEEDS.";
const answers: Record<Problem, { text: string; advice?: string }> = {
  "wrong-key": { text: "Sorry, the news does not work at the moment.", advice: checkSetting },
  refused: {
    text: "Sorry, I am not let in where the news comes from. It is not your text.",
    advice: `The paper refuses us. ${checkSetting}`,
  },
  quota: { text: "Sorry, the news was asked for too often just now. Please text again in some minutes." },
  "not-found": {
    text: "Sorry, this news feed is not there at the moment. It is not your text.",
    advice: `There is no feed any more. ${checkSetting}`,
  },
  "bad-request": { text: "Sorry, I could not get the news. It is not your text.", advice: checkSetting },
  unavailable: { text: "Sorry, the news has a fault at the moment. Please text again in some minutes." },
  timeout: { text: "Sorry, the news took too long. Please text again." },
  unreachable: {
    text: "Sorry, I cannot get the news at the moment. Please text again in some minutes.",
    advice: `No connection, or a redirect to another host. ${checkSetting}`,
  },
  garbled: {
    text: "Sorry, I got news that I cannot read. Please text again in some minutes.",
    advice: `What came is no RSS or Atom feed, or is over 2 MB. ${checkSetting}`,
  },
};

/** The honest text for a failed feed, and what an operator should do about it. Throws what is no SourceError. */
export function replyToFailure(error: unknown): SkillReply {
  if (!(error instanceof SourceError)) throw error;
  if (!error.service.startsWith("feed ")) return replyToSearchFailure(error);
  const alert = alertFor(error);
  return { text: answers[error.problem].text, ...(alert && { alert }) };
}

/** What an operator should do about it; null where it passes by itself. */
export function alertFor(error: SourceError): string | null {
  const { advice } = answers[error.problem];
  return advice === undefined ? null : `News: ${error.message}. ${advice}`;
}
