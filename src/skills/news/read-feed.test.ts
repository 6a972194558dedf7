import { describe, expect, test } from "vitest";
import { atom, rss1, rss2 } from "../../../test/support/feed-standin.ts";
import { decode } from "./decode.ts";
import { findStories, storiesOf } from "./find-stories.ts";
import { plainText } from "./plain-text.ts";
import { readFeed } from "./read-feed.ts";

const now = new Date("2026-03-27T14:05:00Z");
const read = (xml: string) => readFeed(xml, { host: "paper.example", now });
const stories = [{ title: "Tom & Ann <win>", summary: "They won. Twice.", at: "2026-03-27T12:05:00Z" }];

describe("a feed of news", () => {
  test.each([
    ["RSS 2.0", rss2("Post", stories)],
    ["Atom", atom("Post", stories)],
    ["RSS 1.0", rss1("Post", stories)],
  ])("is read as %s", (_, xml) => {
    const feed = read(xml);
    expect(feed?.name).toBe("Post");
    expect(feed?.stories).toEqual([
      { title: "Tom & Ann", summary: "They won. Twice.", at: new Date("2026-03-27T12:05:00Z") },
    ]);
  });

  test("has its name cut after the paper's, and its host's where it has none", () => {
    expect(read(rss2("Sport - The Daily Post", []))?.name).toBe("Sport");
    expect(read(rss2("", []))?.name).toBe("paper.example");
  });

  test.each([
    ["nothing", ""],
    ["a page", "<!DOCTYPE html><html><body><h1>Sorry</h1><br></body></html>"],
    ["JSON", '{"rss": {"channel": {}}}'],
    ["no end", "<rss><channel><item><title>"],
    ["depth", "<rss><channel>".repeat(20_000)],
    ["brackets", `<rss><channel>${"<".repeat(300_000)}`],
    [
      "a file from outside",
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>',
    ],
    ["a reserved name", "<rss><channel><__proto__><a>1</a></__proto__></channel></rss>"],
  ])("is not %s, which is soon seen", (_, xml) => {
    const begun = performance.now();
    const feed = read(xml);
    expect(feed?.stories ?? []).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  test("never has its own entities put in", () => {
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
    const xml = `<!DOCTYPE z [<!ENTITY l0 "lol">${lol}]><rss><channel><title>P</title><item><title>Big &l9; &amp;amp; end</title></item></channel></rss>`;
    expect(read(xml)?.stories[0]?.title).toBe("Big &l9; & end");
  });

  test("has no dates of the future, and none that cannot be read", () => {
    const dates = ["2031-01-01T00:00:00Z", "next tuesday", "1700-01-01", "Fri, 27 Mar 2026 14:15:00 GMT"];
    const feed = read(
      rss2(
        "P",
        dates.map((at) => ({ title: at, at })),
      ),
    );
    expect(feed?.stories.map(({ at }) => at?.toISOString() ?? null)).toEqual([
      ...[null, null, null],
      "2026-03-27T14:15:00.000Z",
    ]);
  });

  test("is bounded in its stories, titles and summaries", () => {
    const many = Array.from({ length: 500 }, () => ({
      title: "word ".repeat(500),
      summary: "x ".repeat(9_000),
    }));
    const feed = read(rss2("P ".repeat(500), many));
    expect(feed?.stories).toHaveLength(60);
    expect(feed?.name.length).toBeLessThanOrEqual(30);
    expect(feed?.stories.every(({ title, summary }) => title.length <= 150 && summary.length <= 500)).toBe(
      true,
    );
  });

  test("holds stories without a title for none", () => {
    expect(read(rss2("P", [{ title: " " }, { title: "<b></b>" }, { title: "One" }]))?.stories).toHaveLength(
      1,
    );
  });
});

test.each([
  ["<b>Bold</b> &amp; plain&nbsp;text", "Bold & plain text"],
  ["a&lt;script&gt;alert(1)&lt;/script&gt;b", "a b"],
  ["Read https://evil.example/x now", "Read now"],
  ["x\u202ey\u0000z\ufffd", "x y z"],
  ["caf&#233; &#x41; &#55296; &#0; &#99999999;", "café A &#99999999;"],
  ["&bogus; &amp;lt;", "&bogus; <"],
])("%j is told as %j", (raw, told) => {
  expect(plainText(raw, 200)).toBe(told);
});

test.each([
  ["utf-8", Buffer.from("café"), "text/xml"],
  ["Latin 1 by the header", Buffer.from("café", "latin1"), "text/xml; charset=ISO-8859-1"],
  ["UTF-16 by its mark", Buffer.from("\ufeffcafé", "utf16le"), "text/xml; charset=utf-8"],
])("text in %s", (_, bytes, contentType) => {
  expect(decode(bytes, contentType)).toBe("café");
});

test("the encoding that the file names is believed, one that nobody knows is UTF-8", () => {
  const xml = '<?xml version="1.0" encoding="windows-1252"?><a>café</a>';
  expect(decode(Buffer.from(xml, "latin1"), "text/xml")).toContain("café");
  expect(decode(Buffer.from(xml.replace("windows-1252", "klingon")), "text/xml")).toContain("café");
  expect(decode(Buffer.from([0xff, 0xfe, 0x00, 0xd8]), "")).toBe("\ufffd");
});

test("stories are found by all words in whatever form, those with them in the title first, none twice", () => {
  const feed = {
    name: "P",
    stories: [
      { title: "Strikes over", summary: "Train staff are back.", at: null },
      { title: "Train strike ends", summary: "", at: new Date("2026-03-26") },
      { title: "Train strike ends!", summary: "", at: new Date("2026-03-25") },
      { title: "Man Utd win", summary: "", at: null },
    ],
  };
  const all = storiesOf([feed]);
  expect(findStories("train strikes", all).map(({ title }) => title)).toEqual([
    "Train strike ends",
    "Strikes over",
  ]);
  expect(findStories("manchester united", all)).toHaveLength(1);
  expect(findStories("volcano", all)).toEqual([]);
  expect(findStories("", all)).toEqual([]);
});
