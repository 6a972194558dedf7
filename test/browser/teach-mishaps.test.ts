import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startWorkers } from "../../src/pipeline/workers.ts";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { collectComplaints, openConsole, signUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";
import { exchangeUtterances } from "../support/teaching.ts";

describe.skipIf(whyNoBrowser)("what can go wrong on the Teach page", { timeout: 60_000 }, () => {
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    service = await startService({
      playbook: "parcel-service",
      env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "" },
    });
    browser = await startBrowser();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  const utterances = (page: Page) => page.getByLabel("Utterances");
  const save = (page: Page) => page.getByRole("button", { name: "Save" }).click();

  test("a model that got fewer texts right is not used, until somebody uses it all the same", async () => {
    const owner = await signUp(service);
    await exchangeUtterances(owner, "opening-hours", "weight-limits");
    const before = service.app.models.current?.id;
    const page = await openConsole(service, browser, { path: "/teach", as: owner });
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.getByText(/not in use: \d+ of \d+ held-out texts right, against \d+ before/).waitFor();
    expect(service.app.models.current?.id).toBe(before);
    await page.getByRole("button", { name: "Use it all the same" }).click();
    await page.getByText(/^Model \d+ is in use$/).waitFor();
    await until("the worse model", () => service.app.models.current?.id !== before);
    await exchangeUtterances(owner, "opening-hours", "weight-limits");
  });

  test("a training that waits for a worker says so, and one that failed says why", async () => {
    const idle = await startService({ works: false });
    const page = await openConsole(idle, browser, { path: "/teach" });
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.getByText("No worker is running").waitFor();
    const stopWorkers = await startWorkers(idle.app);
    await page
      .getByRole("alert")
      .getByText(/The training failed: .*intents.*\. The model in use stays\./)
      .waitFor();
    expect(await page.getByText("No worker is running").count()).toBe(0);
    await stopWorkers();
    await idle.stop();
  });

  test("of two people who edit one intent the second keeps what is theirs, and sees the other's", async () => {
    const owner = await signUp(service);
    const page = await openConsole(service, browser, { path: "/teach/intents/greeting", as: owner });
    const before = await utterances(page).inputValue();
    const { answer } = (await (await owner.api("/intents/greeting")).json()) as { answer: unknown };
    const theirs = { answer, utterances: [...before.split("\n"), "ahoy from the other one"] };
    expect((await owner.api("/intents/greeting", { method: "PUT", body: theirs })).status).toBe(200);

    await utterances(page).fill(`${before}\nahoy from me`);
    await save(page);
    await page.getByText("Somebody else has saved this intent meanwhile").waitFor();
    expect(await utterances(page).inputValue()).toContain("ahoy from me");
    await page.getByRole("button", { name: "Load theirs" }).click();
    expect(await utterances(page).inputValue()).toContain("ahoy from the other one");
    expect(await page.getByLabel("Yours, not saved").inputValue()).toContain("ahoy from me");
    await utterances(page).fill(`${await utterances(page).inputValue()}\nahoy from me`);
    await save(page);
    await page.getByText("greeting is saved").waitFor();
    const after = (await (await owner.api("/intents/greeting")).json()) as typeof theirs;
    expect(after.utterances).toEqual([...theirs.utterances, "ahoy from me"]);
    await page.getByLabel("Yours, not saved").waitFor({ state: "detached" });
  });

  test("leaving with something unsaved asks first, by a link, the way back and the tab's end", async () => {
    const page = await openConsole(service, browser, { path: "/teach/intents" });
    await page.getByRole("link", { name: "thanks" }).click();
    await utterances(page).fill("cheers for that then");
    const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
    await page.getByRole("link", { name: "Contacts" }).click();
    await dialog.getByRole("button", { name: "Stay" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.goBack();
    await dialog.getByRole("button", { name: "Stay" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await utterances(page).inputValue()).toBe("cheers for that then");
    const asked = page.waitForEvent("dialog");
    const closing = page.close({ runBeforeUnload: true });
    const browserDialog = await asked;
    expect(browserDialog.type()).toBe("beforeunload");
    await browserDialog.dismiss();
    await closing;
    await page.getByRole("link", { name: "Contacts" }).click();
    await dialog.getByRole("button", { name: "Leave" }).click();
    await page.waitForURL(/\/console\/contacts/);
  });

  test("a whole group is labelled, what was not is said, and all of it is taken back", async () => {
    const texts = ["glorp the wibblefax", "glorp my wibblefax", "please glorp a wibblefax"];
    for (const text of texts) await createPhone(service).ask(text);
    const count = async (label: string) => {
      const { rows } = await service.app.db.$client.query(
        "select from messages where body like '%wibblefax%' and label = $1",
        [label],
      );
      return rows.length;
    };
    const page = await openConsole(service, browser, { path: "/teach", role: "operator" });
    await page.getByRole("button", { name: "Find texts that are alike" }).click();
    const group = page
      .getByRole("list", { name: "Alike and not recognised" })
      .getByRole("listitem")
      .filter({ hasText: "wibblefax" });
    const label = group.getByRole("button", { name: "None of them" });
    await group.getByText("3 alike").waitFor();

    let lost = 1;
    await page.route("**/api/messages/*/label", (route) => (lost-- > 0 ? route.abort() : route.continue()));
    await label.click();
    await page.getByText("1 of 3 texts stay as they were").waitFor();
    await page.getByText("2 texts labelled: none of the intents").waitFor();
    expect(await count("oos")).toBe(2);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await group.getByText("3 alike").waitFor();
    await until("no label", async () => (await count("oos")) === 0);

    await group.getByRole("button", { name: "Another intent" }).click();
    await page.getByRole("dialog").getByLabel("Search an intent").fill("complain");
    await page.keyboard.press("Enter");
    await page.getByText("3 texts labelled: complaint").waitFor();
    await group.waitFor({ state: "detached" });
    expect(await count("complaint")).toBe(3);
  });

  test("hostile texts are shown as text, and everything is large enough for a thumb", async () => {
    const hostile = [
      `<img src=x onerror="document.title='taken'"> floop the narwhal`,
      `<script>document.title='taken'</script> floop my narwhal`,
      "\u202efloop a narwhal \u2066\u200f backwards",
      "floop the narwhal \0 and null",
      `floop narwhal ${"😀".repeat(700)}`,
      `floop narwhal ${"w".repeat(1400)}`,
    ];
    for (const text of hostile) await createPhone(service).text(text);
    const page = await openConsole(service, browser, {
      ...{ path: "/teach", viewport: { width: 360, height: 740 }, hasTouch: true },
    });
    const complaints = collectComplaints(page);
    const list = page.getByRole("list", { name: "Texts to review" });
    await list.getByText("<img src=x").waitFor();
    await list.getByText("<script>").waitFor();
    await list.getByText("w".repeat(1400)).waitFor();
    await page.getByRole("button", { name: "Find texts that are alike" }).click();
    await page.getByRole("list", { name: "Alike and not recognised" }).getByText("<img src=x").waitFor();
    expect(await page.title()).not.toContain("taken");
    expect(complaints).toEqual([]);
    for (const part of ["", "/intents", "/intents/thanks", "/models", `/models/1`, "/try"]) {
      await page.goto(`${service.url}/console/teach${part}`);
      await page.getByRole("navigation", { name: "Parts of Teach" }).waitFor();
      await page.waitForFunction(() => document.querySelector(".mantine-Skeleton-root") === null);
      expect({ part, ...(await sizesOf(page)) }).toEqual({ part, isWide: false, small: [] });
    }
  });

  /** Whether the page is wider than the screen, and what is too small to be touched (WCAG 2.5.8; links in a sentence are free). */
  const sizesOf = (page: Page) =>
    page.evaluate(() => {
      const small = [...document.querySelectorAll("button, summary, [role=slider], [role=switch], td a")]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ box: element.getBoundingClientRect(), element }))
        .filter(({ box }) => box.width > 1 && (box.height < 24 || box.width < 24))
        .map(({ box, element }) => `${element.outerHTML.slice(0, 120)} ${box.width}x${box.height}`);
      return { isWide: document.documentElement.scrollWidth > window.innerWidth, small };
    });
});
