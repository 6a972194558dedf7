import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { trainingRows } from "./playbook.ts";
import type { Playbook } from "./playbook.ts";
import { PlaybookError } from "./problem.ts";
import { readPlaybook } from "./read-playbook.ts";

const known = { skills: ["directions"] };
const folders: string[] = [];

/** A sound playbook of two intents, which each case spoils or adds to. */
const sound = {
  "greeting.yaml":
    "reply:\n  - Hello! Ask me anything.\n  - Hi there.\nutterances:\n  - hi\n  - good mornin\n",
  "way.yaml": "skill: directions\nutterances:\n  - how do i get home\n",
};

type Files = Record<string, string | Buffer>;

function write(files: Files): string {
  const folder = join(mkdtempSync(join(tmpdir(), "playbook-")), "shop");
  folders.push(dirname(folder));
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

function read(files: Files): Playbook {
  return readPlaybook(write({ ...sound, ...files }), known);
}

/** Every problem as `file:line: message`, the folder left out. */
function problemsIn(files: Files): string[] {
  return problemsOf(write(files));
}

function problemsOf(folder: string): string[] {
  try {
    readPlaybook(folder, known);
    return [];
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error;
    expect(error.message.split("\n")).toHaveLength(error.problems.length);
    return error.message.replaceAll(`${folder}/`, "").replaceAll(folder, ".").split("\n");
  }
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe("a sound folder", () => {
  test("is read into intents in the order of their names, out-of-scope texts and held-out rows", () => {
    const playbook = read({
      "out-of-scope.yaml": "utterances: [my brother got married]\n",
      "held-out.csv": 'text,intent\nhiya,greeting\n"well, my brother",oos\n"say ""hi""\nto me",greeting\n',
    });
    expect(playbook).toEqual({
      name: "shop",
      intents: [
        {
          name: "greeting",
          utterances: ["hi", "good mornin"],
          answer: { kind: "reply", variants: ["Hello! Ask me anything.", "Hi there."] },
        },
        { name: "way", utterances: ["how do i get home"], answer: { kind: "skill", skill: "directions" } },
      ],
      outOfScope: ["my brother got married"],
      heldOut: [
        { text: "hiya", intent: "greeting" },
        { text: "well, my brother", intent: "oos" },
        { text: 'say "hi"\nto me', intent: "greeting" },
      ],
    });
    expect(trainingRows(playbook)).toEqual([
      { text: "hi", intent: "greeting" },
      { text: "good mornin", intent: "greeting" },
      { text: "how do i get home", intent: "way" },
      { text: "my brother got married", intent: "oos" },
    ]);
  });

  test("needs neither out-of-scope texts nor held-out rows, and may hold other files", () => {
    const playbook = read({ "README.md": "# Ours", ".hidden.yaml": "\t?", "prices.csv": "a,b,c" });
    expect(playbook.outOfScope).toEqual([]);
    expect(playbook.heldOut).toEqual([]);
  });

  test.each([
    ["reply: Hello", { kind: "reply", variants: ["Hello"] }],
    ["reply: 24/7", { kind: "reply", variants: ["24/7"] }],
    ["skill: directions", { kind: "skill", skill: "directions" }],
    ["agent: true", { kind: "agent" }],
    ["person: true", { kind: "person" }],
    ["opt_out: true", { kind: "opt-out" }],
    ["emergency: true", { kind: "emergency" }],
  ])("says what follows by %s", (line, answer) => {
    const { intents } = read({ "a.yaml": `${line}\nutterances:\n  - x\n` });
    expect(intents[0]).toEqual({ name: "a", utterances: ["x"], answer });
  });

  test("takes numbers, booleans, times and dates among the utterances as they are written", () => {
    const texts = [
      "no",
      "y",
      "911",
      "007",
      "12:30",
      "1.50",
      "2026-03-27",
      "null",
      "~",
      "0x1F",
      "1e3",
      "true",
    ];
    const { intents } = read({
      "a.yaml": `agent: true\nutterances:\n${texts.map((text) => `- ${text}\n`).join("")}`,
    });
    expect(intents[0]?.utterances).toEqual(texts);
  });

  test("takes quoted texts, folded lines, comments, carriage returns and a byte order mark", () => {
    const lines = [
      "\ufeff# ours",
      "agent: true # for now",
      "utterances:",
      '- "at: noon, #1"',
      "- 'it''s me' # a comment",
      "- one text",
      "  on two lines",
      "- c#",
    ];
    const { intents } = read({ "a.yaml": lines.join("\r\n") });
    expect(intents[0]?.utterances).toEqual(["at: noon, #1", "it's me", "one text on two lines", "c#"]);
  });

  test("reads held-out rows with carriage returns, empty lines and no line end at the end", () => {
    const { heldOut } = read({
      "held-out.csv": "\ufefftext,intent\r\n\r\nhey you,greeting\r\n\r\nto bed,way",
    });
    expect(heldOut).toEqual([
      { text: "hey you", intent: "greeting" },
      { text: "to bed", intent: "way" },
    ]);
  });
});

describe("a folder as a whole", () => {
  test("that is not there is said to be missing", () => {
    expect(problemsOf("/nowhere/at/all")).toEqual([".:1: there is no such folder"]);
  });

  test("that is a file is refused", () => {
    const folder = write(sound);
    expect(problemsOf(join(folder, "way.yaml"))).toEqual([".:1: this is no folder that can be read"]);
  });

  test.each([
    ["no intent", {}],
    ["a single intent", { "way.yaml": sound["way.yaml"] }],
    ["only out-of-scope texts", { "out-of-scope.yaml": "utterances: [x]" }],
  ])("with %s has too few", (_what, files) => {
    expect(problemsIn(files)).toEqual([
      ".:1: a playbook needs at least 2 intents, each in a file <intent>.yaml",
    ]);
  });

  test("tells every problem of every file at once, in order", () => {
    const problems = problemsIn({
      ...sound,
      "greeting.yaml": "reply: Hello\nutterances:\n  - hi\n  -\n  - Hi\ncolour: red\n",
      "zoo.yaml": "utterances:\n  - how do I get  home\n",
      "held-out.csv": "text,intent\nhi,greeting\nmoo,cow\n",
    });
    expect(problems).toEqual([
      'greeting.yaml:4: the text is empty (one that starts with "#" needs quotes)',
      "greeting.yaml:5: the same text stands in greeting.yaml:3",
      "greeting.yaml:6: unknown key; known are: utterances, reply, skill, agent, person, opt_out, emergency",
      "held-out.csv:2: a held-out text must not be trained on, and stands in greeting.yaml:3",
      "held-out.csv:3: the label is no intent of this folder, nor oos",
      "zoo.yaml:1: the answer is missing: one of reply, skill, agent, person, opt_out, emergency",
      "zoo.yaml:2: the same text stands in way.yaml:3",
    ]);
  });
});

describe("an intent's file", () => {
  const long = "a".repeat(1601);
  const cases: [what: string, yaml: string | Buffer, problem: string][] = [
    ["a tab for indenting", "agent: true\nutterances:\n\t- x\n", "a.yaml:3: not valid YAML: "],
    ["quotes left open", 'agent: true\nutterances:\n- "x\n- y\n', "a.yaml:3: not valid YAML: "],
    ["a tag", "agent: true\nutterances:\n- !help me\n", "a.yaml:3: not valid YAML: "],
    ["an alias of nothing", "agent: true\nutterances:\n- *x\n", "a.yaml:3: "],
    ["two documents", "agent: true\n---\nutterances: [x]\n", "a.yaml:2: not valid YAML: "],
    [
      "a key twice",
      "agent: true\nutterances: [x]\nagent: true\n",
      "a.yaml:3: not valid YAML: Map keys must be unique",
    ],
    ["nesting without end", `agent: ${"[".repeat(20_000)}`, "a.yaml:1: "],
    ["nothing in it", "", "a.yaml:1: the file is empty"],
    ["comments only", "# later\n", "a.yaml:1: the file is empty"],
    ["a list", "# ours\n- x\n", "a.yaml:2: the file must hold keys"],
    ["a text", "hello\n", "a.yaml:1: the file must hold keys"],
    ["an unknown key", "agent: true\nutterances: [x]\nreplies: [y]\n", "a.yaml:3: unknown key"],
    ["no answer", "utterances: [x]\n", "a.yaml:1: the answer is missing"],
    [
      "two answers",
      "agent: true\nutterances: [x]\nperson: true\n",
      "a.yaml:3: only one answer can follow, and agent stands in line 1",
    ],
    ["a switch that is off", "utterances: [x]\nagent: false\n", "a.yaml:2: agent takes nothing but true"],
    ["a switch with nothing", "utterances: [x]\nperson:\n", "a.yaml:2: person takes nothing but true"],
    ["a list for a switch", "utterances: [x]\nperson: [true]\n", "a.yaml:2: person takes nothing but true"],
    [
      "a skill nobody has",
      "skill: teleport\nutterances: [x]\n",
      "a.yaml:1: there is no such skill; known are: directions",
    ],
    ["no skill named", "skill:\nutterances: [x]\n", "a.yaml:1: there is no such skill"],
    [
      "two skills",
      "skill: [directions, b]\nutterances: [x]\n",
      "a.yaml:1: skill takes the name of one skill",
    ],
    ["an empty reply", "utterances: [x]\nreply:\n", "a.yaml:2: the reply is empty"],
    ["no reply in the list", "utterances: [x]\nreply: []\n", "a.yaml:2: the reply is empty"],
    ["an empty variant", 'reply:\n- y\n- "  "\nutterances: [x]\n', "a.yaml:3: the reply is empty"],
    [
      "a reply of 307 letters",
      `reply: ${"b".repeat(307)}\nutterances: [x]\n`,
      "a.yaml:1: the reply takes more than 2 segments",
    ],
    [
      "a reply of 135 ideographs",
      `reply: ${"中".repeat(135)}\nutterances: [x]\n`,
      "a.yaml:1: the reply takes more than 2 segments",
    ],
    ["no utterances", "agent: true\n", "a.yaml:1: there are no utterances"],
    ["an empty list of utterances", "agent: true\nutterances:\n", "a.yaml:2: "],
    ["utterances that are no list", "agent: true\nutterances: x\n", "a.yaml:2: utterances must be a list"],
    ["an empty utterance", 'agent: true\nutterances:\n- x\n- ""\n', "a.yaml:4: the text is empty"],
    ["an utterance of spaces", 'agent: true\nutterances:\n- x\n- " "\n', "a.yaml:4: the text is empty"],
    [
      "an utterance too long",
      `agent: true\nutterances:\n- x\n- ${long}\n`,
      "a.yaml:4: the text has more than 1600",
    ],
    ["an utterance with NUL", 'agent: true\nutterances:\n- "x\\0"\n', "a.yaml:3: the text holds a character"],
    ["half a character", 'agent: true\nutterances:\n- "x\\uD83D"\n', "a.yaml:3: the text holds a character"],
    [
      "a colon in a text",
      "agent: true\nutterances:\n- x\n- note: call mum\n",
      "a.yaml:4: this is no plain text",
    ],
    ["a list in the list", "agent: true\nutterances:\n- [x]\n", "a.yaml:3: this is no plain text"],
    [
      "a text that looks like a comment",
      "agent: true\nutterances:\n- #1 fan\n",
      "a.yaml:3: the text is empty",
    ],
    [
      "a text cut by a comment",
      "agent: true\nutterances:\n- flat #4 pls\n",
      'a.yaml:3: the text is cut at "#"',
    ],
    [
      "the same text twice",
      "agent: true\nutterances:\n- x\n- y\n-  X \n",
      "a.yaml:5: the same text stands in a.yaml:3",
    ],
    [
      "another intent's text",
      "agent: true\nutterances:\n- Hi\n",
      "greeting.yaml:5: the same text stands in a.yaml:3",
    ],
    [
      "Latin-1",
      Buffer.from("agent: true\nutterances:\n- caf\u00e9\n", "latin1"),
      "a.yaml:3: the file is not UTF-8",
    ],
    ["UTF-16", Buffer.from("\ufeffagent: true\n", "utf16le"), "a.yaml:1: the file is not UTF-8"],
    ["nine megabytes", `agent: true\n${"#".repeat(9_000_000)}`, "a.yaml:1: the file is larger than 8 MB"],
  ];

  test.each(cases)("with %s is refused", (_what, yaml, problem) => {
    expect(problemsIn({ ...sound, "a.yaml": yaml }).join("\n")).toContain(problem);
  });

  test("never has its texts quoted in a problem", () => {
    const yaml =
      "agent: true\nutterances:\n- my secret\n- my secret\n- my secret #1\n- secret: x\nsecret: x\n";
    expect(problemsIn({ ...sound, "a.yaml": yaml }).join("\n")).not.toContain("secret");
  });

  test.each([
    "Lost.yaml",
    "lost_parcel.yaml",
    "lost parcel.yaml",
    "-lost.yaml",
    "lost--parcel.yaml",
    "verlorén.yaml",
  ])("is not named %s", (file) => {
    const problems = problemsIn({ ...sound, [file]: "agent: true\nutterances: [x]\n" });
    expect(problems).toEqual([
      `${file}:1: an intent's name is lower-case words joined by hyphens, such as lost-parcel`,
    ]);
  });

  test("is named neither oos, nor with another ending, nor at length", () => {
    const yaml = "agent: true\nutterances: [x]\n";
    expect(problemsIn({ ...sound, "oos.yaml": yaml })).toEqual([
      "oos.yaml:1: the name is reserved for texts no intent takes (out-of-scope.yaml)",
    ]);
    expect(problemsIn({ ...sound, "lost.yml": yaml })).toEqual([
      "lost.yml:1: an intent's file must end in .yaml",
    ]);
    const long = `${"a".repeat(65)}.yaml`;
    expect(problemsIn({ ...sound, [long]: yaml })).toEqual([
      `${long}:1: an intent's name has at most 64 characters`,
    ]);
  });

  test("that is a folder is refused", () => {
    const folder = write(sound);
    mkdirSync(join(folder, "a.yaml"));
    expect(problemsOf(folder)).toEqual(["a.yaml:1: the file cannot be read (EISDIR)"]);
  });
});

describe("the out-of-scope texts", () => {
  test.each([
    [
      "an answer",
      "agent: true\nutterances: [x]\n",
      "out-of-scope.yaml:1: unknown key; known are: utterances",
    ],
    [
      "an intent's text",
      "utterances: [HI]\n",
      "out-of-scope.yaml:1: the same text stands in greeting.yaml:5",
    ],
    ["no texts", "utterances: []\n", "out-of-scope.yaml:1: there are no utterances"],
  ])("with %s are refused", (_what, yaml, problem) => {
    expect(problemsIn({ ...sound, "out-of-scope.yaml": yaml })).toEqual([problem]);
  });
});

describe("the held-out rows", () => {
  const cases: [what: string, csv: string | Buffer, problem: string][] = [
    ["nothing", "", "held-out.csv:1: the file is empty"],
    ["no header", "hiya,greeting\n", "held-out.csv:1: the first line must be text,intent"],
    ["columns the other way round", "intent,text\n", "held-out.csv:1: the first line must be text,intent"],
    ["a comma without quotes", "text,intent\nhi, you,greeting\n", "held-out.csv:2: a row has two fields"],
    ["a text alone", "text,intent\nhiya\n", "held-out.csv:2: a row has two fields"],
    ["no text", 'text,intent\n"",greeting\n', "held-out.csv:2: the text is empty"],
    ["no label", "text,intent\nhiya,\n", "held-out.csv:2: the label is no intent of this folder, nor oos"],
    ["a label nobody has", "text,intent\nhiya,Greeting\n", "held-out.csv:2: the label is no intent"],
    [
      "a quote left open",
      'text,intent\nhiya,greeting\n"hey,greeting\n',
      "held-out.csv:3: a quote is opened and never closed",
    ],
    [
      "letters after a quote",
      'text,intent\n"x"y,greeting\n',
      "held-out.csv:2: there is text after a closing quote",
    ],
    [
      "a trained text",
      "text,intent\nGood  Mornin,greeting\n",
      "held-out.csv:2: a held-out text must not be trained on",
    ],
    [
      "a text of two labels",
      "text,intent\nyo,greeting\nYO,way\n",
      "held-out.csv:3: the same text has another label",
    ],
    [
      "Latin-1",
      Buffer.from("text,intent\ncaf\u00e9,oos\n", "latin1"),
      "held-out.csv:2: the file is not UTF-8",
    ],
  ];

  test.each(cases)("with %s are refused", (_what, csv, problem) => {
    const problems = problemsIn({ ...sound, "held-out.csv": csv });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test("keep their line numbers after a text of several lines", () => {
    const problems = problemsIn({ ...sound, "held-out.csv": 'text,intent\n"a\nb\n\nc",oos\nd,cow\n' });
    expect(problems).toEqual(["held-out.csv:6: the label is no intent of this folder, nor oos"]);
  });
});
