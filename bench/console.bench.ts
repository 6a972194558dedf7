import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { print } from "../src/cli/output.ts";
import { startBrowser, whyNoBrowser } from "../test/support/browser.ts";
import { type Console, operator, startConsole } from "./console/start-console.ts";
import { timeLists } from "./console/time-lists.ts";
import { openWatched, readNotes, textOf, waitForList } from "./console/watched-page.ts";
import { median, percentile, rounded, table, worst } from "./support/figures.ts";
import { describeMachine, machineLine, tell } from "./support/machine.ts";
import type { Neighbours } from "./support/neighbours.ts";
import { readNumbers } from "./support/options.ts";
import { startDatabase } from "./support/service-processes.ts";
import { startNeighbours } from "./support/service-under-load.ts";
import { createTexts } from "./support/texts.ts";
import { inWorkplace } from "./support/workplace.ts";

const goals = { openMs: 1_000, textMs: 500, shift: 0 };
const textPatienceMs = 10_000;

/**
 * Measures how the console feels with many conversations, in a real Chromium: from the sign-in, and from opening the
 * page with a session and an empty cache, until the list stands there; from a text's arrival at the webhook until the
 * open page shows it; the dashboard's figures as the page asks for them; lists and searches as the API gives them; and by how much the page jumps.
 * The same service with few conversations is measured in the same run, and with `--sizes` others: a million
 * conversations are filled in within minutes. `web` and `worker` run, as in production.
 */
export async function run(): Promise<void> {
  if (whyNoBrowser !== null) {
    print({ benchmark: "console", skipped: whyNoBrowser }, [`Skipped: ${whyNoBrowser}.`]);
    return;
  }
  const {
    sizes,
    rounds: [rounds = 0],
    texts: [texts = 0],
  } = readNumbers({ sizes: [100, 100_000], rounds: [5], texts: [20] });
  const machine = describeMachine();
  const figures = await inWorkplace(async (place) => {
    const browser = await startBrowser();
    place.atEnd(() => browser.close());
    const database = await startDatabase(place);
    const { neighbours } = await startNeighbours(place);
    const all: Console[] = [];
    for (const size of sizes) {
      tell(`filling a database with ${size} conversations, and starting web and worker on it`);
      all.push(await startConsole(place, { database, neighbours, size }));
    }
    const measured = [];
    for (const one of all) {
      tell(`measuring with ${one.size} conversations`);
      measured.push(await measure(browser, { console: one, neighbours, rounds, texts }));
    }
    return measured;
  });
  const largest = figures.at(-1);
  const result = {
    benchmark: "console",
    machine,
    settings: { sizes, rounds, texts, goals },
    isGoalMet:
      largest !== undefined &&
      Math.max(largest.signedInMs, largest.openedMs) <= goals.openMs &&
      largest.textP95Ms <= goals.textMs &&
      largest.shift <= goals.shift,
    figures,
  };
  const row = (name: string, of: (one: Figures) => number, goal: number | string = "") => [
    ...[name, ...figures.map(of)],
    goal,
  ];
  print(result, [
    machineLine(machine),
    ...table([
      ["conversations", ...figures.map(({ size }) => size), "goal"],
      row("list shown after sign-in, ms", ({ signedInMs }) => signedInMs, goals.openMs),
      row("list shown after opening, ms", ({ openedMs }) => openedMs, goals.openMs),
      row("new text shown, p50 ms", ({ textP50Ms }) => textP50Ms),
      row("new text shown, p95 ms", ({ textP95Ms }) => textP95Ms, goals.textMs),
      row("layout shift", ({ shift }) => shift, goals.shift),
      ...Object.keys(largest?.listMs ?? {}).map((name) =>
        row(`${name}, ms`, ({ listMs }) => listMs[name] ?? Number.NaN),
      ),
      row("dashboard, 30 days, ms", ({ dashboardMs }) => dashboardMs),
      row("messages stored", ({ messages }) => messages),
      row("seeded in, s", ({ seedSeconds }) => seedSeconds),
    ]),
    `medians of ${rounds} openings with an empty cache; ${texts} texts one by one; medians of 20 lists and searches, asked without a browser; NaN: no answer in time`,
  ]);
}

