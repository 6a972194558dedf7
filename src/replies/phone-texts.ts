/** What operators read on their own phones. */

const mostOfText = 160;

/** Why nothing was sent on. */
export const phoneRefusals = {
  unknown: "Not sent: no such conversation waits for you. Begin with its number, such as #12.",
  empty: "Not sent: there was no text after the number.",
  held: "Not sent: somebody else answers this conversation.",
  optedOut: "Not sent: the contact has opted out.",
} as const;

/** That a conversation waits, and how it is answered. */
export function alertText(
  conversationId: number,
  { name, number }: { name: string | null; number: string },
  body: string,
): string {
  return `#${conversationId} ${name ?? number} waits for a person: ${shortened(body)}\nReply to answer; begin with #${conversationId} if several wait.`;
}

/** What the contact wrote next. */
export function forwardedText(conversationId: number, body: string): string {
  return `#${conversationId}: ${shortened(body)}`;
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length <= mostOfText ? plain : `${plain.slice(0, mostOfText).toWellFormed()}...`;
}
