import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import { type DigestArgs } from "./digest/args.ts";
import { createDigest } from "./digest.ts";
import type { Effect, KnownPlace, Skill, SkillContext, SkillReply } from "./skill.ts";
import { noSources } from "../../test/support/no-sources.ts";

/** Two small skills that answer what a test wants; the digest knows no more of the real ones. */
function smallSkill(name: string, pattern: RegExp, answer: (args: unknown) => SkillReply): Skill {
  const read = (text: string): unknown => {
    const groups = pattern.exec(text)?.groups;
    return groups ? { ...groups } : null;
  };
  return {
    ...{ name, isReady: true, help: { word: name, what: "", topics: [], example: "" }, description: "" },
    ...{ schema: z.looseObject({}), readCommand: read, readUtterance: read },
    run: (args) => Promise.resolve(answer(args)),
  };
}

const weatherPattern = /^(?:weather|forecast)(?: (?:for|in))? ?(?<place>.*)$/i;
const wayPattern =
  /^(?:(?<mode>bus|train) )?from (?<origin>.+) to (?<destination>.+?)(?: leave at (?<leaveAt>.+))?$/i;

type Answers = { weather?: (args: unknown) => SkillReply; directions?: (args: unknown) => SkillReply };

function digestOf({ weather, directions }: Answers = {}): Skill<DigestArgs> {
  return createDigest(noSources, {
    weather: smallSkill("weather", weatherPattern, weather ?? (() => ({ text: "Leeds today: 9-14C, dry." }))),
    calendar: smallSkill("calendar", /^calendar$/, () => ({ text: "Calendar Sat 28 Mar:\n10:00 football" })),
    news: smallSkill("news", /^(?:\w+ )?news$/, (args) => ({ text: `News:\n- ${JSON.stringify(args)}` })),
    directions: smallSkill(
      "directions",
      wayPattern,
      directions ?? (() => ({ text: "25 min. Leave 8:12\n1. Bus 12" })),
    ),
  });
}

const friday = new Date("2026-03-27T14:05:00Z");
const home: KnownPlace = {
  ...{
    kind: "saved",
    name: "home",
    label: "12 Elm St, Leeds",
    placeId: null,
    latitude: 53.8,
    longitude: -1.5,
  },
  ...{ zone: "Europe/London", country: "GB" },
};

function contextOf(more: Partial<SkillContext> = {}): SkillContext {
  return {
    ...{ number: "+447700900123", country: "GB", zone: "Europe/London", language: null, places: [] },
    ...{ now: friday, memory: null, items: [], wakeUps: [], signal: new AbortController().signal },
    ...more,
  };
}

/** Texts to a digest skill one after the other, as a person would; what it remembers goes from one to the next. */
function person(digest: Skill<DigestArgs>, more: Partial<SkillContext> = {}) {
  let memory: unknown = null;
  let wakeUps: SkillContext["wakeUps"] = [];
  return async (text: string): Promise<SkillReply> => {
    const args =
      digest.readCommand(text) ?? digest.readFollowUp?.(text, memory) ?? digest.readUtterance?.(text);
    if (!args) throw new Error(`not read: ${text}`);
    const reply = await digest.run(digest.schema.parse(args), contextOf({ ...more, memory, wakeUps }));
    if (reply.remember !== undefined) memory = JSON.parse(JSON.stringify(reply.remember));
    for (const effect of reply.effects ?? []) {
      if (effect.kind === "wake") wakeUps = [effect];
      if (effect.kind === "do-not-wake") wakeUps = [];
    }
    return reply;
  };
}

function wakeOf(reply: { effects?: Effect[] }) {
  const effect = reply.effects?.find(({ kind }) => kind === "wake");
  if (effect?.kind !== "wake") throw new Error("it wakes nobody");
  return effect;
}

