import { cleanText } from "../sms/clean-text.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { fitsIn } from "../sms/segments.ts";

/** The longest message a carrier hands over (Twilio: "Messaging character limits"). */
const MAX_UTTERANCE_CHARACTERS = 1600;

/** A fixed reply is never cut into pages: it must fit the default segment budget as it stands. */
const MAX_REPLY_SEGMENTS = 2;

/** What keeps a text from being one that a person could have sent; null where nothing does. */
export function utteranceProblem(text: string): string | null {
  if (text.trim() === "") return 'the text is empty (one that starts with "#" needs quotes)';
  if (text.length > MAX_UTTERANCE_CHARACTERS) {
    return `the text has more than ${MAX_UTTERANCE_CHARACTERS} characters`;
  }
  return characterProblem(text);
}

/** What keeps a reply from being sent as it is; null where nothing does. */
export function replyProblem(text: string): string | null {
  if (text.trim() === "") return "the reply is empty";
  const problem = characterProblem(text);
  if (problem !== null) return problem;
  return fitsIn(toGsm7(text), MAX_REPLY_SEGMENTS)
    ? null
    : `the reply takes more than ${MAX_REPLY_SEGMENTS} segments`;
}

function characterProblem(text: string): string | null {
  return cleanText(text) === text ? null : "the text holds a character that no text message can hold";
}
