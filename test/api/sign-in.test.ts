import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeSetupLink } from "../../src/store/setup-links.ts";
import { callApi, cookieOf, forgetAttempts, password, type SignedUp, signUp } from "../support/console.ts";
import { startService, type Service } from "../support/service.ts";
import { codeNow } from "../support/totp.ts";

describe("signing in", () => {
  let service: Service;
  let owner: SignedUp;

  beforeAll(async () => {
    service = await startService({ works: false });
    owner = await signUp(service);
  });
  beforeEach(() => forgetAttempts(service));
  afterAll(() => service.stop());

  const post = (path: string, body: unknown, cookie?: string) =>
    callApi(service, path, { method: "POST", body, headers: cookie === undefined ? {} : { cookie } });
  const signIn = (email: string, secret = password) =>
    post("/auth/sign-in/email", { email, password: secret });
  const messageOf = async (response: Response) =>
    ((await response.json()) as { error: { message: string } }).error.message;
  const isSignedIn = async (cookie: string) => (await callApi(service, "/me", { headers: { cookie } })).ok;

  test("sets a cookie that no script reads and no other site sends", async () => {
    const response = await signIn(owner.email);
    expect(response.status).toBe(200);
    const line = response.headers.getSetCookie().find((one) => one.includes("session_token")) ?? "";
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Strict/i);
    expect(line).not.toMatch(/Secure/i); // plain http on this machine
    expect(await isSignedIn(cookieOf(response))).toBe(true);
  });

  test("refuses a wrong password and an unknown address in the same words", async () => {
    const [wrong, unknown] = [
      await signIn(owner.email, "not the password"),
      await signIn("nobody@example.com"),
    ];
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await messageOf(wrong)).toBe(await messageOf(unknown));
  });

  test("locks an account after ten wrong passwords, from whatever address, and no other account", async () => {
    const victim = await signUp(service, "viewer");
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await signIn(victim.email, `wrong password ${attempt}`)).status).toBe(401);
      await forgetAttempts(service); // as from another address
    }
    const locked = await signIn(victim.email);
    expect([locked.status, await messageOf(locked)]).toEqual([
      429,
      "too many attempts: wait a quarter of an hour",
    ]);
    expect((await signIn(owner.email)).status).toBe(200);
    expect(await isSignedIn(victim.cookie)).toBe(true); // who is in stays in
  });

  test("limits the attempts from one address", async () => {
    const statuses = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      statuses.push((await signIn(`guess-${attempt}@example.com`)).status);
    }
    expect(statuses.at(0)).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });

  test("lets nobody sign up", async () => {
    const response = await post("/auth/sign-up/email", { name: "x", email: "x@example.com", password });
    expect(response.status).toBe(404);
  });

  test("ends the sessions of an operator who is disabled, and refuses it afterwards", async () => {
    const operator = await signUp(service, "operator");
    expect(
      (await owner.api(`/operators/${operator.id}`, { method: "PATCH", body: { isDisabled: true } })).status,
    ).toBe(200);
    expect(await isSignedIn(operator.cookie)).toBe(false);
    const refused = await signIn(operator.email);
    expect([refused.status, await messageOf(refused)]).toEqual([403, "this operator is disabled"]);
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  test("keeps one owner who can sign in", async () => {
    for (const body of [{ isDisabled: true }, { role: "viewer" }]) {
      const response = await owner.api(`/operators/${owner.id}`, { method: "PATCH", body });
      expect([response.status, await messageOf(response)]).toEqual([
        409,
        "one owner must remain who can sign in",
      ]);
    }
    expect(await isSignedIn(owner.cookie)).toBe(true);
  });

  test("takes a one-time link once, and says how to get another", async () => {
    const token = await makeSetupLink(service.app.db, { role: "viewer", invitedBy: null });
    const body = { token, name: "Once", email: "once@example.com", password };
    expect((await post("/setup", body)).status).toBe(200);
    const again = await post("/setup", { ...body, email: "twice@example.com" });
    expect([again.status, await messageOf(again)]).toEqual([
      404,
      expect.stringContaining("aisms operator link") as string,
    ]);
  });

  test("makes one operator of two who use a link at the same moment", async () => {
    const token = await makeSetupLink(service.app.db, { role: "viewer", invitedBy: null });
    const use = (email: string) => post("/setup", { token, name: "Race", email, password });
    const statuses = (await Promise.all([use("race-a@example.com"), use("race-b@example.com")])).map(
      (one) => one.status,
    );
    expect(statuses.sort()).toEqual([200, 404]);
  });

  test("sets a password anew by a link, which ends all sessions", async () => {
    const operator = await signUp(service, "operator");
    const made = await owner.api(`/operators/${operator.id}/links`, { method: "POST", body: {} });
    const token = new URL(((await made.json()) as { url: string }).url).searchParams.get("token");
    const asked = await callApi(service, `/setup?token=${token ?? ""}`);
    expect(await asked.json()).toEqual({ role: "operator", email: operator.email });
    expect((await post("/setup", { token, password: "another long password" })).status).toBe(200);
    expect(await isSignedIn(operator.cookie)).toBe(false);
    expect((await signIn(operator.email)).status).toBe(401);
    expect((await signIn(operator.email, "another long password")).status).toBe(200);
  });

  test("asks for the second factor, and takes a backup code once", async () => {
    const operator = await signUp(service, "operator");
    const enabled = await operator.api("/auth/two-factor/enable", { method: "POST", body: { password } });
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
    expect((await signIn(operator.email)).ok).toBe(true); // not on before the first right code
    const confirmed = await operator.api("/auth/two-factor/verify-totp", {
      method: "POST",
      body: { code: codeNow(totpURI) },
    });
    expect(confirmed.status).toBe(200);

    const first = await signIn(operator.email);
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
    const half = first.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    expect(await isSignedIn(half)).toBe(false);
    expect((await post("/auth/two-factor/verify-totp", { code: "000000" }, half)).status).toBe(401);
    const done = await post("/auth/two-factor/verify-totp", { code: codeNow(totpURI) }, half);
    expect(await isSignedIn(cookieOf(done))).toBe(true);

    const useBackup = async () => {
      const again = await signIn(operator.email);
      const cookies = again.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ");
      return post("/auth/two-factor/verify-backup-code", { code: backupCodes[0] }, cookies);
    };
    expect((await useBackup()).status).toBe(200);
    expect((await useBackup()).status).toBe(401);
  });

  /** Turns the second factor on. */
  async function useSecondFactor(operator: SignedUp): Promise<{ totpURI: string; backupCodes: string[] }> {
    const enabled = await operator.api("/auth/two-factor/enable", { method: "POST", body: { password } });
    const made = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
    const body = { code: codeNow(made.totpURI) };
    const confirmed = await operator.api("/auth/two-factor/verify-totp", { method: "POST", body });
    expect(confirmed.status).toBe(200);
    return made;
  }

  /** The cookies of who has given the password and not yet the second factor. */
  async function halfSignedIn(email: string): Promise<string> {
    const lines = (await signIn(email)).headers.getSetCookie();
    return lines.map((line) => line.split(";")[0]).join("; ");
  }

  test("lets nobody past the second factor: no half session, no trusted device, no end of guessing", async () => {
    const operator = await signUp(service, "operator");
    const { totpURI, backupCodes } = await useSecondFactor(operator);
    const verify = (code: string | undefined, half: string, path = "verify-totp") =>
      post(`/auth/two-factor/${path}`, { code, trustDevice: true }, half);

    const half = await halfSignedIn(operator.email);
    for (const path of ["/auth/two-factor/disable", "/auth/change-password"]) {
      const body = { password, currentPassword: password, newPassword: "a new password" };
      expect((await post(path, body, half)).status).toBe(401);
    }
    const done = await verify(codeNow(totpURI), half);
    expect(done.status).toBe(200);
    const all = done.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
    const kept = all.filter((line) => !line.includes("session_token")).join("; ");
    const again = await callApi(service, "/auth/sign-in/email", {
      ...{ method: "POST", body: { email: operator.email, password }, headers: { cookie: kept } },
    });
    expect(await again.json()).toMatchObject({ twoFactorRedirect: true });

    const wrong = async (path: string) => {
      await forgetAttempts(service); // as from another address
      const challenge = await halfSignedIn(operator.email);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await forgetAttempts(service);
        expect((await verify("000000", challenge, path)).ok).toBe(false);
      }
    };
    await wrong("verify-totp");
    await wrong("verify-backup-code");
    const last = await halfSignedIn(operator.email);
    await forgetAttempts(service);
    expect((await verify(codeNow(totpURI), last)).status).toBe(429);
    expect((await verify(backupCodes[0], last, "verify-backup-code")).status).toBe(429);
  });

  test("lets nobody in who is disabled between the password and the second factor", async () => {
    const operator = await signUp(service, "operator");
    const { totpURI } = await useSecondFactor(operator);
    const half = await halfSignedIn(operator.email);
    const disabled = await owner.api(`/operators/${operator.id}`, {
      ...{ method: "PATCH", body: { isDisabled: true } },
    });
    expect(disabled.status).toBe(200);
    const refused = await post("/auth/two-factor/verify-totp", { code: codeNow(totpURI) }, half);
    expect([refused.status, await messageOf(refused)]).toEqual([403, "this operator is disabled"]);
    expect(refused.headers.getSetCookie().filter((line) => /session_token=[^;]/.test(line))).toEqual([]);
  });

  test("counts attempts that come at the same moment from many addresses", async () => {
    const victim = await signUp(service, "viewer");
    const statuses = await Promise.all(
      Array.from({ length: 25 }, async (_, index) => {
        const headers = { "x-forwarded-for": `203.0.113.${index}` }; // as a proxy beside us says it
        const body = { email: victim.email, password: "a wrong guess" };
        return (await callApi(service, "/auth/sign-in/email", { method: "POST", body, headers })).status;
      }),
    );
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(15);
  });

  test("ends all other sessions with the old password, whatever is asked", async () => {
    const operator = await signUp(service, "operator");
    const other = cookieOf(await signIn(operator.email));
    const body = { currentPassword: password, newPassword: "another long password" };
    const changed = await operator.api("/auth/change-password", {
      ...{ method: "POST", body: { ...body, revokeOtherSessions: false } },
    });
    expect(changed.status).toBe(200);
    expect([await isSignedIn(other), await isSignedIn(operator.cookie)]).toEqual([false, false]);
    expect(await isSignedIn(cookieOf(changed))).toBe(true);
  });

  test("gives and takes rights at once, in sessions that are there", async () => {
    const operator = await signUp(service, "viewer");
    const mayWrite = async () =>
      (await operator.api("/canned-replies", { method: "POST", body: { title: "x", body: "x" } })).status;
    const become = (role: string) =>
      owner.api(`/operators/${operator.id}`, { method: "PATCH", body: { role } });
    expect(await mayWrite()).toBe(403);
    await become("operator");
    expect(await mayWrite()).toBe(201);
    await become("viewer");
    expect(await mayWrite()).toBe(403);
  });

  test("sends nobody elsewhere, and makes a new session at each sign-in", async () => {
    const body = { email: owner.email, password, callbackURL: "https://evil.example/" };
    const response = await post("/auth/sign-in/email", body, owner.cookie);
    expect([response.status, response.headers.get("location")]).toEqual([200, null]);
    expect(await response.text()).not.toContain("evil.example");
    expect(cookieOf(response)).not.toBe(owner.cookie);
  });

  test("takes no key for a person, though a person's cookie comes with it", async () => {
    const made = await owner.api("/api-keys", { method: "POST", body: { name: "k", rights: ["read"] } });
    const { key } = (await made.json()) as { key: string };
    const headers = { authorization: `Bearer ${key}` };
    const ended = await owner.api("/auth/revoke-other-sessions", { method: "POST", body: {}, headers });
    expect(ended.status).toBe(403);
    const me = await owner.api("/me", { headers });
    expect(await me.json()).toMatchObject({ kind: "key", role: null, rights: ["read"] });
    const wrong = await owner.api("/me", { headers: { authorization: "Bearer aisms_wrong" } });
    expect(wrong.status).toBe(401);
  });

  test("is reached under its own name only", async () => {
    const { request } = await import("node:http");
    const statusFor = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { host, cookie: owner.cookie, "x-forwarded-host": new URL(service.url).host };
        request(`${service.url}/api/me`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on("error", reject)
          .end();
      });
    expect(await statusFor(new URL(service.url).host)).toBe(200);
    expect(await statusFor("evil.example")).toBe(403);
  });

  test("lists sessions and ends them", async () => {
    const operator = await signUp(service, "viewer");
    const other = cookieOf(await signIn(operator.email));
    const sessions = (await (await operator.api("/auth/list-sessions")).json()) as { token: string }[];
    expect(sessions).toHaveLength(2);
    expect((await operator.api("/auth/revoke-other-sessions", { method: "POST", body: {} })).status).toBe(
      200,
    );
    expect([await isSignedIn(operator.cookie), await isSignedIn(other)]).toEqual([true, false]);
    expect((await operator.api("/auth/sign-out", { method: "POST", body: {} })).status).toBe(200);
    expect(await isSignedIn(operator.cookie)).toBe(false);
  });

  test("marks its cookie Secure where the service is reached by https", async () => {
    const origin = "https://sms.example.com";
    const behindTls = await startService({ works: false, env: { PUBLIC_URL: origin } });
    try {
      const token = await makeSetupLink(behindTls.app.db, { role: "owner", invitedBy: null });
      const body = { token, name: "Tls", email: "tls@example.com", password };
      const response = await callApi(behindTls, "/setup", { method: "POST", body, headers: { origin } });
      expect(response.status).toBe(200);
      expect(response.headers.getSetCookie().find((one) => one.includes("session_token"))).toMatch(
        /^__Secure-.*Secure/i,
      );
      const cookie = cookieOf(response);
      expect((await callApi(behindTls, "/me", { headers: { cookie, origin } })).status).toBe(200);
    } finally {
      await behindTls.stop();
    }
  });
});
