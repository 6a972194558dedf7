import { ChatOpenAI } from "@langchain/openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, type Listener } from "./http/listen.ts";
import { shapeFault } from "./google/check-shape.ts";
import { unknownPath } from "./google/field-mask.ts";
import { placesRequest, routesRequest, type Shape } from "./google/request-shapes.ts";
import { placesFields, routesFields } from "./google/response-fields.ts";
import { startGoogle, type GoogleError, type GoogleStandin } from "./google-standin.ts";
import { requestFields } from "./openai/check-request.ts";
import { modelErrors } from "./openai/errors.ts";
import { startOpenAi, type OpenAiStandin, type ScriptedAnswer } from "./openai-standin.ts";
import { assertMatches, contractsNote, fieldPaths, hasContracts, readContractFile } from "./openapi.ts";
import { startTwilio, type TwilioStandin } from "./twilio-standin.ts";

const contact = "+12065550123";
const service = "MG00000000000000000000000000000009";

let twilio: TwilioStandin;
let openai: OpenAiStandin;
let google: GoogleStandin;
let webhooks: Listener;

beforeAll(async () => {
  const now = () => new Date("2026-03-27T14:05:00Z");
  const twiml = { status: 200, headers: { "content-type": "text/xml" }, body: "<Response/>" };
  webhooks = await listen(() => twiml, { now });
  const webhookUrl = `${webhooks.origin}/inbound`;
  twilio = await startTwilio({ messagingServices: { [service]: ["+12065550199"] }, webhookUrl, now });
  openai = await startOpenAi({ apiKey: "sk-test" });
  google = await startGoogle({ now });
});

afterAll(async () => {
  await Promise.all([twilio.close(), openai.close(), google.close(), webhooks.close()]);
});

describe.skipIf(!hasContracts)(`Twilio's stand-in keeps to the contract${contractsNote}`, () => {
  const path = () => `/2010-04-01/Accounts/${twilio.accountSid}/Messages`;
  async function call(
    url: string,
    form?: Record<string, string>,
  ): Promise<{ status: number; body: unknown }> {
    const headers = { authorization: `Basic ${btoa(`${twilio.accountSid}:${twilio.authToken}`)}` };
    const post = form && { method: "POST", body: new URLSearchParams(form) };
    const response = await fetch(twilio.origin + url, { headers, ...post });
    return { status: response.status, body: await response.json() };
  }

  it.each([
    ["a number", { From: "+12065550199" }],
    ["a Messaging Service", { MessagingServiceSid: service }],
  ])("in what it answers to a message sent by %s", async (_, sender) => {
    const form = {
      To: contact,
      Body: "Hello",
      StatusCallback: `${webhooks.origin}/status`,
      ...(sender as object),
    };
    assertMatches("twilio", { request: "CreateMessage" }, form);
    const { status, body } = await call(`${path()}.json`, form);
    assertMatches("twilio", { response: "CreateMessage", status }, body);
    await twilio.settled();
    const fetched = await call(`${path()}/${(body as { sid: string }).sid}.json`);
    assertMatches("twilio", { response: "FetchMessage" }, fetched.body);
  });

  it("in its lists, full and empty", async () => {
    for (const query of ["?PageSize=1", "?PageSize=1&Page=1", "?To=%2B12065550000"]) {
      const { body } = await call(`${path()}.json${query}`);
      assertMatches("twilio", { response: "ListMessage" }, body);
    }
  });

  it("in its errors", async () => {
    type Errors = { errors: { status: number; body: { code: number } }[] };
    for (const { status, body } of (readContractFile("twilio/samples/rest-errors.json") as Errors).errors) {
      twilio.next({ code: body.code });
      const refused = await call(`${path()}.json`, {});
      expect(refused).toMatchObject({ status, body: { code: body.code, status } });
      expect(Object.keys(refused.body as object)).toEqual(Object.keys(body));
    }
  });

  it("in its webhooks: no parameter is missing, none is made up", async () => {
    type Webhooks = { requests: { name: string; headers: object; params: Record<string, string> }[] };
    const samples = (readContractFile("twilio/samples/webhooks.json") as Webhooks).requests;
    const sampleOf = (name: string) =>
      Object.keys(samples.find((each) => each.name === name)?.params ?? {}).toSorted();
    const media = [1, 2].map((number) => ({
      url: `https://media.example/${number}`,
      contentType: "image/jpeg",
    }));
    const inbound = (text: object) =>
      Object.keys(twilio.inboundParameters({ from: contact, body: "", ...text })).toSorted();
    expect(inbound({})).toEqual(sampleOf("inbound-sms"));
    expect(inbound({ media })).toEqual(sampleOf("inbound-mms"));
    for (const outcome of ["delivered", "undelivered", "failed"] as const) {
      twilio.next({ delivery: { outcome } });
      const statusCallback = `${webhooks.origin}/status`;
      await call(`${path()}.json`, {
        To: contact,
        From: "+12065550142",
        Body: "Hi",
        StatusCallback: statusCallback,
      });
      await twilio.settled();
      const parameters = new URLSearchParams(twilio.callbacks.at(-1)?.request.body);
      expect([...parameters.keys()].toSorted()).toEqual(sampleOf(`status-${outcome}`));
    }
    expect(Object.keys(twilio.callbacks[0]?.request.headers ?? {})).toEqual(
      expect.arrayContaining(Object.keys(samples[0]?.headers ?? {}).map((name) => name.toLowerCase())),
    );
  });

  it("in the words the network listens to", async () => {
    type Keywords = {
      default: { optOut: string[]; optIn: string[] };
      matching: { examplesThatDoNotMatch: string[] };
    };
    const { default: words, matching } = readContractFile("twilio/opt-out-keywords.json") as Keywords;
    const isBlockedAfter = async (body: string) => {
      await twilio.text({ from: contact, body });
      return twilio.isBlocked(twilio.number, contact);
    };
    for (const body of matching.examplesThatDoNotMatch) expect(await isBlockedAfter(body)).toBe(false);
    for (const [index, body] of words.optOut.entries()) {
      expect(await isBlockedAfter(body)).toBe(true);
      expect(await isBlockedAfter(words.optIn[index % words.optIn.length] ?? "")).toBe(false);
    }
  });
});

