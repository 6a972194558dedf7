import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { listen, type Listener } from "./http/listen.ts";
import { until } from "./http/until.ts";

const command = fileURLToPath(new URL("standins.ts", import.meta.url));
let service: Listener | undefined;
let child: ChildProcess | undefined;

afterEach(async () => {
  child?.kill("SIGKILL");
  await service?.close();
});

it("npm run standins prints the settings, is a phone in the terminal, and ends with Ctrl-C", async () => {
  const twiml = { status: 200, headers: { "content-type": "text/xml" }, body: "<Response/>" };
  service = await listen(() => twiml, { now: () => new Date() });
  const names = ["twilio", "openai", "google", "weather", "rates", "wikipedia", "wiktionary", "feeds"];
  const ports = names.flatMap((name) => [`--${name}-port`, "0"]);
  const started = spawn(process.execPath, [command, ...ports, "--service", service.origin]);
  child = started;
  let printed = "";
  started.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));

  await until("the settings", () => printed.includes("Ctrl-C stops."));
  const settings = settingsIn(printed);
  expect(Object.keys(settings)).toHaveLength(17);

  started.stdin.write("Hello there\n");
  const webhook = await until("the text at the service", () => service?.requests[0]);
  expect(new URLSearchParams(webhook.body).get("Body")).toBe("Hello there");

  // The service answers through the REST API, and the phone shows it.
  const [account, token] = [settings["TWILIO_ACCOUNT_SID"] ?? "", settings["TWILIO_AUTH_TOKEN"] ?? ""];
  await fetch(`${settings["TWILIO_API_URL"]}/2010-04-01/Accounts/${account}/Messages.json`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${account}:${token}`)}` },
    body: new URLSearchParams({
      To: "+12065550123",
      From: settings["TWILIO_PHONE_NUMBER"] ?? "",
      Body: "Good day.",
    }),
  });
  await until("the answer on the phone", () => printed.includes("(1 SMS): Good day."));

  const ended = once(started, "exit");
  started.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
});

function settingsIn(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^(\w+)=(\S+) \\$/gm)];
  return Object.fromEntries(lines.map(([, name = "", value = ""]) => [name, value]));
}