describe("a daily text", () => {
  test("is set up, told, changed, ended and brought back", async () => {
    const text = person(digestOf(), { places: [home] });
    const set = await text("DIGEST weekdays 7:00 weather for Leeds, bus from home to work");
    expect(set.text).toBe(
      "Every weekday at 7:00 (London time), first on Mon 30 Mar: weather for Leeds; bus from home to work. DIGEST OFF ends it.",
    );
    expect(wakeOf(set).at).toEqual(new Date("2026-03-30T06:00:00Z"));
    expect((await text("DIGEST")).text).toBe(set.text.replace("first", "next"));
    const later = await text("make it 8");
    expect(later.text).toMatch(/^Every weekday at 8:00 \(London time\), next on Mon 30 Mar/);
    expect(wakeOf(later).at).toEqual(new Date("2026-03-30T07:00:00Z"));
    expect((await text("digest every day")).text).toMatch(/^Every day at 8:00 .* next on Sat 28 Mar/);
    const without = await text("no bus in it");
    expect(without.text).toBe(
      "Every day at 8:00 (London time), next on Sat 28 Mar: weather for Leeds. DIGEST OFF ends it.",
    );
    expect((await text("add the train from leeds to york")).text).toMatch(
      /weather for Leeds; train from leeds to york\./,
    );
    const off = await text("stop my daily text");
    expect(off.text).toBe("Your daily text is off. DIGEST ON brings it back.");
    expect(off.effects).toEqual([{ kind: "do-not-wake", key: null }]);
    expect(wakeOf(await text("digest on")).at).toEqual(new Date("2026-03-28T08:00:00Z"));
  });

  test("is still known after RESET, and known to be off after an opt-out", async () => {
    const digest = digestOf();
    const wakeUp = wakeOf(await person(digest)("every day at 7 weather for Leeds"));
    const show = async (more: Partial<SkillContext>) =>
      (await digest.run({ do: "show" }, contextOf(more))).text;
    expect(await show({ wakeUps: [wakeUp] })).toMatch(/^Every day at 7:00 .* next on Sat 28 Mar/);
    expect(await show({ memory: { setting: wakeUp.data, isOn: true } })).toMatch(/^Your daily text is off\./);
  });

  test("today is said where it still comes today", async () => {
    const reply = await person(digestOf())("every day at 8pm weather for Leeds");
    expect(reply.text).toMatch(/^Every day at 20:00 \(London time\), first today: weather for Leeds\./);
  });

  test("tells its hours as the country reads them", async () => {
    const american = { country: "US", zone: "America/Chicago" };
    const reply = await person(digestOf(), american)("every evening weather for Chicago");
    expect(reply.text).toMatch(/^Every day at 6:00 PM \(Chicago time\)/);
  });

  test("asks which bus, and goes on with the answer", async () => {
    const text = person(digestOf());
    const asked = await text("every day at 7: weather for leeds and the 8:12 bus");
    expect(asked.text).toBe("From where to where is the 8:12 bus? Text: bus from ... to ...");
    expect(asked.effects).toBeUndefined();
    const set = await text("bus from Oak Rd to St James Hospital");
    expect(set.text).toContain("8:12 bus from Oak Rd to St James Hospital");
    expect(wakeOf(set).data).toMatchObject({
      items: [
        { skill: "weather" },
        { args: { mode: "bus", origin: "Oak Rd", destination: "St James Hospital", leaveAt: "8:12" } },
      ],
    });
  });

  test("begins at home where no start is said and home is known", async () => {
    const set = await person(digestOf(), { places: [home] })("every weekday 6.45 the 7.50 bus to work");
    expect(wakeOf(set).data).toMatchObject({
      items: [{ args: { origin: "home", destination: "work", leaveAt: "7:50" } }],
    });
  });

  test("asks the town where the zone is not known", async () => {
    const text = person(digestOf(), { country: "US", zone: null });
    const reply = await text("every day at 7 weather for boston");
    expect(reply.text).toBe("Where are you? Text a street and town, or a stop, for the right time.");
    expect(reply.effects).toBeUndefined();
    // No source of places answers here.
    expect((await text("boston")).text).toMatch(/cannot be looked up just now/);
  });

  test("passes a question about a place on, and keeps the choice", async () => {
    const springfield = {
      kind: "keep-place" as const,
      place: { ...home, kind: "meant" as const, name: "springfield" },
    };
    const digest = digestOf({
      weather: (args) =>
        (args as { at?: string }).at
          ? { text: "Springfield: dry.", effects: [springfield] }
          : {
              text: "Which Springfield?\n1 Illinois\n2 Missouri",
              question: {
                choices: [
                  { answer: "1", args: { at: "IL" } },
                  { answer: "2", args: { at: "MO" } },
                ],
              },
            },
    });
    const asked = await person(digest)("every day at 7 weather for springfield");
    expect(asked.text).toBe("Which Springfield?\n1 Illinois\n2 Missouri");
    const chosen = digest.schema.parse(asked.question?.choices[1]?.args);
    const set = await digest.run(chosen, contextOf());
    expect(set.effects).toContainEqual(springfield);
    expect(wakeOf(set).data).toMatchObject({
      items: [{ words: "weather for springfield", args: { at: "MO" } }],
    });
  });

  test("says how it is used where nothing is set or said", async () => {
    const text = person(digestOf());
    const usage = await text("DIGEST");
    expect(usage.text).toContain("DIGEST 7:00 weather Leeds");
    expect(measure(usage.text).segments).toBe(1);
    expect((await text("digest on")).text).toMatch(/^No daily text is set/);
    expect((await text("digest 8")).text).toMatch(/^No daily text is set/);
    expect((await text("digest off")).text).toBe("No daily text comes any more.");
  });
});

