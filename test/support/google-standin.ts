import { applyMask, fieldMaskOf, unknownPath } from "./google/field-mask.ts";
import { fieldViolation, invalidArgument, namedErrorAnswer } from "./google/errors.ts";
import type { GoogleError, GoogleService } from "./google/errors.ts";
import { shapeFault } from "./google/check-shape.ts";
import { geocode } from "./google/geocoding.ts";
import { placesFault, searchText } from "./google/places.ts";
import { placesRequest, routesRequest, type Shape } from "./google/request-shapes.ts";
import { placesFields, routesFields } from "./google/response-fields.ts";
import { computeRoutes, routesFault } from "./google/routes.ts";
import { htmlAnswer, jsonAnswer, listen, pause, type Answer, type ReceivedRequest } from "./http/listen.ts";
import { createScript } from "./http/script.ts";
import { until } from "./http/until.ts";

export type { GoogleError } from "./google/errors.ts";

/** What to do with one request, instead of or besides the usual. */
type GoogleBehaviour = {
  /** Which service it is for; unset: any. */
  service?: GoogleService;
  delayMs?: number;
  error?: GoogleError;
  /** 200 with this as the answer; the field mask still applies. */
  answer?: unknown;
  /** An HTML page with this HTTP status. */
  html?: number;
  drop?: boolean;
  hang?: boolean;
};

type GoogleRequest = ReceivedRequest & { service: GoogleService };

export type GoogleOptions = {
  port?: number;
  /** The key requests must bear. Default "standin-maps-key". */
  apiKey?: string;
  /** The instant that is now in the world of the maps: timetables and opening hours go by it. */
  now?: () => Date;
};

export type GoogleStandin = {
  apiKey: string;
  /** One origin stands for all three services. */
  origin: string;
  /** The same, for `GOOGLE_ROUTES_URL`, `GOOGLE_PLACES_URL` and `GOOGLE_GEOCODING_URL`. */
  routesUrl: string;
  placesUrl: string;
  geocodingUrl: string;
  requests: GoogleRequest[];
  /** Scripts the next request that fits; several wait in order. */
  next: (behaviour: GoogleBehaviour, when?: (request: GoogleRequest) => boolean) => void;
  /** Scripts all requests that fit, until `clearScript`. */
  always: (behaviour: GoogleBehaviour, when?: (request: GoogleRequest) => boolean) => void;
  clearScript: () => void;
  waitForRequest: (fits?: (request: GoogleRequest) => boolean, timeoutMs?: number) => Promise<GoogleRequest>;
  close: () => Promise<void>;
};

/** Starts a stand-in for Google's Routes, Places and Geocoding, which know the world of `google/world.ts`. */
export async function startGoogle(options: GoogleOptions = {}): Promise<GoogleStandin> {
  const apiKey = options.apiKey ?? "standin-maps-key";
  const now = options.now ?? (() => new Date());
  const script = createScript<GoogleBehaviour, GoogleRequest>();
  const requests: GoogleRequest[] = [];

  async function answerRequest(received: ReceivedRequest): Promise<Answer> {
    const service = serviceOf(received);
    if (!service) return htmlAnswer(404);
    const request = Object.assign(received, { service });
    requests.push(request);
    const key = received.headers["x-goog-api-key"] ?? received.url.searchParams.get("key");
    if (!key) return namedErrorAnswer("missing-key", service);
    if (key !== apiKey) return namedErrorAnswer("invalid-key", service);

    const behaviour = script.take(request) ?? {};
    await pause(behaviour.delayMs ?? 0, request.gone);
    return faultOf(behaviour, service) ?? usualAnswer(request, behaviour);
  }

  function usualAnswer(request: GoogleRequest, { answer }: GoogleBehaviour): Answer {
    if (request.service === "geocoding")
      return answer ? jsonAnswer(200, answer) : geocode(request.url.searchParams);
    const isRoutes = request.service === "routes";

    const mask = fieldMaskOf(request);
    if (mask === null) {
      return invalidArgument(
        "FieldMask is a required parameter. See https://cloud.google.com/apis/docs/system-parameters#definitions.",
      );
    }
    const lost = unknownPath(mask, isRoutes ? routesFields : placesFields);
    if (lost !== null) {
      return fieldViolation(
        lost,
        `Error expanding 'fields' parameter. Cannot find matching fields for path '${lost}'.`,
      );
    }
    const body = readBody(request.body, isRoutes ? routesRequest : placesRequest);
    if (typeof body === "string") return invalidArgument(body);
    const fault = isRoutes ? routesFault(body, now()) : placesFault(body);
    if (fault !== null) return invalidArgument(fault);
    if (answer) return jsonAnswer(200, applyMask(answer, mask));

    const found = isRoutes ? computeRoutes(body, now()) : searchText(body, now());
    return found === "not-found"
      ? namedErrorAnswer(found, request.service)
      : jsonAnswer(200, applyMask(found, mask));
  }

  const listener = await listen(answerRequest, { port: options.port, now });
  return {
    apiKey,
    origin: listener.origin,
    routesUrl: listener.origin,
    placesUrl: listener.origin,
    geocodingUrl: listener.origin,
    requests,
    next: (behaviour, when) => {
      script.next(behaviour, fitting(behaviour, when));
    },
    always: (behaviour, when) => {
      script.always(behaviour, fitting(behaviour, when));
    },
    clearScript: script.clear,
    waitForRequest: (fits = () => true, timeoutMs) =>
      until("a maps request", () => requests.find(fits), timeoutMs),
    close: listener.close,
  };
}

function serviceOf({ method, url }: ReceivedRequest): GoogleService | null {
  const services: Record<string, GoogleService> = {
    "POST /directions/v2:computeRoutes": "routes",
    "POST /v1/places:searchText": "places",
    "GET /maps/api/geocode/json": "geocoding",
  };
  return services[`${method} ${url.pathname}`] ?? null;
}

/** The body as an object of the right shape, or what is wrong with it. Fields that are null are left out. */
function readBody(text: string, fields: Record<string, Shape>): object | string {
  let body: unknown;
  try {
    body = JSON.parse(text, (_, value: unknown) => value ?? undefined);
  } catch {
    return "Invalid JSON payload received. Unexpected token.";
  }
  if (typeof body !== "object" || body === null) return "Invalid JSON payload received.";
  return shapeFault(body, { fields }) ?? body;
}

function faultOf(behaviour: GoogleBehaviour, service: GoogleService): Answer | null {
  if (behaviour.hang) return { hang: true };
  if (behaviour.drop) return { drop: true };
  if (behaviour.html) return htmlAnswer(behaviour.html);
  return behaviour.error ? namedErrorAnswer(behaviour.error, service) : null;
}

function fitting({ service }: GoogleBehaviour, when: (request: GoogleRequest) => boolean = () => true) {
  return (request: GoogleRequest) => (service ?? request.service) === request.service && when(request);
}
