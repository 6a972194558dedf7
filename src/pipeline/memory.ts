import { withoutHandOver } from "../replies/hand-over-text.ts";
import { readKeyword } from "../replies/keywords.ts";
import type { Message } from "../store/messages.ts";

/** One line of a conversation as the agent remembers it. */
export type Remembered = { from: "contact" | "us"; text: string };

/** About four characters make a token; the memory is cut to this many tokens, newest kept. */
const memoryTokens = 3_000;
const charactersPerToken = 4;

/**
 * What the agent remembers: the conversation since the last RESET or the last pause, oldest first, without
 * texts that were refused, messages that never left, and what was said of who will answer: a model that reads that it
 * is silent believes it. What came in while a person held the conversation is remembered where the person answered it.
 */
export function rememberConversation(
  messages: Message[],
  { pauseMs, now }: { pauseMs: number; now: Date },
): Remembered[] {
  const remembered: Remembered[] = [];
  let later = now.getTime();
  let tokensLeft = memoryTokens;
  let hasPersonAnswered = false;
  for (const message of messages.toReversed()) {
    const at = message.createdAt.getTime();
    if (later - at > pauseMs) break;
    later = at;
    if (message.author === "operator") hasPersonAnswered = true;
    if (isForgotten(message, hasPersonAnswered)) continue;
    const isInbound = message.direction === "inbound";
    const said = message.body.trim() === "" && message.media.length > 0 ? "(a picture)" : message.body;
    const text = isInbound ? said : withoutHandOver(message.body);
    if (text.trim() === "") continue;
    tokensLeft -= Math.ceil(text.length / charactersPerToken);
    if (tokensLeft < 0) break;
    remembered.push({ from: isInbound ? "contact" : "us", text });
  }
  return remembered.reverse();
}

function isForgotten(message: Message, hasPersonAnswered: boolean): boolean {
  if (message.direction === "inbound") {
    if (readKeyword(message.body) === "human") return true;
    if (message.silence === "person-holds") return !hasPersonAnswered;
    return message.silence !== null;
  }
  // What another person had sent here is no word of ours: a model would take it for one.
  if (message.source === "relayed") return true;
  return message.status === "suppressed" || message.status === "failed";
}
