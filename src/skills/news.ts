import type { Sources } from "./index.ts";
import { showResults } from "./look-up/answer-web.ts";
import { type NewsArgs, newsSchema, readMemory } from "./news/args.ts";
import { checkFeeds } from "./news/check-feeds.ts";
import { replyToFailure } from "./news/failure.ts";
import { findNews, type NewsSources } from "./news/find-news.ts";
import type { Feed } from "./news/read-feed.ts";
import { readFollowUp } from "./news/read-follow-up.ts";
import { readCommand, readSurely, readUtterance } from "./news/read-text.ts";
import { showHeadlines, tellStory } from "./news/show.ts";
import { feedsOn } from "./news/topics.ts";
import { createCache } from "./outside/cache.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";

export type { NewsArgs };

const example =
  "NEWS or NEWS SPORT\nThen 2 to read the second, MORE for more. Or ask: any news on the election? arsenal score? when do ireland play next?";

/** Headlines by topic from the operator's feeds; scores and games by a search of the web where one is set up. */
export function createNews({ newsFeeds, webSearch }: Sources): Skill<NewsArgs> {
  const cache = createCache<Feed>({ ttlMs: 10 * 60_000, maxEntries: 20 });
  const sources: NewsSources = { newsFeeds, webSearch, cache };
  const isTopic = (words: string): boolean => feedsOn(words, newsFeeds).length > 0;
  return {
    name: "news",
    isReady: newsFeeds.length > 0 || webSearch !== null,
    help:
      newsFeeds.length === 0
        ? null
        : {
            ...{ word: "NEWS", what: "headlines by topic, sport", example },
            topics: ["news", "headlines", "sport", "sports", "scores", "football"],
          },
    description:
      "The news: headlines by topic or on some words, a team's last result and next game, with the paper and the age of " +
      "each. Use it for every question about news and sport. It returns the finished answer. Not for facts that stay, weather or prices.",
    schema: newsSchema,
    readCommand,
    readSurely,
    readUtterance,
    readFollowUp: (text, memory) => readFollowUp(text, memory, isTopic),
    run: (args, context) => run(args, context, sources),
    check: (signal) => checkFeeds(newsFeeds, new Date(), signal),
  };
}

async function run(args: NewsArgs, context: SkillContext, sources: NewsSources): Promise<SkillReply> {
  if (args.results) return showResults(args.results);
  const memory = readMemory(context.memory);
  const last = memory && "stories" in memory ? memory : { stories: [], shown: 0 };
  if (args.story) return tellStory(last, args.story, context.now);
  if (args.more) {
    return last.shown < last.stories.length
      ? showHeadlines(last, { title: "More", now: context.now })
      : { text: "That is all that I have on it. Text NEWS for the headlines.", remember: last };
  }
  try {
    const reply = await findNews(args, context, sources);
    if (!args.question) return reply;
    const found = typeof reply.remember === "object" ? reply.remember : { stories: [], shown: 0 };
    return { ...reply, remember: { ...found, question: args.question } };
  } catch (error) {
    return replyToFailure(error);
  }
}
