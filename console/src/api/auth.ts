import { api, ApiError, queryClient, request, unwrap } from "./client.ts";
import type { Me } from "./me.ts";
import { setExpired } from "./session.ts";

/** An open session of the operator. */
export type Session = {
  id: string;
  token: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: string;
  updatedAt: string;
};

/** Calls one of the routes of signing in. */
export function callAuth<T>(path: string, body: unknown = {}): Promise<T> {
  return request<T>("POST", `/api/auth/${path}`, body);
}

export function listSessions(): Promise<Session[]> {
  return request<Session[]>("GET", "/api/auth/list-sessions");
}

/** Gives the password. "second-factor": a code is wanted as well. */
export async function signIn(email: string, password: string): Promise<"done" | "second-factor"> {
  const answer = await callAuth<{ twoFactorRedirect?: boolean }>("sign-in/email", { email, password });
  return answer.twoFactorRedirect ? "second-factor" : "done";
}

/** After signing in: shows the page for whoever it is now. Another operator than before finds nothing of what the first one typed. */
export async function becomeSignedIn(): Promise<void> {
  const before = queryClient.getQueryData<Me | null>(["me"]);
  const me = await unwrap(api.GET("/api/me")).catch((error: unknown) => {
    throw error instanceof ApiError && error.status === 401
      ? new ApiError(403, "this operator is disabled")
      : error;
  });
  if (before && before.id !== me.id) {
    window.location.reload();
    return;
  }
  queryClient.setQueryData(["me"], me);
  setExpired(false);
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" });
}

/** Ends the session and forgets everything that was shown. */
export async function signOut(): Promise<void> {
  await callAuth("sign-out");
  window.location.assign("/console");
}
