import { createAboutMe } from "./about-me.ts";
import { createCalculate } from "./calculate.ts";
import { createCalendar } from "./calendar.ts";
import { createConvert } from "./convert.ts";
import { createDefine } from "./define.ts";
import { createDigest } from "./digest.ts";
import { createDirections } from "./directions.ts";
import type { GoogleSettings } from "./google/settings.ts";
import { createLists } from "./lists.ts";
import { createLanguage } from "./language.ts";
import { createLookUp } from "./look-up.ts";
import { createMyPlaces } from "./my-places.ts";
import { createNews } from "./news.ts";
import { createPlaces } from "./places.ts";
import { createRelay } from "./relay.ts";
import { createReminders } from "./reminders.ts";
import type { Skill } from "./skill.ts";
import { createTimeOf } from "./time-of.ts";
import { createTranslate } from "./translate.ts";
import { createWeather } from "./weather.ts";
import { createZone } from "./zone.ts";

/** Whom to ask for what is new; one of them. */
export type WebSearch =
  { kind: "brave" | "tavily"; url: string; apiKey: string } | { kind: "searxng"; url: string };

/** One of the operator's feeds of news, and what it is about: "sport". */
export type NewsFeed = { topic: string; url: string };

/** The outside services that skills ask; null where one is not set up. */
export type Sources = {
  google: GoogleSettings | null;
  openMeteo: { forecastUrl: string; geocodingUrl: string };
  /** OSRM: ways on foot, by bike and by car. */
  osrmUrl: string | null;
  nominatimUrl: string | null;
  wikipediaUrl: string;
  wiktionaryUrl: string;
  /** Frankfurter: the reference rates of the European Central Bank. */
  frankfurterUrl: string;
  webSearch: WebSearch | null;
  /** RSS or Atom, in the order in which they are told. */
  newsFeeds: NewsFeed[];
  /** Whether people's calendars may lie on this machine itself. */
  localCalendars: boolean;
};

/**
 * Everything AISMS can do for a person, in the order in which HELP names it and short commands are read; `others` come
 * from outside. Throws where two have the same name.
 */
export function createSkills(sources: Sources, others: Skill[] = []): Skill[] {
  const directions: Skill = createDirections(sources);
  const weather: Skill = createWeather(sources);
  const calendar: Skill = createCalendar(sources);
  const news: Skill = createNews(sources);
  const digest: Skill = createDigest(sources, { weather, directions, calendar, news });
  const skills = [
    // The calendar before what forgets places: "forget my calendar"; the zone too: "i live in nairobi, use that time".
    ...[directions, createPlaces(sources), calendar, createZone(sources), createMyPlaces(sources)],
    ...[weather, digest],
    ...[
      createReminders(sources),
      createCalculate(),
      createConvert(sources),
      createTimeOf(sources),
      createLanguage(),
    ],
    // Sending before lists: "send my shopping list to 07700 900123".
    ...[createRelay(), createLists(), createAboutMe()],
    ...[createDefine(sources), createTranslate(sources)],
    ...[news, createLookUp(sources)],
    ...others,
  ] as Skill[];
  const twice = skills.find(({ name }, index) => skills.findIndex((other) => other.name === name) < index);
  if (twice) throw new Error(`there are two skills of the name ${twice.name}`);
  return skills;
}
