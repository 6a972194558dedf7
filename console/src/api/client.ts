import { QueryClient } from "@tanstack/react-query";
import createClient from "openapi-fetch";
import type { paths } from "./schema.d.ts";
import { setExpired } from "./session.ts";

/** What the API refused, in its own words, which a person can read. */
export class ApiError extends Error {
  readonly status: number;
  /** Seconds until it is worth trying again, where the service says so. */
  readonly retryAfter: number | null;
  /** Why in one word, where the service says so and a page can offer a way on. */
  readonly reason: string | null;

  constructor(status: number, message: string, more: { retryAfter?: number | null; reason?: string } = {}) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.retryAfter = more.retryAfter ?? null;
    this.reason = more.reason ?? null;
  }
}

/** The words of an error for a person. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The API, typed by its own OpenAPI document. */
export const api = createClient<paths>({ baseUrl: window.location.origin });

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** What a call brought. Throws `ApiError` where it was refused, or the service is away. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call.catch(() => {
    throw away();
  });
  if (response.ok) return data as NonNullable<T>;
  noteExpiry(response);
  throw refused(response, error);
}

/** Calls what the document does not describe: signing in, for one. `path` begins with `/api`. */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw away();
  });
  const answer = (await response.json().catch(() => null)) as unknown;
  if (response.ok) return answer as T;
  noteExpiry(response);
  throw refused(response, answer);
}

function away(): ApiError {
  return new ApiError(0, "The service cannot be reached. What you typed is kept; try again in a moment.");
}

function refused(response: Response, answer: unknown): ApiError {
  const { error } = (answer ?? {}) as { error?: { message?: string; reason?: string } };
  const retryAfter = Number(response.headers.get("retry-after")) || null;
  return new ApiError(response.status, error?.message ?? `The service answered ${response.status}.`, {
    retryAfter,
    ...(error?.reason === undefined ? {} : { reason: error.reason }),
  });
}

/** Whoever was signed in and no longer is, is asked to sign in over the open page. */
function noteExpiry({ status, url }: Response): void {
  if (status !== 401 || !queryClient.getQueryData(["me"])) return;
  // There it may also mean a wrong password: asking who is signed in tells which.
  if (url.includes("/api/auth/")) void queryClient.invalidateQueries({ queryKey: ["me"] });
  else setExpired(true);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Changes are told by events; a look now and then finds what was missed.
      staleTime: 30_000,
      refetchInterval: 60_000,
      retry: (count, error) =>
        count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});
