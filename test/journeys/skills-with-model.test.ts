import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startClockAt } from "../../src/clock.ts";
import type { Place } from "../../src/store/places.ts";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

// Friday, 14:05 in London. No intents are taught: what no skill reads as its own goes to the model.
let service: Service;
beforeAll(async () => {
  service = await startService({ env: { CLOCK_START: "2026-03-27T14:05:00Z" } });
});
afterAll(() => service.stop());
afterEach(() => {
  service.model.clearScript();
  service.google.clearScript();
});

let britons = 0;
const briton = (): Phone => createPhone(service, `+447700903${String((britons += 1)).padStart(3, "0")}`);
const call = (name: string, args: object) => ({ name, arguments: JSON.stringify(args) });
const body = (of: "places" | "routes") =>
  JSON.parse(service.google.requests.findLast((request) => request.service === of)?.body ?? "{}") as Record<
    string,
    unknown
  >;

async function placesOf({ number }: Phone): Promise<Pick<Place, "kind" | "name" | "label">[]> {
  const { rows } = await service.app.db.$client.query<Place>(
    `select p.kind, p.name, p.label from places p join contacts c on c.id = p.contact_id
      where c.number = $1 order by p.kind, p.name`,
    [number],
  );
  return rows;
}

/** The offer of tools and the rules that the model last got. */
const lastChat = () => service.model.chats.at(-1);

describe("the model calls a skill, and its card goes out word for word", () => {
  test("places; then a digit, the number, and the way are the skill's own, without the model", async () => {
    const phone = briton();
    service.model.script([{ toolCalls: [call("places", { what: "chemist", near: "kings x" })] }]);
    const results = await phone.ask("my head hurts bad and im just by kings x, who would sell me tablets");
    expect(results).toMatch(/^1 .+\n2 .+\n3 .+/);
    expect(body("places")).toMatchObject({ textQuery: "chemist near kings x" });
    const chats = service.model.chats.length;
    const [, second = ""] = /^2 ([^,\n]+)/m.exec(results) ?? [];
    expect(await phone.ask("2")).toContain(second.slice(0, 12));
    expect(await phone.ask("call 2")).toMatch(/\d{3}|no phone number/);
    expect(await phone.ask("directions to 2")).not.toMatch(/^Sorry/);
    expect(service.model.chats.length).toBe(chats);
  });

  test("the way to a result by the model's call is the directions skill's", async () => {
    const phone = briton();
    await phone.ask("NEAR cafe in marlow bay");
    service.model.script([{ toolCalls: [call("places", { do: "directions", number: 1, mode: "walk" })] }]);
    const way = await phone.ask("great lets go and see the first one of those on foot shall we");
    expect(way).toMatch(/on foot|^Where are you\?|^Which /);
    expect(body("routes")).toMatchObject({
      travelMode: "WALK",
      destination: { placeId: expect.any(String) as string },
    });
    expect(lastChat()?.messages.some(({ role }) => role === "tool")).toBe(false); // asked once
  });

  test("my_places keeps the place in the database", async () => {
    const phone = briton();
    service.model.script([
      { toolCalls: [call("my_places", { do: "set", name: "gran", where: "12 Harbour Street, Marlow Bay" })] },
    ]);
    const text =
      "so my grandmother, if it ever comes up between us, is to be found on 12 harbour street marlow bay";
    expect(await phone.ask(text)).toMatch(/Gran/);
    expect(await placesOf(phone)).toEqual([
      { kind: "saved", name: "gran", label: expect.stringContaining("12 Harbour Street") as string },
    ]);
  });

  test("weather", async () => {
    service.model.script([{ toolCalls: [call("weather", { place: "Leeds", day: "tomorrow" })] }]);
    expect(
      await briton().ask("thinking of a bbq with my mates up in leeds on the day after 2day, good idea"),
    ).toMatch(/^Leeds tomorrow \(Sat\): /);
  });

  test("directions, and NEXT goes on from it", async () => {
    const phone = briton();
    const way = { origin: "Town Library", destination: "Eastfield Museum", mode: "transit" };
    service.model.script([{ toolCalls: [call("directions", way)] }]);
    expect(
      await phone.ask("me and the kids fancy the eastfield museum, we are in the town library now"),
    ).toMatch(/^43 min\. Leave /);
    expect(await phone.ask("NEXT")).toMatch(/^1\/5/);
  });

  test("a digest is scheduled, and comes by itself", async () => {
    const phone = briton();
    service.model.script([
      { toolCalls: [call("digest", { do: "set", when: "every day at 7", what: "weather for Leeds" })] },
    ]);
    expect(
      await phone.ask("could i have a wee note about how it looks outside in leeds once a day, at seven"),
    ).toMatch(/^Every day at 7:00 /);
    startClockAt(new Date("2026-03-28T06:59:59Z"));
    await until("the digest", () => phone.received().length > 1);
    expect(phone.received()[1]).toMatch(/^Sat 28 Mar\n.*Leeds/);
    startClockAt(new Date("2026-03-28T14:05:00Z"));
    expect(await phone.ask("DIGEST OFF")).toMatch(/^Your daily text is off/);
  });
});

