import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { startBrowser } from "./browser.ts";
import { screenshotFolder, takeConsoleScreenshots } from "./console-screenshots.ts";
import setUpDatabase from "./global-setup.ts";
import { startService } from "./service.ts";

/**
 * Takes the README's picture of the phone simulator: `node test/support/screenshot.ts [file] [light|dark] [width]`.
 * The conversation is a real one, with the stand-ins in place of the model and the maps. `screenshot.ts console` takes
 * those of the console's pages into `docs/screenshots/`.
 */
const [file = "docs/images/simulator.png", scheme = "light", width = "1280"] = process.argv.slice(2);
const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));

async function takeScreenshot(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await text(page, "+12065550100", "HELP", "RESET");
  await text(page, "+12065550100", "rainy day idea for 2 small kids?", "blanket den");
  await text(page, "+442079460100", "MAP 12 Harbour Street to Marlow Bay Station", "Harbour Street");
  await text(page, "+442079460100", "next", "1/");
  await page.getByRole("button", { name: "Why?" }).last().click();
  await page.mouse.move(0, 0);
  await mkdir(new URL(".", `file://${path}`), { recursive: true });
  await page.screenshot({ path });
}

async function text(page: Page, phone: string, body: string, expected: string): Promise<void> {
  const region = page.getByRole("region", { name: `Phone ${phone}` });
  const replies = region.getByRole("listitem").filter({ hasText: "Reply:" });
  const before = await replies.count();
  await region.getByRole("textbox").fill(body);
  await region.getByRole("textbox").press("Enter");
  await replies.nth(before).filter({ hasText: expected }).filter({ hasText: "delivered" }).waitFor();
}

async function takeSimulator(): Promise<void> {
  const service = await startService();
  service.model.script([
    { text: "Build a blanket den and read in it by torch, or bake flatbread in a hot pan." },
  ]);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: Number(width), height: 1040 },
      colorScheme: scheme === "dark" ? "dark" : "light",
      deviceScaleFactor: 1.25,
      locale: "en-GB",
      timezoneId: "Europe/London",
    });
    await takeScreenshot(page, service.url);
  } finally {
    await browser.close();
    await service.stop();
  }
}

const stopDatabase = await setUpDatabase();
try {
  await (file === "console" ? takeConsoleScreenshots(screenshotFolder) : takeSimulator());
} finally {
  await stopDatabase();
}
