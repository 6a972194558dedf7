import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { collectComplaints, openConsole, type SignedUp, signUp } from "../support/console.ts";
import { seedConversations } from "../support/seed-conversations.ts";
import { startService, type Service } from "../support/service.ts";

const title = "the dashboard in a browser";
const emptyTitle = "No texts in this time";

describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  let service: Service;
  let browser: Browser;
  let viewer: SignedUp;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ works: false }), startBrowser()]);
    viewer = await signUp(service, "viewer");
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const open = (path = "/dashboard", options = {}) =>
    openConsole(service, browser, { as: viewer, path, ...options });
  const tile = (page: Page, name: string) =>
    page.getByRole("region", { name: "Figures at a glance" }).getByRole("link", { name });

  test("says what will be here while there is nothing, and what to do next", async () => {
    const page = await open("/dashboard?range=90d"); // another than below: the same figures are told for a while
    await page.getByText(emptyTitle).waitFor();
    expect(
      await page.getByRole("link", { name: "text with the phone simulator." }).getAttribute("href"),
    ).toBe("/");
    await page.context().close();
  });

  describe("with two months of conversations", () => {
    beforeAll(async () => {
      await seedConversations(service.app.db.$client, { conversations: 2_000 });
    });

    test("shows every part without a complaint of the browser", async () => {
      const page = await open("/dashboard?range=30d", { timezoneId: "Asia/Kolkata" });
      const complaints = collectComplaints(page);
      await page.reload();
      for (const name of ["Messages per day", "Answered by", "Spent per day", "Top intents", "On the rise"]) {
        await page.getByRole("region", { name }).waitFor();
      }
      for (const name of [
        "What was not delivered",
        "Texts left in silence",
        "Most segments went to",
        "Language models",
      ]) {
        await page.getByRole("region", { name }).waitFor();
      }
      expect(await page.locator("canvas").count()).toBe(2);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test("opens the conversations behind a figure", async () => {
      const page = await open("/dashboard?range=30d");
      await page.getByRole("region", { name: "Answered by" }).getByRole("link", { name: "Agent" }).click();
      await page.waitForURL(/\/console\/conversations\?/);
      const query = new URL(page.url()).searchParams;
      expect(Object.fromEntries(query)).toMatchObject({ filter: "all", tier: "agent" });
      expect(Date.parse(query.get("to") ?? "") - Date.parse(query.get("from") ?? "")).toBeGreaterThan(
        28 * 86_400_000,
      );

      await page.goBack();
      await tile(page, "Delivered").click();
      await page.waitForURL(/filter=failed/);
      await page.goBack();
      await page.getByRole("link", { name: "The phone was off" }).click();
      await page.waitForURL(/error=30003/);
      await page.context().close();
    });

    test("keeps the chosen period in its address, also after a reload", async () => {
      const page = await open();
      await page.getByRole("region", { name: "Messages per day" }).waitFor();
      await page.locator("label", { hasText: "24 hours" }).click();
      await page.getByRole("region", { name: "Messages per hour" }).waitFor();
      await page.getByRole("switch", { name: "Compare" }).uncheck();
      await page.waitForURL(/range=24h&compare=no/);
      await page.reload();
      await page.getByRole("region", { name: "Messages per hour" }).waitFor();
      expect(await page.getByRole("switch", { name: "Compare" }).isChecked()).toBe(false);
      await page.context().close();
    });

    test("shows an own period, and says when nothing was in it", async () => {
      const page = await open("/dashboard?range=own&from=2020-03-01&to=2020-03-31");
      await page.getByText(emptyTitle).waitFor();
      await page.getByLabel("From", { exact: true }).fill("2020-04-05");
      await page.waitForURL(/from=2020-04-05&to=2020-04-05/);
      // A year that is being typed is no day yet, and stays in the field.
      await page.getByLabel("To", { exact: true }).fill("0202-04-05");
      expect(await page.getByLabel("To", { exact: true }).inputValue()).toBe("0202-04-05");
      await page.getByLabel("To", { exact: true }).fill("2020-04-07");
      await page.waitForURL(/from=2020-04-05&to=2020-04-07/);
      await page.context().close();
    });

    test("has each chart's figures as a table, too", async () => {
      const page = await open("/dashboard?range=7d");
      const card = page.getByRole("region", { name: "Messages per day", exact: true });
      await card.getByText("Show as a table: Messages per day").focus();
      await page.keyboard.press("Enter");
      expect(await card.getByRole("row").count()).toBe(1 + 7);
      await page.keyboard.press("Tab"); // the table can be scrolled by the keyboard
      await page.keyboard.press("Tab");
      expect(
        await card
          .getByRole("link")
          .first()
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
      await card.getByRole("img", { name: /^Chart: Messages per day/ }).waitFor();
      await page.context().close();
    });

    test("opens a day of the chart by a click on it", async () => {
      const page = await open("/dashboard?range=7d");
      await page
        .getByRole("img", { name: /^Chart: Messages per day/ })
        .locator(".u-over")
        .click();
      await page.waitForURL(/\/console\/conversations\?/);
      const query = new URL(page.url()).searchParams;
      expect(Date.parse(query.get("to") ?? "") - Date.parse(query.get("from") ?? "")).toBe(86_400_000);
      await page.context().close();
    });

    test("fits a phone, dark and light, with nothing serious found by axe", async () => {
      for (const colorScheme of ["dark", "light"] as const) {
        const page = await open("/dashboard?range=30d", {
          colorScheme,
          viewport: { width: 360, height: 740 },
        });
        await page.getByRole("region", { name: "Answered by" }).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        expect(await findSerious(page)).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.locator("canvas").first().waitFor();
        expect(await findSerious(page)).toEqual([]);
        await page.context().close();
      }
    });

    test("does not move while it loads", async () => {
      const page = await open("/conversations");
      await page.addInitScript(() => {
        const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(`${service.url}/console/dashboard?range=30d`);
      await page.locator("canvas").first().waitFor();
      await page.getByRole("region", { name: "Language models" }).waitFor();
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.02);
      await page.context().close();
    });

    test("says what happened where the figures cannot be counted, and tries again", async () => {
      const page = await open("/conversations");
      const said = {
        error: { message: "there is too much to count in this period just now: choose a shorter one" },
      };
      await page.route("**/api/dashboard?**", (route) => route.fulfill({ status: 400, json: said }));
      await page.goto(`${service.url}/console/dashboard`);
      await page.getByRole("alert").getByText("choose a shorter one").waitFor();
      await page.unroute("**/api/dashboard?**");
      await page.getByRole("alert").getByRole("button").click();
      await page.getByRole("region", { name: "Answered by" }).waitFor();
      await page.context().close();
    });
  });
});

/** What axe-core finds on the whole page that is serious or critical. It is run past the page's policy, which forbids foreign scripts. */
async function findSerious(page: Page): Promise<string[]> {
  const { readFile } = await import("node:fs/promises");
  const source = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
  await page.evaluate(source);
  const violations = await page.evaluate(
    "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(({violations}) => violations.map(({id, impact, nodes}) => ({id, impact, at: nodes.map(({html}) => html.slice(0, 200)).slice(0, 3).join(', ')})))",
  );
  return (violations as { id: string; impact: string; at: string }[])
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, at }) => `${id}: ${at}`);
}
