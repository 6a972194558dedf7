import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser, whyNoBrowser } from "../support/browser.ts";
import { collectComplaints, openConsole, signUp } from "../support/console.ts";
import { until } from "../support/http/until.ts";
import { createPhone } from "../support/phone.ts";
import { startService, type Service } from "../support/service.ts";

type Fault = { id: string; impact: string | null; nodes: { html: string }[] };

let service: Service;
let browser: Browser;
beforeAll(async () => {
  if (whyNoBrowser) return;
  service = await startService({
    playbook: "parcel-service",
    env: { OPENAI_API_KEY: "", OPENAI_BASE_URL: "" },
  });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  if (whyNoBrowser) return;
  await browser.close();
  await service.stop();
});

/** Waits until the service has classified a text. */
async function sendTexts(...texts: string[]): Promise<void> {
  for (const text of texts) await createPhone(service).ask(text);
}

describe.skipIf(whyNoBrowser)("the Teach page", { timeout: 60_000 }, () => {
  test("label, make an intent, train: the next text is answered by the new model", async () => {
    const text = "do you rent greenhouses for zeppelins";
    await sendTexts("my hamster ate the moon", text);
    const page = await openConsole(service, browser, { path: "/teach" });
    const item = page.getByRole("listitem").filter({ hasText: text });
    await item.waitFor();

    await item.getByRole("button", { name: "New intent from this text" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Rent a greenhouse");
    await dialog.getByRole("button", { name: "Next" }).click();
    await dialog.getByLabel("What is answered").fill("A greenhouse is 9 euros a day.");
    await dialog.getByRole("button", { name: "Make it" }).click();
    await item.waitFor({ state: "detached" });

    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.getByText(/Model \d+ is in use: /).waitFor({ timeout: 40_000 });
    expect(await createPhone(service).ask("do you rent greenhouses for zeppelins")).toBe(
      "A greenhouse is 9 euros a day.",
    );
    await page.context().close();
  });

  test("one key labels a text, the next is in focus at once, and z takes it back", async () => {
    await sendTexts("purple ladders hum sideways", "seven sleepy violins on toast");
    const page = await openConsole(service, browser, { path: "/teach", role: "operator" });
    const first = page.getByRole("listitem").filter({ hasText: "seven sleepy violins" });
    const second = page.getByRole("listitem").filter({ hasText: "purple ladders" });
    await first.waitFor();
    expect(await page.getByRole("button", { name: "Train", exact: true }).count()).toBe(0);
    await page.keyboard.press("0");
    await first.waitFor({ state: "detached" });
    await until("the next text in focus", async () =>
      second.evaluate((element) => element === element.ownerDocument.activeElement),
    );
    await page.keyboard.press("1");
    await second.waitFor({ state: "detached" });
    const labels = async () => {
      const { rows } = await service.app.db.$client.query<{ body: string; label: string | null }>(
        "select body, label from messages where body like 'seven sleepy%' or body like 'purple ladders%' order by id",
      );
      return rows.map(({ label }) => label);
    };
    await until("both labels", async () => (await labels()).every((label) => label !== null));
    expect((await labels())[1]).toBe("oos");
    await page.keyboard.press("z");
    await second.waitFor();
    await until("no label", async () => (await labels())[0] === null);
    await page.keyboard.press("/");
    await page.getByRole("dialog").getByLabel("Search an intent").fill("gree");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    await page.context().close();
  });

  test("an utterance that stands elsewhere is pointed out, and a deleted intent comes back by undo", async () => {
    const page = await openConsole(service, browser, { path: "/teach/intents" });
    await page.getByRole("link", { name: "rent-a-greenhouse" }).click();
    const utterances = page.getByLabel("Utterances");
    const { rows } = await service.app.db.$client.query<{ text: string }>(
      "select utterances->>0 as text from intents where name <> 'rent-a-greenhouse' order by name limit 1",
    );
    await utterances.fill(`hire a greenhouse\n- rent me a glasshouse\n${rows[0]?.text ?? ""}`);
    await page.getByText(/the same text stands in/).waitFor();
    expect(await page.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Remove these lines" }).click();
    await until("saving allowed", () => page.getByRole("button", { name: "Save" }).isEnabled());
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("rent-a-greenhouse is saved").waitFor();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("link", { name: "rent-a-greenhouse" }).waitFor();
    await page.context().close();
  });

  test("a model's evaluation opens the texts behind a number, and the threshold says what it would do", async () => {
    const page = await openConsole(service, browser, { path: "/teach/models", role: "viewer" });
    await page
      .getByRole("link", { name: /^Model / })
      .last()
      .click();
    await page.getByRole("heading", { name: "Taken for what" }).waitFor();
    await page
      .getByRole("button", { name: /\d+: .* taken for / })
      .first()
      .click();
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    await page.keyboard.press("Escape");
    const said = page.getByText(/% accepted \(/);
    const before = await said.textContent();
    await page.getByRole("slider", { name: "Threshold" }).press("End");
    expect(await said.textContent()).not.toBe(before);
    await page.context().close();
  });

  test("a candidate stands beside the model in use, is compared on live texts, and put in use", async () => {
    const owner = await signUp(service);
    expect((await owner.api("/trainings", { method: "POST", body: { promote: "never" } })).status).toBe(202);
    const page = await openConsole(service, browser, { path: "/teach", as: owner });
    await page.getByText(/is trained and not in use: as asked for/).waitFor({ timeout: 20_000 });
    await page.getByRole("link", { name: "Compare" }).click();
    await page.getByRole("columnheader", { name: /in use/ }).waitFor();
    await page.getByRole("switch", { name: "Compare on live texts" }).click();
    await until("the shadow in the service", () => service.app.models.shadow !== null);
    await sendTexts("where is my parcel");
    const compared = page.getByText(/^\d+ texts? compared/);
    await until("the comparison", async () => {
      await page.reload();
      await compared.waitFor();
      return (await compared.textContent())?.startsWith("1 text compared");
    });
    await page.getByRole("button", { name: "Use this model" }).click();
    await until("the candidate in use", () => service.app.models.shadow === null);
    await page.goto(`${service.url}/console/teach/models`);
    await page.getByRole("button", { name: /^Go back to model / }).click();
    await page.getByText(/is in use again/).waitFor();
    await page.context().close();
  });

  test("axe finds nothing serious in any part, and the page nothing to complain about", async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const owner = await signUp(service);
    const current = service.app.models.current?.id ?? 0;
    const parts = ["", "/intents", "/intents/person", "/intents/new", "/texts/held-out", "/models"];
    for (const part of [...parts, `/models/${current}`, "/try"]) {
      const page = await openConsole(service, browser, { path: "/teach", as: owner, colorScheme: "dark" });
      const complaints = collectComplaints(page);
      await page.goto(`${service.url}/console/teach${part}`);
      await page.waitForLoadState("networkidle");
      if (part === "/try") await page.getByRole("textbox").fill("where is my parcel");
      if (part.startsWith("/models/")) await page.getByRole("slider").waitFor();
      if (part === "/try") await page.getByRole("heading", { name: "Reply" }).waitFor();
      await page.evaluate(axe); // not a script of the page: its policy allows none
      const faults = await page.evaluate(async () => {
        const { axe: run } = window as unknown as {
          axe: { run: () => Promise<{ violations: Fault[] }> };
        };
        return (await run.run()).violations.map(({ id, impact, nodes }) => ({
          id,
          impact,
          html: nodes[0]?.html,
        }));
      });
      const serious = faults.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect({ part, serious, complaints }).toEqual({ part, serious: [], complaints: [] });
      await page.context().close();
    }
  });

  test("texts that are alike and were not recognised become an intent together", async () => {
    await sendTexts("qqqzz wobble the blimpo", "please qqqzz wobble my blimpo");
    const page = await openConsole(service, browser, { path: "/teach" });
    await page.getByRole("button", { name: "Find texts that are alike" }).click();
    const group = page.getByRole("list", { name: "Alike and not recognised" }).getByRole("listitem");
    await group.filter({ hasText: "blimpo" }).getByRole("button", { name: "New intent from these" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Taught by 2 texts:").waitFor();
    await dialog.getByLabel("Name").fill("blimpo");
    await dialog.getByRole("button", { name: "Next" }).click();
    await dialog.getByLabel("What is answered").fill("We wobble no blimpos.");
    await dialog.getByRole("button", { name: "Make it" }).click();
    await page.getByText("blimpo is made").waitFor();
    await until("both labels", async () => {
      const { rows } = await service.app.db.$client.query("select from messages where label = 'blimpo'");
      return rows.length === 2;
    });
    await page.context().close();
  });

  test("a text that is tried shows its intent, what each word says, and the reply", async () => {
    const page = await openConsole(service, browser, { path: "/teach/try", role: "viewer" });
    await page.getByLabel("A text as somebody might send it").fill("whre is my parcel <b>");
    await page.getByRole("listitem").filter({ hasText: "parcel" }).waitFor();
    await page.getByRole("heading", { name: "Reply" }).waitFor();
    await page.context().close();
  });
});
