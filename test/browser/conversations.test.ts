import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { collectComplaints, openConsole, password, type SignedUp, signUp } from "../support/console.ts";
import { createServer } from "../../src/web/server.ts";
import { until } from "../support/http/until.ts";
import { createPhone, type Phone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

const title = "the conversations page";
/** A page that is loaded anew while others build takes longer than the usual second. */
const soon = { timeout: 15_000 };

describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  let service: Service;
  let browser: Browser;
  let ada: SignedUp;
  let complaints: string[][] = [];

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService({ playbook: "assistant" }), startBrowser()]);
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

  async function open(
    path = "/conversations",
    options: Parameters<typeof openConsole>[2] = {},
  ): Promise<Page> {
    const page = await openConsole(service, browser, {
      as: ada,
      viewport: { width: 1280, height: 800 },
      ...options,
      path,
    });
    complaints.push(collectComplaints(page));
    return page;
  }

  /** The browser's own words for a call that was refused, which some tests provoke. */
  function forgiveRefusals(): void {
    complaints = complaints.map((told) => told.filter((line) => !line.startsWith("Failed to load resource")));
  }

  const row = (page: Page, phone: Phone) =>
    page.getByRole("list", { name: "Conversations" }).getByRole("link").filter({ hasText: phone.number });
  const texts = (page: Page) => page.getByRole("region", { name: /^Texts of/ });
  const said = (page: Page, text: string) =>
    texts(page).getByRole("listitem").filter({ hasText: text }).first();
  /** A menu that was chosen from fades out for a moment, and its items can be found until then. */
  const noMenu = (page: Page) => page.getByRole("menu").first().waitFor({ state: "detached" });
  const box = (page: Page): Locator => page.getByRole("textbox", { name: "Write a reply" });

  /** Somebody who has texted and been answered, and the number of the conversation. */
  async function newConversation(text = "hello"): Promise<{ phone: Phone; id: number }> {
    const phone = createPhone(service);
    await phone.ask(text);
    return { phone, id: await idOf(phone) };
  }

  async function idOf({ number }: Phone): Promise<number> {
    const { rows } = await service.app.db.$client.query<{ id: string }>(
      "select c.id from conversations c join contacts p on p.id = c.contact_id where p.number = $1",
      [number],
    );
    return Number(rows[0]?.id);
  }

  /** Texts that came, or with a status went, long before: "hello 1", "hello 2" … */
  async function insertTexts(
    id: number,
    { count, body, status }: { count: number; body: string; status?: string },
  ): Promise<void> {
    const [direction, author] = status ? ["outbound", "operator"] : ["inbound", "contact"];
    await service.app.db.$client.query(
      `insert into messages (conversation_id, direction, carrier, author, body, status, encoding, segments, created_at, status_at, answered_at)
       select $1, $2, 'twilio', $3, $4 || ' ' || n, $5, 'GSM-7', 1, now(), now(), now() from generate_series(1, $6) n`,
      [id, direction, author, body, status ?? "received", count],
    );
  }

  /** Conversations of one text each, of contacts named "Quiet 1", "Quiet 2" … */
  async function insertConversations(
    count: number,
    { name, numbers }: { name: string; numbers: string },
  ): Promise<void> {
    await service.app.db.$client.query(
      `with made as (
         insert into contacts (carrier, number, name, created_at)
         select 'twilio', $1 || 1000 + n, $2 || ' ' || n, now() from generate_series(1, $3) n returning id),
       opened as (
         insert into conversations (carrier, our_number, contact_id, created_at)
         select 'twilio', $4, id, now() from made order by id returning id)
       insert into messages (conversation_id, direction, carrier, author, body, status, encoding, segments, created_at, status_at, answered_at)
       select id, 'inbound', 'twilio', 'contact', $2, 'received', 'GSM-7', 1, now(), now(), now() from opened order by id`,
      [numbers, name, count, service.twilio.number],
    );
  }

  test("shows a text as it comes, at the top, and opens it", async () => {
    const page = await open();
    await page
      .getByText("All is quiet")
      .or(page.getByRole("list", { name: "Conversations" }))
      .first()
      .waitFor();
    const phone = createPhone(service);
    await phone.ask("hello");
    await row(page, phone).waitFor();
    await row(page, phone).click();
    await said(page, "hello").waitFor();
    expect(page.url()).toContain(`/conversations/${await idOf(phone)}`);
    await phone.text("are you still there?");
    await said(page, "are you still there?").waitFor();
  });

  test("says why the machine answered so", async () => {
    const { id, phone } = await newConversation("HELP");
    service.model.script([{ text: "Bonjour." }]);
    await phone.ask("say something in French about the sea and the sky, please");
    const page = await open(`/conversations/${id}`);
    await said(page, "Bonjour.")
      .getByText(/^agent standin, \d+ \+ \d+ tokens, /)
      .waitFor();
    await texts(page).getByText("keyword help", { exact: false }).first().waitFor();
    const answer = said(page, "Bonjour.");
    await answer.hover();
    await answer.getByRole("button", { name: "Details" }).click();
    await answer.getByText("GSM-7, 1 segment").waitFor();
  });

  test("is taken over, answered and handed back with the keyboard alone; the machine is silent meanwhile", async () => {
    const { id, phone } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await box(page).waitFor();
    await page.keyboard.press("t");
    await page.keyboard.type("Ada here, what is it about?");
    await page.getByRole("button", { name: "Hand back", exact: true }).waitFor();
    await page.keyboard.press("Control+Enter");
    await said(page, "Ada here, what is it about?").waitFor();
    await until("the reply", () => phone.received().includes("Ada here, what is it about?"));
    expect(await box(page).inputValue()).toBe("");
    expect(await phone.askInVain("hello again")).toBe("person-holds");
    await said(page, "hello again").getByText("it waits for a person").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("h");
    await page.getByRole("button", { name: "Take over" }).first().waitFor();
    expect(await phone.ask("hello")).not.toBe("");
  });

  test("keeps what was typed through a reload, and when another operator has taken over", async () => {
    const { id, phone } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "Take over" }).last().click();
    await box(page).fill("half a thought");
    await page.reload();
    await expect.poll(() => box(page).inputValue(), soon).toBe("half a thought");

    const grace = await signUp(service, "operator", { name: "Grace" });
    const taken = await grace.api(`/conversations/${id}/take-over`, {
      method: "POST",
      body: { tell: false, force: true },
    });
    expect(taken.status).toBe(200);
    await page.getByText("Grace answers here.").waitFor();
    expect(await box(page).inputValue()).toBe("half a thought");
    expect(phone.received()).not.toContain("half a thought");
    // Whoever wants it back is asked first.
    await page.getByRole("button", { name: "Take over" }).last().click();
    await page
      .getByRole("dialog", { name: "Take over from Grace" })
      .getByRole("button", { name: "Take over" })
      .click();
    await page.getByRole("button", { name: "Send" }).click();
    await until("the reply", () => phone.received().includes("half a thought"));
  });

  test("does not send past an answer that another operator gave meanwhile, and says so", async () => {
    const { id, phone } = await newConversation();
    const grace = await signUp(service, "operator", { name: "Grace" });
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "Take over" }).last().click();
    await page.getByRole("button", { name: "Send" }).waitFor();
    await box(page).fill("my answer");
    await page.route("**/api/events", (route) => route.abort());
    const before = phone.received().length;
    await page.route("**/api/conversations/*/messages", async (route) => {
      // Between the press of the key and the service: Grace takes it, answers, and it comes back to Ada.
      await grace.api(`/conversations/${id}/take-over`, {
        method: "POST",
        body: { tell: false, force: true },
      });
      const lastSeen = (route.request().postDataJSON() as { lastSeen: number }).lastSeen;
      const body = { body: "the answer of Grace", key: crypto.randomUUID(), lastSeen };
      await grace.api(`/conversations/${id}/messages`, { method: "POST", body });
      await ada.api(`/conversations/${id}/take-over`, { method: "POST", body: { tell: false, force: true } });
      await page.unroute("**/api/conversations/*/messages");
      await route.continue();
    });
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Another operator has answered meanwhile").waitFor();
    expect(await box(page).inputValue()).toBe("my answer");
    await until("the answer of Grace", () => phone.received().length > before);
    expect(phone.received()).not.toContain("my answer");
    forgiveRefusals();
  });

  test("shows two operators to each other", async () => {
    const { id } = await newConversation();
    const grace = await signUp(service, "operator", { name: "Grace" });
    const [first, second] = [
      await open(`/conversations/${id}`),
      await open(`/conversations/${id}`, { as: grace }),
    ];
    await first.getByText("Grace also looks at this").waitFor();
    await second.getByRole("button", { name: "Take over" }).last().click();
    await box(second).fill("I am on it");
    await first.getByText("Grace is writing").waitFor();
  });

  test("shows hostile texts as text", async () => {
    const hostile = [
      "<script>document.title='broken'</script><b>bold</b>",
      "\u202eright to left\u202d שלום",
      "x".repeat(600),
      "😀".repeat(1600),
      "a\u0000b\ud83d and its other half is missing",
    ];
    const { id, phone } = await newConversation();
    for (const text of hostile) await phone.text(text);
    const page = await open(`/conversations/${id}`);
    await said(page, "<script>document.title='broken'</script><b>bold</b>").waitFor();
    await said(page, "and its other half is missing").waitFor();
    expect(await texts(page).locator("script, b").count()).toBe(0);
    expect(await page.title()).not.toBe("broken");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(1280);
    const overflow = await texts(page).evaluate((region) => region.scrollWidth - region.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test("names the character that makes a text expensive, and writes it plainly", async () => {
    const { id } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "Take over" }).last().click();
    await page.getByRole("button", { name: "Send" }).waitFor();
    await box(page).fill("We open at 9 – see you");
    await page.getByText("“–” makes this text cost more").waitFor();
    await page.getByText("UCS-2 · 22 · 1 segment").waitFor();
    await page.getByRole("button", { name: "Write it plainly" }).click();
    await page.getByText("GSM-7 · 22 · 1 segment").waitFor();
    expect(await box(page).inputValue()).toBe("We open at 9 - see you");
  });

  test("puts a canned reply into the box after a slash", async () => {
    await ada.api("/canned-replies", {
      method: "POST",
      body: { title: "thanks", body: "Thank you, that is all." },
    });
    const { id } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "Take over" }).last().click();
    await page.getByRole("button", { name: "Send" }).waitFor();
    await box(page).pressSequentially("/than");
    await page.getByRole("option", { name: /thanks/ }).waitFor();
    await page.keyboard.press("Enter");
    expect(await box(page).inputValue()).toBe("Thank you, that is all.");
  });

  test("labels a text with its intent", async () => {
    const { id } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await said(page, "hello")
      .getByRole("button", { name: /Label this text/ })
      .click();
    const picker = page
      .getByRole("combobox", { name: "Which intent is it?" })
      .or(page.getByLabel("Which intent is it?"))
      .first();
    await picker.fill("goodbye");
    await page.getByRole("option", { name: "goodbye" }).click();
    await said(page, "hello").getByText("labelled goodbye").waitFor();
  });

  test("tells the contact that a person has come, and has gone", async () => {
    const { id, phone } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "More ways to take over" }).click();
    await page.getByRole("menuitem", { name: "Take over and tell the contact", exact: true }).click();
    await said(page, "A person has joined this chat").waitFor();
    await until("the word of it", () =>
      phone.received().some((text) => text.startsWith("A person has joined this chat")),
    );
    await page.getByRole("button", { name: "More ways to hand back" }).click();
    await page.getByRole("menuitem", { name: "Hand back and tell the contact", exact: true }).click();
    await page.getByText("The machine answers again.").waitFor();
    await until("the word of it", () =>
      phone.received().some((text) => text.startsWith("The person has left this chat")),
    );
    expect(await phone.ask("hello")).not.toBe("");
  });

  test("snoozes a conversation out of the list, and brings it back by undo", async () => {
    const { id, phone } = await newConversation();
    const page = await open(`/conversations/${id}`);
    const snooze = async (name: string) => {
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name: "Snooze", exact: true }).hover();
      await page.getByRole("menuitem", { name, exact: true }).click();
      await noMenu(page);
    };
    await row(page, phone).waitFor();
    await snooze("For an hour");
    await row(page, phone).getByRole("img", { name: "Snoozed" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await row(page, phone).getByRole("img", { name: "Snoozed" }).waitFor({ state: "detached" });
    await snooze("Until tomorrow 9:00");
    await row(page, phone).getByRole("img", { name: "Snoozed" }).waitFor();
    await page.keyboard.press("Escape"); // back to the list, which it leaves
    await row(page, phone).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "More filters" }).click();
    await page.getByRole("menuitem", { name: "Snoozed", exact: true }).click();
    await noMenu(page);
    await row(page, phone).click();
    await snooze("Wake it now");
    await row(page, phone).getByRole("img", { name: "Snoozed" }).waitFor({ state: "detached" });
  });

  test("assigns a conversation to another operator, who finds it among their own", async () => {
    const { id, phone } = await newConversation();
    const hedy = await signUp(service, "operator", { name: "Hedy" });
    const hers = await open("/conversations?filter=mine", { as: hedy });
    await hers.getByText("Nothing is yours").waitFor();
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Assign", exact: true }).hover();
    await page.getByRole("menuitem", { name: "Hedy", exact: true }).click();
    await noMenu(page);
    await row(hers, phone).waitFor();
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Assign", exact: true }).hover();
    await page.getByRole("menuitem", { name: "Assign to nobody", exact: true }).click();
    await row(hers, phone).waitFor({ state: "detached" });
  });

  test("has the assistant draft a reply, which is sent only when the operator sends it", async () => {
    const { id, phone } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "Take over" }).last().click();
    await page.getByRole("button", { name: "Send" }).waitFor();
    await phone.askInVain("when does the museum of the sea open, and is there a café?");
    service.model.script([{ text: "At ten, and there is one." }]);
    await box(page).fill("Good question.");
    await page.getByRole("button", { name: "Draft by the assistant" }).click();
    await page.getByText("The assistant suggests").waitFor();
    await page.getByRole("button", { name: "Put it below my text" }).click();
    expect(await box(page).inputValue()).toBe("Good question.\nAt ten, and there is one.");
    expect(phone.received().join()).not.toContain("At ten");
    await page.keyboard.press("Control+Enter");
    await until("the reply", () => phone.received().join().includes("At ten, and there is one."));
  });

  test("makes, changes, uses and removes canned replies, and takes a removal back", async () => {
    const { id } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "Take over" }).last().click();
    await page.getByRole("button", { name: "Send" }).waitFor();
    await page.getByRole("button", { name: "Canned replies" }).click();
    const dialog = page.getByRole("dialog", { name: "Canned replies" });
    await dialog.getByLabel("Title").fill("hours");
    await dialog.getByLabel("Text").fill("We open at nine.");
    await dialog.getByRole("button", { name: "Add a canned reply" }).click();
    await dialog.getByRole("button", { name: "Change hours" }).click();
    await dialog.getByLabel("Text").fill("We open at ten.");
    await dialog.getByRole("button", { name: "Save" }).click();
    // The text stands in the form as well, before it is saved.
    const changed = dialog.getByRole("button", { name: "We open at ten." });
    await changed.waitFor();
    await dialog.getByRole("button", { name: "Remove hours" }).click();
    await changed.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await changed.click();
    await expect.poll(() => box(page).inputValue(), soon).toBe("We open at ten.");
  });

  test.each([
    ["text", "txt"],
    ["JSON", "json"],
  ])("brings a conversation as a file, as %s", async (name, ending) => {
    const { id, phone } = await newConversation("hello <b>there</b>");
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "More", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: `Export as ${name}`, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`conversation-${id}.${ending}`);
    const file = await readFile(await download.path(), "utf8");
    expect(file).toContain(phone.number);
    expect(file).toContain("hello <b>there</b>");
    if (ending === "json") expect((JSON.parse(file) as { conversation: number }).conversation).toBe(id);
  });

  test("keeps what is typed when the session ends, and sends it after signing in again", async () => {
    const { id, phone } = await newConversation();
    const joan = await signUp(service, "operator", { name: "Joan" });
    const page = await open(`/conversations/${id}`, { as: joan });
    await page.getByRole("button", { name: "Take over" }).last().click();
    await page.getByRole("button", { name: "Send" }).waitFor();
    await box(page).fill("typed before the session ended");
    await joan.api("/auth/sign-out", { method: "POST", body: {} });
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog", { name: "Sign in again" });
    await dialog.getByLabel("E-mail address").fill(joan.email);
    await dialog.getByLabel("Password", { exact: true }).fill(password);
    await dialog.getByRole("button", { name: "Sign in" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await box(page).inputValue()).toBe("typed before the session ended");
    await page.getByRole("button", { name: "Send" }).click();
    await until("the reply", () => phone.received().includes("typed before the session ended"));
    forgiveRefusals();
  });

  test("shows what came while the service was away, and goes on", async () => {
    const other = await startService({ works: false });
    const owner = await signUp(other, "owner");
    const phone = createPhone(other);
    await phone.text("before it went away");
    const page = await openConsole(other, browser, { as: owner, path: "/conversations" });
    await row(page, phone).click();
    await said(page, "before it went away").waitFor();
    await other.server.close();
    await page.getByText("The service is away. Trying again …").waitFor();
    const again = await createServer(other.app);
    try {
      await again.listen({ host: "127.0.0.1", port: Number(new URL(other.url).port) });
      await phone.text("just as it came back");
      await said(page, "just as it came back").waitFor();
      await page.getByText("The service is away. Trying again …").waitFor({ state: "hidden" });
      await phone.text("and some time after");
      await said(page, "and some time after").waitFor();
      await row(page, phone).getByText("and some time after").waitFor();
    } finally {
      await page.context().close();
      await again.close();
      await other.stop();
    }
  });

  test("leaves the list where one has scrolled to while texts come in", async () => {
    await insertConversations(60, { name: "Quiet", numbers: "+1206444" });
    const { phone: known } = await newConversation();
    const page = await open("/conversations?filter=all");
    await row(page, known).waitFor();
    const list = page.getByRole("list", { name: "Conversations" });
    await list.evaluate((rows) => {
      if (rows.parentElement) rows.parentElement.scrollTop = 1700;
    });
    const reading = list.getByRole("link").filter({ hasText: "Quiet 40" });
    await reading.waitFor();
    const place = (await reading.boundingBox())?.y ?? 0;
    const fresh = createPhone(service);
    const toldOf = page.waitForResponse(async (response) =>
      response.url().includes("/api/conversations?")
        ? (await response.text().catch(() => "")).includes(fresh.number) // a call that is given up has no text
        : false,
    );
    await fresh.ask("hello"); // a new conversation, above
    await toldOf;
    await known.ask("hello again"); // one that is above already
    expect(Math.abs(((await reading.boundingBox())?.y ?? 0) - place)).toBeLessThan(2);
    await list.evaluate((rows) => {
      if (rows.parentElement) rows.parentElement.scrollTop = 0;
    });
    await row(page, fresh).waitFor();
    await row(page, known).waitFor();
  });

  test("shows what came to a conversation while one looked at another", async () => {
    const { phone } = await newConversation();
    const { phone: other } = await newConversation();
    const page = await open();
    await row(page, phone).click();
    await said(page, "hello").waitFor();
    await row(page, other).click();
    await page.getByRole("region", { name: `Texts of ${other.number}` }).waitFor();
    await phone.ask("HELP");
    await row(page, phone).getByRole("img", { name: "unread" }).waitFor();
    await row(page, phone).click();
    await said(page, "HELP").waitFor();
  });

  test("brings a conversation once, though it is found on two pages", async () => {
    const { id, phone } = await newConversation("zanzibar");
    await insertConversations(60, { name: "Zanzibar", numbers: "+1206445" });
    await insertTexts(id, { count: 1, body: "zanzibar again" });
    await until("the words of all texts", async () => {
      const { rows } = await service.app.db.$client.query<{ isDone: boolean }>(
        `select (select max(message_id) from message_words) = (select max(id) from messages) as "isDone"`,
      );
      return rows[0]?.isDone;
    });
    const page = await open("/conversations?filter=all&search=zanzibar");
    await row(page, phone).waitFor();
    const list = page.getByRole("list", { name: "Conversations" });
    // The oldest, which would be followed by the same conversation again.
    await until("the end of the list", async () => {
      await list.evaluate((rows) => {
        if (rows.parentElement) rows.parentElement.scrollTop = rows.parentElement.scrollHeight;
      });
      const isEnd = await page.getByText("That is all").isVisible();
      return isEnd && list.getByText("Zanzibar 1", { exact: true }).isVisible();
    });
    expect(await row(page, phone).count()).toBe(0);
  });

  test("shows how an older text was delivered, though it is far above the newest", async () => {
    const { id, phone } = await newConversation();
    await insertTexts(id, { count: 160, body: "old text", status: "sent" });
    await phone.ask("hello");
    const page = await open(`/conversations/${id}`);
    await said(page, "old text 116").scrollIntoViewIfNeeded();
    const old = said(page, "old text 105");
    await old.waitFor({ state: "attached" });
    await old.getByRole("img", { name: "sent", exact: true }).waitFor({ state: "attached" });
    await service.app.db.$client.query(
      "update messages set status = 'delivered' where conversation_id = $1 and body = 'old text 105'",
      [id],
    );
    service.app.announce(id);
    await old.getByRole("img", { name: "delivered" }).waitFor({ state: "attached" });
  });

  test("closes a conversation and opens it again by undo", async () => {
    const { id, phone } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await box(page).waitFor();
    await page.keyboard.press("e");
    await page.getByRole("button", { name: "Undo" }).click();
    await row(page, phone).getByText("closed").waitFor({ state: "detached" });
    await page.getByText("closed", { exact: true }).first().waitFor({ state: "detached" });
  });

  test("keeps notes", async () => {
    const { id } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await box(page).waitFor();
    await page.keyboard.press("n");
    await page.keyboard.type("Prefers mornings");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("region", { name: "Notes" }).getByText("Prefers mornings").waitFor();
  });

  test("goes through the list with j and k, and searches after a slash", async () => {
    const { phone } = await newConversation();
    const { phone: other } = await newConversation();
    const page = await open();
    await row(page, phone).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await texts(page).waitFor();
    const first = page.url();
    await page.keyboard.press("j");
    await expect.poll(() => page.url(), soon).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(() => page.url(), soon).toBe(first);
    await page.keyboard.press("/");
    await page.keyboard.type(other.number);
    await row(page, phone).waitFor({ state: "detached" });
    await row(page, other).waitFor();
  });

  test("lets a viewer see everything and do nothing", async () => {
    const { id } = await newConversation();
    const page = await open(`/conversations/${id}`, { as: await signUp(service, "viewer") });
    await said(page, "hello").waitFor();
    await expect.poll(() => box(page).getAttribute("placeholder"), soon).toContain("You can read along");
    expect(await box(page).getAttribute("readonly")).not.toBeNull();
    for (const name of ["Take over", "Erase this contact …", "Save the note"]) {
      expect(await page.getByRole("button", { name }).count()).toBe(0);
    }
    await page.keyboard.press("t");
    expect(await page.getByRole("button", { name: "Hand back" }).count()).toBe(0);
  });

  test("opens at the newest text and loads older ones without a jump", async () => {
    const { id, phone } = await newConversation();
    await insertTexts(id, { count: 160, body: "old text" });
    await phone.ask("hello");
    const page = await open(`/conversations/${id}`);
    await said(page, "old text 160").waitFor();
    expect(await said(page, "old text 100").count()).toBe(0);
    const region = texts(page);
    const reading = said(page, "old text 116");
    await reading.scrollIntoViewIfNeeded();
    await said(page, "old text 100").waitFor({ state: "attached" });
    await expect.poll(() => reading.isVisible(), soon).toBe(true);
    expect(await region.evaluate((box) => box.scrollTop)).toBeLessThan(-1000);
    const place = (await reading.boundingBox())?.y;
    await phone.ask("and one more text");
    await said(page, "and one more text").waitFor({ state: "attached" });
    expect(Math.abs(((await reading.boundingBox())?.y ?? 0) - (place ?? 0))).toBeLessThan(2);
    await page.getByRole("button", { name: "Newest texts" }).click();
    await expect.poll(() => region.evaluate((box) => Math.round(box.scrollTop)), soon).toBe(0);
  });

  test.each(["light", "dark"] as const)(
    "fits a narrow screen, one thing at a time, in %s",
    async (colorScheme) => {
      const { phone } = await newConversation();
      const page = await open("/conversations", { colorScheme, viewport: { width: 360, height: 700 } });
      await row(page, phone).click();
      await said(page, "hello").waitFor();
      expect(await row(page, phone).isVisible()).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.getByRole("button", { name: "Contact and notes" }).click();
      await page.getByRole("dialog").getByText("Only operators see notes.").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Back to the list" }).click();
      await row(page, phone).waitFor();
    },
  );

  test("erases a contact after asking what is lost", async () => {
    const { id, phone } = await newConversation();
    const page = await open(`/conversations/${id}`);
    await page.getByRole("button", { name: "Erase this contact …" }).click();
    const dialog = page.getByRole("dialog", { name: "Erase everything about this person?" });
    await dialog.getByText(phone.number).waitFor();
    await dialog.getByRole("button", { name: "Erase for good" }).click();
    await page.getByText("The contact is erased.").waitFor();
    await row(page, phone).waitFor({ state: "detached" });
    expect(await idOf(phone)).toBeNaN();
    forgiveRefusals();
  });
});
