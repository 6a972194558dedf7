/** Words of the small parts that several pages share. */
export const words = {
  now: "now",
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} h`,
  retry: "Try again",
  cancel: "Cancel",
  failed: "This could not be loaded",
  segments: (count: number) => `${count} ${count === 1 ? "segment" : "segments"}`,
  counted: (encoding: string, characters: number, segments: number) =>
    `${encoding}, ${characters} ${characters === 1 ? "character" : "characters"}, ${words.segments(segments)}`,
  expensive: (character: string) => `“${character}” makes this text cost more`,
  expensiveTitle: (character: string) =>
    `“${character}” is not in the plain SMS alphabet, so that a segment holds 67 characters instead of 153.`,
  makePlain: "Write it plainly",
  makePlainTitle: "Replaces such characters by their plain form",
  noPlainForm: "This text has no plain form.",
  delivery: {
    waiting: "on its way",
    held: "held back",
    suppressed: "not sent",
    accepted: "accepted by the carrier",
    queued: "queued at the carrier",
    sending: "being sent",
    sent: "sent",
    delivered: "delivered",
    undelivered: "not delivered",
    failed: "failed",
  } as Record<string, string>,
};
