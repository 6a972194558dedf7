import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { collectComplaints, openConsole, type SignedUp, signUp } from "../support/console.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

const title = "the contacts pages";
/** A page that is loaded anew while others build takes longer than the usual second. */
const soon = { timeout: 15_000 };

describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  let service: Service;
  let browser: Browser;
  let ada: SignedUp;
  let complaints: string[][] = [];

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), startBrowser()]);
    ada = await signUp(service, "owner", { name: "Ada" });
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const told = complaints.flat();
    complaints = [];
    expect(told).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  async function open(path = "/contacts", options: Parameters<typeof openConsole>[2] = {}): Promise<Page> {
    const page = await openConsole(service, browser, {
      as: ada,
      viewport: { width: 1280, height: 800 },
      ...options,
      path,
    });
    complaints.push(collectComplaints(page));
    return page;
  }

  async function newContact(): Promise<{ phone: Phone; id: number }> {
    const phone = createPhone(service);
    await phone.ask("HELP");
    const { rows } = await service.app.db.$client.query<{ id: string }>(
      "select id from contacts where number = $1",
      [phone.number],
    );
    return { phone, id: Number(rows[0]?.id) };
  }

  const rows = (page: Page) => page.getByRole("list", { name: "Contacts" }).getByRole("link");

  test("names a contact, and finds it by its name", async () => {
    const { phone, id } = await newContact();
    await newContact();
    const page = await open(`/contacts/${id}`);
    await page.getByRole("textbox", { name: "Name" }).fill("Zoë <b>Quill</b>");
    await page.getByLabel("Language").fill("nl");
    await page
      .getByRole("textbox", { name: "Time zone" })
      .or(page.getByRole("combobox", { name: "Time zone" }))
      .fill("Europe/Amsterdam");
    await page.getByRole("region", { name: "About" }).getByLabel("Notes").fill("Likes short answers");
    await page.getByRole("button", { name: "Save" }).first().click();
    await page.getByText("Saved.").waitFor();
    await page.getByRole("heading", { name: "Zoë <b>Quill</b>" }).waitFor();
    await page.getByRole("searchbox").fill("zoë");
    await expect.poll(() => rows(page).allInnerTexts(), soon).toHaveLength(1);
    expect((await rows(page).allInnerTexts()).join()).toContain(phone.number);
    await page.reload();
    await expect.poll(() => page.getByLabel("Language").inputValue(), soon).toBe("nl");
  });

  test("says at once what is no language and no time zone, and keeps what was typed", async () => {
    const { id } = await newContact();
    const page = await open(`/contacts/${id}`);
    await page.getByLabel("Language").fill("no language!");
    await page
      .getByRole("textbox", { name: "Time zone" })
      .or(page.getByRole("combobox", { name: "Time zone" }))
      .fill("Mars/Crater");
    await page.getByText("This is no language.").waitFor();
    await page.getByText("This is no time zone.").waitFor();
    await page.getByRole("button", { name: "Save" }).first().click();
    expect(await page.getByLabel("Language").inputValue()).toBe("no language!");
  });

  test("blocks a contact, whose texts are then not answered", async () => {
    const { phone, id } = await newContact();
    const page = await open(`/contacts/${id}`);
    await page.getByRole("switch", { name: "Block" }).check();
    await rows(page).filter({ hasText: phone.number }).getByText("blocked").waitFor();
    expect(await phone.askInVain("HELP")).toBe("blocked");
    await page.getByRole("button", { name: "Blocked" }).click();
    await expect.poll(() => rows(page).count(), soon).toBe(1);
  });

  test("shows when a contact opted out and in", async () => {
    const { phone, id } = await newContact();
    await phone.askInVain("STOP");
    await phone.askInVain("START");
    const page = await open(`/contacts/${id}`);
    const consent = page.getByRole("region", { name: "Consent" });
    await consent.getByText("May be texted").waitFor();
    await consent.getByText("Opted out", { exact: true }).waitFor();
    await consent.getByText("Opted in", { exact: true }).waitFor();
  });

  test("leads to the contact's conversations", async () => {
    const { phone, id } = await newContact();
    const page = await open(`/contacts/${id}`);
    await page.getByRole("region", { name: "Conversations" }).getByRole("link").click();
    await page.getByRole("region", { name: `Texts of ${phone.number}` }).waitFor();
  });

  test("lets an operator name, and only an owner block or erase", async () => {
    const { id } = await newContact();
    const page = await open(`/contacts/${id}`, { as: await signUp(service, "operator") });
    await page.getByRole("textbox", { name: "Name" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Name" }).isEnabled()).toBe(true);
    expect(await page.getByRole("switch", { name: "Block" }).isDisabled()).toBe(true);
    expect(await page.getByRole("button", { name: "Erase this contact …" }).count()).toBe(0);
    const viewer = await open(`/contacts/${id}`, { as: await signUp(service, "viewer") });
    expect(await viewer.getByRole("textbox", { name: "Name" }).isDisabled()).toBe(true);
  });

  test("erases a contact after asking", async () => {
    const { phone, id } = await newContact();
    const page = await open(`/contacts/${id}`);
    await page.getByRole("button", { name: "Erase this contact …" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Erase for good" }).click();
    await page.getByText("The contact is erased.").waitFor();
    await rows(page).filter({ hasText: phone.number }).waitFor({ state: "detached" });
  });

  test("brings the contacts as a file", async () => {
    const { phone } = await newContact();
    const page = await open();
    await page.getByRole("button", { name: "Export as CSV, Import from CSV" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Export as CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(await readFile(await download.path(), "utf8")).toContain(phone.number);
  });

  test("imports a list and says which lines were skipped", async () => {
    const file = join(tmpdir(), `contacts-${process.pid}.csv`);
    await writeFile(file, "number,name\n+12065559901,Imported Person\nnobody,No Number\n");
    const page = await open();
    await page.getByRole("button", { name: "Export as CSV, Import from CSV" }).click();
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("menuitem", { name: /Import from CSV/ }).click();
    await (await chosen).setFiles(file);
    const dialog = page.getByRole("dialog");
    await dialog.getByText("1 contact imported.").waitFor();
    await dialog.getByText(/^Line 3: /).waitFor();
    await page.keyboard.press("Escape");
    await rows(page).filter({ hasText: "Imported Person" }).waitFor();
  });

  test.each(["light", "dark"] as const)("fits a narrow screen, in %s", async (colorScheme) => {
    const { phone } = await newContact();
    const page = await open("/contacts", { colorScheme, viewport: { width: 360, height: 700 } });
    await rows(page).filter({ hasText: phone.number }).click();
    await page.getByRole("textbox", { name: "Name" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole("button", { name: "Back to the list" }).click();
    await rows(page).filter({ hasText: phone.number }).waitFor();
  });
});
