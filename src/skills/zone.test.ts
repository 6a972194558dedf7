import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { startOpenMeteo, type OpenMeteoStandin } from "../../test/support/open-meteo-standin.ts";
import { noSources } from "../../test/support/no-sources.ts";
import { zoneWordings } from "../../test/wordings/zone.ts";
import { toGsm7 } from "../sms/gsm7.ts";
import { measure } from "../sms/segments.ts";
import type { KnownPlace, Skill, SkillContext, SkillReply } from "./skill.ts";
import { createZone, type ZoneArgs } from "./zone.ts";
import { readZone } from "./zone/read-zone.ts";

const friday = new Date("2026-03-27T14:05:00Z");
const zones: Record<string, string | null> = { GB: "Europe/London", US: null, KE: "Africa/Nairobi", IN: "Asia/Kolkata" }; // prettier-ignore
let weather: OpenMeteoStandin;
let skill: Skill<ZoneArgs>;
beforeAll(async () => {
  weather = await startOpenMeteo({ now: () => friday });
  const { forecastUrl, geocodingUrl } = weather;
  skill = createZone({ ...noSources, openMeteo: { forecastUrl, geocodingUrl } });
});
afterAll(() => weather.close());

const leeds: KnownPlace = { kind: "here", name: "here", label: "Leeds", placeId: null, latitude: 53.8, longitude: -1.55, zone: "Europe/London", country: "GB" }; // prettier-ignore

async function ask(
  text: string,
  { country = "GB", before = [], places = [] }: { country?: string | undefined; before?: string[] | undefined; places?: KnownPlace[] } = {},
): Promise<SkillReply | null> {
  const context: SkillContext = { number: "+447700900001", country, zone: zones[country] ?? null, language: null, places, items: [], wakeUps: [], now: friday, memory: null, signal: AbortSignal.timeout(5000) };
  let reply: SkillReply | null = null;
  for (const said of [...before, text]) {
    const chosen = reply?.question?.choices.find(({ answer }) => answer === said)?.args as ZoneArgs | undefined;
    const args = chosen ?? skill.readFollowUp?.(said, context.memory) ?? skill.readCommand(said);
    if (!args) return null;
    reply = await skill.run(args, context);
    context.memory = JSON.parse(JSON.stringify(reply.remember ?? null));
    const known = reply.effects?.find(({ kind }) => kind === "know-person");
    if (known?.kind === "know-person") context.zone = known.zone ?? null;
  }
  return reply;
} // prettier-ignore

test("a zone is set as people text it, in one segment, and told in their own clock", async () => {
  const wrong: string[] = [];
  for (const { text, from, zone, before } of zoneWordings) {
    const reply = (await ask(text, { country: from, before }))?.text ?? "";
    const isRight = zone === null ? reply.includes("?") : zone.split("|").some((one) => reply.includes(one));
    if (!isRight || measure(toGsm7(reply)).segments !== 1) wrong.push(`${text} => ${reply}`);
  }
  expect(wrong).toEqual([]);
});

describe("what is kept", () => {
  it.each([
    ["zone new york", "America/New_York", "Your time zone is America/New_York now: 10:05 Fri 27 Mar."],
    ["zone gmt+5:30", "Asia/Kolkata", "Your time zone is Asia/Kolkata now: 19:35 Fri 27 Mar."],
    ["zone gmt-3", "Etc/GMT+3", "Your time zone is UTC-3 now: 11:05 Fri 27 Mar."],
    ["zone africa/dar_es_salaam", "Africa/Dar_es_Salaam", "Your time zone is Africa/Dar_es_Salaam now: 17:05 Fri 27 Mar."],
  ])("%s", async (text, zone, told) => {
    const reply = await ask(text);
    expect(reply?.text).toBe(told);
    expect(reply?.effects).toEqual([{ kind: "know-person", zone }]);
  }); // prettier-ignore

  test("where they were is forgotten where another clock is theirs now, and stays where it is the same", async () => {
    const forgets = { kind: "forget-place", of: "here", name: null };
    expect((await ask("zone tokyo", { places: [leeds] }))?.effects).toContainEqual(forgets);
    expect((await ask("zone london", { places: [leeds] }))?.effects).not.toContainEqual(forgets);
  });

  test("a land of several clocks is asked about, by digits", async () => {
    const reply = await ask("zone usa", { country: "US" });
    expect(reply?.text).toBe(
      "Which clock is yours?\n1 New York (10:05 AM Fri 27 Mar)\n2 Chicago (9:05 AM Fri 27 Mar)\n3 Denver (8:05 AM Fri 27 Mar)\n4 Los Angeles (7:05 AM Fri 27 Mar)",
    );
    expect((await ask("2", { country: "US", before: ["zone usa"] }))?.effects).toEqual([
      { kind: "know-person", zone: "America/Chicago" },
    ]);
  });

  test("what is not known is told, and asked for once more", async () => {
    const reply = await ask("zone atlantis");
    expect(reply?.text).toBe("I cannot find atlantis. Which larger city is near you?");
    expect(reply?.effects).toBeUndefined();
    expect((await ask("paris", { before: ["zone atlantis"] }))?.text).toContain("Europe/Paris");
  });
});

it.each(["what timezone is denver in", "time zone difference", "zone out", "timezone of chennai", "im on time", "i live in leeds", "use the time well", "what time is it", "zoned", "the zone", "change my reminder time to 8", "set my alarm time to 7", "move the time to 8", "tell me the time", "hello"])("%s says nothing of the person's own zone", (text) => {
  expect(readZone(text)).toBeNull();
}); // prettier-ignore
