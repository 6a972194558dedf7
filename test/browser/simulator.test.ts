import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createServer } from "../../src/web/server.ts";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { startService, type Service } from "../support/service.ts";

const title = "the phone simulator in a browser";

describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  let service: Service;
  let browser: Browser;
  /** What the browser complained about: script errors, refused sources, failed requests. */
  let complaints: string[] = [];
  let numbers = 0;

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), startBrowser()]);
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const told = complaints;
    complaints = [];
    expect(told).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  /** Numbers that no other test uses. */
  function newNumbers(count: number): string[] {
    return Array.from({ length: count }, () => `+1206555${String(2000 + numbers++)}`);
  }

  async function openPage(phones: string[] | null, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    if (phones) {
      await page.goto(`${service.url}/simulator/icon.svg`); // a page of ours that keeps the phones
      const kept = JSON.stringify(phones);
      await page.evaluate((value) => {
        localStorage.setItem("aisms-simulator-phones", value);
      }, kept);
    }
    await page.goto(service.url);
    return page;
  }

  /** A page with one phone that nobody has used. */
  async function openPhone(options: BrowserContextOptions = {}): Promise<{ page: Page; phone: Locator }> {
    const [number = ""] = newNumbers(1);
    const page = await openPage([number], options);
    return { page, phone: phoneOf(page, number) };
  }

  const phoneOf = (page: Page, number: string) => page.getByRole("region", { name: `Phone ${number}` });
  const field = (phone: Locator) => phone.getByRole("textbox", { name: "Write a text" });
  const said = (phone: Locator, text: string | RegExp) =>
    phone.getByRole("listitem").filter({ hasText: text });

  async function send(phone: Locator, text: string): Promise<void> {
    await field(phone).fill(text);
    await field(phone).press("Enter");
  }

  /** Chromium's words for a request without success, which some tests provoke. */
  function forgiveFailedRequests(): void {
    complaints = complaints.filter((complaint) => !complaint.startsWith("Failed to load resource"));
  }

  test("begins with two phones and says what to text", async () => {
    const page = await openPage(null);
    await phoneOf(page, "+442079460100").getByText("MAP king street to river park").waitFor();
    const names = await page.getByRole("heading", { level: 2 }).allTextContents();
    expect(names).toEqual(["+12065550100", "+442079460100", "Another phone"]);
  });

  test("shows the answer to HELP as it comes, with what both texts weigh", async () => {
    const { phone } = await openPhone();
    await send(phone, "HELP");
    await said(phone, "RESET")
      .getByText(/GSM-7, \d segments?, \d+ characters · delivered/)
      .waitFor();
    await said(phone, "You: HELP").getByText("GSM-7, 1 segment, 4 characters").waitFor();
    expect(await field(phone).inputValue()).toBe("");
    expect(await phone.getByText("An answer is on its way").isVisible()).toBe(false);
  });

  test("keeps two phones apart, and shows each in every window", async () => {
    const [first = "", second = ""] = newNumbers(2);
    const page = await openPage([first, second]);
    const other = await openPage([second, first]);
    await send(phoneOf(page, first), "good morning");
    await said(phoneOf(page, first), "I understood: good morning").waitFor();
    await said(phoneOf(other, first), "I understood: good morning").waitFor();
    expect(await said(phoneOf(page, second), /./).count()).toBe(0);
  });

  test("begins a new line with Shift+Enter and keeps it", async () => {
    const { page, phone } = await openPhone();
    await field(phone).focus();
    await page.keyboard.type("two lines");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("of text");
    expect(await said(phone, "two lines").count()).toBe(0);
    await page.keyboard.press("Enter");
    const bubble = said(phone, "You: two lines").locator("p").first();
    await bubble.waitFor();
    expect(await bubble.innerText()).toContain("two lines\nof text");
  });

  test("can be used with the keyboard alone", async () => {
    const { page, phone } = await openPhone();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await phone.getByText("160/1").waitFor();
    await page.keyboard.type("hello"); // the page begins in the text field
    await press("Enter");
    const reply = said(phone, "I understood: hello");
    await reply.waitFor();

    await press("Shift+Tab", "Enter"); // to "why?" of the newest text
    await reply.getByText("Time taken").waitFor();
    await press("Escape");
    await reply.getByText("Time taken").waitFor({ state: "hidden" });

    await press("Tab", "Tab", "Space", "Tab", "Enter"); // over the field to Picture, then to Send
    await said(phone, "the picture did not reach me").waitFor();
    await press("Tab", "Tab", "Tab", "Enter"); // Picture, Send, HELP
    await said(phone, "RESET").waitFor();

    const [number = ""] = newNumbers(1);
    await page.getByLabel("Its number").focus();
    await page.keyboard.type(number);
    await press("Enter");
    await phoneOf(page, number).waitFor();
    await page.keyboard.type("from the new phone");
    await press("Enter");
    await said(phoneOf(page, number), "I understood: from the new phone").waitFor();
    await page.getByRole("button", { name: `Remove phone ${number}` }).focus();
    await press("Enter");
    await phoneOf(page, number).waitFor({ state: "detached" });
  });

  test("says on demand why it was answered so", async () => {
    const { phone } = await openPhone();
    service.model.script([{ text: "Fine, thank you." }]);
    await send(phone, "how are you?");
    const reply = said(phone, "Fine, thank you.");
    await reply.getByRole("button", { name: "Why?" }).click();
    const rows = (await reply.locator("dl").innerText()).split("\n").map((line) => line.trim());
    expect(rows).toEqual(
      expect.arrayContaining(["Agent, with the language model", "Source", "Time taken", "Model", "standin"]),
    );
    expect(rows.join("\n")).toMatch(/\d+ in, \d+ out/);
  });

  test("shows that an answer is on its way", async () => {
    const { phone } = await openPhone();
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    service.model.script([() => asked.then(() => ({ text: "There you are." }))]);
    await send(phone, "think about it");
    await phone.getByText("An answer is on its way").waitFor();
    answer();
    await said(phone, "There you are.").waitFor();
    await phone.getByText("An answer is on its way").waitFor({ state: "hidden" });
  });

  test("lets the network answer STOP, says why there is silence, and comes back with START", async () => {
    const { phone } = await openPhone();
    await phone.getByRole("button", { name: "STOP" }).click();
    await said(phone, "NETWORK: You have opted out").waitFor();
    await send(phone, "are you there?");
    await said(phone, "are you there?").getByText("Not answered: this phone has opted out.").waitFor();
    expect(await said(phone, "Reply:").count()).toBe(0);
    await phone.getByRole("button", { name: "START" }).click();
    await said(phone, "NETWORK: You have opted in").waitFor();
    await send(phone, "and now?");
    await said(phone, "I understood: and now?").waitFor();
  });

  test("shows markup in texts as text", async () => {
    const { page, phone } = await openPhone();
    const markup = `<img src="/x" onerror="document.title='broken'"> & <b>bold</b>`;
    await send(phone, markup);
    const reply = said(phone, "I understood:");
    await reply.waitFor();
    expect(await reply.innerText()).toContain(markup);
    expect(await page.locator("main img, main b:has-text('bold')").count()).toBe(0);
    expect(await page.title()).toBe("AISMS: phone simulator");
  });

  test.each([
    { text: "", counted: "160/1" },
    { text: "I will be late", counted: "146/1" },
    { text: "a".repeat(161), counted: "145/2" },
    { text: "ćao", counted: "UCS-2 67/1" },
  ])("counts the room left while one writes: $counted", async ({ text, counted }) => {
    const { phone } = await openPhone();
    await field(phone).fill(text);
    expect(await phone.locator("output").textContent()).toBe(counted);
  });

  test("keeps a text that the service refused and says why", async () => {
    const { phone } = await openPhone();
    const text = "a".repeat(1601);
    await send(phone, text);
    await phone.getByRole("alert").getByText("Not sent: body must have at most 1600 characters.").waitFor();
    expect(await field(phone).inputValue()).toBe(text);
    expect(await said(phone, /./).count()).toBe(0);
    forgiveFailedRequests();
  });

  test("takes phone numbers only, and remembers the phones", async () => {
    const { page, phone } = await openPhone();
    await page.getByLabel("Its number").fill("12");
    await page.getByRole("button", { name: "Add phone" }).click();
    await page.getByText("Not added: phone must be a phone number").waitFor();
    const [number = ""] = newNumbers(1);
    await page.getByLabel("Its number").fill(`00${number.slice(1, 5)} ${number.slice(5)}`);
    await page.getByRole("button", { name: "Add phone" }).click();
    await phoneOf(page, number).waitFor();
    await page.reload();
    await Promise.all([phone.waitFor(), phoneOf(page, number).waitFor()]);
    forgiveFailedRequests();
  });

  test("leaves the reader where they read back, and leads to what is newer", async () => {
    const { page, phone } = await openPhone({ viewport: { width: 1000, height: 600 } });
    service.model.script([{ text: "long ago\n".repeat(30).trim() }]);
    await send(phone, "tell me a story");
    await said(phone, "long ago").first().waitFor();
    const messages = phone.getByRole("region", { name: /^Texts of/ });
    const fromEnd = () => messages.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);
    expect(await fromEnd()).toBeLessThan(2);

    // What tells of the delivery changes the list as well: the reader scrolls when that is done, and the page has seen it.
    await said(phone, "long ago").getByText("delivered").first().waitFor();
    await messages.evaluate(
      (box) =>
        new Promise((resolve) => {
          box.addEventListener("scroll", resolve, { once: true });
          box.scrollTop = 40;
        }),
    );
    const number = (await phone.getAttribute("aria-label"))?.replace("Phone ", "") ?? "";
    const sent = await page.request.post(`${service.url}/simulator/messages`, {
      data: { phone: number, body: "from elsewhere" },
    });
    expect(sent.status()).toBe(202);
    await said(phone, "I understood: from elsewhere").waitFor();
    expect(await messages.evaluate((box) => box.scrollTop)).toBe(40);
    await phone.getByRole("button", { name: "Newer texts" }).click();
    expect(await fromEnd()).toBeLessThan(2);
  });

  test.each(["light", "dark"] as const)("fits a narrow screen, in %s", async (colorScheme) => {
    const [first = "", second = ""] = newNumbers(2);
    const page = await openPage([first, second], { colorScheme, viewport: { width: 360, height: 640 } });
    await send(phoneOf(page, first), `MAP ${"x".repeat(90)} to the station`);
    await said(phoneOf(page, first), "Reply:").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole("link", { name: second }).click();
    await expect
      .poll(async () => {
        const box = await phoneOf(page, second).boundingBox();
        return box && box.x >= 0 && box.x + box.width <= 360;
      })
      .toBe(true);
  });

  test("says when it is not connected, keeps what was typed, and goes on by itself", async () => {
    const own = await startService();
    let second = own.server;
    try {
      const [number = ""] = newNumbers(1);
      const page = await openPage(null);
      await page.goto(own.url);
      await page.getByLabel("Its number").fill(number);
      await page.getByLabel("Its number").press("Enter");
      const phone = phoneOf(page, number);
      await send(phone, "before");
      await said(phone, "I understood: before").waitFor();

      await own.server.close();
      await page.getByText("Not connected, trying again").waitFor();
      await send(phone, "meanwhile");
      await phone.getByText("Not sent: the service does not answer.").waitFor();
      expect(await field(phone).inputValue()).toBe("meanwhile");

      second = await createServer(own.app);
      await second.listen({ host: "127.0.0.1", port: Number(new URL(own.url).port) });
      await page.getByText("Not connected, trying again").waitFor({ state: "hidden" });
      await field(phone).press("Enter");
      await said(phone, "I understood: meanwhile").waitFor();
      await page.close();
      forgiveFailedRequests();
    } finally {
      await second.close();
      await own.stop();
    }
  });
});
