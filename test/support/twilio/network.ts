/** Default keywords of Twilio's opt-out handling: https://help.twilio.com/articles/223134027 */
const keywords = {
  STOP: ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"],
  START: ["START", "YES", "UNSTOP"],
  HELP: ["HELP", "INFO"],
};
/** Toll-free numbers are blocked by the network itself, which knows fewer words. */
const tollFreeKeywords = { STOP: ["STOP"], START: ["START", "UNSTOP"], HELP: ["HELP", "INFO"] };
const tollFreeNumber = /^\+18(00|33|44|55|66|77|88)\d{7}$/;

const confirmations = {
  STOP: "You have been unsubscribed and will get no more messages from this number. Reply START to resubscribe.",
  START:
    "You have been re-subscribed. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data rates may apply.",
  HELP: "Reply STOP to unsubscribe. Msg&Data rates may apply.",
};

type ConsentWord = keyof typeof keywords;

export type Network = {
  /** Acts on a text as Twilio does before it forwards it. Brings the kind of consent keyword it was. */
  hear: (text: { from: string; to: string; body: string }) => ConsentWord | null;
  isBlocked: (sender: string, contact: string) => boolean;
  /** What the network texted to people by itself. */
  texts: { from: string; to: string; body: string }[];
};

/** The phone network: keeps the opt-outs, per pair of numbers or, for a number in a Messaging Service, per service. */
export function createNetwork(messagingServices: Record<string, string[]>): Network {
  const blocks = new Set<string>();
  const texts: Network["texts"] = [];

  function blockKey(sender: string, contact: string): string {
    const service = Object.keys(messagingServices).find((sid) => messagingServices[sid]?.includes(sender));
    return `${service ?? sender} ${contact}`;
  }

  return {
    texts,
    isBlocked: (sender, contact) => blocks.has(blockKey(sender, contact)),
    hear({ from, to, body }) {
      const known = tollFreeNumber.test(to) ? tollFreeKeywords : keywords;
      const text = body.trim().toUpperCase();
      const word = (["STOP", "START", "HELP"] as const).find((kind) => known[kind].includes(text)) ?? null;
      const key = blockKey(to, from);
      const wasBlocked = blocks.has(key);
      if (word === "STOP") blocks.add(key);
      if (word === "START") blocks.delete(key);
      // Who says YES without having opted out gets no confirmation.
      if (word && (word !== "START" || wasBlocked))
        texts.push({ from: to, to: from, body: confirmations[word] });
      return word;
    },
  };
}