type Figures = Awaited<ReturnType<typeof measure>>;
type What = { console: Console; neighbours: Neighbours; rounds: number; texts: number };

async function measure(browser: Browser, { console: one, neighbours, rounds, texts }: What) {
  const { size, messages, seedSeconds, url, cookie } = one;
  const shifts: number[] = [];
  const signedIn: number[] = [];
  const opened: number[] = [];
  // The first of each warms up what every later one shares: compiled code, connections, PostgreSQL's cache.
  for (let round = 0; round <= rounds; round += 1) {
    await one.db.$client.query("delete from operator_attempts"); // a person signs in once a day
    const signing = await signIn(browser, url);
    const page = await openWatched(browser, { url, cookie });
    const { listedMs } = await waitForList(page);
    await sleep(500); // what comes late may move what is there
    shifts.push((await readNotes(page)).shift);
    await page.context().close();
    if (round === 0) continue;
    signedIn.push(signing);
    opened.push(listedMs ?? Number.NaN);
  }

  const page = await openWatched(browser, { url, cookie });
  await waitForList(page);
  const textMs = await timeTexts(page, { one, neighbours, texts });
  const { shift, jumped } = await readNotes(page);
  shifts.push(shift);
  const listMs = await timeLists(one);
  const dashboardMs = await timeDashboard(page);
  await page.context().close();
  return {
    ...{ size, messages, seedSeconds },
    signedInMs: rounded(median(signedIn), 0),
    openedMs: rounded(median(opened), 0),
    textP50Ms: rounded(median(textMs), 0),
    textP95Ms: rounded(percentile(textMs, 0.95), 0),
    shift: rounded(worst(shifts), 4),
    ...{ listMs, dashboardMs },
    runs: { signedIn, opened, textMs, shifts, jumped },
  };
}

/** From the moment the sign-in is sent until the list stands on the page. */
async function signIn(browser: Browser, url: string): Promise<number> {
  const page = await openWatched(browser, { url });
  await page.getByLabel("E-mail address").fill(operator.email);
  await page.getByLabel("Password", { exact: true }).fill(operator.password);
  await page.keyboard.press("Enter");
  const { submittedMs, listedMs } = await waitForList(page);
  await page.context().close();
  return (listedMs ?? Number.NaN) - (submittedMs ?? Number.NaN);
}

/** Sends texts from new phones, one by one, and asks the page when it showed each. */
async function timeTexts(
  page: Page,
  { one, neighbours, texts }: { one: Console; neighbours: Neighbours; texts: number },
): Promise<number[]> {
  const webhookUrl = `${one.url}/webhooks/twilio/inbound`;
  const take = createTexts(neighbours, webhookUrl, textOf);
  const times: number[] = [];
  for (let count = 1; count <= texts; count += 1) {
    const [text] = take(1);
    if (!text) throw new Error("there is no text to send");
    const sentMs = performance.timeOrigin + performance.now();
    await fetch(webhookUrl, { method: "POST", headers: text.headers, body: text.body });
    const patienceMs = performance.now() + textPatienceMs;
    let seenMs: number | undefined;
    while (seenMs === undefined) {
      if (performance.now() > patienceMs) throw new Error(`the page did not show "${textOf(count)}"`);
      await sleep(25);
      seenMs = (await readNotes(page)).seen[textOf(count)];
    }
    times.push(seenMs - sentMs);
    await sleep(150 + 137 * (count % 4)); // not in step with anything that beats in the service
  }
  return times;
}

/** How long the figures of 30 days with their comparison take, counted anew. */
async function timeDashboard(page: Page): Promise<number> {
  const to = new Date();
  const from = new Date(to.getTime() - 30 * 24 * 3_600_000);
  const query = { from: from.toISOString(), to: to.toISOString(), zone: "Europe/Berlin", compare: "true" };
  const ms = await page.evaluate(
    async (address) => {
      const beganMs = performance.now();
      const response = await fetch(address);
      await response.text();
      return response.ok ? performance.now() - beganMs : Number.NaN;
    },
    `/api/dashboard?${new URLSearchParams(query).toString()}`,
  );
  return rounded(ms, 0);
}
