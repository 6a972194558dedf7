import type { IncomingHttpHeaders } from "node:http";
import type { App } from "../../app.ts";
import type { Auth } from "./auth.ts";

/** Where the caller's address is handed to better-auth; set by us, never by the caller. */
export const addressHeader = "x-aisms-address";
export const shortestPassword = 10;

export type LoadAuth = () => Promise<Auth>;

/** Loads better-auth when it is first needed: that takes half a second, which the start need not wait for. */
export function authLoader(app: App, secretKey: string): LoadAuth {
  let loading: Promise<Auth> | undefined;
  return () => (loading ??= import("./auth.ts").then(({ createAuth }) => createAuth(app, secretKey)));
}

/** A request's headers in the form that better-auth takes. */
export function toHeaders(headers: IncomingHttpHeaders): Headers {
  const list = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new Headers(list);
}
