import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import {
  callApi,
  collectComplaints,
  forgetAttempts,
  openConsole,
  password,
  type SignedUp,
  signUp,
} from "../support/console.ts";
import { startService, type Service } from "../support/service.ts";
import { codeNow } from "../support/totp.ts";

const title = "the settings in a browser";

describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  let service: Service;
  let browser: Browser;
  let owner: SignedUp;
  let complaints: string[] = [];

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ works: false }), startBrowser()]);
    owner = await signUp(service, "owner", { name: "Ada Lovelace" });
  });
  beforeEach(() => forgetAttempts(service));
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const told = complaints;
    complaints = [];
    expect(told.filter((one) => !one.startsWith("Failed to load resource"))).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  async function open(tab: string, as: SignedUp = owner): Promise<Page> {
    const page = await openConsole(service, browser, { as, path: `/settings/${tab}` });
    complaints = collectComplaints(page);
    return page;
  }
  const said = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text }).waitFor();

  test("changes a setting, which is in use at once, and takes it back", async () => {
    const page = await open("replies");
    const field = page.getByLabel("Longest reply, in segments");
    await field.fill("99");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("SEGMENT_BUDGET must be a whole number from 1 to 10").waitFor();
    expect(await field.inputValue()).toBe("99");
    await field.fill("4");
    await page.getByRole("button", { name: "Save" }).click();
    await said(page, "is saved and in use");
    expect(service.app.config.segmentBudget).toBe(4);
    await page.getByRole("button", { name: "Back to default" }).click();
    await said(page, "is back to its default");
    expect(service.app.config.segmentBudget).toBe(2);
  });

  test("shows what the environment sets, and lets nobody change it or read a secret", async () => {
    const page = await open("carrier");
    const account = page.getByLabel("Twilio account");
    await account.waitFor();
    expect(await account.inputValue()).toBe(service.twilio.accountSid);
    expect(await account.getAttribute("readonly")).not.toBeNull();
    await page.getByText("Set in the environment, which wins").first().waitFor();
    expect(await page.content()).not.toContain(service.twilio.authToken);
    const webhook = page.getByLabel("A message comes in", { exact: true });
    expect(await webhook.inputValue()).toBe(`${service.url}/webhooks/twilio/inbound`);
    await page.getByRole("button", { name: "Copy: A message comes in" }).waitFor();
  });

  test("checks live whether the keys work", async () => {
    const page = await open("model");
    await page.getByRole("button", { name: "Check now" }).click();
    await page.getByText("Works").first().waitFor();
  });

  test("invites by a link, and changes what somebody may do", async () => {
    const guest = await signUp(service, "viewer", { name: "Grace Hopper" });
    const page = await open("operators");
    await page.getByRole("button", { name: "Invite an operator" }).click();
    await page.getByRole("radio", { name: "Viewer" }).check();
    await page.getByRole("button", { name: "Make a link" }).click();
    expect(await page.getByLabel("One-time link", { exact: true }).inputValue()).toContain(
      "/console/setup?token=",
    );
    await page.getByRole("button", { name: "Done" }).click();

    await page.getByLabel("Role of Grace Hopper").selectOption("operator");
    await said(page, "Grace Hopper is now operator.");
    expect(await roleOf(guest)).toBe("operator");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => roleOf(guest)).toBe("viewer");

    await page.getByRole("button", { name: "What to do with Grace Hopper" }).click();
    await page.getByRole("menuitem", { name: "Disable" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Disable" }).click();
    await said(page, "Grace Hopper is disabled.");
    expect((await guest.api("/me")).status).toBe(401);
  });

  async function roleOf(operator: SignedUp): Promise<string> {
    return ((await (await operator.api("/me")).json()) as { role: string }).role;
  }

  test("makes a key, shows it once, and revokes it", async () => {
    const page = await open("keys");
    await page.getByText("No key yet.").waitFor();
    await page.getByRole("button", { name: "New key" }).click();
    await page.getByLabel("What it is for").fill("Our shop");
    await page.getByRole("button", { name: "Make the key" }).click();
    const key = await page.getByLabel("Key", { exact: true }).inputValue();
    const headers = { authorization: `Bearer ${key}` };
    expect((await callApi(service, "/me", { headers })).status).toBe(200);
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await page.content()).not.toContain(key);
    await page.getByRole("button", { name: "Revoke: Our shop" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByText("Revoked", { exact: true }).waitFor();
    expect((await callApi(service, "/me", { headers })).status).toBe(401);
  });

  test("turns the second factor on with the secret that it shows, and gives backup codes", async () => {
    const operator = await signUp(service, "operator");
    const page = await open("account", operator);
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByLabel("Your password").fill("wrong password");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("This is not your current password.").waitFor();
    await page.getByLabel("Your password").fill(password);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("img", { name: "QR code for your authenticator app" }).waitFor();
    const secret = await page.getByLabel("Secret", { exact: true }).inputValue();
    await page.getByLabel("Code that the app shows").fill(codeNow(`otpauth://totp/x?secret=${secret}`));
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("heading", { name: "Backup codes" }).waitFor();
    await page.getByRole("button", { name: "I have kept them" }).click();
    await page.getByText("On: a code from your authenticator app").waitFor();
  });

  test("ends another session", async () => {
    const operator = await signUp(service, "viewer");
    const signedIn = await callApi(service, "/auth/sign-in/email", {
      ...{ method: "POST", body: { email: operator.email, password } },
    });
    expect(signedIn.ok).toBe(true);
    const page = await open("sessions", operator);
    await page.getByRole("button", { name: "End all others" }).click();
    await said(page, "All other sessions have ended.");
    await page.getByRole("button", { name: "End all others" }).waitFor({ state: "hidden" });
    await page.getByText("this one", { exact: true }).waitFor();
  });

  test("shows in the audit log who changed what, before and after", async () => {
    await owner.api("/settings/MEMORY_PAUSE_MINUTES", { method: "PUT", body: { value: "45" } });
    const page = await open("audit");
    await page.getByLabel("Of what").selectOption("setting");
    const entry = page.getByRole("listitem").filter({ hasText: "MEMORY_PAUSE_MINUTES" }).first();
    await entry.getByText("Ada Lovelace").waitFor();
    await entry.getByRole("cell", { name: "45" }).waitFor();
  });

  test("offers a viewer its own account only", async () => {
    const page = await open("operators", await signUp(service, "viewer"));
    await page.getByRole("heading", { name: "My account" }).waitFor();
    const sections = await page
      .getByRole("navigation", { name: "Section" })
      .getByRole("link")
      .allTextContents();
    expect(sections).toEqual(["My account", "Sessions"]);
  });

  test("says beside Conversations and in the title how many wait, as it changes", async () => {
    const page = await open("account");
    await expect.poll(() => page.title()).toBe("Settings – AISMS");
    await fetch(`${service.url}/simulator/messages`, {
      ...{ method: "POST", body: JSON.stringify({ phone: "+12065550177", body: "hello" }) },
      headers: { "content-type": "application/json" },
    });
    const list = (await (await owner.api("/conversations")).json()) as { conversations: { id: number }[] };
    const id = list.conversations[0]?.id ?? 0;
    expect(
      (await owner.api(`/conversations/${id}/take-over`, { method: "POST", body: { tell: false } })).ok,
    ).toBe(true);
    await expect.poll(() => page.title()).toBe("(1) Settings – AISMS");
    expect(
      (await owner.api(`/conversations/${id}/hand-back`, { method: "POST", body: { tell: false } })).ok,
    ).toBe(true);
    await expect.poll(() => page.title()).toBe("Settings – AISMS");
  });

  test("goes from page to page by keys, shows them with ?, and leaves typing alone", async () => {
    const page = await open("account");
    await page.getByLabel("Current password").fill("g");
    await page.getByLabel("Current password").press("d");
    expect(page.url()).toContain("/settings/account");
    await page.getByRole("heading", { name: "My account" }).click();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await help.getByText("Go to Dashboard").waitFor();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    await page.waitForURL(/\/console\/dashboard/);
    await expect.poll(() => page.title()).toBe("Dashboard – AISMS");
  });
});