describe("when it is due", () => {
  const setting = (items: number) => ({
    days: [1, 2, 3, 4, 5, 6, 7],
    at: "07:00",
    zone: "Europe/London",
    items: Array.from({ length: items }, (_, index) =>
      index === 0
        ? { skill: "weather", words: "weather", args: {} }
        : { skill: "directions", words: `bus from a to ${index}`, args: {} },
    ),
  });
  const dueAt = new Date("2026-03-28T07:00:00Z");
  const wake = async (digest: Skill<DigestArgs>, items: number, now = dueAt) => {
    const reply = await digest.wake?.({ key: "digest", data: setting(items), dueAt }, contextOf({ now }));
    if (!reply) throw new Error("it cannot be woken");
    return reply;
  };

  test("it has the day, each thing in its order, and the next time", async () => {
    const reply = await wake(digestOf(), 2);
    expect(reply.text).toBe(
      "Sat 28 Mar\nLeeds today: 9-14C, dry.\nBus from a to 1: 25 min. Leave 8:12\n1. Bus 12",
    );
    expect(reply.segments).toBe(3);
    expect(wakeOf(reply).at).toEqual(new Date("2026-03-29T06:00:00Z")); // the clocks went forward
    expect(reply.remember).toMatchObject({ isOn: true });
  });

  test("what fails is one honest line, and the rest is told", async () => {
    const digest = digestOf({
      weather: () => {
        throw new Error("as the test wants");
      },
    });
    expect((await wake(digest, 2)).text).toMatch(
      /^Sat 28 Mar\nWeather: could not be looked up just now\.\nBus from a to 1: 25 min/,
    );
  });

  test("it takes three segments at most, and something of each thing", async () => {
    const digest = digestOf({
      weather: () => ({ text: "Rain, wind and more rain. ".repeat(12) }),
      directions: () => ({
        text: [
          "25 min. Leave 8:12",
          ...Array.from({ length: 9 }, (_, step) => `${step + 1}. Walk to the next stop and wait`),
        ].join("\n"),
      }),
    });
    const { text } = await wake(digest, 4);
    expect(measure(toGsm7(text ?? "")).segments).toBeLessThanOrEqual(3);
    for (const part of ["Rain,", "Bus from a to 1: 25", "Bus from a to 2: 25", "Bus from a to 3: 25"])
      expect(text).toContain(part);
  });

  test("hours late nothing is sent, and the next one is planned; a little late it is sent", async () => {
    const late = await wake(digestOf(), 1, new Date("2026-03-28T10:30:00Z"));
    expect(late.text).toBeNull();
    expect(wakeOf(late).at).toEqual(new Date("2026-03-29T06:00:00Z"));
    expect((await wake(digestOf(), 1, new Date("2026-03-28T09:30:00Z"))).text).toMatch(/^Sat 28 Mar/);
  });

  test.each([
    ["Europe/London", "2026-03-27T12:00:00Z"],
    ["America/New_York", "2026-10-30T12:00:00Z"],
    ["Pacific/Auckland", "2026-04-03T12:00:00Z"],
  ])("in a week it comes at 7:00 on seven days, across the clock change: %s", async (zone, start) => {
    const digest = digestOf();
    let due = { at: new Date(start), data: { ...setting(1), zone } as unknown };
    const times: string[] = [];
    for (let day = 0; day < 8; day += 1) {
      // A worker may be some seconds late.
      const now = new Date(due.at.getTime() + 4_000);
      const context = contextOf({ now, zone });
      const reply = await digest.wake?.({ key: "digest", data: due.data, dueAt: due.at }, context);
      due = wakeOf(reply ?? {});
      times.push(DateTime.fromJSDate(due.at, { zone }).toFormat("yyyy-MM-dd HH:mm"));
    }
    expect(times.every((time) => time.endsWith("07:00"))).toBe(true);
    expect(new Set(times).size).toBe(8);
    const [first = "", last = ""] = [times[0], times[7]];
    expect((Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / 86_400_000).toBe(7);
  });
});

test("the calendar is one of the things that a daily text tells", async () => {
  const digest = digestOf();
  const args = digest.readCommand("every day at 7: weather in Leeds and my calendar");
  const reply = await digest.run(args as DigestArgs, contextOf());
  expect(reply.text).toMatch(/^Every day at 7:00 .*weather in Leeds; (?:my )?calendar/);
  const data = reply.effects?.find((effect) => effect.kind === "wake")?.data;
  const woken = await digest.wake?.({ key: "digest", data, dueAt: friday }, contextOf());
  expect(woken?.text).toMatch(/Leeds today: 9-14C, dry\.\nCalendar Sat 28 Mar:\n10:00 football$/);
});

test("the news is one of the things that a daily text tells, and who watches it every day wants none", async () => {
  const digest = digestOf();
  const args = digest.readCommand("every day at 7: weather in Leeds and news");
  const reply = await digest.run(args as DigestArgs, contextOf());
  expect(reply.text).toMatch(/^Every day at 7:00 .*weather in Leeds; news/);
  const data = reply.effects?.find((effect) => effect.kind === "wake")?.data;
  const woken = await digest.wake?.({ key: "digest", data, dueAt: friday }, contextOf());
  expect(woken?.text).toContain("dry.\nNews:\n- {");
  expect(woken?.text).toContain('"brief":true');
  expect(digest.readCommand("i watch the news every day at 6")).toBeNull();
});
