import type { Asked } from "./ask.ts";
import { judgeAnyCase } from "./judge.ts";

/**
 * How people ask for news and sport, written before the code. What is told stands in the feeds of the stand-in
 * (test/support/feed-standin.ts); no search of the web is set up.
 */

export type NewsWording = {
  text: string;
  /** Earlier texts from the same phone. */
  before?: string[];
  /** All of these must be in the answer; a bar stands between forms that are as good. */
  says: string[];
  /** Another skill's. */
  isOthers?: true;
};

const world = "Ceasefire talks";
const sport = "Arsenal beat Chelsea";
const business = "Central bank";
/** Nothing of it is in the feeds. */
const nothing = "no web search";

export const newsWordings: NewsWording[] = [
  { text: "NEWS", says: [world, "Earthquake", "1 ", "3 ", "sport", "business"] },
  { text: "whats the news", says: [world] },
  { text: "any headlines this mornin", says: [world] },
  { text: "wats happenin in da world 2day", says: [world] },
  { text: "hi can u tell me the news pls", says: [world] },
  { text: "send me 2days headlines", says: [world] },
  { text: "anything in the news?", says: [world] },
  { text: "give me the top stories right now", says: [world] },
  { text: "nws", says: [world] },
  { text: "NEWS sport", says: [sport, "Lakers"] },
  { text: "sport news", says: [sport] },
  { text: "sports headlines plz", says: [sport] },
  { text: "wats the latest sports news", says: [sport] },
  { text: "whats on in sport today", says: [sport] },
  { text: "tell me the business headlines", says: [business, "Oil"] },
  { text: "any business news", says: [business] },
  { text: "news about money n business", says: [business] },
  { text: "finance news pls", says: [business] },
  { text: "world news", says: [world] },
  { text: "international headlines", says: [world] },
  { text: "any news on the election", says: ["Norland"] },
  { text: "whats the latest on the train strike", says: ["called off"] },
  { text: "is the train strike still on", says: ["called off"] },
  { text: "ne news about the floods", says: ["Floods"] },
  { text: "was there an earthquake today", says: ["Chile"] },
  { text: "news from kenya today", says: ["Kenya"] },
  { text: "hv u got any news bout riverton", says: ["Floods"] },
  { text: "wats new with the nurses strike", says: ["Nurses"] },
  { text: "update on the ceasefire pls", says: [world] },
  { text: "oil price news", says: ["Oil"] },
  { text: "what did the central bank do today", says: [business] },
  { text: "arsenal score", says: ["2-1"] },
  { text: "wat was the arsenal score last nite", says: ["2-1"] },
  { text: "did arsenal win", says: ["2-1"] },
  { text: "who won the lakers game", says: ["112-109"] },
  { text: "how did the lakers get on", says: ["112-109"] },
  { text: "arsenal v chelsea result?", says: ["2-1"] },
  { text: "when do ireland play next", says: ["Ireland name squad"] },
  { text: "who won the cricket", says: [nothing] },
  { text: "rugby league table", says: [nothing] },
  { text: "any news on the volcano", says: ["volcano"] },
  { text: "2", before: ["NEWS"], says: ["8.1|magnitude"] },
  { text: "MORE", before: ["headlines"], says: ["4 ", "5 "] },
  { text: "tell me more about number 1", before: ["NEWS sport"], says: ["Emirates"] },
  { text: "and sport?", before: ["NEWS"], says: [sport] },
];

/** Judges by the words of the answer, and by whose it is. */
export function judgeNews({ says, isOthers }: NewsWording, asked: Asked): string | null {
  const last = asked.memory["last skill"] as { skill?: string } | undefined;
  if (isOthers) return last?.skill === "news" ? "answered by news" : null;
  return judgeAnyCase({ says }, asked);
}
