import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { findPlace } from "./geocoding.ts";
import { SourceError } from "../outside/source-error.ts";
import { sortErrorAnswer } from "./google-error.ts";
import { computeRoute } from "./routes.ts";
import type { RouteRequest } from "./routes.ts";

type Received = { method: string; url: string; headers: IncomingMessage["headers"]; body: unknown };
type Serve = (response: ServerResponse, count: number) => void;

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server that answers as told, and the settings that lead to it. */
async function serve(answer: Serve) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      received.push({ method, url, headers, body: text ? (JSON.parse(text) as unknown) : null });
      answer(response, received.length);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    received,
    settings: { apiKey: "key-1", routesUrl: origin, geocodingUrl: `${origin}/`, placesUrl: origin },
  };
}

function json(status: number, body: unknown): Serve {
  return (response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

const signal = new AbortController().signal;
const request: RouteRequest = {
  origin: { address: "1 Gull Lane, Ferrow Sands" },
  destination: { address: "Hatch Mill" },
  travelMode: "TRANSIT",
  units: "METRIC",
  country: "GB",
};

async function problemOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SourceError)) throw new Error("expected a SourceError", { cause: error });
  return error.problem;
}

describe("a request for a route", () => {
  it("carries key and field mask in headers, and no time that was not said", async () => {
    const { received, settings } = await serve(json(200, { routes: [{ duration: "60s" }] }));
    const found = await computeRoute(settings, request, signal);
    expect(found).toEqual({ route: { duration: "60s" }, origin: undefined, destination: undefined });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ method: "POST", url: "/directions/v2:computeRoutes" });
    expect(received[0]?.headers).toMatchObject({
      "content-type": "application/json",
      "x-goog-api-key": "key-1",
    });
    expect(received[0]?.headers["x-goog-fieldmask"]).toMatch(/^[\w.]+(?:,[\w.]+)*$/);
    expect(received[0]?.body).toEqual({
      origin: { address: "1 Gull Lane, Ferrow Sands" },
      destination: { address: "Hatch Mill" },
      travelMode: "TRANSIT",
      languageCode: "en",
      regionCode: "uk",
      units: "METRIC",
    });
  });

  it.each<[string, Partial<RouteRequest>, object]>([
    ["by place", { origin: { address: "x", placeId: "id-1" } }, { origin: { placeId: "id-1" } }],
    ["leaving", { departureTime: new Date(0) }, { departureTime: "1970-01-01T00:00:00.000Z" }],
    ["arriving", { arrivalTime: new Date(0) }, { arrivalTime: "1970-01-01T00:00:00.000Z" }],
    ["by bus", { vehicles: ["BUS"] }, { transitPreferences: { allowedTravelModes: ["BUS"] } }],
    ["by car", { travelMode: "DRIVE" }, { travelMode: "DRIVE", routingPreference: "TRAFFIC_AWARE" }],
  ])("%s says so", async (_, changes, expected) => {
    const { received, settings } = await serve(json(200, {}));
    await computeRoute(settings, { ...request, ...changes }, signal);
    expect(received[0]?.body).toMatchObject(expected);
  });

  it("leaves out what is not known", async () => {
    const { received, settings } = await serve(json(200, {}));
    await computeRoute(settings, { ...request, country: null, units: undefined }, signal);
    expect(Object.keys(received[0]?.body as object)).toEqual([
      "origin",
      "destination",
      "travelMode",
      "languageCode",
    ]);
  });

  it("finds no route in an answer without the key `routes`", async () => {
    const geocodingResults = { origin: { geocoderStatus: {}, partialMatch: true, placeId: "id-1" } };
    const { settings } = await serve(json(200, { geocodingResults }));
    expect(await computeRoute(settings, request, signal)).toEqual({
      route: null,
      origin: geocodingResults.origin,
      destination: undefined,
    });
  });
});

