import type { NewsFeed } from "../index.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillCheck } from "../skill.ts";
import { fetchFeed } from "./fetch-feed.ts";

/** Whether each of the feeds can be read: for `doctor`. */
export async function checkFeeds(feeds: NewsFeed[], now: Date, signal: AbortSignal): Promise<SkillCheck> {
  if (feeds.length === 0) {
    const hint = "Set NEWS_FEEDS to topics and feeds: world=https://example.com/world.xml";
    return { status: "off", detail: "no feeds of news are set up", hint };
  }
  const read = await Promise.allSettled(feeds.map((feed) => fetchFeed(feed, { now, signal })));
  const failed = read.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  if (failed.length === 0) return { status: "ok", detail: `${feeds.length} feeds answer`, hint: null };
  const told = failed.map((error) => {
    if (!(error instanceof SourceError)) throw error;
    return error.message;
  });
  return {
    ...{ status: "broken", detail: told.join("; ") },
    hint: "Check these addresses in NEWS_FEEDS: each must be an RSS or Atom feed of at most 2 MB.",
  };
}
