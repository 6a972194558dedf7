import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { openConsole } from "../support/console.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

describe.skipIf(whyNoBrowser)("the console around its pages", { timeout: 30_000 }, () => {
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ works: false }), startBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  /** As after an update: what the open page asks for is there no more. Tells how often the page was loaded anew. */
  async function takeAway(page: Page, { untilReload }: { untilReload: boolean }) {
    const seen = { reloads: 0 };
    page.on("domcontentloaded", () => seen.reloads++);
    await page.route("**/console/assets/dashboard-page*.js", (route) =>
      untilReload && seen.reloads > 0 ? route.continue() : route.fulfill({ status: 404 }),
    );
    return seen;
  }

  test("a page that an update took away is loaded from the new console by itself", async () => {
    const page = await openConsole(service, browser, { path: "/settings" });
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    const seen = await takeAway(page, { untilReload: true });
    await page.getByRole("link", { name: "Dashboard" }).click();
    await page.getByRole("heading", { name: "Dashboard" }).waitFor();
    expect(seen.reloads).toBe(1);
  });

  test("a page that stays away says so after one try, and the others go on", async () => {
    const page = await openConsole(service, browser, { path: "/settings" });
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    const seen = await takeAway(page, { untilReload: false });
    await page.getByRole("link", { name: "Dashboard" }).click();
    await page.getByRole("heading", { name: "This page cannot be shown" }).waitFor();
    expect(seen.reloads).toBe(1);
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("heading", { name: "Settings" }).waitFor();
  });

  test("a page that cannot be fetched while the service is away is not loaded anew", async () => {
    const page = await openConsole(service, browser, { path: "/settings" });
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "Dashboard" }).click();
    await page.getByRole("heading", { name: "This page cannot be shown" }).waitFor();
  });

  test.each([360, 1280])("on %i px a notice lies over nothing that is pressed next", async (width) => {
    await createPhone(service).text("where is my parcel");
    const page = await openConsole(service, browser, {
      ...{ path: "/conversations/1", viewport: { width, height: 740 } },
    });
    await page.route("**/take-over", (route) => route.abort());
    const button = page.getByRole("button", { name: "Take over" });
    await button.last().click();
    const notice = page.locator("[data-position=bottom-left]").getByRole("alert");
    await notice.waitFor();
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/notice-${width}.png` });
    // A trial click fails where something else would get it.
    for (const one of await button.all()) if (await one.isVisible()) await one.click({ trial: true });
    await page.getByRole("link", { name: "Contacts" }).locator("visible=true").click({ trial: true });
    await page
      .getByRole("button", { name: /^(You|The owner)/ })
      .locator("visible=true")
      .waitFor();
    expect(await notice.isVisible()).toBe(true);
  });
});
