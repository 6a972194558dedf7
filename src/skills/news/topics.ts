import type { NewsFeed } from "../index.ts";

/** Words that mean the same topic, whatever the operator calls it. */
const alike = [
  "world international global abroad foreign overseas",
  "sport sports sporting sprt football footie footy soccer cricket rugby tennis athletics",
  "business money finance financial economy economic economics market markets stock stocks biz",
  "tech technology gadgets computing internet computers",
  "science scientific space",
  "health medical medicine",
  "politics political parliament government westminster congress",
  "entertainment celebrity celebrities celeb celebs showbiz music film films gossip arts culture",
  "local regional",
  "uk british britain england national",
  "us usa american america national",
].map((words) => words.split(" "));
/** One kind of sport is searched for by its name, which headlines seldom say. */
const ofSport = new Set("football footie footy soccer cricket rugby tennis athletics".split(" "));

/** The feeds on a topic; empty where the words name none. One kind of sport is no topic of its own: it is searched for. */
export function feedsOn(words: string, feeds: NewsFeed[]): NewsFeed[] {
  const said = words.toLowerCase().trim();
  const exact = feeds.filter(({ topic }) => topic === said);
  if (exact.length > 0) return exact;
  const names = said.split(/[\s&,]+/).filter((word) => !/^(?:and|n|the|news)$/.test(word));
  if (names.length === 0 || names.some((name) => ofSport.has(name))) return [];
  return feeds.filter(({ topic }) => names.every((name) => isAlike(name, topic)));
}

/** Whether words name nothing but a kind of sport: "football". */
export function isKindOfSport(words: string): boolean {
  return words.split(" ").every((word) => ofSport.has(word));
}

/** The feeds that tell of sport. */
export function sportFeeds(feeds: NewsFeed[]): NewsFeed[] {
  return feeds.filter(({ topic }) => topic.split(/[\s&-]+/).some((word) => alike[1]?.includes(word)));
}

function isAlike(name: string, topic: string): boolean {
  const words = topic.split(/[\s&-]+/);
  return (
    words.includes(name) ||
    alike.some((group) => group.includes(name) && words.some((word) => group.includes(word)))
  );
}
