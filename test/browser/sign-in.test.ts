import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertOperator } from "../../src/store/operators.ts";
import { makeSetupLink } from "../../src/store/setup-links.ts";
import { createServer } from "../../src/web/server.ts";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { collectComplaints, forgetAttempts, openConsole, password, signUp } from "../support/console.ts";
import { startService, type Service } from "../support/service.ts";
import { codeNow } from "../support/totp.ts";

const title = "signing in, in a browser";

describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  let service: Service;
  let browser: Browser;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ works: false }), startBrowser()]);
  });
  beforeEach(() => forgetAttempts(service));
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  async function open(path: string): Promise<Page> {
    const context = await browser.newContext({ locale: "en-GB" });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(`${service.url}/console${path}`);
    return page;
  }
  const email = (page: Page) => page.getByLabel("E-mail address");
  const secret = (page: Page) => page.getByLabel("Password", { exact: true });
  const submit = (page: Page) => page.getByRole("button", { name: "Sign in" }).click();
  const alert = (page: Page) => page.getByRole("alert").first();

  async function signIn(page: Page, address: string, word = password): Promise<void> {
    await email(page).fill(address);
    await secret(page).fill(word);
    await submit(page);
  }

  test("makes an owner from the one-time link, who lands among the conversations", async () => {
    const token = await makeSetupLink(service.app.db, { role: "owner", invitedBy: null });
    const page = await open(`/setup?token=${token}`);
    const complaints = collectComplaints(page);
    await page.getByText("You become an owner").waitFor();
    await page.getByLabel("Your name").fill("Ada Lovelace");
    await email(page).fill("ada@example.com");
    await secret(page).fill("short");
    await page.getByText("At least 10 characters.").waitFor();
    await secret(page).fill("purple otter under the bridge");
    await page.getByText("Strong.").waitFor();
    await page.getByRole("button", { name: "Begin" }).click();
    await page.waitForURL(/\/console\/conversations/);
    await page.getByRole("button", { name: /^Ada Lovelace/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("says how to get another link where one was used, and leads to signing in", async () => {
    const page = await open("/setup?token=used-long-ago");
    await page.getByRole("heading", { name: "This link cannot be used any more" }).waitFor();
    await page.getByText("aisms operator link").waitFor();
    await page.getByRole("link", { name: "To signing in" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });

  test("says in plain words what was wrong, and keeps what was typed", async () => {
    const operator = await signUp(service, "operator");
    const page = await open("/settings/account");
    await signIn(page, operator.email, "not my password");
    await alert(page).filter({ hasText: "do not belong together" }).waitFor();
    expect(await email(page).inputValue()).toBe(operator.email);
    expect(await secret(page).inputValue()).toBe("not my password");
    await secret(page).fill(password);
    await submit(page);
    await page.getByRole("heading", { name: "My account" }).waitFor(); // the address that was asked for
  });

  test("says how long to wait after too many attempts, and who is disabled", async () => {
    const owner = await signUp(service, "owner");
    const operator = await signUp(service, "operator");
    await owner.api(`/operators/${operator.id}`, { method: "PATCH", body: { isDisabled: true } });
    const page = await open("/");
    await signIn(page, operator.email);
    await alert(page).filter({ hasText: "This operator is disabled" }).waitFor();
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await owner.api("/auth/sign-in/email", {
        method: "POST",
        body: { email: "x@example.com", password: "wrong" },
      });
    }
    await submit(page);
    await alert(page)
      .filter({ hasText: /Too many attempts. Wait \d+ seconds/ })
      .waitFor();
  });

  test("asks for the second factor, which a backup code can stand for", async () => {
    const operator = await signUp(service, "operator");
    const enabled = await operator.api("/auth/two-factor/enable", { method: "POST", body: { password } });
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
    await operator.api("/auth/two-factor/verify-totp", { method: "POST", body: { code: codeNow(totpURI) } });
    const page = await open("/settings/account");
    await signIn(page, operator.email);
    await page.getByLabel("Code from your authenticator app").fill("000000");
    await page.getByRole("button", { name: "Confirm" }).click();
    await alert(page).filter({ hasText: "This code is not right" }).waitFor();
    await page.getByRole("button", { name: "Use a backup code instead" }).click();
    await page.getByLabel("Backup code").fill(backupCodes[0] ?? "");
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText("On: a code from your authenticator app").waitFor();
  });

  test("signs in again over the page when the session ends, and nothing typed is lost", async () => {
    const operator = await signUp(service, "operator");
    const page = await openConsole(service, browser, { as: operator, path: "/settings/account" });
    await page.getByLabel("Current password").fill("half typed");
    await operator.api("/auth/sign-out", { method: "POST", body: {} });
    await page.getByLabel("New password").fill("and a new one, nearly done");
    await page.getByRole("button", { name: "Change password" }).click();
    const dialog = page.getByRole("dialog", { name: "Sign in again" });
    await dialog.waitFor();
    await dialog.getByLabel("E-mail address").fill(operator.email);
    await dialog.getByLabel("Password", { exact: true }).fill(password);
    await dialog.getByRole("button", { name: "Sign in" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await page.getByLabel("Current password").inputValue()).toBe("half typed");
    expect(await page.getByLabel("New password").inputValue()).toBe("and a new one, nearly done");
  });

  test("signs out", async () => {
    const page = await openConsole(service, browser, { path: "/settings/account" });
    await page
      .getByRole("button", { name: /account, appearance, sign out/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await page.evaluate(async () => (await fetch("/api/me")).status)).toBe(401);
  });

  test("is told when the service is away, and catches up when it is back", async () => {
    const other = await startService({ works: false });
    const owner = await signUp(other, "owner");
    const page = await openConsole(other, browser, { as: owner, path: "/settings/operators" });
    await page.getByText("owner-", { exact: false }).first().waitFor();
    const { port } = new URL(other.url);
    await other.server.close();
    await page.getByText("The service is away. Trying again …").waitFor();
    await signUpDirectly(other);
    const again = await createServer(other.app);
    try {
      await again.listen({ host: "127.0.0.1", port: Number(port) });
      await page.getByText("The service is away. Trying again …").waitFor({ state: "hidden" });
      await page.getByText("Made While Away").waitFor();
    } finally {
      await page.context().close();
      await again.close();
      await other.stop();
    }
  });

  test("opens the phone that the console links to, and leads back to its conversation", async () => {
    await fetch(`${service.url}/simulator/messages`, {
      ...{ method: "POST", body: JSON.stringify({ phone: "+33612345678", body: "hello" }) },
      headers: { "content-type": "application/json" },
    });
    const page = await open("/");
    await page.goto(`${service.url}/#phone=${encodeURIComponent("+33612345678")}`);
    const phone = page.getByRole("region", { name: "Phone +33612345678" });
    await phone.waitFor();
    const link = phone.getByRole("link", { name: "This conversation in the console" });
    await expect
      .poll(() => link.getAttribute("href"), { timeout: 10_000 })
      .toMatch(/^\/console\/conversations\/\d+$/);
  });
});

/** An operator who comes while no page can be told. */
async function signUpDirectly({ app }: Service): Promise<void> {
  await insertOperator(app.db, {
    ...{ name: "Made While Away", email: "away@example.com", role: "viewer", passwordHash: "none" },
  });
}
