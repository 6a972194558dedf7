import tzLookup from "@photostructure/tz-lookup";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { googleErrors, type GoogleService } from "./google/errors.ts";
import { places } from "./google/world.ts";
import { startGoogle, type GoogleStandin } from "./google-standin.ts";

/** A Friday, five past two in the afternoon in England, five past nine in the morning in Illinois. */
const now = new Date("2026-03-27T14:05:00Z");
const home = "12 Harbour Street, Marlow Bay";
const museum = "Eastfield Museum";

let standin: GoogleStandin;

beforeEach(async () => {
  standin = await startGoogle({ now: () => now });
});
afterEach(() => standin.close());

type Headers = Record<string, string>;
const headers = (mask = "*"): Headers => ({ "X-Goog-Api-Key": standin.apiKey, "X-Goog-FieldMask": mask });

async function post(url: string, body: unknown, given: Headers): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method: "POST",
    headers: given,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const computeRoutes = (body: unknown, given = headers(), query = "") =>
  post(`${standin.routesUrl}/directions/v2:computeRoutes${query}`, body, given);
const searchText = (body: unknown, given = headers()) =>
  post(`${standin.placesUrl}/v1/places:searchText`, body, given);

async function geocode(parameters: Record<string, string>): Promise<{ status: number; body: unknown }> {
  const query = new URLSearchParams({ key: standin.apiKey, ...parameters });
  const response = await fetch(`${standin.geocodingUrl}/maps/api/geocode/json?${query.toString()}`);
  return { status: response.status, body: await response.json() };
}

const byAddress = (from: string, to: string, more: object = {}) => ({
  origin: { address: from },
  destination: { address: to },
  ...more,
});

type Step = {
  travelMode: string;
  navigationInstruction: { instructions?: string };
  transitDetails?: {
    stopDetails: { departureTime: string; arrivalTime: string };
    localizedValues: { departureTime: { time: { text: string } } };
    transitLine: { name?: string; nameShort?: string };
    stopCount: number;
  };
};

type RouteShown = { duration: string; legs: [{ steps: Step[] }]; routeLabels: string[] };

async function routesFor(request: object): Promise<RouteShown[]> {
  const { status, body } = await computeRoutes(request);
  expect({ status, body }).toMatchObject({ status: 200 });
  return (body as { routes?: RouteShown[] }).routes ?? [];
}

const transit = (from: string, to: string, more: object = {}) =>
  routesFor(byAddress(from, to, { travelMode: "TRANSIT", ...more }));

/** Departure and line of each ride. */
function ridesOf(route: RouteShown | undefined): string[] {
  const rides = route?.legs[0].steps.flatMap(({ transitDetails }) => transitDetails ?? []) ?? [];
  return rides.map(({ stopDetails, transitLine }) => {
    return `${stopDetails.departureTime} ${transitLine.nameShort ?? transitLine.name ?? ""}`;
  });
}

