import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { whyNoBrowser } from "../support/browser.ts";
import { screenshotFolder, takeConsoleScreenshots } from "../support/console-screenshots.ts";

const title = "the pages of the console";
/** A clean clone gets them where the README looks for them; a work tree is not changed by its tests. */
const isInCi = Boolean(process.env.CI);
/** A page with nothing on it makes a smaller picture than that. */
const leastBytes = 10_000;

describe.skipIf(whyNoBrowser !== null)(whyNoBrowser ? `${title} (skipped: ${whyNoBrowser})` : title, () => {
  test(
    "have their pictures taken, each light and dark, wide and narrow, without a complaint of the browser",
    { timeout: 180_000 },
    async () => {
      const folder = isInCi ? screenshotFolder : await mkdtemp(join(tmpdir(), "aisms-screenshots-"));
      const { paths, complaints } = await takeConsoleScreenshots(folder);
      const pictures = await Promise.all(paths.map((path) => readFile(path)));
      if (!isInCi) await rm(folder, { recursive: true });
      expect(complaints).toEqual([]);
      expect(pictures).toHaveLength(32);
      expect(new Set(pictures.map((picture) => picture.toString("base64"))).size).toBe(pictures.length);
      expect(Math.min(...pictures.map(({ length }) => length))).toBeGreaterThan(leastBytes);
    },
  );
});
