import { expect, test } from "vitest";
import { oneAfterTheOther } from "./one-after-the-other.ts";

/** Something kept elsewhere, what of it is in use here, and looks of which the first takes longest. */
function slowFirst() {
  const place = { kept: "old", inUse: "nothing" };
  const pauses = [30, 0];
  const load = oneAfterTheOther(async (of: typeof place) => {
    const read = of.kept;
    await new Promise((resolve) => setTimeout(resolve, pauses.shift() ?? 0));
    if (read === "broken") throw new Error("as the test wants");
    of.inUse = read;
  });
  return { place, load };
}

test("what was read later stays in use, however long an earlier look takes", async () => {
  const { place, load } = slowFirst();
  const first = load(place);
  await new Promise((resolve) => setImmediate(resolve)); // it has read
  place.kept = "new";
  await Promise.all([first, load(place)]);
  expect(place.inUse).toBe("new");
});

test("a look that fails is told to who wanted it, and keeps no later one from its work", async () => {
  const { place, load } = slowFirst();
  place.kept = "broken";
  const first = load(place).catch((error: unknown) => String(error));
  expect(await first).toContain("as the test wants");
  place.kept = "new";
  await load(place);
  expect(place.inUse).toBe("new");
});

test("places do not wait for each other", async () => {
  const { place, load } = slowFirst();
  const other = { kept: "theirs", inUse: "nothing" };
  const first = load(place);
  await load(other);
  expect([place.inUse, other.inUse]).toEqual(["nothing", "theirs"]);
  await first;
});