describe("a failure", () => {
  const error = (status: number, name: string, reason?: string): Serve =>
    json(status, {
      error: { code: status, message: "m", status: name, ...(reason && { details: [{ reason }] }) },
    });

  it.each<[string, Serve, string, number]>([
    ["wrong key", error(400, "INVALID_ARGUMENT", "API_KEY_INVALID"), "wrong-key", 1],
    ["expired key", error(400, "INVALID_ARGUMENT", "API_KEY_EXPIRED"), "wrong-key", 1],
    ["malformed request", error(400, "INVALID_ARGUMENT"), "bad-request", 1],
    ["missing key", error(403, "PERMISSION_DENIED"), "refused", 1],
    ["service not enabled", error(403, "PERMISSION_DENIED", "SERVICE_DISABLED"), "refused", 1],
    ["unknown place", error(404, "NOT_FOUND"), "not-found", 1],
    ["quota", error(429, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED"), "quota", 2],
    ["internal error", error(500, "INTERNAL"), "unavailable", 2],
    ["overload", error(503, "UNAVAILABLE"), "unavailable", 2],
    ["a proxy's page", (response) => response.writeHead(502).end("<html>"), "unavailable", 2],
    ["a page instead of JSON", (response) => response.end("<html>"), "garbled", 1],
    ["another shape", json(200, { routes: { duration: 1 } }), "garbled", 1],
    ["an array", json(200, []), "garbled", 1],
    ["an odd success", json(204, undefined), "garbled", 1],
    ["a dropped connection", (response) => response.destroy(), "unreachable", 2],
    [
      "half an answer",
      (response) => response.writeHead(200, { "content-length": 99 }).write("{", () => response.destroy()),
      "unreachable",
      2,
    ],
    ["too large an answer", (response) => response.end(`"${"x".repeat(2_200_000)}"`), "garbled", 1],
  ])("by %s is sorted, and tried again only where it may pass", async (_, answer, problem, tries) => {
    const { received, settings } = await serve(answer);
    expect(await problemOf(computeRoute(settings, request, signal))).toBe(problem);
    expect(received).toHaveLength(tries);
  });

  it("that passes is not seen", async () => {
    const { settings } = await serve((response, count) => {
      json(count === 1 ? 503 : 200, count === 1 ? {} : { routes: [{ duration: "1s" }] })(response, count);
    });
    expect((await computeRoute(settings, request, signal)).route).toEqual({ duration: "1s" });
  });

  it("by a redirect sends the key nowhere else", async () => {
    const other = await serve(json(200, {}));
    const { settings } = await serve((response) =>
      response.writeHead(307, { location: `${other.settings.routesUrl}/directions/v2:computeRoutes` }).end(),
    );
    expect(await problemOf(computeRoute(settings, request, signal))).toBe("unreachable");
    expect(other.received).toHaveLength(0);
  });

  it("by the turn's deadline comes at the deadline", async () => {
    const deadline = new AbortController();
    const { received, settings } = await serve(() => {
      deadline.abort();
    });
    expect(await problemOf(computeRoute(settings, request, deadline.signal))).toBe("timeout");
    expect(received).toHaveLength(1);
  });

  it("by a key with characters no header can carry is a wrong key", async () => {
    const { received, settings } = await serve(json(200, {}));
    expect(await problemOf(computeRoute({ ...settings, apiKey: "k\u2019y" }, request, signal))).toBe(
      "wrong-key",
    );
    expect(received).toHaveLength(0);
  });

  it("names the service and the reason, and neither key, place nor address", async () => {
    const { settings } = await serve(error(403, "PERMISSION_DENIED", "SERVICE_DISABLED"));
    const dead = { ...settings, geocodingUrl: "http://127.0.0.1:1" };
    const messages = await Promise.all(
      [computeRoute(settings, request, signal), findPlace(dead, request.origin, "GB", signal)].map((call) =>
        call.then(String, String),
      ),
    );
    expect(messages[0]).toBe("SourceError: Routes API: refused (HTTP 403, SERVICE_DISABLED)");
    expect(messages[1]).toMatch(/^SourceError: Geocoding API: unreachable \([\w ]+\)$/);
  });

  it("takes no reason over that is not a code", () => {
    const body = { error: { status: "call me", details: [{ reason: "key AIza at 1 Gull Lane" }, {}] } };
    expect(sortErrorAnswer("Routes API", 403, body).message).toBe(
      "Routes API: refused (HTTP 403, no reason given)",
    );
  });
});

describe("a look-up of a place", () => {
  const result = {
    formatted_address: "Hatch Mill, Ferrow Sands, UK",
    place_id: "id-2",
    geometry: { location: { lat: 51.5, lng: -3.5 } },
  };

  it("is by address, in the contact's country first", async () => {
    const { received, settings } = await serve(json(200, { status: "OK", results: [result, {}] }));
    expect(await findPlace(settings, { address: "Hatch Mill & Co" }, "GB", signal)).toEqual({
      name: "Hatch Mill, Ferrow Sands, UK",
      placeId: "id-2",
      location: { latitude: 51.5, longitude: -3.5 },
    });
    const url = new URL(received[0]?.url ?? "", "http://x");
    expect(url.pathname).toBe("/maps/api/geocode/json");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      address: "Hatch Mill & Co",
      language: "en",
      region: "uk",
      key: "key-1",
    });
  });

  it("is by id where there is one", async () => {
    const { received, settings } = await serve(json(200, { status: "OK", results: [{}] }));
    const place = await findPlace(settings, { address: "x", placeId: "id-2" }, null, signal);
    expect(place).toEqual({ name: null, placeId: null, location: null });
    expect(received[0]?.url).toBe("/maps/api/geocode/json?place_id=id-2&language=en&key=key-1");
  });

  it("finds nothing where nothing is", async () => {
    const { settings } = await serve(json(200, { status: "ZERO_RESULTS", results: [] }));
    expect(await findPlace(settings, { address: "x" }, null, signal)).toBeNull();
  });

  it.each([
    ["REQUEST_DENIED", "refused", 1],
    ["OVER_QUERY_LIMIT", "quota", 2],
    ["OVER_DAILY_LIMIT", "quota", 2],
    ["UNKNOWN_ERROR", "unavailable", 2],
    ["INVALID_REQUEST", "bad-request", 1],
  ])("with the status %s, which comes with HTTP 200, has failed: %s", async (status, problem, tries) => {
    const { received, settings } = await serve(json(200, { status, results: [], error_message: "m" }));
    expect(await problemOf(findPlace(settings, { address: "x" }, null, signal))).toBe(problem);
    expect(received).toHaveLength(tries);
  });
});

