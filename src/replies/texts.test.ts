import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asksToStop, consentWord } from "../sms/opt-out.ts";
import { measure } from "../sms/segments.ts";
import { composePage } from "./compose-page.ts";
import { handOverText, withoutHandOver } from "./hand-over-text.ts";
import { readHelpTopic, readKeyword } from "./keywords.ts";
import { languageNames, textLanguage, textsIn } from "./texts.ts";
import { emergencyText, helpText, whichText } from "./wording.ts";

const languages = Object.keys(languageNames);

/** Every text of a language, by its path. */
function listTexts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([name, one]) => listTexts(one, `${path}.${name}`));
}

const placesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(languages)("the fixed texts in %s", (language) => {
  const texts = listTexts(textsIn(language));
  const english = new Map(listTexts(textsIn("en")));

  test("are GSM-7 and one segment each, filled in with the longest there is", () => {
    const filled = [
      ...texts.map(([, text]) => text),
      emergencyText(null, { language }),
      handOverText("Mo-Fr 09:00-17:00 Europe/London", { now: new Date("2026-11-28T15:00:00Z"), language }),
      // The week's longest name in Swahili.
      handOverText("Su 09:00-17:00 Europe/London", { now: new Date("2026-11-28T15:00:00Z"), language }),
      whichText(["stop-texting-me", "how-are-you"], { language }),
    ];
    for (const text of filled)
      expect([text, measure(text)]).toMatchObject([text, { encoding: "GSM-7", segments: 1 }]);
  });

  test("have the places of the English ones, and our keywords as they are", () => {
    for (const [path, text] of texts) {
      const meant = english.get(path) ?? "";
      expect([path, placesIn(text)]).toEqual([path, placesIn(meant)]);
      for (const word of ["RESET", "HELP", "HUMAN", "STOP", "MORE", "LANG"]) {
        if (meant.includes(word)) expect([path, text]).toEqual([path, expect.stringContaining(word)]);
      }
    }
  });

  test("are told apart from English", () => {
    const same = texts.filter(
      ([path, text]) => language !== "en" && text.length > 20 && english.get(path) === text,
    );
    expect(same).toEqual([]);
  });

  test("about who answers are taken out of what the assistant remembers", () => {
    const { takenOver, handedBack, waitingForPerson } = textsIn(language);
    const closed = handOverText("Mo-Fr 09:00-17:00 Europe/London", {
      now: new Date("2026-11-28T15:00:00Z"),
      language,
    });
    for (const said of [takenOver, handedBack, waitingForPerson, closed]) {
      expect(withoutHandOver(`7 x 6 = 42\n\n${said}`)).toBe("7 x 6 = 42");
    }
  });

  test("are pages with their own word for more", () => {
    const { page, rest } = composePage("word ".repeat(100), { segmentBudget: 1, language });
    expect(page.endsWith(`\n${textsIn(language).moreHint}`)).toBe(true);
    expect(page.replaceAll(/\D?MORE.*/g, "").length + rest.length).toBeGreaterThan(490);
    expect(measure(page).segments).toBe(1);
  });
});

describe("HELP", () => {
  const word = fc.string({
    unit: fc.constantFrom("A", "B", "I", "M", "W", "Z"),
    minLength: 1,
    maxLength: 6,
  });
  const words = fc.array(word, { maxLength: 16 });
  const reader = fc.record({
    canChat: fc.boolean(),
    language: fc.constantFrom(null, "pt-BR", "it", ...languages),
  });

  const fullest = languages.map((language): [string[], { canChat: boolean; language: string }] => [
    Array<string>(16).fill("WORDER"),
    { canChat: true, language },
  ]);

  test("is one segment with any sixteen words of six letters, in every language, and names them all", () => {
    fc.assert(
      fc.property(words, reader, (skillWords, one) => {
        const text = helpText(skillWords, one);
        expect(measure(text)).toMatchObject({ encoding: "GSM-7", segments: 1 });
        expect(text).toContain(skillWords.join(" "));
        expect(text).toMatch(/RESET(.|\n)*HUMAN(.|\n)*STOP/);
        if (skillWords[0] !== undefined) expect(text).toContain(`HELP ${skillWords[0]}: `);
      }),
      {
        numRuns: 300,
        examples: fullest,
      },
    );
  });

  test("goes on with MORE where even the shortest form has no room, and cuts no word", () => {
    const many = Array.from({ length: 60 }, (_, index) => `WORD${index + 10}`);
    for (const language of languages) {
      let { page, rest } = composePage(helpText(many, { canChat: true, language }), {
        segmentBudget: 1,
        language,
      });
      expect(page).toMatch(/RESET HUMAN STOP/);
      const pages = [page];
      while (rest !== "") {
        ({ page, rest } = composePage(rest, { segmentBudget: 1, language }));
        pages.push(page);
      }
      const named = pages.flatMap((one) => one.match(/\bWORD\d\d\b/g) ?? []);
      expect([...new Set(named)]).toEqual(many);
      for (const one of pages) expect(measure(one).segments).toBe(1);
    }
  });

  test("says as much of our own words as there is room for", () => {
    const few = helpText(["MAP", "NEAR"], { canChat: true });
    expect(few).toBe(
      "I am an assistant by text: ask me anything.\nMAP NEAR\nHELP MAP: how\nRESET: new start\nHUMAN: a person\nSTOP: no texts",
    );
    const nine = "MAP NEAR SET WEATHER DIGEST REMIND CALC CONVERT TIME".split(" ");
    expect(helpText([...nine, "LIST", "LANG"], { canChat: true })).toMatch(
      /RESET new, HUMAN person, STOP ends$/,
    );
  });
});

describe("keywords in other languages", () => {
  test.each([
    ["ayuda", "help"],
    ["Aide !", "help"],
    ["HILFE", "help"],
    ["ajuda", "help"],
    ["Msaada", "help"],
    ["más", "more"],
    ["mas", "more"],
    ["plus", "more"],
    ["Mehr", "more"],
    ["mais", "more"],
    ["zaidi", "more"],
    ["persona", "human"],
    ["Personne", "human"],
    ["Mensch", "human"],
    ["pessoa", "human"],
    ["mtu", "human"],
    ["emergencia", "emergency"],
    ["Emergência", "emergency"],
    ["urgence", "emergency"],
    ["Notfall!", "emergency"],
    ["dharura", "emergency"],
    ["neustart", "reset"],
    ["constructor", null],
    ["plus 3", null],
    ["no mas", null],
    ["personne ne vient", null],
  ])("%s: %s", (text, keyword) => {
    expect(readKeyword(text)).toBe(keyword);
    // Consent words are the carriers' affair.
    expect([consentWord(text), asksToStop(text)]).toEqual([null, false]);
  });

  test.each([
    ["HELP map", "MAP"],
    ["ayuda map", "MAP"],
    ["Hilfe, Bus", null],
    ["aide bus", "BUS"],
    ["helpful", null],
  ])("%s asks about %s", (text, topic) => {
    expect(readHelpTopic(text)).toBe(topic);
  });
});

test.each([
  ["pt-BR", "pt"],
  ["ES", "es"],
  [null, "en"],
  ["it", "en"],
  ["constructor", "en"],
])("who has the language %s reads the texts in %s", (language, expected) => {
  expect(textLanguage(language)).toBe(expected);
});
