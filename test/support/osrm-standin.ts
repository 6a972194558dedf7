import { jsonAnswer, type Answer, type ReceivedRequest } from "./http/listen.ts";
import { startScripted, type ScriptedStandin, type SourceRequest } from "./http/scripted-standin.ts";
import { findByPoint } from "./google/find-place.ts";
import { metersBetween } from "./google/words.ts";

const errors = {
  "too-many-requests": jsonAnswer(429, { message: "Too Many Requests" }),
  "no-route": refused("NoRoute", "Impossible route between points"),
  "no-segment": refused("NoSegment", "Could not find a matching segment for coordinate 0"),
  "too-big": refused("TooBig", "Too many trace coordinates"),
  internal: jsonAnswer(500, { code: "InternalError", message: "Internal Error" }),
};

type OsrmError = keyof typeof errors;
export type OsrmStandin = ScriptedStandin<"route", OsrmError> & {
  /** For `OSRM_URL`. */
  url: string;
};

type Point = { latitude: number; longitude: number };

/** Metres per second by profile. A server has the profiles it was built with; unknown ones are refused here. */
const speeds: Record<string, number> = {
  driving: 11,
  car: 11,
  walking: 1.35,
  foot: 1.35,
  cycling: 4.3,
  bike: 4.3,
};

/** Starts a stand-in for OSRM's route service (version 1), which knows the places that Google's stand-in knows. */
export async function startOsrm(options: { port?: number; now?: () => Date } = {}): Promise<OsrmStandin> {
  const now = options.now ?? (() => new Date());
  const standin = await startScripted({ port: options.port, now, serviceOf, usualAnswer: route, errors });
  return { ...standin, url: standin.origin };
}

function serviceOf({ method, url }: ReceivedRequest): "route" | null {
  return method === "GET" && /^\/(route|table|nearest|match|trip)\//.test(url.pathname) ? "route" : null;
}

/** OSRM's errors come with 400, a code and a message. */
function refused(code: string, message: string) {
  return jsonAnswer(400, { code, message });
}

function route({ url }: SourceRequest<"route">): Answer {
  const [, service, version, profile = "", query = ""] = decodeURIComponent(url.pathname).split("/");
  if (service !== "route") return refused("InvalidService", `Service ${service} not found!`);
  if (version !== "v1")
    return refused("InvalidVersion", `Service ${service} not available for version ${version}`);
  const speed = speeds[profile];
  if (speed === undefined) return refused("InvalidUrl", "URL string malformed close to position 10");
  const points = pointsOf(query);
  const fault = points ? optionFault(url.searchParams) : "Query string malformed close to position 0";
  if (!points || fault !== null) return refused("InvalidQuery", fault ?? "");
  if (points.length < 2) return refused("InvalidOptions", "Number of coordinates needs to be at least two.");
  if (points.some(({ latitude, longitude }) => Math.abs(latitude) > 90 || Math.abs(longitude) > 180))
    return refused("InvalidValue", "Lng/Lat coordinates have to be within -180/180 and -90/90 respectively.");

  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) return refused("InvalidQuery", "");
  const places = [findByPoint(from), findByPoint(to)];
  const missing = places.indexOf(null);
  if (missing >= 0)
    return refused("NoSegment", `Could not find a matching segment for coordinate ${missing}`);
  if (places[0]?.land !== places[1]?.land) return refused("NoRoute", "Impossible route between points");

  const withSteps = url.searchParams.get("steps") === "true";
  const asked = url.searchParams.get("alternatives") ?? "false";
  const more = asked === "true" ? 1 : Math.min(2, Number(asked) || 0);
  const factors = [1, 1.14, 1.3].slice(0, 1 + more);
  return jsonAnswer(200, {
    code: "Ok",
    routes: factors.map((factor, index) => routeOf(from, to, { factor, speed, profile, withSteps, index })),
    waypoints: [from, to].map((point, index) => ({
      hint: "standin-hint",
      distance: 4.2,
      name: places[index]?.street ?? "",
      location: lonLat(point),
    })),
  });
}

/** "lon,lat;lon,lat"; null where it reads otherwise. */
function pointsOf(query: string): Point[] | null {
  const points = query.split(";").map((pair) => {
    const [, longitude, latitude] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(pair) ?? [];
    return { latitude: Number(latitude), longitude: Number(longitude) };
  });
  return points.some(({ latitude }) => Number.isNaN(latitude)) ? null : points;
}

