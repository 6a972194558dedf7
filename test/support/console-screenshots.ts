import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "./browser.ts";
import { collectComplaints, openConsole, type SignedUp, signUp } from "./console.ts";
import { seedConversations } from "./seed-conversations.ts";
import { startService, type Service } from "./service.ts";

/** Where the README and the guides find them. */
export const screenshotFolder = fileURLToPath(new URL("../../docs/screenshots/", import.meta.url));

const shots = [
  { name: "conversations", path: "/conversations", opensFirst: true },
  { name: "teach", path: "/teach" },
  { name: "dashboard", path: "/dashboard" },
  { name: "contacts", path: "/contacts" },
  { name: "settings-carrier", path: "/settings/carrier" },
  { name: "settings-operators", path: "/settings/operators" },
  { name: "settings-account", path: "/settings/account" },
  { name: "settings-audit", path: "/settings/audit" },
];
const looks = [
  { suffix: "light", colorScheme: "light", width: 1280, height: 800 },
  { suffix: "dark", colorScheme: "dark", width: 1280, height: 800 },
  { suffix: "phone", colorScheme: "light", width: 360, height: 740 },
  { suffix: "phone-dark", colorScheme: "dark", width: 360, height: 740 },
] as const;

/**
 * Pictures of each page of the console into `folder`, with the past of a busy service and a conversation of now. Gives
 * their paths, and what the browser complained about.
 */
export async function takeConsoleScreenshots(
  folder: string,
): Promise<{ paths: string[]; complaints: string[] }> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  const complaints: string[] = [];
  const service = await startService({ playbook: "assistant" });
  const browser = await startBrowser();
  try {
    const owner = await fill(service);
    for (const look of looks) {
      for (const shot of shots) {
        const path = join(folder, `${shot.name}-${look.suffix}.png`);
        complaints.push(...(await take(service, browser, owner, { ...shot, ...look }, path)));
        paths.push(path);
      }
    }
    return { paths, complaints };
  } finally {
    await browser.close();
    await service.stop();
  }
}

async function fill(service: Service): Promise<SignedUp> {
  await seedConversations(service.app.db.$client, { conversations: 400, days: 40 });
  const owner = await signUp(service, "owner", { name: "Ada Lovelace" });
  await signUp(service, "operator", { name: "Grace Hopper" });
  await signUp(service, "viewer", { name: "Alan Turing" });
  service.model.script([
    { text: "Build a blanket den and read in it by torch, or bake flatbread in a hot pan." },
  ]);
  for (const body of ["HELP", "rainy day idea for 2 small kids?"]) {
    await fetch(`${service.url}/simulator/messages`, {
      ...{ method: "POST", body: JSON.stringify({ phone: "+12065550100", body }) },
      headers: { "content-type": "application/json" },
    });
  }
  return owner;
}

type Shot = (typeof shots)[number] & (typeof looks)[number];

async function take(
  service: Service,
  browser: Browser,
  owner: SignedUp,
  shot: Shot,
  file: string,
): Promise<string[]> {
  const { path, colorScheme, width, height } = shot;
  const page = await openConsole(service, browser, {
    ...{ as: owner, path, colorScheme, viewport: { width, height }, reducedMotion: "reduce" },
    ...{ deviceScaleFactor: 1.25, timezoneId: "Europe/London" },
  });
  const complaints = collectComplaints(page);
  await settled(page);
  if (shot.opensFirst) {
    await page.locator('main a[href*="/conversations/"]').first().click();
    await settled(page);
  }
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file });
  await page.context().close();
  return complaints.map((complaint) => `${path}: ${complaint}`);
}

/** Until nothing on the page is loading, and its pictures are painted. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isLoading = document.querySelector(".mantine-Skeleton-root, .mantine-Loader-root") !== null;
    return !isLoading && (document.querySelector("main")?.textContent ?? "").trim().length > 20;
  });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
