import type { Browser, Page } from "playwright-core";

/** What a page notes about itself while it runs, by its own clock. */
type Notes = {
  /** When the first row of the list stood on the page. */
  listedMs: number | null;
  /** When the sign-in was sent. */
  submittedMs: number | null;
  /** How far things jumped, as browsers measure it: the sum of all shifts that no input caused. */
  shift: number;
  /** What jumped: from where (x, y, width, height) to where, and how its markup begins. */
  jumped: string[];
  /** When each text of the benchmark stood on the page, by the machine's clock. */
  seen: Record<string, number>;
};

/** Every text of the benchmark has such words, so that the page can tell when it sees one. */
export const textOf = (count: number): string => `Bench text ${String(count).padStart(4, "0")}`;

/** Runs in the page before its own code. */
function watch(): void {
  const notes: Notes = { listedMs: null, submittedMs: null, shift: 0, jumped: [], seen: {} };
  (window as unknown as { notes: Notes }).notes = notes;
  const look = (): void => {
    const rows = document.querySelectorAll('ul[aria-label="Conversations"] li');
    if (rows.length === 0) return;
    notes.listedMs ??= performance.now();
    for (const row of rows) {
      const [text] = /Bench text \d{4}/.exec(row.textContent) ?? [];
      if (text) notes.seen[text] ??= performance.timeOrigin + performance.now();
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener("submit", () => (notes.submittedMs = performance.now()), { capture: true });
  type Shift = PerformanceEntry & {
    value: number;
    hadRecentInput: boolean;
    sources?: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
  };
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources = [] } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue;
      notes.shift += value;
      for (const { node, previousRect: was, currentRect: is } of sources) {
        const markup = node instanceof Element ? node.outerHTML : (node?.textContent ?? "");
        const places = [was, is].map(({ x, y, width, height }) =>
          [x, y, width, height].map(Math.round).join(" "),
        );
        if (notes.jumped.length < 10) notes.jumped.push(`${places.join(" → ")}: ${markup.slice(0, 150)}`);
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** A page of a browser that has seen nothing of ours yet. */
export async function openWatched(
  browser: Browser,
  { url, cookie }: { url: string; cookie?: { name: string; value: string } },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  context.setDefaultTimeout(30_000);
  if (cookie) await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: "Strict" }]);
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(`${url}/console/`);
  return page;
}

export function readNotes(page: Page): Promise<Notes> {
  return page.evaluate(() => (window as unknown as { notes: Notes }).notes);
}

/** Waits until the list is there, and can be used: what comes after it on the page, too. */
export async function waitForList(page: Page): Promise<Notes> {
  await page.locator('ul[aria-label="Conversations"] li').first().waitFor();
  await page.getByRole("searchbox").first().waitFor();
  return readNotes(page);
}
