import type { Message } from "../store/messages.ts";

/** One line of a conversation as the agent remembers it. */
export type Remembered = { from: "contact" | "us"; text: string };

/** About four characters make a token; the memory is cut to this many tokens, newest kept. */
const memoryTokens = 3_000;
const charactersPerToken = 4;

/**
 * What the agent remembers: the conversation since the last RESET or the last pause, oldest first, without
 * texts that were refused and messages that never left.
 */
export function rememberConversation(
  messages: Message[],
  { pauseMs, now }: { pauseMs: number; now: Date },
): Remembered[] {
  const remembered: Remembered[] = [];
  let later = now.getTime();
  let tokensLeft = memoryTokens;
  for (const message of messages.toReversed()) {
    const at = message.createdAt.getTime();
    if (later - at > pauseMs) break;
    later = at;
    if (isForgotten(message)) continue;
    tokensLeft -= Math.ceil(message.body.length / charactersPerToken);
    if (tokensLeft < 0) break;
    remembered.push({ from: message.direction === "inbound" ? "contact" : "us", text: message.body });
  }
  return remembered.reverse();
}

function isForgotten(message: Message): boolean {
  if (message.body.trim() === "") return true;
  if (message.direction === "inbound") return message.silence !== null;
  return message.status === "suppressed" || message.status === "failed";
}
