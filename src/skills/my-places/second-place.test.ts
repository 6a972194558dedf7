import { expect, it } from "vitest";
import { readUtterance } from "./read-utterance.ts";
import { withSecond } from "./second-place.ts";

it.each([
  ["home is 22 oak st dayton and work is 500 main st dayton", "work", "500 main st dayton"],
  ["save 2 places home is 4 Weir Road Marple and my gym is 9 Tib Street", "gym", "9 Tib Street"],
  ["my home is 12 Elm Street Leeds. My office is at 3 Park Row Leeds", "office", "3 Park Row Leeds"],
])("%j names a second place", (text, name, where) => {
  expect(withSecond(readUtterance(text), text)).toMatchObject({
    do: "set",
    name: "home",
    also: { name, where },
  });
});

it("finds no second place where there is one", () => {
  const text = "home is 4 Church Road, Farm Hill, Ely";
  expect(withSecond(readUtterance(text), text)).not.toHaveProperty("also");
});
