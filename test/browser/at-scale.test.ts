import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { openConsole } from "../support/console.ts";
import { createPhone } from "../support/phone.ts";
import { seedConversations } from "../support/seed-conversations.ts";
import { startService, type Service } from "../support/service.ts";

const title = "the console with 100,000 conversations";
const conversations = 100_000;

describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  let service: Service;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    service = await startService();
    const { firstContact } = await seedConversations(service.app.db.$client, {
      conversations,
      exchangesEach: 1,
    });
    await service.app.db.$client.query(`update conversations set closed_at = null where contact_id = $1`, [
      firstContact + 70_000,
    ]);
    await service.app.db.$client.query(
      `update contacts set name = 'Quentin Quokka', number = '+12065559999' where id = $1`,
      [firstContact + 70_000],
    );
    browser = await startBrowser();
    page = await openConsole(service, browser, { path: "/conversations" });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const items = () => page.locator('main a[href*="/conversations/"]');

  async function search(words: string): Promise<void> {
    const box = page
      .getByRole("searchbox")
      .or(page.getByPlaceholder(/search/i))
      .first();
    await box.fill(words);
    await box.press("Enter");
  }

  test("shows the newest, and goes on as one scrolls", async () => {
    await items().first().waitFor();
    const before = await items().first().getAttribute("href");
    await items().first().hover();
    for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, 3_000);
    await expect.poll(() => items().first().getAttribute("href")).not.toBe(before);
  });

  test.each([
    ["a name", "quokka"],
    ["a number", "+12065559999"],
  ])("finds one among them by %s", async (_by, words) => {
    await search(words);
    await expect.poll(() => items().count()).toBe(1);
    expect(await items().first().textContent()).toContain("Quentin Quokka");
  });

  test("finds a text that came a moment ago by one of its words", async () => {
    await createPhone(service).text("has anybody seen my zebrafinch");
    await search("zebrafinch");
    await page.waitForURL(/zebrafinch/);
    // The words of a text are written a moment after the text itself.
    await expect
      .poll(
        async () => {
          await page.reload();
          await items().or(page.getByText("Nothing found")).first().waitFor();
          return (await items().allTextContents()).join("\n");
        },
        { timeout: 20_000, interval: 500 },
      )
      .toContain("zebrafinch");
    expect(await items().count()).toBe(1);
  });
});