describe("Routes refuses what the real one refuses:", () => {
  const way = byAddress(home, museum);
  const faults: [what: string, body: unknown, message: string][] = [
    ["no JSON", "{", "Invalid JSON payload"],
    ["no destination", { origin: { address: home } }, "Origin and destination must be set."],
    ["an empty origin", { ...way, origin: {} }, "Origin and destination must be set."],
    ["an origin given twice", { ...way, origin: { address: home, placeId: "x" } }, "already set"],
    ["an unknown field", { ...way, speed: 9 }, 'Unknown name "speed": Cannot find field.'],
    ["an unknown field within", { ...way, origin: { addres: home } }, `Unknown name "addres" at 'origin'`],
    ["an unknown travel mode", { ...way, travelMode: "TELEPORT" }, "Invalid value at 'travelMode'"],
    ["a time that is none", { ...way, departureTime: "tomorrow" }, "protobuf.Timestamp"],
    ["a list that is none", { ...way, intermediates: {} }, "Invalid value at 'intermediates'"],
    [
      "a traffic preference for walkers",
      { ...way, travelMode: "WALK", routingPreference: "TRAFFIC_AWARE" },
      "Routing",
    ],
    [
      "departure and arrival",
      {
        ...way,
        travelMode: "TRANSIT",
        departureTime: "2026-03-27T15:00:00Z",
        arrivalTime: "2026-03-27T15:00:00Z",
      },
      "Only one of",
    ],
    [
      "an arrival by car",
      { ...way, travelMode: "DRIVE", arrivalTime: "2026-03-27T15:00:00Z" },
      "Arrival time",
    ],
    [
      "a past departure by car",
      { ...way, travelMode: "DRIVE", departureTime: "2026-03-27T14:00:00Z" },
      "future time",
    ],
    [
      "a past departure on foot",
      { ...way, travelMode: "WALK", departureTime: now.toISOString() },
      "future time",
    ],
    [
      "stops between by transit",
      { ...way, travelMode: "TRANSIT", intermediates: [{ address: home }] },
      "Intermediate",
    ],
    ["transit preferences by car", { ...way, transitPreferences: {} }, "Transit preferences"],
  ];
  it.each(faults)("%s", async (_, body, message) => {
    const answer = await computeRoutes(body);
    const error: unknown = expect.objectContaining({
      code: 400,
      status: "INVALID_ARGUMENT",
      message: expect.stringContaining(message) as string,
    });
    expect(answer).toEqual({ status: 400, body: { error } });
  });

  it("a missing key (403) and a wrong one (400, with its reason)", async () => {
    const missing = await computeRoutes(way, { "X-Goog-FieldMask": "*" });
    expect(missing).toMatchObject({ status: 403, body: { error: { status: "PERMISSION_DENIED" } } });
    const wrong = await computeRoutes(way, { ...headers(), "X-Goog-Api-Key": "other" });
    const details = [{ reason: "API_KEY_INVALID" }];
    expect(wrong).toMatchObject({ status: 400, body: { error: { status: "INVALID_ARGUMENT", details } } });
  });

  it("no field mask, and one that leads nowhere", async () => {
    const without = await computeRoutes(way, { "X-Goog-Api-Key": standin.apiKey });
    expect(without).toMatchObject({ status: 400, body: { error: { status: "INVALID_ARGUMENT" } } });
    for (const mask of [
      "routes.steps",
      "routes.duration, routes.legs",
      "routes.duration.seconds",
      "places.id",
    ]) {
      expect(await computeRoutes(way, headers(mask))).toMatchObject({ status: 400 });
    }
  });

  it("a place id that does not exist (404)", async () => {
    const answer = await computeRoutes({ ...way, origin: { placeId: "ChIJnowhere" } });
    expect(answer).toMatchObject({ status: 404, body: { error: { status: "NOT_FOUND" } } });
  });
});

