import { startClockAt } from "../../src/clock.ts";
import type { Service } from "../support/service.ts";
import { type Asked, ask, type From } from "./ask.ts";
import { calculateWordings } from "./calculate.ts";
import { convertWordings } from "./convert.ts";
import { digestWordings } from "./digest.ts";
import { directionsWordings } from "./directions.ts";
import {
  judgeDigest,
  judgeDirections,
  judgeMyPlaces,
  judgeNumber,
  judgePlaces,
  judgeWeather,
  judgeWords,
} from "./judge.ts";
import { myPlacesWordings } from "./my-places.ts";
import { placesWordings } from "./places.ts";
import { judgeReminders, remindersWordings } from "./reminders.ts";
import { secondDigest } from "./second/digest.ts";
import { secondDirections } from "./second/directions.ts";
import { secondMyPlaces } from "./second/my-places.ts";
import { secondPlaces } from "./second/places.ts";
import { secondWeather } from "./second/weather.ts";
import { timeWordings } from "./time.ts";
import { weatherWordings } from "./weather.ts";

type Wording = { text: string; before?: string[]; from?: From };
type Kind = { skill: string; wordings: Wording[]; judge: (wording: Wording, asked: Asked) => string | null };

/** All wordings with their judges, by skill. */
export const kinds: Kind[] = [
  kind("directions", [...directionsWordings, ...secondDirections], judgeDirections),
  kind("places", [...placesWordings, ...secondPlaces], judgePlaces),
  kind("my_places", [...myPlacesWordings, ...secondMyPlaces], judgeMyPlaces),
  kind("weather", [...weatherWordings, ...secondWeather], judgeWeather),
  kind("digest", [...digestWordings, ...secondDigest], judgeDigest),
  kind("reminders", remindersWordings, judgeReminders),
  kind("calculate", calculateWordings, judgeNumber),
  kind("convert", convertWordings, judgeNumber),
  kind("time", timeWordings, judgeWords),
];

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
  // "In 20 min" is judged to the minute.
  startClockAt(new Date(judgedAt));
  for (const wording of wordings) {
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
