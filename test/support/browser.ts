import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Why there is no browser here, or null. The packaged Chromium is built for one kind of machine only. */
export const whyNoBrowser: string | null =
  process.platform === "linux" && process.arch === "x64"
    ? null
    : `the packaged Chromium runs on linux x64 only, this is ${process.platform} ${process.arch}`;

/**
 * Starts a Chromium of our own: nothing of the machine's browsers, libraries or fonts is used. It is unpacked
 * below `node_modules` the first time, which takes some seconds. The caller closes it.
 */
export async function startBrowser(): Promise<Browser> {
  const folder = await unpackChromium();
  const libraries = [`${folder}/al2023/lib`, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return chromium.launch({
    executablePath: `${folder}/chromium`,
    // Not the package's own list: that turns off the web security that the page's policy relies on.
    args: [
      "--no-sandbox", // root has none, and the page is ours
      "--no-zygote",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-pings",
      "--font-render-hinting=none",
    ],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: `${folder}/fonts.conf` },
  });
}

/**
 * The folder with Chromium, its libraries and fonts; named by its version, since the package takes whatever
 * `chromium` it finds in its temp folder. It appears whole or not at all, however many ask at once.
 */
async function unpackChromium(): Promise<string> {
  const manifest = await readFile(`${root}node_modules/@sparticuz/chromium/package.json`, "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = `${root}node_modules/.chromium-${version}`;
  if (existsSync(folder)) return folder;

  const unfinished = await mkdtemp(`${folder}-`);
  try {
    const unpack = fileURLToPath(new URL("./unpack-chromium.ts", import.meta.url));
    await promisify(execFile)(process.execPath, [unpack], {
      // Said to be on that system it unpacks the libraries that a bare machine lacks.
      env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
    });
    await writeFile(`${unfinished}/fonts.conf`, fontSettings);
    for (const made of [unfinished, `${unfinished}/chromium`]) await chmod(made, 0o755); // for any user
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
