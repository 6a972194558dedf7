import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSetupLink } from "../../src/store/setup-links.ts";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { collectComplaints, openConsole, type SignedUp, signUp } from "../support/console.ts";
import { startService, type Service } from "../support/service.ts";

const title = "accessibility of the console";
const pages = [
  ...["/conversations", "/conversations/1", "/teach", "/dashboard", "/contacts"],
  ...["carrier", "model", "replies", "operators", "keys", "audit", "account", "sessions"].map(
    (tab) => `/settings/${tab}`,
  ),
];
type Fault = { id: string; impact: string | null; nodes: { html: string; failureSummary?: string }[] };

describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  let service: Service;
  let browser: Browser;
  let owner: SignedUp;
  let axe = "";

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ playbook: "assistant" }), startBrowser()]);
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    owner = await signUp(service, "owner", { name: "Ada Lovelace" });
    await signUp(service, "viewer", { name: "Grace Hopper" });
    await owner.api("/api-keys", { method: "POST", body: { name: "Our shop", rights: ["read"] } });
    for (const body of ["HELP", "what are your opening hours?", "<script>alert(1)</script> \u202e txet"]) {
      await fetch(`${service.url}/simulator/messages`, {
        ...{ method: "POST", body: JSON.stringify({ phone: "+12065550100", body }) },
        headers: { "content-type": "application/json" },
      });
    }
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  /** What axe-core finds serious on a page as it is now. */
  async function faultsOf(page: Page): Promise<string[]> {
    await page.evaluate(axe); // not a script of the page: its policy allows none
    const faults = await page.evaluate(async () => {
      const { axe: run } = window as unknown as {
        axe: { run: (options: object) => Promise<{ violations: Fault[] }> };
      };
      return (await run.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }))
        .violations;
    });
    return faults
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map(
            ({ html, failureSummary }) =>
              `${id}: ${html.slice(0, 160)} ${(failureSummary ?? "").split("\n")[1] ?? ""}`,
          ),
      );
  }

  /** Until nothing is loading any more. The stream of events never ends, so that waiting for the network would not. */
  async function settled(page: Page): Promise<void> {
    await page.locator("main").waitFor();
    await page.waitForFunction(() => {
      const main = document.querySelector("main");
      const isLoading = document.querySelector(".mantine-Skeleton-root, .mantine-Loader-root") !== null;
      return !isLoading && (main?.textContent ?? "").trim().length > 20;
    });
  }

  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    test.each(pages)("%s has nothing serious, and keeps to its content security policy", async (path) => {
      const page = await openConsole(service, browser, {
        as: owner,
        path,
        colorScheme,
        reducedMotion: "reduce",
      });
      const complaints = collectComplaints(page);
      await settled(page);
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await faultsOf(page)).toEqual([]);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(isWide, "nothing is cut off or scrolled sideways on a phone").toBe(false);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test("signing in and the one-time link have nothing serious", async () => {
      const page = await (await browser.newContext({ colorScheme, reducedMotion: "reduce" })).newPage();
      const token = await makeSetupLink(service.app.db, { role: "owner", invitedBy: null });
      for (const path of ["/", `/setup?token=${token}`, "/setup?token=used"]) {
        await page.goto(`${service.url}/console${path}`);
        await settled(page);
        expect(await faultsOf(page)).toEqual([]);
      }
      await page.context().close();
    });
  });
});