const allowed: Record<string, RegExp> = {
  steps: /^(true|false)$/,
  alternatives: /^(true|false|\d)$/,
  overview: /^(simplified|full|false)$/,
  geometries: /^(polyline|polyline6|geojson)$/,
  annotations: /./,
  continue_straight: /^(default|true|false)$/,
  radiuses: /./,
  bearings: /./,
  hints: /./,
  approaches: /./,
  exclude: /./,
  snapping: /./,
  skip_waypoints: /^(true|false)$/,
  generate_hints: /^(true|false)$/,
};

function optionFault(query: URLSearchParams): string | null {
  const wrong = [...query].find(
    ([name, value]) => !(Object.hasOwn(allowed, name) && allowed[name]?.test(value)),
  );
  return wrong ? `Query string malformed close to position ${wrong[0].length}` : null;
}

type RouteOptions = { factor: number; speed: number; profile: string; withSteps: boolean; index: number };

function routeOf(from: Point, to: Point, { factor, speed, profile, withSteps, index }: RouteOptions) {
  const meters = round(metersBetween(from, to) * 1.25 * factor);
  const pace = meters > 20_000 && speed === 11 ? 24 : speed;
  const seconds = round(meters / pace);
  const road = ["High Road", "Ring Road", "Mill Lane"][index] ?? "";
  const mode = { 1.35: "walking", 4.3: "cycling" }[speed] ?? "driving";
  const steps = stepsBetween(from, to, { meters, pace, road, mode });
  const weight = { weight: seconds, weight_name: profile === "driving" ? "routability" : "duration" };
  return {
    legs: [
      {
        steps: withSteps ? steps : [],
        ...{ weight: seconds, distance: meters, duration: seconds },
        summary: withSteps ? `${road}, Mill Street` : "",
      },
    ],
    ...weight,
    distance: meters,
    duration: seconds,
  };
}

type StepOptions = { meters: number; pace: number; road: string; mode: string };

/** Depart, turn, a roundabout, a road without a name, arrive: what a reader of steps has to cope with. */
function stepsBetween(from: Point, to: Point, { meters, pace, road, mode }: StepOptions) {
  const bearing = to.latitude > from.latitude ? 12 : 187;
  const side = to.longitude > from.longitude ? "right" : "left";
  const street = findByPoint(from)?.street ?? "";
  const parts = [
    {
      share: 0.2,
      name: street,
      maneuver: { type: "depart", modifier: side, bearing_before: 0, bearing_after: bearing },
    },
    {
      share: 0.4,
      name: road,
      ref: "A61",
      maneuver: { type: "turn", modifier: side, bearing_before: bearing, bearing_after: 94 },
    },
    {
      share: 0.3,
      name: "Mill Street",
      maneuver: { type: "roundabout", modifier: "straight", exit: 2, bearing_before: 94, bearing_after: 91 },
    },
    {
      share: 0.1,
      name: "",
      maneuver: { type: "end of road", modifier: "left", bearing_before: 91, bearing_after: 2 },
    },
    {
      share: 0,
      name: "",
      maneuver: { type: "arrive", modifier: "right", bearing_before: 2, bearing_after: 0 },
    },
  ];
  return parts.map(({ share, name, ref, maneuver }, index) => {
    const distance = round(meters * share);
    const duration = round(distance / pace);
    const location = lonLat(pointBetween(from, to, index / (parts.length - 1)));
    return {
      ...{ geometry: "", distance, duration, weight: duration, mode, driving_side: "left", name },
      ...(ref === undefined ? {} : { ref }),
      maneuver: { ...maneuver, location },
      intersections: [{ location, bearings: [maneuver.bearing_after], entry: [true] }],
    };
  });
}

function pointBetween(from: Point, to: Point, share: number): Point {
  return {
    latitude: from.latitude + (to.latitude - from.latitude) * share,
    longitude: from.longitude + (to.longitude - from.longitude) * share,
  };
}

const lonLat = ({ latitude, longitude }: Point) => [longitude, latitude];
const round = (value: number) => Math.round(value * 10) / 10;