describe.skipIf(!hasContracts)(`The model's stand-in keeps to the contract${contractsNote}`, () => {
  const tool = {
    type: "function",
    function: { name: "directions", parameters: { type: "object", properties: {} } },
  };
  async function ask(answer: ScriptedAnswer, stream = false): Promise<Response> {
    openai.script([answer]);
    const messages = [{ role: "user", content: "hi" }];
    const request = { model: "standin", messages, tools: [tool], stream };
    return fetch(`${openai.baseUrl}/chat/completions`, {
      method: "POST",
      headers: { authorization: "Bearer sk-test" },
      body: JSON.stringify(stream ? { ...request, stream_options: { include_usage: true } } : request),
    });
  }

  const answers: ScriptedAnswer[] = [
    { text: "Hello." },
    { text: "Let me see.", toolCalls: [{ name: "directions", arguments: { to: "b" } }] },
    {
      toolCalls: [
        { name: "directions", arguments: "{" },
        { name: "other", arguments: {} },
      ],
    },
    { refusal: "I can't help with that." },
    { empty: true },
    { text: "Walk north and", finishReason: "length" },
    { text: "", finishReason: "content_filter" },
    {},
  ];
  it.each(answers)("in %o, whole and in pieces", async (answer) => {
    assertMatches("openai", { schema: "CreateChatCompletionResponse" }, await (await ask(answer)).json());
    const pieces = (await (await ask(answer, true)).text())
      .split("\n\n")
      .map((line) => line.replace("data: ", ""));
    expect(pieces.slice(-2)).toEqual(["[DONE]", ""]);
    for (const piece of pieces.slice(0, -2)) {
      assertMatches("openai", { schema: "CreateChatCompletionStreamResponse" }, JSON.parse(piece));
    }
  });

  it("in its errors", async () => {
    type Errors = { errors: Record<string, { status: number; body: { error: object } } | undefined> };
    const { errors } = readContractFile("openai/samples/errors.json") as Errors;
    for (const error of modelErrors) {
      const response = await ask({ error });
      const body = (await response.json()) as { error: object };
      assertMatches("openai", { schema: "ErrorResponse" }, body);
      const sample = errors[error];
      if (!sample) continue; // "missing-api-key" is not among the samples
      const wording = { message: expect.any(String) as string };
      expect({ status: response.status, ...body }).toEqual({
        status: sample.status,
        error: { ...sample.body.error, ...wording },
      });
    }
  });

  it("in the fields a request may have, and LangChain's requests do, too", async () => {
    const known = fieldPaths("openai", "CreateChatCompletionRequest").filter((path) => !path.includes("."));
    expect(requestFields.toSorted()).toEqual(known.toSorted());
    const configuration = { baseURL: openai.baseUrl };
    await new ChatOpenAI({ model: "standin", apiKey: "sk-test", configuration })
      .bindTools([tool])
      .invoke("hi");
    assertMatches(
      "openai",
      { schema: "CreateChatCompletionRequest" },
      JSON.parse(openai.requests.at(-1)?.body ?? ""),
    );
  });
});

