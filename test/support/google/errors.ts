import { jsonAnswer } from "../http/listen.ts";

export type GoogleService = "routes" | "places" | "geocoding";

type ErrorParts = { http: number; status: string; message: string; reason?: string; geocodingStatus: string };

/** The errors of Routes and Places by name, and what the Geocoding API, always with HTTP 200, says instead. */
const errors = {
  "missing-key": {
    http: 403,
    status: "PERMISSION_DENIED",
    message: "The request is missing a valid API key.",
    geocodingStatus: "REQUEST_DENIED",
  },
  "invalid-key": {
    http: 400,
    status: "INVALID_ARGUMENT",
    message: "API key not valid. Please pass a valid API key.",
    reason: "API_KEY_INVALID",
    geocodingStatus: "REQUEST_DENIED",
  },
  "api-not-enabled": {
    http: 403,
    status: "PERMISSION_DENIED",
    message: "The API has not been used in project 123456789012 before or it is disabled.",
    reason: "SERVICE_DISABLED",
    geocodingStatus: "REQUEST_DENIED",
  },
  "key-restricted": {
    http: 403,
    status: "PERMISSION_DENIED",
    message: "Requests to this API method are blocked.",
    reason: "API_KEY_SERVICE_BLOCKED",
    geocodingStatus: "REQUEST_DENIED",
  },
  quota: {
    http: 429,
    status: "RESOURCE_EXHAUSTED",
    message: "Quota exceeded for quota metric and limit per minute of this service.",
    reason: "RATE_LIMIT_EXCEEDED",
    geocodingStatus: "OVER_QUERY_LIMIT",
  },
  "not-found": {
    http: 404,
    status: "NOT_FOUND",
    message: "Requested entity was not found.",
    geocodingStatus: "INVALID_REQUEST",
  },
  internal: {
    http: 500,
    status: "INTERNAL",
    message: "Internal error encountered.",
    geocodingStatus: "UNKNOWN_ERROR",
  },
  unavailable: {
    http: 503,
    status: "UNAVAILABLE",
    message: "The service is currently unavailable.",
    geocodingStatus: "UNKNOWN_ERROR",
  },
  deadline: {
    http: 504,
    status: "DEADLINE_EXCEEDED",
    message: "Deadline expired before operation could complete.",
    geocodingStatus: "UNKNOWN_ERROR",
  },
} satisfies Record<string, ErrorParts>;

export type GoogleError = keyof typeof errors;
export const googleErrors = Object.keys(errors) as GoogleError[];

/** An error by name, as the service in question gives it. */
export function namedErrorAnswer(name: GoogleError, service: GoogleService) {
  const parts: ErrorParts = errors[name];
  if (service === "geocoding") return geocodingErrorAnswer(parts.geocodingStatus, parts.message);
  const metadata = { service: `${service}.googleapis.com` };
  const info = {
    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
    reason: parts.reason,
    domain: "googleapis.com",
  };
  return errorAnswer(parts, parts.reason === undefined ? [] : [{ ...info, metadata }]);
}

/** 400 INVALID_ARGUMENT with this message. */
export function invalidArgument(message: string) {
  return errorAnswer({ http: 400, status: "INVALID_ARGUMENT", message }, []);
}

/** 400 with the reason in the details, as for a field mask. */
export function fieldViolation(field: string, description: string) {
  const details = [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: [{ field, description }] },
  ];
  return errorAnswer(
    { http: 400, status: "INVALID_ARGUMENT", message: "Request contains an invalid argument." },
    details,
  );
}

export function geocodingErrorAnswer(status: string, message?: string) {
  return jsonAnswer(200, {
    ...(message === undefined ? {} : { error_message: message }),
    results: [],
    status,
  });
}

function errorAnswer(
  { http, status, message }: { http: number; status: string; message: string },
  details: object[],
) {
  const error = { code: http, message, status, ...(details.length > 0 ? { details } : {}) };
  return jsonAnswer(http, { error });
}
