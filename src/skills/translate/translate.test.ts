import { describe, expect, it } from "vitest";
import { measure } from "../../sms/segments.ts";
import { readTranslations } from "../wiktionary/translations.ts";
import { languageNamed, languageOfCode, languages } from "./languages.ts";
import { bookCodes, meaningsOf, phraseIn } from "./phrasebook.ts";
import { phraseList } from "./phrase-list.ts";
import { readCommand, readFollowUp, readUtterance } from "./read.ts";

describe("what is to be translated", () => {
  it.each([
    ["translate to Spanish: where is the station", "where is the station", "es"],
    ["how do you say thank you in swahili", "thank you", "sw"],
    ["whats bread in french", "bread", "fr"],
    ["german for good morning", "good morning", "de"],
    ["what does merci mean in english", "merci", "en"],
    ["how do they say cheers in sweden", "cheers", "sv"],
    ["what does gracias mean", "gracias", "en"],
  ])("%s", (text, words, to) => {
    expect(readUtterance(text)).toEqual({ do: "translate", words, to });
  });

  it.each([
    "what language do they speak in brazil",
    "whats the weather in greece",
    "can you translate this to french",
    "news in spain",
  ])("is nothing in: %s", (text) => {
    expect(readUtterance(text)).toBeNull();
  });

  it("takes a code after TRANSLATE, but for an English word", () => {
    expect(readCommand("TRANSLATE fr where is the toilet")).toMatchObject({
      to: "fr",
      words: "where is the toilet",
    });
    expect(readCommand("TRANSLATE no thank you")?.to).toBeUndefined();
  });

  it("goes on in another language", () => {
    expect(readFollowUp("and in german?", { words: "bread" })).toEqual({
      do: "translate",
      words: "bread",
      to: "de",
    });
    expect(readFollowUp("and tomorrow?", { words: "bread" })).toBeNull();
  });
});

describe("the languages and the phrasebook", () => {
  it("knows sixty languages or more, no name twice", () => {
    expect(languages.length).toBeGreaterThanOrEqual(60);
    const names = languages.flatMap(({ name, others }) => [name.toLowerCase(), ...others]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(languageNamed("Español")?.code).toBe("es");
  });

  it("says each phrase in each of its languages in one SMS, and how it sounds in other letters", () => {
    expect(bookCodes.length).toBeGreaterThanOrEqual(12);
    for (const code of bookCodes) {
      const language = languageOfCode(code);
      for (const [english] of Object.values(phraseList)) {
        const phrase = language && phraseIn(language, english);
        expect(phrase, `${code} ${english}`).toBeTruthy();
        const isLatin = /^[\p{Script=Latin}\p{P}\p{M}\s]+$/u.test(phrase?.words ?? "");
        expect(isLatin || Boolean(phrase?.pronounced), `${code} ${english}`).toBe(true);
        const text = `${language?.name ?? ""}: ${phrase?.words ?? ""} (${phrase?.pronounced ?? ""})`;
        expect(measure(text).segments, text).toBeLessThanOrEqual(text.length > 70 ? 2 : 1);
      }
    }
  });

  it("reads itself the other way round, without accents", () => {
    expect(meaningsOf("buenos dias", null)).toEqual([{ code: "es", english: "good morning" }]);
    expect(meaningsOf("arigato", null)[0]?.english).toBe("thank you");
  });
});

it("reads a table of translations as Wiktionary writes it", () => {
  const wikitext =
    "{{trans-top|id=Q1|baked dough}}\n* French: {{t+|fr|[[pain]]|m}}\n* Russian: {{t+|ru|бу́лка|f|tr=búlka}}\n{{trans-top|money}}\n* French: {{tt|fr|blé}}";
  expect(readTranslations(wikitext, ["fr"])).toEqual([
    { sense: "baked dough", word: "pain", pronounced: null },
    { sense: "money", word: "blé", pronounced: null },
  ]);
  expect(readTranslations(wikitext, ["ru"])[0]?.pronounced).toBe("búlka");
});
