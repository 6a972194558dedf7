/**
 * The order of an outbound message's states. Twilio does not promise the order of its callbacks, and
 * repeats them: a state counts only if it ranks higher than the one we have.
 * https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks
 */
const ranks: Record<string, number> = {
  waiting: -1,
  held: -1,
  accepted: 0,
  scheduled: 0,
  queued: 1,
  sending: 2,
  sent: 3,
  delivered: 4,
  undelivered: 4,
  failed: 4,
  canceled: 4,
  suppressed: 4,
  read: 5,
};

/** True where the news says more than what is known already. */
export function isNews(known: string, reported: string): boolean {
  return (ranks[reported] ?? -1) > (ranks[known] ?? -1);
}
