import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { collectComplaints } from "../support/console.ts";
import { freePort } from "../support/http/free-port.ts";
import { until } from "../support/http/until.ts";

const aisms = fileURLToPath(new URL("../../bin/aisms.js", import.meta.url));
const title = "a newcomer with the README alone";

/** The ten minutes of docs/guides/work-in-the-console.md, with the real command and nothing set up before. */
describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  let folder: string;
  let service: ChildProcess;
  let printed = "";
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "aisms-newcomer-"));
    await chmod(folder, 0o755);
    service = spawn(process.execPath, [aisms, "serve"], {
      cwd: folder,
      env: { PATH: process.env.PATH, PORT: String(await freePort()), LOG_LEVEL: "error" },
    });
    service.stdout?.on("data", (data: Buffer) => (printed += data.toString()));
    [browser] = await Promise.all([
      startBrowser(),
      until("the service to be ready", () => printed.includes("Ctrl-C stops"), 60_000),
    ]);
  });
  afterAll(async () => {
    service.kill("SIGINT"); // first: also where the browser did not come, it must not be left behind
    await once(service, "close");
    await rm(folder, { recursive: true });
    await browser.close();
  });

  const address = (name: string): string => new RegExp(`${name}\\s+(http\\S+)`).exec(printed)?.[1] ?? "";

  async function open(url: string): Promise<Page> {
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }

  async function text(phone: Locator, words: string): Promise<void> {
    const field = phone.getByRole("textbox", { name: "Write a text" });
    await field.fill(words);
    await field.press("Enter");
  }
  const said = (phone: Locator, words: string) => phone.getByRole("listitem").filter({ hasText: words });

  test(
    "sees a text arrive, takes over, answers, hands back, teaches an intent, trains, and it is recognised",
    { timeout: 120_000 },
    async () => {
      const simulator = await open(address("Phone simulator"));
      const phone = simulator.getByRole("region", { name: "Phone +12065550100" });

      const page = await open(address("Operator console"));
      const complaints = collectComplaints(page);
      await page.getByLabel("Your name").fill("Ada");
      await page.getByLabel("E-mail address").fill("ada@example.com");
      await page.getByLabel("Password", { exact: true }).fill("a horse of some length");
      await page.getByRole("button", { name: "Begin" }).click();
      await page.getByText("No conversations yet").or(page.getByText("All is quiet")).waitFor();

      await text(phone, "thanks a lot");
      const row = page.getByRole("list", { name: "Conversations" }).getByRole("link").first();
      await row.filter({ hasText: "+12065550100" }).waitFor();
      await row.click();
      await page.getByText(/intent thanks, \d+ %/).waitFor();
      const link = phone.getByRole("link", { name: "This conversation in the console" });
      expect(await link.getAttribute("href")).toBe(new URL(page.url()).pathname);

      await text(phone, "HUMAN");
      await said(phone, "asked for a person").waitFor();
      await page.getByRole("button", { name: "Take over" }).first().waitFor();
      await page.keyboard.press("t");
      const box = page.getByRole("textbox", { name: "Write a reply" });
      await page.getByRole("button", { name: "Send" }).waitFor();
      await page.keyboard.press("r");
      await box.fill("Ada here. What can I do for you?");
      await box.press("Control+Enter");
      await said(phone, "Ada here.").waitFor();
      await box.blur();
      await page.keyboard.press("h");
      await page.getByRole("button", { name: "Take over" }).first().waitFor();

      const question = "do u lend out telescopes";
      await text(phone, question);
      await page.getByRole("link", { name: "Teach" }).click();
      const item = page.getByRole("listitem").filter({ hasText: question });
      await item.getByRole("button", { name: "New intent from this text" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Name").fill("lend-telescope");
      await dialog.getByRole("button", { name: "Next" }).click();
      await dialog.getByLabel("What is answered").fill("Telescopes are lent for a week, at the desk.");
      await dialog.getByRole("button", { name: "Make it" }).click();
      await item.waitFor({ state: "detached" });
      await page.getByRole("link", { name: "Intents", exact: true }).click();
      await page.getByRole("link", { name: "lend-telescope" }).click();
      const utterances = page.getByRole("textbox", { name: "Utterances" });
      await utterances.fill(
        [question, "can i borrow a telescope", "telescope to lend?", "i want to lend a telescope"].join("\n"),
      );
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("lend-telescope is saved").first().waitFor();

      await page.getByRole("button", { name: "Train", exact: true }).click();
      const outcome = page.getByText(/Model \d+ is (in use|trained and not in use): /).first();
      await outcome.waitFor({ timeout: 60_000 });
      // By the rule a model that gets one held-out text less is for the operator to decide.
      const useIt = page.getByRole("button", { name: "Use it all the same" });
      if (await useIt.isVisible()) {
        await useIt.click();
        await page.getByText(/^Model \d+ is in use$/).waitFor();
      }

      await text(phone, "may i borrow the telescope pls");
      await said(phone, "Telescopes are lent for a week").waitFor();
      await page.getByRole("link", { name: "Conversations" }).first().click();
      await row.click();
      await page.getByText(/intent lend-telescope, \d+ %/).waitFor();
      expect(complaints).toEqual([]);
    },
  );
});