describe("Routes brings back", () => {
  it("only what the field mask names, given in a header or in the query", async () => {
    const mask = "routes.duration,routes.legs.steps.transitDetails.stopCount";
    const request = byAddress(home, museum, { travelMode: "TRANSIT" });
    const { body } = await computeRoutes(request, headers(mask));
    const shown = body as { routes: [{ duration: string; legs: [{ steps: object[] }] }] };
    expect(Object.keys(shown)).toEqual(["routes"]);
    expect(Object.keys(shown.routes[0])).toEqual(["legs", "duration"]);
    // A step without the wanted field stays, as an empty object.
    expect(shown.routes[0].legs[0].steps.filter((step) => Object.keys(step).length === 0)).not.toHaveLength(
      0,
    );
    const byQuery = await computeRoutes(request, { "X-Goog-Api-Key": standin.apiKey }, `?$fields=${mask}`);
    expect(byQuery.body).toEqual(body);
  });

  it.each([
    ["WALK", "BICYCLE"],
    ["BICYCLE", "DRIVE"],
    ["DRIVE", undefined],
  ])("a way by %s with steps, slower than by %s", async (travelMode, faster) => {
    const [route] = await routesFor(byAddress(home, "Old Pier", { travelMode }));
    const steps = route?.legs[0].steps ?? [];
    expect(steps).toHaveLength(3);
    expect(steps.every((step) => step.travelMode === travelMode)).toBe(true);
    expect(steps.at(-1)?.navigationInstruction.instructions).toContain("\nDestination");
    if (!faster) return;
    const [other] = await routesFor(byAddress(home, "Old Pier", { travelMode: faster }));
    expect(parseInt(route?.duration ?? "")).toBeGreaterThan(parseInt(other?.duration ?? ""));
  });

  it("a walk, a bus, a change, a train and a walk, on the minute of the timetable", async () => {
    const [route] = await transit(home, museum);
    const steps = route?.legs[0].steps ?? [];
    expect(steps.map((step) => step.travelMode)).toEqual([
      "WALK",
      "TRANSIT",
      "WALK",
      "WALK",
      "TRANSIT",
      "WALK",
    ]);
    expect(ridesOf(route)).toEqual(["2026-03-27T14:25:00Z 12", "2026-03-27T14:38:59Z Coast Line"]);
    // As live answers have it: a line without a short name, a step without words.
    expect(steps[4]?.transitDetails?.transitLine).not.toHaveProperty("nameShort");
    expect(steps.at(-1)?.navigationInstruction).toEqual({});
    expect(route).toMatchObject({ travelAdvisory: { transitFare: {} } });
    const overview = [
      ["WALK", 0, 0],
      ["TRANSIT", 1, 1],
      ["WALK", 2, 3],
      ["TRANSIT", 4, 4],
      ["WALK", 5, 5],
    ];
    expect(route?.legs[0]).toMatchObject({
      stepsOverview: {
        multiModalSegments: overview.map(([travelMode, stepStartIndex, stepEndIndex]) => {
          return { travelMode, stepStartIndex, stepEndIndex };
        }),
      },
    });
  });

  it("a later departure where one is asked for, or the next two besides", async () => {
    const [later] = await transit(home, museum, { departureTime: "2026-03-27T14:22:00Z" });
    expect(ridesOf(later)[0]).toBe("2026-03-27T14:45:00Z 12");
    const three = await transit(home, museum, { computeAlternativeRoutes: true });
    expect(three.map((route) => ridesOf(route)[0]?.slice(11, 16))).toEqual(["14:25", "14:45", "15:25"]);
    expect(three.map(({ routeLabels: [label] }) => label?.length)).toEqual([13, 23, 23]);
  });

  it("the last departure that is in time for an arrival", async () => {
    const [route] = await transit(home, museum, { arrivalTime: "2026-03-27T15:00:00Z" });
    expect(ridesOf(route)).toEqual(["2026-03-27T13:45:00Z 12", "2026-03-27T14:08:59Z Coast Line"]);
  });

  it("the first departure of the morning, at night", async () => {
    const [route] = await transit(home, museum, { departureTime: "2026-03-28T02:00:00Z" });
    expect(ridesOf(route)[0]).toBe("2026-03-28T05:25:00Z 12");
  });

  it("local times, on both sides of a clock change, with U+202F before PM", async () => {
    const localTime = async (departureTime: string, languageCode: string) => {
      const [route] = await transit(home, museum, { departureTime, languageCode });
      return route?.legs[0].steps[1]?.transitDetails?.localizedValues.departureTime.time.text;
    };
    expect(await localTime("2026-03-28T13:20:00Z", "en-US")).toBe("1:25\u202fPM");
    expect(await localTime("2026-03-29T13:20:00Z", "en-US")).toBe("2:25\u202fPM");
    expect(await localTime("2026-03-29T13:20:00Z", "en-GB")).toBe("14:25");
    const [inIllinois] = await transit("Depot Plaza", "College Green", {
      departureTime: "2026-03-27T15:00:00Z",
    });
    const ride = inIllinois?.legs[0].steps[1]?.transitDetails;
    expect(ride).toMatchObject({
      transitLine: { nameShort: "N5" },
      stopCount: 2,
      localizedValues: { departureTime: { time: { text: "10:15\u202fAM" }, timeZone: "America/Chicago" } },
    });
    expect(ride?.transitLine).not.toHaveProperty("name");
  });

  it("only the vehicles that are allowed", async () => {
    const byRail = { transitPreferences: { allowedTravelModes: ["RAIL"] } };
    const [route] = await transit("Marlow Bay Station", museum, byRail);
    expect(ridesOf(route)).toEqual(["2026-03-27T14:08:59Z Coast Line"]);
    expect(await transit("St Anne's Hospital", museum, byRail)).toEqual([]);
  });

  it("a walk where transit is no faster", async () => {
    const [route] = await transit(home, "Bean & Gull Cafe");
    expect(route?.legs[0].steps.map((step) => step.travelMode)).toEqual(["WALK", "WALK", "WALK"]);
  });

  it("no routes key where there is no way, and where an address is nowhere", async () => {
    const island = byAddress(home, "Gull Island Lighthouse", { travelMode: "WALK" });
    expect(await computeRoutes(island, headers("routes.duration"))).toEqual({ status: 200, body: {} });
    expect((await computeRoutes(island)).body).toMatchObject({
      geocodingResults: { destination: { geocoderStatus: {} } },
    });
    expect((await computeRoutes(byAddress(home, "Quill River"), headers("routes"))).body).toEqual({});
    const nowhere = await computeRoutes(byAddress(home, "asdf qwer"));
    expect(nowhere.body).toMatchObject({
      geocodingResults: { destination: { geocoderStatus: { code: 5 } } },
    });
    expect(nowhere.body).not.toHaveProperty("routes");
    const points = {
      origin: { location: { latLng: { latitude: 51.0175, longitude: -3.1142 } } },
      destination: { location: { latLng: { latitude: 0, longitude: 0 } } },
    };
    expect((await computeRoutes(points)).body).toEqual({ geocodingResults: {} });
  });

  it("no transit more than 100 days ahead", async () => {
    expect(await transit(home, museum, { departureTime: "2026-08-01T12:00:00Z" })).toEqual([]);
  });

  it("partialMatch for an address it had to guess, and none for one it knows", async () => {
    const { body } = await computeRoutes(
      byAddress("12 Harbor Stret, Marlow Bay", museum),
      headers("geocodingResults"),
    );
    const guess = { partialMatch: true, placeId: "ChIJmarlow0harbour0street012" };
    expect(body).toMatchObject({ geocodingResults: { origin: guess } });
    expect(
      (body as { geocodingResults: { destination: object } }).geocodingResults.destination,
    ).not.toHaveProperty("partialMatch");
  });

  it("ways between place ids and between coordinates, without geocoding results", async () => {
    const [from, to] = [places[1], places[3]];
    const ids = { origin: { placeId: from?.id }, destination: { placeId: to?.id } };
    const latLng = (place = from) => ({ latitude: place?.latitude, longitude: place?.longitude });
    const points = {
      origin: { location: { latLng: latLng() } },
      destination: { location: { latLng: latLng(to) } },
    };
    const { body } = await computeRoutes(ids);
    expect(Object.keys(body as object)).toEqual(["routes"]);
    expect((await computeRoutes(points)).body).toEqual(body);
  });
});

