import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startGoogle } from "../../test/support/google-standin.ts";
import type { GoogleStandin } from "../../test/support/google-standin.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import { createMyPlaces, type MyPlacesArgs } from "./my-places.ts";
import type { Effect, KnownPlace, Skill, SkillContext, SkillReply } from "./skill.ts";
import { noSources } from "../../test/support/no-sources.ts";

const now = new Date("2026-03-27T14:05:00Z");
const openMeteo = { forecastUrl: "http://127.0.0.1:1", geocodingUrl: "http://127.0.0.1:1" };

let google: GoogleStandin;
let skill: Skill<MyPlacesArgs>;
beforeAll(async () => {
  google = await startGoogle({ now: () => now });
  skill = createMyPlaces({ ...noSources, google, openMeteo });
});
afterAll(() => google.close());
afterEach(() => {
  google.clearScript();
  google.requests.length = 0;
});

/** Texts one after another, the effects applied between them as the pipeline does. */
async function talk(...texts: string[]): Promise<{ reply: SkillReply; places: KnownPlace[] }> {
  let memory: unknown = null;
  let reply: SkillReply = { text: "" };
  let places: KnownPlace[] = [];
  for (const text of texts) {
    const chosen = reply.question?.choices.find(({ answer }) => answer === text)?.args as
      MyPlacesArgs | undefined;
    const args =
      chosen ?? skill.readCommand(text) ?? skill.readFollowUp?.(text, memory) ?? skill.readUtterance?.(text);
    if (!args) throw new Error(`not read: ${text}`);
    const context: SkillContext = {
      number: "+447700900123",
      country: "GB",
      zone: null,
      language: null,
      places,
      items: [],
      wakeUps: [],
      now,
      memory,
      signal: AbortSignal.timeout(20_000),
    };
    reply = await skill.run(skill.schema.parse(args), context);
    expect(measure(toGsm7(reply.text)).segments).toBe(1);
    if (reply.remember !== undefined) memory = JSON.parse(JSON.stringify(reply.remember)) as unknown;
    places = apply(places, reply.effects ?? []);
  }
  return { reply, places };
}

function apply(places: KnownPlace[], effects: Effect[]): KnownPlace[] {
  let kept = places;
  for (const effect of effects) {
    if (effect.kind === "keep-place")
      kept = [
        ...kept.filter(({ kind, name }) => kind !== effect.place.kind || name !== effect.place.name),
        effect.place,
      ];
    if (effect.kind === "forget-place")
      kept = kept.filter(
        ({ kind, name }) => kind !== effect.of || (effect.name !== null && name !== effect.name),
      );
  }
  return kept;
}

it("keeps home and says what was understood", async () => {
  const { reply, places } = await talk("SET HOME 12 Harbour Street, Marlow Bay");
  expect(reply.text).toMatch(
    /^Home is 12 Harbour Street, Marlow Bay TA9 1AB\. It is 14:05 there \(Europe\/London\)\./,
  );
  expect(places).toMatchObject([
    {
      kind: "saved",
      name: "home",
      label: "12 Harbour Street, Marlow Bay TA9 1AB",
      zone: "Europe/London",
      country: "GB",
      placeId: "ChIJmarlow0harbour0street012",
    },
  ]);
  expect(google.requests[0]?.url.searchParams.get("address")).toBe("12 Harbour Street, Marlow Bay");
});

it("keeps where they are, with the clock there", async () => {
  const { reply } = await talk("im at quill river depot");
  expect(reply.text).toMatch(
    /^You are at Quill River Depot, .*\. It is 9:05 AM there \(America\/Chicago\)\./,
  );
});

it("asks about a doubtful place, and keeps the one chosen", async () => {
  const asked = await talk("im in springfield");
  expect(asked.reply.text).toMatch(
    /^Which Springfield\?\n1 Springfield, Missouri\n2 Springfield, Massachusetts\n3 /,
  );
  const { places } = await talk("im in springfield", "2");
  expect(places).toMatchObject([{ kind: "here", zone: "America/New_York", country: "US" }]);
});

it("asks whether a guess is right", async () => {
  const { reply, places } = await talk("set home 12 harbuor street marlow bay");
  expect(reply.text).toMatch(/^Did you mean 12 Harbour Street, Marlow Bay/);
  expect(places).toEqual([]);
  expect((await talk("set home 12 harbuor street marlow bay", "1")).places).toMatchObject([{ name: "home" }]);
});

it("takes another address as the answer to what it did not find", async () => {
  const { reply, places } = await talk("set gran zzqqxx vvkkww", "12 harbour street, marlow bay");
  expect(reply.text).toMatch(/^Gran is 12 Harbour Street/);
  expect(places).toMatchObject([{ name: "gran" }]);
});

it("lists, tells and forgets", async () => {
  const texts = [
    "SET HOME 12 Harbour Street, Marlow Bay",
    "save old pier as gran",
    "im at town library marlow bay",
  ];
  expect((await talk(...texts, "PLACES")).reply.text).toBe(
    "You are at Town Library, 3 Market Square, Marlow Bay TA9 2LB\nHome: 12 Harbour Street, Marlow Bay TA9 1AB\nGran: Old Pier, Seafront, Marlow Bay TA9 1AD",
  );
  expect((await talk(...texts, "HOME")).reply.text).toBe("Home is 12 Harbour Street, Marlow Bay TA9 1AB.");
  expect((await talk(...texts, "where am i")).reply.text).toMatch(/^You are at Town Library/);
  const forgotten = await talk(...texts, "forget grans");
  expect(forgotten.reply.text).toMatch(/^Gran is forgotten\. To set it again text SET GRAN Old Pier/);
  expect(forgotten.places).toHaveLength(2);
});

it("forgets all of them once it is sure", async () => {
  const texts = [
    "SET HOME 12 Harbour Street, Marlow Bay",
    "im at town library marlow bay",
    "forget all places",
  ];
  const asked = await talk(...texts);
  expect(asked.reply.text).toMatch(/1 Yes, forget them$/);
  expect(asked.places).toHaveLength(2);
  expect((await talk(...texts, "1")).places).toEqual([]);
});

describe("what is not known", () => {
  it.each([
    ["HOME", "12 harbour street marlow bay", /^Home is 12 Harbour/],
    ["where am i", "old pier", /^You are at Old Pier/],
  ])("%s asks for it and keeps the answer", async (text, answer, kept) => {
    expect((await talk(text)).reply.text).toMatch(/street and town/);
    expect((await talk(text, answer)).reply.text).toMatch(kept);
  });
});

it.each(["set help 12 elm st leeds", "set stop 12 elm st leeds", "set abcdefghijklmnopqrstuvwxyz 12 elm st"])(
  "%j is no name for a place",
  (text) => {
    expect(skill.readCommand(text)).toBeNull();
  },
);

it("goes by one honest sentence where the map service is away", async () => {
  google.always({ service: "geocoding", html: 503 });
  expect((await talk("set home 12 elm st leeds")).reply.text).toBe(
    "Sorry, the map service has a fault at the moment. Please try again in some minutes.",
  );
});