const samples = new URL("../../../../shared/contracts/google-maps/samples/", import.meta.url);

describe.skipIf(!existsSync(samples))(
  "the samples of the contract (skipped where ../shared is missing)",
  () => {
    const sample = (name: string): unknown => JSON.parse(readFileSync(new URL(name, samples), "utf8"));

    it("errors.json: each is sorted by status and reason", () => {
      const { errors } = sample("errors.json") as {
        errors: Record<string, { status: number; body: unknown }>;
      };
      const sorted = Object.entries(errors).map(([name, { status, body }]) => [
        name,
        sortErrorAnswer("Routes API", status, body).problem,
      ]);
      expect(Object.fromEntries(sorted)).toEqual({
        "missing-key": "refused",
        "missing-origin": "bad-request",
        "missing-field-mask": "bad-request",
        "invalid-key": "wrong-key",
        "api-not-enabled": "refused",
        "key-restricted": "refused",
        quota: "quota",
        "waypoint-not-found": "not-found",
        internal: "unavailable",
        unavailable: "unavailable",
        deadline: "unavailable",
      });
    });

    it("routes-v2.no-route.json: each is an answer without a route", async () => {
      const { responses } = sample("routes-v2.no-route.json") as { responses: Record<string, unknown> };
      for (const response of Object.values(responses)) {
        const { settings } = await serve(json(200, response));
        expect((await computeRoute(settings, request, signal)).route).toBeNull();
      }
    });

    it("geocoding.json: each is a place, nothing, or a sorted error", async () => {
      const { responses } = sample("geocoding.json") as { responses: Record<string, { body: unknown }> };
      const found: Record<string, unknown> = {};
      for (const [name, { body }] of Object.entries(responses)) {
        const { settings } = await serve(json(200, body));
        found[name] = await findPlace(settings, { address: "x" }, null, signal).then(
          (place) => place?.name ?? null,
          (error: unknown) => (error as SourceError).problem,
        );
      }
      expect(found).toEqual({
        ok: "Google Building 40, 1600 Amphitheatre Pkwy, Mountain View, CA 94043, USA",
        "ok-second-form": "Toledo, OH, USA",
        "several-results": "Winnetka, Los Angeles, CA, USA",
        "by-place-id": "277 Bedford Ave, Brooklyn, NY 11211, USA",
        "zero-results": null,
        "invalid-request": "bad-request",
        "invalid-place-id": "bad-request",
        reverse: "277 Bedford Ave, Brooklyn, NY 11211, USA",
        "request-denied": "refused",
        "over-query-limit": "quota",
        "unknown-error": "unavailable",
      });
    });
  },
);