describe.skipIf(!hasContracts)(`Google's stand-in keeps to the contract${contractsNote}`, () => {
  async function ask(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    const headers = { "x-goog-api-key": google.apiKey, "x-goog-fieldmask": "*" };
    const response = await fetch(google.origin + path, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }
  const routesPath = "/directions/v2:computeRoutes";
  const placesPath = "/v1/places:searchText";

  it.each(["WALK", "BICYCLE", "DRIVE", "TWO_WHEELER", "TRANSIT"])(
    "in its routes by %s",
    async (travelMode) => {
      const pairs = [
        ["12 Harbour Street", "Eastfield Museum"],
        ["12 Harbor Stret", "Eastfield Museum"],
        ["400 Court St", "Quill Field Airport"],
        ["12 Harbour Street", "Gull Island Lighthouse"],
        ["12 Harbour Street", "asdf qwer"],
        ["leeds stn", "headingley"],
        ["paris", "nice"],
      ];
      for (const [from, to] of pairs) {
        const request = {
          origin: { address: from },
          destination: { address: to },
          travelMode,
          computeAlternativeRoutes: true,
          extraComputations: ["TOLLS"],
        };
        assertMatches("routes", { request: "ComputeRoutes" }, request);
        const { body } = await ask(routesPath, request);
        assertMatches("routes", { response: "ComputeRoutes" }, body);
      }
    },
  );

  it("in its places", async () => {
    for (const textQuery of ["cafe in Marlow Bay", "restaurant", "atm nr kings x", "volcano"]) {
      const { body } = await ask(placesPath, { textQuery, maxResultCount: 20 });
      assertMatches("places", { response: `POST ${placesPath}` }, body);
    }
  });

  it("in its geocoding", async () => {
    const queries = [
      "address=12+Harbor+Stret",
      "address=Quill+River",
      "address=headingley",
      "address=60611",
      "address=asdf",
      "latlng=51.0175,-3.1142",
      "",
    ];
    for (const query of queries) {
      const response = await fetch(`${google.origin}/maps/api/geocode/json?key=${google.apiKey}&${query}`);
      assertMatches("geocoding", { response: "GET /maps/api/geocode/json" }, await response.json());
    }
  });

  it("in its errors", async () => {
    type ErrorBody = { error: { code: number; status: string; details?: { reason?: string }[] } };
    type Errors = { errors: Record<string, { status: number; body: ErrorBody }> };
    const { errors } = readContractFile("google-maps/samples/errors.json") as Errors;
    const factsOf = ({ error }: ErrorBody) => [error.code, error.status, error.details?.[0]?.reason];
    const refusedAnyway = ["missing-origin", "missing-field-mask"];
    for (const [name, sample] of Object.entries(errors)) {
      if (refusedAnyway.includes(name)) continue;
      google.next({ error: name.replace("waypoint-", "") as GoogleError });
      const { status, body } = await ask(routesPath, {});
      assertMatches("routes", { schema: "google.rpc.ErrorResponse" }, body);
      expect([status, ...factsOf(body as ErrorBody)]).toEqual([sample.status, ...factsOf(sample.body)]);
    }
  });

  it("in the fields an answer may have, all of them maskable", () => {
    const routes = fieldPaths("routes", "ComputeRoutesResponse");
    const places = fieldPaths("places", "SearchTextResponse");
    expect(routes.filter((path) => unknownPath(path, routesFields) !== null)).toEqual([]);
    expect(places.filter((path) => unknownPath(path, placesFields) !== null)).toEqual([]);
    expect(unknownPath("routes.legs.steps.duration", routesFields)).not.toBeNull();
  });

  it("in the fields a request may have", () => {
    const namesIn = (shape: Shape, at = ""): string[] => {
      if (typeof shape === "string" || "oneOf" in shape) return [];
      if ("list" in shape) return namesIn(shape.list, at);
      return Object.entries(shape.fields).flatMap(([name, inner]) => [
        at + name,
        ...namesIn(inner, `${at}${name}.`),
      ]);
    };
    expect(namesIn({ fields: routesRequest }).toSorted()).toEqual(
      fieldPaths("routes", "ComputeRoutesRequest").toSorted(),
    );
    // The REST reference has these two, the definition does not yet.
    const places = [...fieldPaths("places", "SearchTextRequest"), "pageSize", "pageToken"];
    expect(namesIn({ fields: placesRequest }).toSorted()).toEqual(places.toSorted());
  });

  it.each(["routes-v2.transit", "routes-v2.walk", "routes-v2.drive", "routes-v2.drive-minimal"])(
    "in taking the request of %s",
    (sample) => {
      const { request } = readContractFile(`google-maps/samples/${sample}.json`) as {
        request: { body: unknown };
      };
      expect(shapeFault(request.body, { fields: routesRequest })).toBeNull();
    },
  );
});