describe("two skills in one turn", () => {
  test("are both told, the second knows the place that the first keeps, and it is written", async () => {
    const phone = briton();
    service.model.script([
      {
        toolCalls: [
          call("my_places", { do: "set", name: "here", where: "leeds station" }),
          call("places", { what: "chemist", near: "here" }),
        ],
      },
    ]);
    const told = await phone.ask(
      "just got off the train in leeds station and im in need of some plasters and such",
    );
    expect(told).toMatch(/^You are at Leeds Station[\s\S]+\n1 /);
    expect(body("places")).toMatchObject({ textQuery: "chemist", locationBias: {} });
    expect(await placesOf(phone)).toMatchObject([{ kind: "here", name: "here" }]);
    expect(await phone.ask("2")).toMatch(/^.+\n.+/); // goes on from the second
  });

  test("effects of both are kept", async () => {
    const phone = briton();
    service.model.script([
      {
        toolCalls: [
          call("my_places", { do: "set", name: "home", where: "12 Harbour Street, Marlow Bay" }),
          call("my_places", { do: "set", name: "gran", where: "Marlow Bay Station" }),
        ],
      },
    ]);
    await phone.ask(
      "12 harbour street marlow bay and the station there, mine and grans, see that you have them both pls",
    );
    expect((await placesOf(phone)).map(({ name }) => name)).toEqual(["gran", "home"]);
  });

  test("none is done where the turn's first call is wrong and the second right, but the right one", async () => {
    const phone = briton();
    service.model.script([
      {
        toolCalls: [call("my_places", { do: "explode", name: "gran" }), call("weather", { place: "Leeds" })],
      },
      { text: "I could not save that place." },
    ]);
    expect(
      await phone.ask("the house of my grandmother and how it is outside in leeds, both at once please ta"),
    ).toMatch(/^Leeds[\s\S]+I could not save that place\.$/);
    expect(await placesOf(phone)).toEqual([]);
  });
});

describe("a call that is wrong", () => {
  test("is told to the model with what is wrong and without what it said, and it may mend it", async () => {
    service.model.script([
      { toolCalls: [call("weather", { place: 7, day: "secret word" })] },
      { toolCalls: [call("weather", { place: "Leeds" })] },
    ]);
    expect(
      await briton().ask("tell me pls if a long walk with the dog in leeds would be any fun at the mo"),
    ).toMatch(/^Leeds/);
    const told = lastChat()?.messages.filter(({ role }) => role === "tool") ?? [];
    expect(JSON.stringify(told)).toMatch(/wrong arguments\. place: /);
    expect(JSON.stringify(told)).not.toContain("secret word");
  });

  test("cannot bring fields that are ours alone", () => {
    const tools = JSON.stringify(lastChat()?.tools);
    expect(tools).not.toMatch(/nearPlace|isHere|destinationPlaceId|isConfirmed|keepAs|"chosen"|brief/);
  });
});

describe("a skill that is not ready", () => {
  let poor: Service;
  beforeAll(async () => {
    poor = await startService({
      env: { GMAPS_API_KEY: "", CLOCK_START: "2026-03-27T14:05:00Z" },
    });
  });
  afterAll(() => poor.stop());

  test("is not offered to the model, and neither the prompt nor HELP names it", async () => {
    const phone = createPhone(poor, "+447700904001");
    poor.model.script([{ text: "Hm." }]);
    await phone.ask("what do u reckon about the meaning of life then");
    const chat = poor.model.chats.at(-1);
    const offered = JSON.stringify(chat?.tools);
    expect(offered).toContain('"weather"');
    expect(offered).not.toContain('"places"');
    const prompt = JSON.stringify(chat?.messages[0]);
    expect(prompt).toContain("WEATHER");
    expect(prompt).not.toMatch(/NEAR:|MAP:/);
    const help = await phone.ask("HELP");
    expect(help).toContain("WEATHER");
    expect(help).not.toMatch(/NEAR|MAP/);
  });
});
