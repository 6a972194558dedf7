import { expect, test } from "vitest";
import { chooseTowns } from "./choose-towns.ts";

/** "GB 45339, US 675647": towns of one name, by country and people. */
function towns(list: string) {
  return list.split(", ").map((entry) => {
    const [country_code = "", population] = entry.split(" ");
    return { entry, country_code, population: population === undefined ? null : Number(population) };
  });
}

test.each([
  // At home, and no other is much larger.
  ["York", "GB", "GB 153717, US 44800, US 7864", "GB 153717"],
  ["Halifax", "GB", "CA 439819, GB 88134", "GB 88134"],
  ["Halifax", "CA", "CA 439819, GB 88134", "CA 439819"],
  ["Newcastle", "GB", "AU 322278, GB 300125, GB 75082, ZA 56144", "GB 300125"],
  ["Newcastle", "AU", "AU 322278, GB 300125, GB 75082, ZA 56144", "AU 322278"],
  ["Birmingham", "US", "GB 1144900, US 200733", "US 200733"],
  ["Cambridge", "US", "GB 145700, US 118403, CA 138479", "US 118403"],
  ["Vancouver", "US", "CA 662248, US 190915", "US 190915"],
  ["Hyderabad", "PK", "IN 6809970, PK 1732693", "PK 1732693"],
  // Several at home.
  ["Portland", "US", "US 652503, US 68408", "US 652503"],
  ["Columbus", "US", "US 905748, US 206922", "US 905748"],
  ["Arlington", "US", "US 394266, US 238643", "US 394266 or US 238643"],
  ["four times", "US", "US 400000, US 106000", "US 400000 or US 106000"],
  // A larger one abroad.
  ["Boston", "GB", "US 675647, GB 45339", "GB 45339 or US 675647"],
  ["Perth", "GB", "AU 2043138, GB 47180", "GB 47180 or AU 2043138"],
  ["London", "CA", "GB 8961989, CA 422324, US 7993", "CA 422324 or GB 8961989"],
  ["Durham", "GB", "US 283506, GB 48069", "GB 48069"],
  ["twelve times", "GB", "US 1200000, GB 100000", "GB 100000 or US 1200000"],
  ["not twelve times", "GB", "US 1199000, GB 100000", "GB 100000"],
  ["two at home and a city", "GB", "US 5000000, GB 100000, GB 90000", "GB 100000 or GB 90000 or US 5000000"],
  // A world city.
  ["Paris", "US", "FR 2103000, US 24171", "FR 2103000"],
  ["London", "US", "GB 8961989, CA 422324, US 7993", "GB 8961989"],
  ["Rome", "US", "IT 2748109, US 37713", "IT 2748109"],
  ["sixty times", "US", "IT 600000, US 10000", "IT 600000"],
  ["a hamlet at home", "US", "EG 9606916, US", "EG 9606916"],
  // None at home.
  ["Leeds", "KE", "GB 536280, US 11936", "GB 536280"],
  ["Cambridge", "KE", "GB 145700, CA 138479, US 118403", "GB 145700 or CA 138479 or US 118403"],
  ["Valencia", "GB", "VE 1619470, ES 791413", "VE 1619470 or ES 791413"],
  ["Hyderabad", "GB", "IN 6809970, PK 1732693", "IN 6809970"],
  ["a third", "GB", "US 300000, CA 100000", "US 300000 or CA 100000"],
  [
    "no more than four",
    "GB",
    "US 169176, US 155929, US 114394, US 61851, US 58662",
    "US 169176 or US 155929 or US 114394 or US 61851",
  ],
  ["nobody's country", null, "GB 153717, US 44800", "GB 153717"],
  ["nobody counted", "GB", "US, CA", "US or CA"],
])("%s for somebody in %s, of %s: %s", (_, country, all, meant) => {
  expect(
    chooseTowns(towns(all), country)
      .map(({ entry }) => entry)
      .join(" or "),
  ).toBe(meant);
});

test("no town, none meant", () => {
  expect(chooseTowns([], "GB")).toEqual([]);
});
