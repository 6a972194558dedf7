import type { Asked } from "./ask.ts";

/** What people text who want to know what is kept of them, or want it gone, written before the code. */
export type AboutMeWording = {
  text: string;
  /** Texts sent earlier in the same conversation. */
  before?: string[];
  /**
   * tells: what is kept is listed. asks: it asks once, and nothing is gone. gone: all that was kept is. stays: nothing
   * is. other: it is another skill's, or nobody's.
   */
  wants: "tells" | "asks" | "gone" | "stays" | "other";
};

const kept = "note locker code is 3382";

export const aboutMeWordings: AboutMeWording[] = [
  // What is kept.
  { text: "WHAT DO YOU KNOW", before: [kept], wants: "tells" },
  { text: "What do you know about me?", before: [kept], wants: "tells" },
  { text: "what have you stored on me", before: [kept], wants: "tells" },
  { text: "my data", before: [kept], wants: "tells" },
  { text: "ME", before: [kept], wants: "tells" },
  { text: "wot do u no about me", before: [kept], wants: "tells" },
  { text: "wat u know bout me", before: [kept], wants: "tells" },
  { text: "what data do you hold about me", before: [kept], wants: "tells" },
  { text: "which info have you got on me", before: [kept], wants: "tells" },
  { text: "what information do you keep about me", before: [kept], wants: "tells" },
  { text: "tell me everything you know about me", before: [kept], wants: "tells" },
  { text: "show me my data", before: [kept], wants: "tells" },
  { text: "what do you have saved about me", before: [kept], wants: "tells" },
  { text: "wat have u saved on me", before: [kept], wants: "tells" },
  { text: "do you store anything about me", before: [kept], wants: "tells" },
  { text: "what do u remember about me", before: [kept], wants: "tells" },
  { text: "do u keep my data", before: [kept], wants: "tells" },
  { text: "what personal data do you have of mine", before: [kept], wants: "tells" },
  { text: "what is stored under my number", before: [kept], wants: "tells" },
  { text: "do you keep my texts", before: [kept], wants: "tells" },
  { text: "i want to see all the data you hold on me", before: [kept], wants: "tells" },
  { text: "whats on file about me", before: [kept], wants: "tells" },

  // Gone, after one yes.
  { text: "FORGET ME", before: [kept], wants: "asks" },
  { text: "Please forget me.", before: [kept], wants: "asks" },
  { text: "delete all my data", before: [kept], wants: "asks" },
  { text: "erase everything about me", before: [kept], wants: "asks" },
  { text: "erase everything you know about me", before: [kept], wants: "asks" },
  { text: "delete my data pls", before: [kept], wants: "asks" },
  { text: "remove all my info", before: [kept], wants: "asks" },
  { text: "wipe all my data", before: [kept], wants: "asks" },
  { text: "forget everything about me", before: [kept], wants: "asks" },
  { text: "4get me", before: [kept], wants: "asks" },
  { text: "del all my data", before: [kept], wants: "asks" },
  { text: "i want you to forget everything you know about me", before: [kept], wants: "asks" },
  { text: "can you delete everything you have on me", before: [kept], wants: "asks" },
  { text: "delete my account", before: [kept], wants: "asks" },
  { text: "delete my history", before: [kept], wants: "asks" },
  { text: "delete all my messages", before: [kept], wants: "asks" },
  { text: "i want my data deleted", before: [kept], wants: "asks" },
  { text: "use my right to be forgotten", before: [kept], wants: "asks" },
  { text: "gdpr erase my personal data", before: [kept], wants: "asks" },
  { text: "forgt all about me", before: [kept], wants: "asks" },
  { text: "1", before: [kept, "forget me"], wants: "gone" },
  { text: "yes", before: [kept, "delete all my data"], wants: "gone" },
  { text: "2", before: [kept, "forget me"], wants: "stays" },
  { text: "no", before: [kept, "forget me"], wants: "stays" },

  // Nothing of the kind.
  { text: "forget my home", before: [kept], wants: "other" },
  { text: "delete all my reminders", before: [kept], wants: "other" },
  { text: "forget it", before: [kept], wants: "other" },
];

/** Judges by what is still kept, and by the answer. */
export function judgeAboutMe({ wants }: AboutMeWording, { items, reply }: Asked): string | null {
  const isKept = items.some(({ text }) => text === "locker code is 3382");
  if ((wants === "gone") === isKept) return isKept ? "still kept" : "gone";
  const isAsking = /^1 yes/im.test(reply) && /erase/i.test(reply);
  const isTelling = /keep/i.test(reply) && /1 note/i.test(reply);
  if (wants === "asks") return isAsking ? null : "does not ask";
  if (wants === "tells") return isTelling ? null : "does not tell";
  if (wants === "gone") return /erased/i.test(reply) ? null : "does not say so";
  return isAsking || isTelling ? "answered all the same" : null;
}
