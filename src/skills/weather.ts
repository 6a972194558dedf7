import type { Sources } from "./index.ts";
import type { Skill, SkillContext, SkillReply } from "./skill.ts";
import { weatherSchema, type WeatherArgs } from "./weather/args.ts";
import { checkSource } from "./weather/check-source.ts";
import { replyToFailure } from "./weather/failure.ts";
import { findWeather } from "./weather/find-weather.ts";
import { readCommand } from "./weather/read-command.ts";
import { readFollowUp } from "./weather/read-follow-up.ts";
import { readUtterance } from "./weather/read-utterance.ts";

export type { WeatherArgs };

const example =
  "WEATHER LEEDS\nAdd a day: now, tonight, tomorrow, sat, week, next 3 hours. Or ask: rain tomorrow in york? umbrella today? wind sat? sunset?";

/** The weather by text: now, a day, the week; rain, wind, sun, frost. Source: Open-Meteo, which needs no key. */
export function createWeather(sources: Sources): Skill<WeatherArgs> {
  return {
    name: "weather",
    isReady: true,
    help: {
      word: "WEATHER",
      what: "the weather now, tonight, on a day or for the week",
      topics: [
        "weather",
        "rain",
        "forecast",
        "wind",
        "snow",
        "sun",
        "sunset",
        "sunrise",
        "temperature",
        "umbrella",
        "frost",
        "storm",
      ],
      example,
    },
    description:
      "The weather at a place: now, a day or part of it, the week; rain, wind, temperature, snow, frost, sunrise and " +
      "sunset, UV, dangers. Use it for every question about the weather outside. It returns the finished answer, built " +
      "from forecast data. It has no official warnings.",
    schema: weatherSchema,
    readCommand,
    readUtterance,
    readFollowUp,
    run: (args, context) => run(args, context, sources),
    check: (signal) => checkSource(sources.openMeteo, signal),
  };
}

async function run(args: WeatherArgs, context: SkillContext, sources: Sources): Promise<SkillReply> {
  if (args.do === "usage") return { text: example };
  try {
    return await findWeather(args, context, sources);
  } catch (error) {
    return replyToFailure(error);
  }
}
