import { startClockAt } from "../../src/clock.ts";
import type { Service } from "../support/service.ts";
import { calendarWordings, judgeCalendar } from "./calendar.ts";
import { aboutMeWordings, judgeAboutMe } from "./about-me.ts";
import { type Asked, ask, type From } from "./ask.ts";
import { calculateFollowUps, calculateWordings } from "./calculate.ts";
import { convertFollowUps, convertWordings, currencyWordings } from "./convert.ts";
import { defineWordings } from "./define.ts";
import { digestWordings } from "./digest.ts";
import { directionsWordings } from "./directions.ts";
import {
  judgeDigest,
  judgeDirections,
  judgeMyPlaces,
  judgeNumber,
  judgePlaces,
  judgeWeather,
  judgeAnyCase,
  judgeWords,
} from "./judge.ts";
import { judgeLists, listsWordings } from "./lists.ts";
import { languageWordings } from "./language.ts";
import { lookUpWordings } from "./look-up.ts";
import { myPlacesWordings } from "./my-places.ts";
import { judgeNews, newsWordings } from "./news.ts";
import { placesWordings } from "./places.ts";
import { judgeReminders, remindersWordings, timerWordings } from "./reminders.ts";
import { judgeRelay, relayWordings } from "./relay.ts";
import { secondAboutMe } from "./second/about-me.ts";
import { secondCalculate } from "./second/calculate.ts";
import { secondCalendar } from "./second/calendar.ts";
import { secondConvert } from "./second/convert.ts";
import { secondDefine } from "./second/define.ts";
import { secondDigest } from "./second/digest.ts";
import { secondDirections } from "./second/directions.ts";
import { secondLanguage } from "./second/language.ts";
import { secondLists } from "./second/lists.ts";
import { secondLookUp } from "./second/look-up.ts";
import { secondMyPlaces } from "./second/my-places.ts";
import { secondNews } from "./second/news.ts";
import { secondPlaces } from "./second/places.ts";
import { secondRelay } from "./second/relay.ts";
import { secondReminders } from "./second/reminders.ts";
import { secondTime } from "./second/time.ts";
import { secondTranslate } from "./second/translate.ts";
import { secondWeather } from "./second/weather.ts";
import { secondZone } from "./second/zone.ts";
import { holidayWordings, timeFollowUps, timeWordings } from "./time.ts";
import { translateWordings } from "./translate.ts";
import { weatherWordings } from "./weather.ts";
import { judgeZone, zoneWordings } from "./zone.ts";

type Wording = { text: string; before?: string[]; from?: From };
export type Kind = {
  skill: string;
  wordings: Wording[];
  judge: (wording: Wording, asked: Asked) => string | null;
};

/** The wordings of finding the way, with their judges, by skill. */
export const kindsOfPlaces: Kind[] = [
  kind("directions", [...directionsWordings, ...secondDirections], judgeDirections),
  kind("places", [...placesWordings, ...secondPlaces], judgePlaces),
  kind("my_places", [...myPlacesWordings, ...secondMyPlaces], judgeMyPlaces),
  kind("weather", [...weatherWordings, ...secondWeather], judgeWeather),
  kind("digest", [...digestWordings, ...secondDigest], judgeDigest),
];

/** Those of remembering and knowing. */
export const kindsOfFacts: Kind[] = [
  kind("reminders", [...remindersWordings, ...timerWordings, ...secondReminders], judgeReminders),
  kind("calculate", [...calculateWordings, ...calculateFollowUps, ...secondCalculate], judgeNumber),
  kind(
    "convert",
    [...convertWordings, ...currencyWordings, ...convertFollowUps, ...secondConvert],
    judgeNumber,
  ),
  kind("calendar", [...calendarWordings, ...secondCalendar], judgeCalendar),
  kind("time", [...timeWordings, ...holidayWordings, ...timeFollowUps, ...secondTime], judgeWords),
  kind("define", [...defineWordings, ...secondDefine], judgeAnyCase),
  kind("translate", [...translateWordings, ...secondTranslate], judgeAnyCase),
  kind("language", [...languageWordings, ...secondLanguage], judgeWords),
  kind("zone", [...zoneWordings, ...secondZone], judgeZone),
  kind("lists", [...listsWordings, ...secondLists], judgeLists),
  kind("about_me", [...aboutMeWordings, ...secondAboutMe], judgeAboutMe),
  kind("look_up", [...lookUpWordings, ...secondLookUp], judgeAnyCase),
  kind("news", [...newsWordings, ...secondNews], judgeNews),
  kind("relay", [...relayWordings, ...secondRelay], judgeRelay),
];

export const kinds: Kind[] = [...kindsOfPlaces, ...kindsOfFacts];

function kind<One extends Wording>(
  skill: string,
  wordings: One[],
  judge: (wording: One, asked: Asked) => string | null,
): Kind {
  return { skill, wordings, judge: (wording, asked) => judge(wording as One, asked) };
}

export type Judged = { text: string; fault: string | null; reply: string; segments: number; tookMs: number };

/** Texts all wordings of a skill, one after the other, and judges what each led to. */
export async function judgeAll(service: Service, { wordings, judge }: Kind): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const wording of wordings) {
    // "In 20 min" is judged to the minute.
    startClockAt(new Date(judgedAt));
    const asked = await ask(service, wording);
    const { reply, segments, tookMs } = asked;
    judged.push({ text: wording.text, fault: judge(wording, asked), reply, segments, tookMs });
  }
  return judged;
}

/** The instant at which the wordings are judged: a Friday afternoon, two days before Europe's clocks change. */
const judgedAt = "2026-03-27T14:05:00Z";
/** A service without a model, which takes each text at once. */
export const withoutModel = {
  OPENAI_API_KEY: "",
  OPENAI_BASE_URL: "",
  OPENAI_MODEL: "",
  TURN_QUIET_MS: "0",
  CLOCK_START: judgedAt,
};
