import { z } from "zod";
import type { Route } from "../google/routes.ts";
import { requestJson, withOneRetry } from "../outside/request-json.ts";
import { SourceError } from "../outside/source-error.ts";
import { instructionOf } from "./instruction.ts";

const SERVICE = "OSRM";
const TIMEOUT_MS = 8_000;

type Point = { latitude: number; longitude: number };

/** http://project-osrm.org/docs/v5.24.0/api/#general-options: the names its demonstration server has. */
const profiles = { walk: "walking", bike: "cycling", drive: "driving" } as const;

const osrmStep = z.object({
  distance: z.number().optional(),
  duration: z.number().optional(),
  name: z.string().optional(),
  ref: z.string().optional(),
  destinations: z.string().optional(),
  exits: z.string().optional(),
  rotary_name: z.string().optional(),
  mode: z.string().optional(),
  maneuver: z
    .object({
      type: z.string().optional(),
      modifier: z.string().optional(),
      exit: z.number().optional(),
      bearing_after: z.number().optional(),
    })
    .optional(),
});

const osrmAnswer = z.object({
  code: z.string(),
  routes: z
    .array(
      z.object({
        distance: z.number().optional(),
        duration: z.number().optional(),
        legs: z
          .array(z.object({ summary: z.string().optional(), steps: z.array(osrmStep).optional() }))
          .optional(),
      }),
    )
    .optional(),
});

export type OsrmStep = z.infer<typeof osrmStep>;

/**
 * Asks OSRM for the ways between two points, the best first; none where no way leads there. They have the shape of
 * Google's routes, with the words of their steps written here. Throws SourceError.
 */
export async function findRoutes(
  osrmUrl: string,
  request: { from: Point; to: Point; way: keyof typeof profiles; withAlternatives: boolean },
  signal: AbortSignal,
): Promise<Route[]> {
  const { from, to, way, withAlternatives } = request;
  const points = [from, to].map(
    ({ latitude, longitude }) => `${longitude.toFixed(6)},${latitude.toFixed(6)}`,
  );
  const options = `steps=true&overview=false${withAlternatives ? "&alternatives=2" : ""}`;
  return withOneRetry(signal, async () => {
    const { status, body } = await requestJson({
      service: SERVICE,
      url: `${osrmUrl.replace(/\/+$/, "")}/route/v1/${profiles[way]}/${points.join(";")}?${options}`,
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    return readAnswer(status, body);
  });
}

function readAnswer(status: number, body: unknown): Route[] {
  if (status === 429) throw new SourceError(SERVICE, "quota", "HTTP 429");
  if (status >= 500) throw new SourceError(SERVICE, "unavailable", `HTTP ${status}`);
  const parsed = osrmAnswer.safeParse(body);
  if (!parsed.success) throw new SourceError(SERVICE, "garbled", `HTTP ${status}, not the documented shape`);
  const { code, routes = [] } = parsed.data;
  // No street near one of the points is no way there, too.
  if (code === "NoRoute" || code === "NoSegment") return [];
  if (code !== "Ok")
    throw new SourceError(SERVICE, "bad-request", /^\w{2,30}$/.test(code) ? code : `HTTP ${status}`);
  return routes.map(({ distance = 0, duration = 0, legs = [] }) => ({
    duration: `${Math.round(duration)}s`,
    distanceMeters: Math.round(distance),
    ...(legs[0]?.summary && { description: legs[0].summary }),
    legs: legs.map(({ steps = [] }) => ({ steps: withTexts(steps) })),
  }));
}

type RouteStep = NonNullable<NonNullable<Route["legs"]>[number]["steps"]>[number];

/** Steps as Google has them: the arrival is a remark on the last one. */
function withTexts(steps: OsrmStep[]): RouteStep[] {
  const last = steps.at(-1);
  const side = last?.maneuver?.type === "arrive" ? last.maneuver.modifier : undefined;
  const moving = last?.maneuver?.type === "arrive" ? steps.slice(0, -1) : steps;
  return moving.map((step, index) => {
    const isLast = index === moving.length - 1;
    const arrival = isLast && (side === "left" || side === "right") ? `\nDestination on the ${side}` : "";
    const ferry = step.mode === "ferry" ? "\nFerry" : "";
    return {
      distanceMeters: Math.round(step.distance ?? 0),
      staticDuration: `${Math.round(step.duration ?? 0)}s`,
      navigationInstruction: { instructions: `${instructionOf(step)}${ferry}${arrival}` },
    };
  });
}
