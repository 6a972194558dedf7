import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calendarText, startIcal, type IcalStandin } from "../../../test/support/ical-standin.ts";
import { fetchPublic, isPublicAddress, type PublicRequest } from "./fetch-public.ts";

let server: IcalStandin;
beforeAll(async () => {
  server = await startIcal();
});
afterAll(() => server.close());

const request = (address: string, more: Partial<PublicRequest> = {}): PublicRequest => ({
  service: "calendar",
  address,
  accept: "text/calendar",
  maxBytes: 1000,
  timeoutMs: 2000,
  signal: new AbortController().signal,
  ...more,
});

const answers = (...addresses: string[]) => {
  const asked: string[] = [];
  const lookup = (name: string) => {
    const address = addresses[Math.min(asked.length, addresses.length - 1)] ?? "";
    asked.push(name);
    return Promise.resolve([{ address, family: address.includes(":") ? 6 : 4 }]);
  };
  return { asked, lookup };
};

describe("an address of the own network", () => {
  test.each([
    "127.0.0.1 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.127.255.254 0.0.0.0 224.0.0.1",
    "255.255.255.255 198.18.0.1 192.0.2.1 240.0.0.1 192.0.0.8 198.51.100.7 203.0.113.9",
    "::1 :: fc00::1 fd12:3456::1 fe80::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ::7f00:1 64:ff9b::7f00:1",
    "2002:7f00:1::1 2001:db8::1 2001::1 fec0::1 100::1 3fff::1 not-an-address",
  ])("is never public: %s", (list) => {
    expect(list.split(" ").filter(isPublicAddress)).toEqual([]);
  });

  test("is told from those of the internet", () => {
    const list =
      "8.8.8.8 1.1.1.1 93.184.216.34 172.32.0.1 100.128.0.1 192.167.1.1 2606:4700::1111 2a00:1450:4009::200e";
    expect(list.split(" ").filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  test.each([
    "https://127.0.0.1/a.ics",
    "https://2130706433/a.ics",
    "https://0x7f.1/a.ics",
    "https://[::1]/a.ics",
    "https://[::ffff:10.0.0.1]/a.ics",
    "https://169.254.169.254/latest/meta-data",
    "https://user:secret@calendar.example/a.ics",
    "https://calendar.example:8443/a.ics",
    "https://calendar.example:22/a.ics",
    "http://calendar.example:8080/a.ics",
    "ftp://calendar.example/a.ics",
    "file:///etc/passwd",
    "no address",
  ])("is refused as it stands: %s", async (address) => {
    const { asked, lookup } = answers("8.8.8.8");
    await expect(fetchPublic(request(address, { lookup }))).rejects.toMatchObject({ problem: "refused" });
    expect(asked).toEqual([]);
  });

  test.each(["10.0.0.5", "127.0.0.1", "::1", "fd00::1", "::ffff:127.0.0.1", "169.254.169.254", "100.64.9.9"])(
    "is refused behind a name: %s",
    async (address) => {
      const { asked, lookup } = answers(address);
      const fetched = fetchPublic(request("https://calendar.example/a.ics", { lookup }));
      await expect(fetched).rejects.toMatchObject({ problem: "refused" });
      expect(asked).toEqual(["calendar.example"]);
    },
  );

  test("is refused where only one of a name's addresses is of it", async () => {
    const lookup = () =>
      Promise.resolve([
        { address: "8.8.8.8", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ]);
    const fetched = fetchPublic(request("https://calendar.example/a.ics", { lookup }));
    await expect(fetched).rejects.toMatchObject({ problem: "refused" });
  });

  test("is not reached by a name that answers otherwise the second time: it is looked up once", async () => {
    // Wherever that public address leads, it is none of ours.
    const { asked, lookup } = answers("8.8.8.8", "127.0.0.1");
    const fetched = fetchPublic(request("https://calendar.example/a.ics", { lookup, timeoutMs: 150 }));
    await expect(fetched).rejects.toMatchObject({
      problem: expect.stringMatching(/timeout|unreachable/) as string,
    });
    expect(asked).toEqual(["calendar.example"]);
  });

  test("is refused where a redirect leads there", async () => {
    const from = server.answer("/away", {
      status: 302,
      headers: { location: "https://inside.example/x" },
      body: "",
    });
    const { asked, lookup } = answers("192.168.0.10");
    const fetched = fetchPublic(request(from, { lookup, mayAskLoopback: true }));
    await expect(fetched).rejects.toMatchObject({ problem: "refused" });
    expect(asked).toEqual(["inside.example"]);
  });

  test("is refused without the tests' leave, by http too, and to names that are no loopback with it", async () => {
    const address = server.put("/mine.ics", []);
    await expect(fetchPublic(request(address))).rejects.toMatchObject({ problem: "refused" });
    const { lookup } = answers("127.0.0.1");
    const fetched = fetchPublic(request("https://calendar.example/a", { lookup, mayAskLoopback: true }));
    await expect(fetched).rejects.toMatchObject({ problem: "refused" });
  });
});

describe("what is fetched", () => {
  const mayAskLoopback = true;

  test("is the body, asked for with our name and no cookies", async () => {
    const address = server.put("/a.ics", []);
    const answer = await fetchPublic(request(address, { mayAskLoopback }));
    expect(answer).toMatchObject({ status: 200, body: calendarText([]) });
    const { headers } = server.requests.at(-1) ?? {};
    expect(headers?.["user-agent"]).toMatch(/^AISMS/);
    expect(headers?.cookie).toBeUndefined();
  });

  test("is found behind two redirects, not behind three", async () => {
    const end = server.put("/end.ics", []);
    const to = (path: string, location: string) =>
      server.answer(path, { status: 301, headers: { location }, body: "" });
    to("/2", "/end.ics");
    const two = to("/1", "/2");
    const three = to("/0", "/1");
    expect((await fetchPublic(request(end, { mayAskLoopback }))).status).toBe(200);
    expect((await fetchPublic(request(two, { mayAskLoopback }))).status).toBe(200);
    await expect(fetchPublic(request(three, { mayAskLoopback }))).rejects.toMatchObject({
      problem: "unreachable",
    });
  });

  test("is bounded in size and time", async () => {
    const large = server.answer("/large", { status: 200, body: "x".repeat(1001) });
    await expect(fetchPublic(request(large, { mayAskLoopback }))).rejects.toMatchObject({
      problem: "garbled",
    });
    const slow = server.answer("/slow", { hang: true });
    const fetched = fetchPublic(request(slow, { mayAskLoopback, timeoutMs: 50 }));
    await expect(fetched).rejects.toMatchObject({ problem: "timeout" });
    const dropped = server.answer("/drop", { drop: true });
    await expect(fetchPublic(request(dropped, { mayAskLoopback }))).rejects.toMatchObject({
      problem: "unreachable",
    });
  });
});