describe("Places", () => {
  it.each([
    ["no query", {}, "*"],
    ["an empty query", { textQuery: " " }, "*"],
    ["too many results", { textQuery: "cafe", maxResultCount: 21 }, "*"],
    ["a circle too wide", { textQuery: "cafe", locationBias: { circle: { radius: 60_000 } } }, "*"],
    ["an unknown field", { textQuery: "cafe", query: "x" }, "*"],
    ["a mask without places.", { textQuery: "cafe" }, "displayName"],
    ["no mask", { textQuery: "cafe" }, ""],
  ])("refuses %s", async (_, body, mask) => {
    expect(await searchText(body, headers(mask))).toMatchObject({
      status: 400,
      body: { error: { code: 400 } },
    });
  });

  it("finds by kind, by name and near a point", async () => {
    const mask = "places.displayName,places.formattedAddress";
    expect(
      (await searchText({ textQuery: "gull cafe in Marlow Bay", pageSize: 1 }, headers(mask))).body,
    ).toEqual({
      places: [
        {
          displayName: { text: "Bean & Gull Café", languageCode: "en" },
          formattedAddress: "27 Harbour Street, Marlow Bay TA9 1AC, UK",
        },
      ],
    });
    const center = { latitude: 40.08, longitude: -89.23 };
    const near = {
      textQuery: "restaurant",
      locationBias: { circle: { center, radius: 5000 } },
      maxResultCount: 1,
    };
    expect((await searchText(near)).body).toMatchObject({
      places: [{ displayName: { text: "Prairie Diner" } }],
    });
  });

  it("knows opening hours, with characters that are not in GSM-7", async () => {
    const { body } = await searchText({ textQuery: "library", openNow: true });
    const hours = {
      openNow: true,
      weekdayDescriptions: expect.arrayContaining([
        "Monday: 9:00\u202fAM\u2009\u2013\u20095:30\u202fPM",
      ]) as string[],
    };
    expect(body).toMatchObject({ places: [{ currentOpeningHours: hours }] });
  });

  it("finds nothing as an empty object", async () => {
    expect((await searchText({ textQuery: "volcano" })).body).toEqual({});
    expect((await searchText({ textQuery: "diner in Marlow Bay" })).body).toEqual({});
  });
});

