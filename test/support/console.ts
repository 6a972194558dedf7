import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { sql } from "drizzle-orm";
import type { Role } from "../../src/store/operators.ts";
import { makeSetupLink } from "../../src/store/setup-links.ts";
import type { Service } from "./service.ts";

/** The password of all operators that tests make. */
export const password = "correct horse battery";

export type SignedUp = {
  id: string;
  name: string;
  email: string;
  /** As a Cookie header has it. */
  cookie: string;
  /** Calls the API as this operator: `api("/me")`, `api("/operators/1", { method: "PATCH", body: { name } })`. */
  api: (path: string, init?: ApiInit) => Promise<Response>;
};

/** `body` is sent as JSON; a string goes as it is. */
export type ApiInit = { method?: string; body?: unknown; headers?: Record<string, string> };

let operators = 0;

/** Makes an operator by a one-time link, as a person would, and signs in. */
export async function signUp(
  service: Service,
  role: Role = "owner",
  wanted: { name?: string } = {},
): Promise<SignedUp> {
  operators += 1;
  const name = wanted.name ?? `The ${role} ${operators}`;
  const token = await makeSetupLink(service.app.db, { role, invitedBy: null });
  const email = `${role}-${operators}@example.com`;
  const response = await callApi(service, "/setup", {
    method: "POST",
    body: { token, name, email, password },
  });
  if (!response.ok) throw new Error(`signing up failed: ${response.status} ${await response.text()}`);
  await forgetAttempts(service);
  const cookie = cookieOf(response);
  const api = (path: string, init: ApiInit = {}) =>
    callApi(service, path, { ...init, headers: { cookie, ...init.headers } });
  const { id } = (await (await api("/me")).json()) as { id: string };
  return { id, name, email, cookie, api };
}

/** A page of the console, signed in. Its context is closed by `page.context().close()`, or with the browser. */
export async function openConsole(
  service: Service,
  browser: Browser,
  { role = "owner", as, path = "/", ...options }: OpenOptions = {},
): Promise<Page> {
  const operator = as ?? (await signUp(service, role));
  const context = await browser.newContext({ locale: "en-GB", ...options });
  context.setDefaultTimeout(15_000);
  const [name = "", value = ""] = operator.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: service.url, httpOnly: true, sameSite: "Strict" }]);
  const page = await context.newPage();
  await page.goto(`${service.url}/console${path}`);
  return page;
}

type OpenOptions = BrowserContextOptions & {
  role?: Role;
  /** Who is signed in, instead of a new operator with `role`. */
  as?: SignedUp;
  /** Below `/console`. */
  path?: string;
};

/** What a page's browser complains about from now on: script errors, refused sources, failed requests. */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

/** Calls the API as nobody, unless the headers say who; as from our own page, unless they say another origin. */
export function callApi(service: Service, path: string, init: ApiInit = {}): Promise<Response> {
  const { method = "GET", body, headers = {} } = init;
  return fetch(`${service.url}/api${path}`, {
    method,
    redirect: "manual",
    headers: {
      origin: service.url, // as our own page
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

/** The session's cookie that a response sets, as a Cookie header has it. */
export function cookieOf(response: Response): string {
  const cookies = response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  return cookies.find((line) => line.includes("session_token=")) ?? cookies.join("; ");
}

/** Signing in is limited by address, and all tests have the same one. */
export async function forgetAttempts(service: Service): Promise<void> {
  await service.app.db.execute(sql`delete from operator_attempts`);
}
