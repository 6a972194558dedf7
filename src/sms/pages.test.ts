import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemeEnds } from "./graphemes.ts";
import { MAX_BODY_CHARACTERS, paginate } from "./pages.ts";
import { GSM7_BASIC, GSM7_EXTENSION, measure } from "./segments.ts";

const HINT = "MORE for more";

/** The pages without their hints. */
function contents(pages: string[], hint = HINT): string[] {
  return pages.map((page, index) =>
    index < pages.length - 1 && page.endsWith(`\n${hint}`) ? page.slice(0, -hint.length - 1) : page,
  );
}

/** Where in the text each page but the last ends; throws where something other than white space was lost. */
function findCuts(text: string, pages: string[]): number[] {
  let position = 0;
  const ends = pages.map((page) => {
    position += /^\s*/.exec(text.slice(position))?.[0].length ?? 0;
    if (!text.startsWith(page, position)) throw new Error(`page not found at ${position}: ${page}`);
    position += page.length;
    return position;
  });
  if (text.slice(position).trim() !== "") throw new Error(`lost at the end: ${text.slice(position)}`);
  return ends.slice(0, -1);
}

const ROUTE = [
  "45 min to Market St, leave 10:38 AM",
  "1. Walk 300 m north on Fillmore St. to Geary Blvd. (4 min)",
  "2. Bus 38R to Transit Center from Geary & Fillmore at 10:45 AM, 7 stops, off at 11:02 AM",
  "3. Walk 200 m east to 1 Market St (3 min)",
].join("\n");

describe("a text that fits", () => {
  it.each([
    ["one segment, exactly", "a".repeat(160), 1],
    ["two segments, exactly", "a".repeat(306), 2],
    ["one segment of UCS-2", "日".repeat(70), 1],
    ["a whole body", "a".repeat(1600), 11],
  ])("is one page without a hint: %s", (_, text, segments) => {
    expect(paginate(text, { segments }, HINT)).toEqual([text]);
  });

  it("loses only the white space around it", () => {
    expect(paginate("\n  Two  words\n ", { segments: 1 }, HINT)).toEqual(["Two  words"]);
  });

  it.each(["", " ", "\n\n \t"])("of nothing (%j) has no pages", (text) => {
    expect(paginate(text, { segments: 2 }, HINT)).toEqual([]);
  });
});

