import type { NewsFeed, Sources } from "../index.ts";
import { answerWeb } from "../look-up/answer-web.ts";
import type { AnswerCache } from "../outside/cache.ts";
import { SourceError } from "../outside/source-error.ts";
import type { SkillContext, SkillReply } from "../skill.ts";
import { plain } from "../wording.ts";
import type { NewsArgs, Story } from "./args.ts";
import { alertFor, replyToFailure } from "./failure.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { findStories, storiesOf } from "./find-stories.ts";
import type { Feed } from "./read-feed.ts";
import { asksOfSport, questionWords } from "./question-words.ts";
import { briefHeadlines, showHeadlines } from "./show.ts";
import { feedsOn, isKindOfSport, sportFeeds } from "./topics.ts";

export type NewsSources = Pick<Sources, "newsFeeds" | "webSearch"> & { cache: AnswerCache<Feed> };

/** Said where neither feeds nor a search of the web are set up. */
const notSetUp =
  "Sorry, I have no news here: no news feeds are set up, and no web search. Facts that stay I can look up: WHO NELSON MANDELA";

/** Where no feed is named like this, the first has it. */
const ofEverything = /^(?:world|international|global|local|national)$/i;

/** The headlines, those on a topic, or what there is on some words. Throws SourceError. */
export async function findNews(
  args: NewsArgs,
  context: SkillContext,
  sources: NewsSources,
): Promise<SkillReply> {
  const { newsFeeds, webSearch } = sources;
  const about = args.about?.trim() ?? "";
  if (newsFeeds.length === 0) {
    if (!webSearch) return { text: notSetUp };
    const words = args.question?.trim() ?? `${about} news today`.trim();
    return answerWeb(webSearch, words, context);
  }
  if (args.question) return answerQuestion(args.question, context, sources);
  const named = about === "" ? [] : feedsOn(about, newsFeeds);
  const isWhole = about === "" || (named.length === 0 && ofEverything.test(about));
  if (!isWhole && named.length === 0) {
    return findAbout(about, context, { ...sources, isBrief: args.brief ?? false });
  }
  const chosen = isWhole ? newsFeeds.filter(({ topic }) => topic === newsFeeds[0]?.topic) : named;

  const { stories, alert } = await load(chosen, context, sources);
  const topic = chosen[0]?.topic ?? "";
  const title = /^(?:uk|us|usa|eu)$/.test(topic)
    ? topic.toUpperCase()
    : topic.charAt(0).toUpperCase() + topic.slice(1);
  if (stories.length === 0) return { text: `There is nothing in the ${topic} news feed now.`, ...alert };
  const way = { title: args.brief ? `${title} news` : title, now: context.now };
  if (args.brief) return { text: briefHeadlines(stories, way), ...alert };
  const topics = isWhole ? [...new Set(newsFeeds.map((feed) => feed.topic))] : [];
  return { ...showHeadlines({ stories, shown: 0 }, { ...way, topics }), ...alert };
}

/** What all feeds have on some words, else a search of the web. */
async function findAbout(
  about: string,
  context: SkillContext,
  { isBrief, ...sources }: NewsSources & { isBrief: boolean },
): Promise<SkillReply> {
  const { stories, alert } = await load(sources.newsFeeds, context, sources);
  const found = findStories(about, stories);
  if (isBrief && found.length > 0) {
    const way = { title: `News on ${plain(about, 30)}`, now: context.now };
    return { text: briefHeadlines(found, way), ...alert };
  }
  if (found.length > 0) return { ...showFound(found, about, context), ...alert };
  if (sources.webSearch) return answerWeb(sources.webSearch, `${about} news`, context);
  const [sport] = sportFeeds(sources.newsFeeds);
  if (sport && isKindOfSport(about))
    return findNews({ about: sport.topic, brief: isBrief }, context, sources);
  return { text: nothingOn(about, sources), ...alert };
}

/** Scores and games of today: a search of the web knows them best; else what the feeds have on the team. */
async function answerQuestion(
  question: string,
  context: SkillContext,
  sources: NewsSources,
): Promise<SkillReply> {
  const { webSearch, newsFeeds } = sources;
  const web = webSearch ? await tryWeb(() => answerWeb(webSearch, question, context)) : null;
  if (web && !(web instanceof SourceError)) return web;
  const words = questionWords(question);
  const sport = asksOfSport(question) ? sportFeeds(newsFeeds) : [];
  for (const feeds of [sport, newsFeeds]) {
    if (feeds.length === 0 || words === "") continue;
    const { stories, alert } = await load(feeds, context, sources);
    const found = findStories(words, stories);
    if (found.length > 0)
      return { ...showFound(found, words, context), ...alert, ...(web && alertOfSearch(web)) };
  }
  // "how is the stock market doing"
  if (!web && feedsOn(words, newsFeeds).length > 0) return findNews({ about: words }, context, sources);
  // A search that is away may know all the same.
  if (web) throw web;
  return { text: nothingOn(words, sources, sport.length > 0 ? "NEWS SPORT" : "NEWS") };
}

function alertOfSearch(error: SourceError): { alert?: string } {
  const { alert } = replyToFailure(error);
  return alert === undefined ? {} : { alert };
}

async function tryWeb(ask: () => Promise<SkillReply>): Promise<SkillReply | SourceError> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}

function showFound(stories: Story[], words: string, { now }: SkillContext): SkillReply {
  return showHeadlines({ stories, shown: 0 }, { title: `On ${plain(words, 30)}`, now });
}

function nothingOn(words: string, { webSearch }: NewsSources, hint = "NEWS"): string {
  const on = words === "" ? "that" : `"${plain(words, 40)}"`;
  const where = webSearch ? "the news feeds or the web" : "the news feeds here, and no web search is set up";
  return `Sorry, I found nothing on ${on} in ${where}. ${hint} tells the headlines.`;
}

type Loaded = { stories: Story[]; alert: { alert?: string } };

/** The stories of these feeds as far as they answer. Throws where none does. */
async function load(
  feeds: NewsFeed[],
  { now, signal }: Pick<SkillContext, "now" | "signal">,
  { cache }: NewsSources,
): Promise<Loaded> {
  const read = await Promise.allSettled(
    feeds.map((feed) => cache.get(feed.url, () => fetchFeed(feed, { now, signal }))),
  );
  const found = read.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const failures = read.flatMap((one) => {
    if (one.status === "fulfilled") return [];
    if (one.reason instanceof SourceError) return [one.reason];
    throw one.reason;
  });
  const [failure] = failures;
  if (found.length === 0 && failure) throw failure;
  const alert = failure ? alertFor(failure) : null;
  return { stories: storiesOf(found), alert: alert === null ? {} : { alert } };
}
