import { expect, test } from "vitest";
import { inEnglish } from "./other-tongues.ts";

test.each([
  ["jeden Morgen um halb acht wetter hamburg", "every morning at 7:30 weather hamburg"],
  ["täglich 7 uhr 30 wetter berlin", "every day 7:30 weather berlin"],
  ["montags um 8 wetter köln", "every monday at 8 weather köln"],
  ["werktags um viertel vor sieben wetter", "every weekday at 6:45 weather"],
  ["jeden abend um 6 das wetter und die nachrichten", "every evening at 6 weather and headlines"],
  ["aaj ka mausam jaipur", "today weather jaipur"],
  // The first hour of a Swahili day is the one after six.
  ["kila siku saa moja asubuhi hali ya hewa nairobi", "every day at 07:00 weather nairobi"],
  ["kila asubuhi saa kumi na mbili na nusu hali ya hewa", "every morning at 06:30 weather"],
  ["kila jioni saa 12 hali ya hewa na habari", "every evening at 18:00 weather and headlines"],
  ["kila usiku saa sita kasoro robo hali ya hewa", "every night at 23:45 weather"],
  // Digits that no morning has are meant as in English.
  ["kila jumatatu saa 7:00 asubuhi hali ya hewa mombasa", "every monday at 07:00 weather mombasa"],
])("%s", (text, english) => {
  expect(inEnglish(text)).toBe(english);
});

test("a text without a word for the weather, or for what comes again, stands as it is", () => {
  expect(inEnglish("um 8 uhr in berlin")).toBe("um 8 uhr in berlin");
  expect(inEnglish("saa ngapi")).toBe("saa ngapi");
});
