import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Answer, Playbook } from "./playbook.ts";
import { PlaybookError } from "./problem.ts";
import { readPlaybook } from "./read-playbook.ts";
import { writePlaybook } from "./write-playbook.ts";

const base = mkdtempSync(join(tmpdir(), "playbook-"));
const known = { skills: ["directions"] };
let count = 0;

function newFolder(): string {
  return join(base, String(++count), "shop");
}

afterAll(() => {
  rmSync(base, { recursive: true });
});

const shop: Playbook = {
  name: "shop",
  intents: [
    {
      name: "greeting",
      utterances: ["hi", "no", "12:30"],
      answer: { kind: "reply", variants: ["Hello: #1!"] },
    },
    { name: "way", utterances: ["how do i get home"], answer: { kind: "skill", skill: "directions" } },
  ],
  outOfScope: ["my brother got married"],
  heldOut: [{ text: 'well, "hi"', intent: "greeting" }],
};

/** Texts such as a person may send, the awkward ones above all. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...Array.from("a \n\r\t:#-'\"\\,[]{}&*!|>%@`?\u0085\u2028\ufeff\u00a0\u200b")),
      minLength: 1,
      maxLength: 90,
    }),
    fc.constantFrom(
      "true",
      "~",
      "null",
      "yes",
      "0o7",
      "1_000",
      "---",
      "...",
      "- x",
      "? x",
      "!!int 1",
      "=",
      "<<",
    ),
  )
  .filter((value) => value.trim() !== "" && value.isWellFormed() && !value.includes("\0"));

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.array(text, { minLength: 1, maxLength: 3 }).map((variants): Answer => ({ kind: "reply", variants })),
  fc.constantFrom<Answer>(
    { kind: "skill", skill: "directions" },
    { kind: "agent" },
    { kind: "person" },
    { kind: "opt-out" },
    { kind: "emergency" },
  ),
);

const playbook: fc.Arbitrary<Playbook> = fc
  .record({
    texts: fc.uniqueArray(text, {
      minLength: 4,
      maxLength: 12,
      selector: (value) => value.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim(),
    }),
    answers: fc.tuple(answer, answer),
    outOfScope: fc.nat({ max: 1 }),
    heldOut: fc.nat({ max: 1 }),
  })
  .map(({ texts, answers, outOfScope, heldOut }) => ({
    name: "shop",
    intents: [
      { name: "a", utterances: texts.slice(0, 1), answer: answers[0] },
      { name: "a-2", utterances: texts.slice(3), answer: answers[1] },
    ],
    outOfScope: texts.slice(1, 1 + outOfScope),
    heldOut: texts.slice(2, 2 + heldOut).map((held) => ({ text: held, intent: "oos" })),
  }));

describe("writing a playbook", () => {
  test("gives readable files, in quotes only what needs them", () => {
    const folder = newFolder();
    writePlaybook(folder, shop);
    expect(readFileSync(join(folder, "greeting.yaml"), "utf8")).toBe(
      'reply:\n  - "Hello: #1!"\nutterances:\n  - hi\n  - "no"\n  - "12:30"\n',
    );
    expect(readFileSync(join(folder, "way.yaml"), "utf8")).toBe(
      "skill: directions\nutterances:\n  - how do i get home\n",
    );
    expect(readFileSync(join(folder, "held-out.csv"), "utf8")).toBe('text,intent\n"well, ""hi""",greeting\n');
  });

  test("and reading it back gives the same playbook, whatever its texts are", () => {
    const folder = newFolder();
    fc.assert(
      fc.property(playbook, (written) => {
        writePlaybook(folder, written);
        expect(readPlaybook(folder, known)).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  test("leaves a file that says the same as it is, with its comments", () => {
    const folder = newFolder();
    writePlaybook(folder, shop);
    const mine = "# mine\nutterances: [how do i get home]\nskill: directions\n";
    writeFileSync(join(folder, "way.yaml"), mine);
    const long = new Date("2020-01-01T00:00:00Z");
    for (const file of readdirSync(folder)) utimesSync(join(folder, file), long, long);

    const [greeting, way] = shop.intents;
    if (!greeting || !way) throw new Error("the shop has two intents");
    const changed = { ...shop, intents: [{ ...greeting, utterances: ["hi", "hello"] }, way] };
    writePlaybook(folder, changed);
    expect(readFileSync(join(folder, "way.yaml"), "utf8")).toBe(mine);
    const isOld = (file: string) => statSync(join(folder, file)).mtime.getTime() === long.getTime();
    expect(readdirSync(folder).filter(isOld)).toEqual(["held-out.csv", "out-of-scope.yaml", "way.yaml"]);
    expect(readPlaybook(folder, known)).toEqual(changed);
  });

  test("removes what is no more and mends what could not be read", () => {
    const folder = newFolder();
    writePlaybook(folder, {
      ...shop,
      intents: [...shop.intents, { name: "zoo", utterances: ["moo"], answer: { kind: "agent" } }],
    });
    writeFileSync(join(folder, "way.yaml"), "utterances: [\n");
    writeFileSync(join(folder, "notes.txt"), "keep");
    const wanted = { ...shop, outOfScope: [], heldOut: [] };
    writePlaybook(folder, wanted);
    expect(readdirSync(folder)).toEqual(["greeting.yaml", "notes.txt", "way.yaml"]);
    expect(readPlaybook(folder, known)).toEqual(wanted);
  });

  test("into a folder with somebody else's YAML files is refused, and nothing changes", () => {
    const folder = newFolder();
    writePlaybook(folder, { ...shop, intents: shop.intents.slice(0, 1) });
    const compose = join(folder, "compose.yaml");
    writeFileSync(compose, "services:\n  web: {}\n");
    expect(() => {
      writePlaybook(folder, shop);
    }).toThrow(
      new PlaybookError([
        {
          file: compose,
          line: 1,
          message: "this is no intent's file: write the playbook into a folder of its own",
        },
      ]),
    );
    expect(readdirSync(folder)).toEqual([
      "compose.yaml",
      "greeting.yaml",
      "held-out.csv",
      "out-of-scope.yaml",
    ]);
  });

  test.each(["../way", "a/b", "", "Way", "oos", "out-of-scope", ".hidden"])(
    "with an intent named %o is refused",
    (name) => {
      const folder = newFolder();
      const intents = [{ name, utterances: ["x"], answer: { kind: "agent" as const } }];
      expect(() => {
        writePlaybook(folder, { ...shop, intents });
      }).toThrow(PlaybookError);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test("with two intents of one name is refused", () => {
    expect(() => {
      writePlaybook(newFolder(), { ...shop, intents: [...shop.intents, ...shop.intents.slice(0, 1)] });
    }).toThrow("two intents have this name");
  });
});

test("any bytes in a folder are read or refused with places, never crash", () => {
  const folder = newFolder();
  writePlaybook(folder, shop);
  const yaml = fc.string({
    unit: fc.constantFrom(...Array.from("ab \n\t:#-'\"\\,[]{}&*!|>%?"), "utterances:", "\n- "),
    maxLength: 80,
  });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 80 }),
    yaml.map((value) => Buffer.from(value)),
  );
  fc.assert(
    fc.property(bytes, bytes, (intent, heldOut) => {
      writeFileSync(join(folder, "greeting.yaml"), intent);
      writeFileSync(join(folder, "held-out.csv"), heldOut);
      try {
        readPlaybook(folder, known);
      } catch (error) {
        if (!(error instanceof PlaybookError)) throw error;
        for (const { line } of error.problems) expect(line).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});