describe("a text that does not fit", () => {
  it("is cut between steps, the hint on a line of its own", () => {
    expect(paginate(ROUTE, { segments: 1 }, HINT)).toEqual([
      "45 min to Market St, leave 10:38 AM\n" +
        "1. Walk 300 m north on Fillmore St. to Geary Blvd. (4 min)\nMORE for more",
      "2. Bus 38R to Transit Center from Geary & Fillmore at 10:45 AM, 7 stops, off at 11:02 AM\n" +
        "3. Walk 200 m east to 1 Market St (3 min)",
    ]);
  });

  it.each([
    [
      "between lines rather than sentences",
      [`A line. ${"b".repeat(60)}`, `Another. ${"c".repeat(60)} end. ${"d".repeat(60)}`],
      "\n",
    ],
    [
      "between sentences rather than words",
      [`${"One two three ".repeat(6)}done.`, "Four five six ".repeat(10)],
      " ",
    ],
    ["between words rather than characters", ["word ".repeat(28).trim(), "x".repeat(40)], " "],
    ["before a time, not inside it", [`${"word ".repeat(28)}at`, `10:45 AM ${"and ".repeat(20)}`], " "],
    ["before a phone number", ["call ".repeat(27).trim(), `+1 (206) 555-0100 ${"and ".repeat(20)}`], " "],
    [
      "before a number with its currency",
      ["paid ".repeat(28).trim(), `$ 1,234.50 ${"and ".repeat(20)}`],
      " ",
    ],
    [
      "before a web address",
      ["see ".repeat(30).trim(), `https://maps.example/dir?a=1&b=2 ${"x ".repeat(20)}`],
      " ",
    ],
    [
      "before an address that fills a page",
      ["Here:", `https://maps.example/${"a".repeat(120)} ${"b ".repeat(8)}`],
      " ",
    ],
    [
      "before the number of the next step",
      ["walk ".repeat(28).trim(), `2. turn ${"left ".repeat(20)}`],
      "\n",
    ],
  ])("is cut %s", (_, [first = "", rest = ""], between) => {
    expect(paginate(`${first}${between}${rest}`, { segments: 1 }, HINT)).toEqual([
      `${first}\n${HINT}`,
      rest.trim(),
    ]);
  });

  it("fills a page rather than break at a line that ends far too early", () => {
    const text = `Hi.\n${"word ".repeat(60)}`;
    expect(contents(paginate(text, { segments: 1 }, HINT))[0]?.length).toBeGreaterThan(140);
  });

  it.each([
    ["a word", "a".repeat(400), [146, 146, 108]],
    ["a web address", `https://x.example/${"a".repeat(382)}`, [146, 146, 108]],
    ["a number", "1".repeat(400), [146, 146, 108]],
    ["Chinese without a full stop", "\u4e00".repeat(150), [56, 56, 38]],
  ])("is cut inside %s only where that is longer than a page", (_, text, lengths) => {
    expect(contents(paginate(text, { segments: 1 }, HINT)).map((page) => page.length)).toEqual(lengths);
  });

  it("is not cut where the rest needs no hint", () => {
    const pages = paginate("word ".repeat(58), { segments: 1 }, HINT);
    expect(pages).toHaveLength(2);
    expect(measure(pages[1] ?? "").segments).toBe(1);
  });

  it("may have pages in GSM-7 and pages in UCS-2", () => {
    const text = `${"All of this is plain English text. ".repeat(8)}\n${"这一段是中文。".repeat(20)}`;
    const encodings = paginate(text, { segments: 2 }, HINT).map((page) => measure(page).encoding);
    expect(encodings).toEqual(["GSM-7", "UCS-2", "UCS-2"]);
  });

  it("is measured together with a hint in another script", () => {
    const pages = paginate("word ".repeat(60), { segments: 1 }, "ЕЩЁ");
    for (const page of pages.slice(0, -1))
      expect(measure(page)).toMatchObject({ encoding: "UCS-2", segments: 1 });
    expect(findCuts("word ".repeat(60), contents(pages, "ЕЩЁ"))).toHaveLength(pages.length - 1);
  });

  it("goes without a hint that leaves it no room", () => {
    const pages = paginate("word ".repeat(60), { segments: 1 }, "hint ".repeat(30));
    expect(pages.join(" ")).toBe("word ".repeat(60).trim());
  });

  it("takes at least one segment a page", () => {
    expect(paginate("a".repeat(161), { segments: 0 }, "")).toEqual(["a".repeat(160), "a"]);
  });

  it("keeps to the longest body whatever the budget", () => {
    for (const text of ["a".repeat(5000), "word ".repeat(1000), "日".repeat(5000)]) {
      const pages = paginate(text, { segments: 100 }, HINT);
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(MAX_BODY_CHARACTERS);
      expect(findCuts(text, contents(pages))).toHaveLength(pages.length - 1);
    }
  });

  it("cuts 1600 emoji between emoji", () => {
    for (const emoji of ["😀", "👨‍👩‍👧‍👦", "🇫🇷", "👋🏽", "❤️‍🔥"]) {
      const text = emoji.repeat(1600);
      const pages = contents(paginate(text, { segments: 2 }, HINT));
      expect(pages.join("")).toBe(text);
      for (const page of pages) expect(page.length % emoji.length).toBe(0);
    }
  });

  it("cuts one character that is longer than a page, but no surrogate pair", () => {
    const text = `Zalgo: a${"\u0301".repeat(300)}${"🏽".repeat(200)}`;
    const pages = contents(paginate(text, { segments: 1 }, HINT));
    expect(pages.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    for (const page of pages) expect(page.isWellFormed()).toBe(true);
  });
});

describe("any text, any budget", () => {
  const tokens = fc.constantFrom(
    "10:45 AM",
    "7 p.m.",
    "+1 (206) 555-0100",
    "$1,234.50",
    "20 €",
    "12/05/2026",
    "https://maps.example/dir?a=1&b=2#c",
    "www.example.org/a_b",
    "name@mail.example",
    "👨‍👩‍👧‍👦",
    "🇫🇷",
    "e\u0301",
  );
  const words = fc.oneof(
    { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,12}[.,;!?]?$/) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("你好吗", "我们到达。", "สวัสดีครับ", "नमस्ते", "привет.", "Ä{€}~", "St."),
    },
  );
  const spaces = fc.constantFrom(" ", " ", " ", "  ", "\n", "\n\n", "\r\n", " \n ");
  const prose = fc
    .array(fc.tuple(words, spaces, fc.option(tokens, { freq: 2 }), spaces), { maxLength: 120 })
    .map((parts) => parts.map(([word, space, token, after]) => word + space + (token ?? "") + after));
  const budgets = fc.integer({ min: 1, max: 10 });
  const hints = fc.constantFrom("", HINT, "ЕЩЁ");

  function checkPages(text: string, segments: number, hint: string): number[] {
    const pages = paginate(text, { segments }, hint);
    pages.forEach((page, index) => {
      expect(measure(page).segments).toBeLessThanOrEqual(segments);
      expect(page.length).toBeLessThanOrEqual(MAX_BODY_CHARACTERS);
      if (hint !== "") expect(page.endsWith(`\n${hint}`)).toBe(index < pages.length - 1);
    });
    const texts = contents(pages, hint);
    for (const page of texts) expect(page).toMatch(/\S/);
    return findCuts(text, texts);
  }

  it("loses nothing, keeps to the budget, and cuts no number, address or character", () => {
    fc.assert(
      fc.property(prose, budgets, hints, (parts, segments, hint) => {
        const text = parts.join("");
        const cuts = checkPages(text, segments, hint);
        const ends = new Set(graphemeEnds(text));
        for (const cut of cuts) expect(ends).toContain(cut);

        let start = 0;
        for (const part of parts) {
          const [, before = "", token = ""] = /^(\S+\s+)(.*?)\s*$/su.exec(part) ?? [];
          const from = start + before.length;
          for (const cut of cuts) expect(cut > from && cut < from + token.length, token).toBe(false);
          start += part.length;
        }
      }),
      { numRuns: 200 },
    );
  });

  it("holds for texts without a single space", () => {
    const pieces = fc.oneof(
      tokens.map((token) => token.replaceAll(" ", "")),
      fc.constantFrom(
        "你",
        "好",
        "。",
        "，",
        "한",
        "ก",
        "a",
        "é",
        "\u200d",
        "\u0301",
        "😀",
        "🏽",
        "]",
        "€",
        "1",
      ),
      fc.constantFrom(...Array.from((GSM7_BASIC + GSM7_EXTENSION).replace(/\s/g, ""))),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 600 }), budgets, hints, (parts, segments, hint) => {
        const text = parts.join("");
        const ends = new Set(graphemeEnds(text));
        for (const cut of checkPages(text, segments, hint)) expect(ends).toContain(cut);
      }),
      { numRuns: 200 },
    );
  });

  it("holds for any string at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 800 }), budgets, (text, segments) => {
        checkPages(text, segments, HINT);
      }),
      { numRuns: 200 },
    );
  });
});
