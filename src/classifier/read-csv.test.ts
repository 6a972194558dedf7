import { describe, expect, test } from "vitest";
import { CsvError, readCsv } from "./read-csv.ts";
import { readExamples, readTexts } from "./read-examples.ts";

describe("CSV", () => {
  test.each<[string, string, string[][]]>([
    [
      "reads records",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "reads CRLF and a missing last line end",
      "a,b\r\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["skips a byte order mark", "\uFEFFa\n1", [["a"], ["1"]]],
    ["reads quoted commas and quotes", '"x, ""y""",z', [['x, "y"', "z"]]],
    [
      "reads quoted line ends",
      '"x\r\ny",z\n1,2',
      [
        ["x\r\ny", "z"],
        ["1", "2"],
      ],
    ],
    [
      "keeps empty fields",
      ",\na,",
      [
        ["", ""],
        ["a", ""],
      ],
    ],
    ["takes a quote inside a plain field as it is", 'a"b,c', [['a"b', "c"]]],
    ["gives nothing for nothing", "", []],
  ])("%s", (_, text, records) => {
    expect(readCsv(text).map(({ fields }) => fields)).toEqual(records);
  });

  test("counts lines inside quotes", () => {
    expect(readCsv('a\n"1\n2"\n3').map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test.each<[string, string, number]>([
    ["a quote that never closes", 'a\n"b', 2],
    ["text after a closing quote", 'a\n"b"c', 2],
  ])("refuses %s, naming the line", (_, text, line) => {
    expect(() => readCsv(text)).toThrow(CsvError);
    expect(() => readCsv(text)).toThrow(`line ${line}:`);
  });
});

describe("examples", () => {
  test("finds its columns by the header, in any order and among others", () => {
    expect(readExamples("id,Intent, text\n1,greet,hello there\n").rows).toEqual([
      { text: "hello there", intent: "greet" },
    ]);
  });

  test("skips rows without a text or an intent, with line and reason", () => {
    const { rows, skipped } = readExamples('text,intent\nhi,greet\n\n"  ",greet\nbye\nbye,leave\n');
    expect(rows).toHaveLength(2);
    expect(skipped).toEqual([
      { line: 3, reason: "the row is empty" },
      { line: 4, reason: "the text is empty" },
      { line: 5, reason: "the intent is empty" },
    ]);
  });

  test.each<[string, string]>([
    ["", 'line 1: the file is empty; its first line must name "text" and "intent"'],
    ["text,label\na,b", 'line 1: the header does not name "intent"'],
    ["hello,greet\nbye,leave", 'line 1: the header does not name "text" and "intent"'],
  ])("refuses a file without its columns: %j", (csv, message) => {
    expect(() => readExamples(csv)).toThrow(message);
  });

  test("reads texts where there is no intent", () => {
    expect(readTexts('text\nhello\n"a, b"\n\n')).toEqual(["hello", "a, b"]);
  });
});
