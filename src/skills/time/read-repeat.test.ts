import { describe, expect, test } from "vitest";
import { asksAgain, readRepeat } from "./read-repeat.ts";

const names = "MTWtFSs";

/** "MTWtF 06:45 | weather": days, time and what is left. */
function shown(text: string): string | null {
  const found = readRepeat(text);
  if (!found) return null;
  const days = found.days.length === 7 ? "daily" : found.days.map((day) => names[day - 1]).join("");
  return `${days} ${found.at}${found.isTimeSaid ? "" : "?"} | ${found.rest}`;
}

describe("what is to be repeated", () => {
  test.each([
    ["every day at 7: weather and the 8:12 bus", "daily 07:00 | : weather and the 8:12 bus"],
    ["every day at 6.30 weather for Leeds", "daily 06:30 | weather for Leeds"],
    ["every day 7 weather", "daily 07:00 | weather"],
    ["everyday at 7am wether", "daily 07:00 | wether"],
    ["evry day 6 wether n trian", "daily 06:00 | wether n trian"],
    ["each day at noon the weather in Lagos", "daily 12:00 | the weather in Lagos"],
    ["every day at half 7 weather", "daily 07:30 | weather"],
    ["every day at half past six weather", "daily 06:30 | weather"],
    ["every day at quarter to 8 weather", "daily 07:45 | weather"],
    ["every day at 0645 weather", "daily 06:45 | weather"],
    ["every day at 06.45 weather", "daily 06:45 | weather"],
    ["every day at 645 weather", "daily 06:45 | weather"],
    ["weekdays 645am weather", "MTWtF 06:45 | weather"],
    ["every day 1030pm weather", "daily 22:30 | weather"],
    ["every day bus 645 to york", "daily 07:00? | bus 645 to york"],
    ["every day at seven weather", "daily 07:00 | weather"],
    ["every day at 7ish weather", "daily 07:00 | weather"],
    ["every day @7 weather", "daily 07:00 | weather"],
    ["every day at 7 oclock weather", "daily 07:00 | weather"],
    ["every day at 3 weather", "daily 15:00 | weather"],
    ["every day at 12 weather", "daily 12:00 | weather"],
    ["every day at midnight weather", "daily 00:00 | weather"],
    ["every day at 12am weather", "daily 00:00 | weather"],
    ["every day at 12.30pm weather", "daily 12:30 | weather"],
    ["every day at 18:30 weather", "daily 18:30 | weather"],
    ["every day in the evening at 8 weather", "daily 20:00 | weather"],
    ["every day at 8 in the evening weather", "daily 20:00 | weather"],
    ["every morning at 7 send the weather in Cork", "daily 07:00 | send the weather in Cork"],
    ["every morning weather for Mombasa", "daily 07:00? | weather for Mombasa"],
    ["every evening at 8 tomorrows weather", "daily 20:00 | tomorrows weather"],
    ["every evening weather", "daily 18:00? | weather"],
    ["every night at 9 send me the forecast", "daily 21:00 | send me the forecast"],
    ["each mornin txt me", "daily 07:00? | txt me"],
    ["daily weather at 7", "daily 07:00 | weather"],
    ["weather daily 6.30 Kisumu", "daily 06:30 | weather Kisumu"],
    ["daily forecast 6am chicago", "daily 06:00 | forecast chicago"],
    ["weather every morning for 94110", "daily 07:00? | weather for 94110"],
    ["text me the forecast daily at 8pm", "daily 20:00 | text me the forecast"],
    ["weather at 7 every day", "daily 07:00 | weather"],
    ["at 7 every day weather", "daily 07:00 | weather"],
    ["6.45 every weekday the weather", "MTWtF 06:45 | the weather"],
    [
      "weekdays at 6.45 weather and train from leeds to york",
      "MTWtF 06:45 | weather and train from leeds to york",
    ],
    ["wkdays 7 wether 4 hull", "MTWtF 07:00 | wether 4 hull"],
    ["every weekday at 7.40 the bus from home to work", "MTWtF 07:40 | the bus from home to work"],
    ["every weekday morning weather", "MTWtF 07:00? | weather"],
    ["weekday mornings at 7 weather", "MTWtF 07:00 | weather"],
    ["mon to fri 7am weather and tram", "MTWtF 07:00 | weather and tram"],
    ["mon-fri 7am weather", "MTWtF 07:00 | weather"],
    ["monday thru friday 6:30 weather", "MTWtF 06:30 | weather"],
    ["tue to sat at 9 weather", "TWtFS 09:00 | weather"],
    ["weekends at 9 weather for Snowdon", "Ss 09:00 | weather for Snowdon"],
    ["every weekend weather", "Ss 07:00? | weather"],
    ["every monday at 7 weather for the week", "M 07:00 | weather for the week"],
    ["every mon and thu 8pm weather", "Mt 20:00 | weather"],
    ["mon wed fri 7am weather", "MWF 07:00 | weather"],
    ["tuesdays and thursdays at 8 the bus from Diss to Eye", "Tt 08:00 | the bus from Diss to Eye"],
    ["sundays at 10 weather for the allotment", "s 10:00 | weather for the allotment"],
    ["every sunday at 6pm the weather", "s 18:00 | the weather"],
    ["every saturday morning weather for Tramore", "S 07:00? | weather for Tramore"],
    ["send me the 8:12 bus every day", "daily 07:00? | send me the 8:12 bus"],
    ["every day the 7.50 train to york", "daily 07:00? | the 7.50 train to york"],
    [
      "every day at 7 train leeds to york leaving at 8.15",
      "daily 07:00 | train leeds to york leaving at 8.15",
    ],
    ["morning text at 7 with weather", "daily 07:00 | text with weather"],
    ["send a morning weather text", "daily 07:00? | send a weather text"],
    ["every day at 7 platform 2 bus", "daily 07:00 | platform 2 bus"],
    ["EVERY DAY AT 7 WEATHER", "daily 07:00 | WEATHER"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    "weather tomorrow at 7",
    "weather on monday",
    "monday weather",
    "weather this weekend",
    "good morning",
    "bus from mon repos to everyman theatre",
    "weather this morning",
    "sun at 7",
  ])("nothing in: %s", (text) => {
    expect(readRepeat(text)).toBeNull();
  });
});

describe("asked for again and again", () => {
  test.each(["weather daily 6am", "weather every morning", "weather weekdays", "tuesdays at 7 weather"])(
    "%s",
    (text) => {
      expect(asksAgain(text)).toBe(true);
    },
  );
  test.each([
    "tuesdays weather",
    "weather sat sun",
    "will it rain every day?",
    "weather every day this week",
  ])("once: %s", (text) => {
    expect(asksAgain(text)).toBe(false);
  });
});