describe("Places around people", () => {
  const marlowBay = { circle: { center: { latitude: 51.0212, longitude: -3.1081 }, radius: 5000 } };
  type Shown = { places?: { id: string; displayName: { text: string } }[]; nextPageToken?: string };
  const find = async (body: object) => (await searchText(body)).body as Shown;
  const namesOf = ({ places: found = [] }: Shown) => found.map(({ displayName }) => displayName.text);

  it.each(["pharmacy", "chemist", "atm", "pizza", "cafe", "supermarket", "hotel"])(
    "finds several for %s in the invented towns",
    async (textQuery) => {
      expect(namesOf(await find({ textQuery, locationBias: marlowBay })).length).toBeGreaterThanOrEqual(4);
    },
  );

  it("finds the nearest first, a page at a time", async () => {
    const first = await find({ textQuery: "pharmacy", locationBias: marlowBay, pageSize: 3 });
    expect(namesOf(first)[0]).toBe("Corner Pharmacy");
    const pageToken = first.nextPageToken;
    const second = await find({ textQuery: "pharmacy", locationBias: marlowBay, pageSize: 3, pageToken });
    expect(namesOf(second)).toContain("صيدلية النور");
    expect(namesOf(second).filter((name) => namesOf(first).includes(name))).toEqual([]);
    expect(second).not.toHaveProperty("nextPageToken");
    expect((await searchText({ textQuery: "cafe", locationBias: marlowBay, pageToken })).status).toBe(400);
  });

  it("finds shops at a real place that the query names, and Routes knows them by id", async () => {
    const found = await find({ textQuery: "atm nr kings x" });
    expect(namesOf(found)).toHaveLength(5);
    const [atm] = found.places ?? [];
    const way = { origin: { address: "kings x" }, destination: { placeId: atm?.id }, travelMode: "WALK" };
    expect(await routesFor(way)).toHaveLength(1);
  });

  it("says when what is closed opens, and when what is open closes", async () => {
    const { places: found } = (await searchText({ textQuery: "pharmacy", locationBias: marlowBay })).body as {
      places: { currentOpeningHours: { openNow: boolean; nextOpenTime?: string; nextCloseTime?: string } }[];
    };
    const hours = found.map(({ currentOpeningHours }) => currentOpeningHours);
    expect(hours).toContainEqual(
      expect.objectContaining({ openNow: true, nextCloseTime: "2026-03-27T22:00:00Z" }),
    );
    expect(hours).toContainEqual(
      expect.objectContaining({ openNow: false, nextOpenTime: "2026-03-27T18:00:00Z" }),
    );
    const always = hours.filter(({ openNow, nextCloseTime }) => openNow && nextCloseTime === undefined);
    expect(always.length).toBeGreaterThan(0);
  });
});

