import { expect, test } from "vitest";
import { ungrounded } from "./grounding.ts";

// Answers of general knowledge, as a model texts them: nothing in them is a bus time, a price or somebody's number.
const answers = [
  "Light travels 299,792 km in a second, so sunlight needs about 8 min 20 s to reach us.",
  "Mont Blanc is 4,806 m high. It was first climbed in 1786.",
  "The First World War lasted 1914-1918, the Second 1939-1945.",
  "Pancakes: 1. Mix 200 g flour, 2 eggs, 300 ml milk. 2. Rest 20 minutes. 3. Fry 1-2 minutes each side.",
  "Soft eggs take 4 minutes, hard ones 10 minutes in boiling water.",
  "Roast at 180C (350F) for 1 h 30 min, then rest 15 minutes.",
  "The moon is 384,400 km away, on average.",
  "Pi is 3.14159265, and e is 2.71828.",
  "There are 206 bones in an adult, and about 300 in a newborn.",
  "World population passed 8 billion on 15 November 2022.",
  "About 7 900 000 000 people lived in 2021.",
  "John 3:16 says that God so loved the world. See also Psalm 23:1 and 1 Corinthians 13:4-8.",
  "Quran 2:255 is called the Throne Verse.",
  "Dilute bleach 1:10 with water. For surfaces, a ratio of 1:50 is enough.",
  "The marathon record is 2:00:35, set in Chicago in 2023.",
  "He ran 1500 m in 3:26.00 in 1998.",
  "A dollar is 100 cents, a pound 100 pence.",
  "10 pounds are about 4.5 kg; to lose 2 pounds a week eat 1000 kcal less a day.",
  "Newborns weigh 5 to 9 pounds.",
  "A turkey of 12 pounds needs 3 hours.",
  "Water boils at 100C at sea level and at 93C at 2000 m.",
  "Mix 2 cups of rice with 3 cups of water, simmer 18 minutes, off the heat 5 minutes.",
  "The Beatles: 1960-1970, four members, 13 albums.",
  "The speed limit in towns is 50 km/h (30 mph).",
  "The fastest train is the Shanghai Maglev, 431 km/h. The bus was invented in 1662.",
  "A double-decker bus is about 4.4 m high and seats 80 people.",
  "Take paracetamol 500 mg, at most 8 tablets in 24 hours. Ask a pharmacist.",
  "Call 112 now. Press hard and fast in the middle of the chest, 100 to 120 a minute.",
  "Adults need 7 to 9 hours of sleep; children of 5 need 10 to 13.",
  "The area of a circle of 5 cm is 78.54 cm2.",
  "15% of 240 is 36.",
  "12 x 12 = 144.",
  "The next prime numbers are 2, 3, 5, 7, 11, 13, 17.",
  "The phone was invented in 1876. The iPhone came in 2007.",
  "St Patrick's Day is on 17 March, Christmas Day on 25 December.",
  "Mount Everest: 8,849 m. K2: 8,611 m. Both are in Asia.",
  "ISO 8601 writes a date as 2026-03-27; in Germany it is 27.03.2026.",
  "Shakespeare was born in 1564 and wrote 37 plays. Dr Johnson came in 1709.",
  "Most screens show 1080p or 720p at 60 frames a second.",
  "Potatoes: plant in April, 30 cm apart, harvest after 12 to 14 weeks. Half a sack is enough.",
  "Open the lid after 10 minutes. Close it by half and cook 5 more.",
  "The leaves of an oak turn in October and are gone by 1 December.",
  "She sang for 50 years and sold 75 million records.",
  "Route 66 is 3,940 km long; it ran from Chicago to Santa Monica since 1926.",
];

/** True things that a source would have to hold; that they are refused is the price of the check. */
const refused = [
  "The Titanic sank at 2:20 am on 15 April 1912.",
  "The Prime Minister lives at 10 Downing Street.",
  "The Louisiana Purchase was $15 million.",
  "9 am in London is 6 pm in Tokyo.",
];

test.each(answers)("passes: %s", (answer) => {
  expect(ungrounded(answer, ["what do you know about it"], { allNumbers: false })).toEqual([]);
});

test.each(refused)("is left out, though true: %s", (answer) => {
  expect(ungrounded(answer, ["what do you know about it"], { allNumbers: false })).not.toEqual([]);
});
