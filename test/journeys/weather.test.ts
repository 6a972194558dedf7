import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

// Friday, 14:05 in London, two days before its clocks change. No model is asked in any of these.
let service: Service;
beforeAll(async () => {
  service = await startService({
    playbook: "assistant",
    env: {
      CLOCK_START: "2026-03-27T14:05:00Z",
      OPENAI_API_KEY: "",
      OPENAI_BASE_URL: "",
      TURN_DEADLINE_MS: "12000",
    },
  });
});
afterAll(() => service.stop());
afterEach(() => {
  service.weather.clearScript();
  service.weather.clearWeather();
});

let britons = 0;
const briton = (): Phone => createPhone(service, `+447700901${String((britons += 1)).padStart(3, "0")}`);

const towns = () =>
  service.weather.requests
    .filter((request) => request.service === "geocoding")
    .map(({ url }) => url.searchParams.get("name"));

describe("the weather by text", () => {
  test("comes by a short command, and goes on from there", async () => {
    const phone = briton();
    expect(await phone.ask("WEATHER LEEDS SAT")).toMatch(/^Leeds tomorrow \(Sat\): -?\d+(?:-| to )?-?\d*C, /);
    expect(await phone.ask("and sunday?")).toMatch(/^Leeds Sun 29 Mar: /);
    expect(await phone.ask("what about york")).toMatch(/^York Sun 29 Mar: /);
    expect(await phone.ask("wind?")).toMatch(/^York Sun 29 Mar: wind \d+ mph /);
    expect(await phone.ask("this week")).toMatch(/^York:\nFri \d+ mph/);
  });

  test("comes in a person's own words", async () => {
    service.weather.setWeather("nairobi", {
      precipitation: 2,
      precipitation_probability: 80,
      weather_code: 63,
    });
    expect(await briton().ask("rain 2nite nairobi?")).toMatch(
      /^Yes: rain all night \(80%\), \d+ mm\. Nairobi, Kenya tonight \(Fri\): /,
    );
    expect(towns().at(-1)).toBe("nairobi");
    expect(await briton().ask("do i need an umbrella 2day in york")).toMatch(/^(?:Yes|No|Maybe): /);
    expect(await briton().ask("hows the weather in cork this weekend")).toMatch(
      /^Cork, Ireland:\nSat .+\nSun /,
    );
    expect(await createPhone(service).ask("hw hot tomorow in phoenix")).toMatch(
      /^Phoenix tomorrow \(Sat\): high \d+F at \d+ [AP]M/,
    );
  });

  test("asks where they are once, and keeps it", async () => {
    const phone = briton();
    expect(await phone.ask("will it rain tmrw")).toMatch(/^Where are you\?/);
    expect(await phone.ask("im in leeds")).toMatch(/Leeds tomorrow \(Sat\)/);
    expect(await phone.ask("weather tonight")).toMatch(/^Leeds tonight \(Fri\): /);
  });

  test("asks which town is meant, and never again", async () => {
    const phone = createPhone(service);
    expect(await phone.ask("weather springfield tomorrow")).toMatch(
      /^Which Springfield\?\n1 Springfield, Missouri\n2 /,
    );
    expect(await phone.ask("3")).toMatch(/^Springfield, Illinois tomorrow \(Sat\): /);
    expect(await phone.ask("weather springfield sunday")).toMatch(/^Springfield, Illinois Sun 29 Mar: /);
  });

  test("has one honest sentence for a source that fails", async () => {
    service.weather.always({ error: "unavailable" });
    expect(await briton().ask("weather leeds")).toBe(
      "Sorry, the weather service has a fault at the moment. Please text again in some minutes.",
    );
  });

  test.each([
    ["429", { error: "daily-limit" }, /^Sorry, too many weather questions at the moment\./],
    ["a redirect into the own network", { raw: { status: 302, body: "", headers: { location: "http://127.0.0.1:1/" } } }, /^Sorry, I cannot reach the weather service/],
    ["no JSON", { raw: { status: 200, body: "<html>" } }, /^Sorry, the weather service sent an answer I cannot read\./],
    ["an answer over 2 MB", { raw: { status: 200, body: `"${"x".repeat(2_200_000)}"` } }, /^Sorry, the weather service sent an answer I cannot read\./],
    ["no connection", { drop: true }, /^Sorry, I cannot reach the weather service/],
    ["silence", { hang: true }, /^Sorry, the weather service took too long to answer\./],
  ] as const)("says honestly what %s comes to, within the turn", async (_, behaviour, sentence) => {
    service.weather.always(behaviour);
    expect(await briton().ask("weather leeds")).toMatch(sentence);
  }); // prettier-ignore

  test("a daily text is the digest's, also where it begins with WEATHER", async () => {
    expect(await briton().ask("weather daily 6am leeds")).toMatch(/^Every day at 6:00 /);
    expect(await briton().ask("Weather every morning at 5.30 for nairobi")).toMatch(/^Every day at 5:30 /);
  });

  test("takes the own country's town, asks about a much larger one, and knows world cities", async () => {
    expect(await briton().ask("weather york tomorrow")).toMatch(/^York tomorrow/);
    expect(await briton().ask("weather halifax tomorrow")).toMatch(/^Halifax tomorrow/);
    expect(await createPhone(service).ask("weather paris tomorrow")).toMatch(/^Paris, France tomorrow/);
    const phone = briton();
    expect(await phone.ask("weather perth tomorrow")).toBe(
      "Which Perth?\n1 Perth, Scotland\n2 Perth, Australia",
    );
    expect(await phone.ask("1")).toMatch(/^Perth, Scotland tomorrow/);
    expect(await phone.ask("weather perth sunday")).toMatch(/^Perth, Scotland Sun 29 Mar/);
  });

  test("is explained by HELP WEATHER", async () => {
    expect(await briton().ask("help rain")).toMatch(/WEATHER LEEDS/);
  });
});