describe("Real places", () => {
  const found = async (address: string, more: object = {}) => {
    const { body } = await geocode({ address, ...more });
    const { results } = body as { results: { formatted_address: string; partial_match?: boolean }[] };
    return results.map((each) => each.formatted_address + (each.partial_match ? " (guessed)" : ""));
  };

  it.each<[string, string[]]>([
    ["leeds station", ["Leeds Station, Leeds, UK"]],
    ["leeds stn", ["Leeds Station, Leeds, UK"]],
    ["leads station", ["Leeds Station, Leeds, UK (guessed)"]],
    ["kings x", ["King's Cross Station, London, UK"]],
    ["60611", ["Chicago 60611, USA"]],
    ["zurich", ["Zürich, Zurich, Switzerland"]],
    ["القاهرة", ["Cairo, Cairo, Egypt"]],
    ["perth", ["Perth, Western Australia, Australia"]],
    ["springfield il", ["Springfield, Illinois, USA"]],
    ["york", ["York, England, UK", "York, Pennsylvania, USA"]],
    ["headingley", ["Headingley, England, UK", "Headingley, Manitoba, Canada"]],
    ["ashby", ["Ashby, Marlowshire, UK", "Ashby, IL, USA"]],
    ["mill rd", ["Mill Rd, Marlow Bay TA9 3MR, UK", "Mill Rd, Eastfield TA9 8MR, UK"]],
    ["12 Elm St, Leeds", ["12 Elm St, Leeds, England, UK"]],
  ])("geocoding finds %s, and all that it may mean", async (address, names) => {
    expect(await found(address)).toEqual(names);
  });

  it("of one country alone, where the request says which", async () => {
    expect(await found("york", { region: "uk" })).toEqual(["York, England, UK"]);
  });

  it("have their country among the parts of the address", async () => {
    const country = { short_name: "KE", long_name: "Kenya", types: ["country", "political"] };
    expect((await geocode({ address: "nairobi" })).body).toMatchObject({
      results: [{ address_components: expect.arrayContaining([country]) as object[] }],
    });
  });

  it("are linked by buses where near, by trains where far, and by nothing over the sea", async () => {
    const [bus] = await transit("leeds stn", "headingley");
    expect(ridesOf(bus)).toEqual([expect.stringMatching(/^2026-03-27T14:15:00Z \d+$/)]);
    const [train] = await transit("leeds", "york", { arrivalTime: "2026-03-27T18:00:00Z" });
    expect(ridesOf(train)).toEqual([expect.stringContaining("Leeds - York")]);
    expect(await transit("leeds", "nairobi")).toEqual([]);
  });
});

describe("Drives", () => {
  const drive = byAddress(home, museum, { travelMode: "DRIVE" });
  type Drive = {
    routes: {
      duration: string;
      staticDuration: string;
      description: string;
      warnings?: string[];
      travelAdvisory: object;
    }[];
  };
  const drives = async (more: object) => ((await computeRoutes({ ...drive, ...more })).body as Drive).routes;

  it("have up to three ways with names", async () => {
    const ways = await drives({ computeAlternativeRoutes: true });
    expect(ways.map(({ description }) => description)).toEqual(["High Road", "Ring Road", "Mill Lane"]);
  });

  it("take longer in traffic, where it is asked for", async () => {
    const seconds = (text = "") => Number.parseInt(text, 10);
    const [plain] = await drives({});
    expect(plain?.duration).toBe(plain?.staticDuration);
    const atFive = { departureTime: "2026-03-27T17:00:00Z" };
    const [inTraffic] = await drives({ ...atFive, routingPreference: "TRAFFIC_AWARE" });
    expect(seconds(inTraffic?.duration)).toBeGreaterThan(seconds(inTraffic?.staticDuration));
  });

  it("warn of tolls, and tell their price where asked", async () => {
    const price = { tollInfo: { estimatedPrice: [{ currencyCode: "GBP", units: "1", nanos: 500_000_000 }] } };
    expect(await drives({})).toMatchObject([{ warnings: ["This route has tolls."], travelAdvisory: {} }]);
    expect(await drives({ extraComputations: ["TOLLS"] })).toMatchObject([{ travelAdvisory: price }]);
    const [free] = await drives({ routeModifiers: { avoidTolls: true } });
    expect(free).not.toHaveProperty("warnings");
  });
});

describe("Geocoding, always with HTTP 200,", () => {
  it("finds an address, a guess, a place id and a point", async () => {
    const [place] = places.filter(({ name }) => name === "12 Harbour Street");
    const result = { formatted_address: place?.address, place_id: place?.id };
    expect((await geocode({ address: home })).body).toMatchObject({ status: "OK", results: [result] });
    const guess = await geocode({ address: "12 Harbor Stret, Marlow Bay" });
    expect(guess.body).toMatchObject({ status: "OK", results: [{ ...result, partial_match: true }] });
    expect((await geocode({ place_id: place?.id ?? "" })).body).toMatchObject({ results: [result] });
    const latlng = `${place?.latitude},${place?.longitude}`;
    expect((await geocode({ latlng })).body).toMatchObject({ results: [result] });
  });

  it.each<[Record<string, string>, string]>([
    [{}, "INVALID_REQUEST"],
    [{ place_id: "nowhere" }, "INVALID_REQUEST"],
    [{ latlng: "north" }, "INVALID_REQUEST"],
    [{ address: "asdf qwer" }, "ZERO_RESULTS"],
    [{ address: home, components: "country:US" }, "ZERO_RESULTS"],
    [{ latlng: "0,0" }, "ZERO_RESULTS"],
    [{ address: home, key: "other" }, "REQUEST_DENIED"],
    [{ address: home, key: "" }, "REQUEST_DENIED"],
  ])("answers %o with %s", async (parameters, status) => {
    expect(await geocode(parameters)).toMatchObject({ status: 200, body: { status, results: [] } });
  });
});

describe("All three services", () => {
  const ask: Record<GoogleService, () => Promise<{ status: number; body: unknown }>> = {
    routes: () => computeRoutes(byAddress(home, museum)),
    places: () => searchText({ textQuery: "cafe" }),
    geocoding: () => geocode({ address: home }),
  };

  it.each(googleErrors)("fail with %s where a test says so, once", async (error) => {
    for (const service of ["routes", "places", "geocoding"] as const) {
      standin.next({ service, error });
      const failed = await ask[service]();
      const isGeocoding = service === "geocoding";
      expect(failed.status === 200).toBe(isGeocoding);
      expect(failed.body).toMatchObject(isGeocoding ? { results: [] } : { error: { code: failed.status } });
      expect((await ask[service]()).body).not.toHaveProperty("error");
    }
  });

  it("can be slow, silent, reset the connection, or say anything", async () => {
    standin.next({ service: "places", drop: true });
    standin.next({ service: "routes", answer: { routes: [{ duration: "1s", description: "x" }] } });
    await expect(ask.places()).rejects.toThrow("fetch failed");
    const masked = await computeRoutes(byAddress(home, museum), headers("routes.duration"));
    expect(masked.body).toEqual({ routes: [{ duration: "1s" }] });
    standin.next({ delayMs: 20 });
    expect(await ask.geocoding()).toMatchObject({ status: 200 });
    standin.next({ hang: true });
    const url = `${standin.geocodingUrl}/maps/api/geocode/json?address=x&key=${standin.apiKey}`;
    await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    await expect.poll(() => standin.requests.at(-1)?.outcome).toBe("given up by the client");
    standin.next({ html: 502 });
    expect((await fetch(url)).headers.get("content-type")).toBe("text/html");
  });

  it("know nothing of the legacy APIs", async () => {
    expect((await fetch(`${standin.routesUrl}/maps/api/directions/json?origin=a&destination=b`)).status).toBe(
      404,
    );
  });

  it("record what they were asked", async () => {
    await ask.routes();
    const { service, body } = await standin.waitForRequest();
    expect(service).toBe("routes");
    expect(JSON.parse(body)).toEqual(byAddress(home, museum));
  });
});

describe("The invented world", () => {
  it.each(places.map((place) => [place.name, place] as const))("has %s in its time zone", (_, place) => {
    expect(tzLookup(place.latitude, place.longitude)).toBe(place.zone);
  });
});
