import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Document, ParsedNode } from "yaml";
import type { Report } from "./problem.ts";

/** A text and the line it stands in. */
export type Located = { text: string; line: number };

/** One key of an intent's file with its text, or its list of texts. */
export type Field = { key: string; line: number; isList: boolean; texts: Located[] };

/**
 * Reads a YAML file of keys with a text or a list of texts each. Every value is taken as it is written: `no`,
 * `911` and `12:30` are texts, not a boolean, a number and a time. Null where the file is no such YAML.
 */
export function readFields(source: string, report: Report): Field[] | null {
  const lines = new LineCounter();
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const document = parse(source, lines);
  if (document === null) {
    report(1, "the file is nested too deeply");
    return null;
  }
  const complaints = [...document.errors, ...document.warnings];
  for (const { pos, message } of complaints) {
    const offset = message.startsWith("Missing closing") ? (lastScalar(document) ?? pos[0]) : pos[0];
    report(lineOf(offset), `not valid YAML: ${message}`);
  }
  if (complaints.some(({ code }) => code !== "DUPLICATE_KEY")) return null;

  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === "")) {
    report(1, "the file is empty");
    return null;
  }
  if (!isMap(contents)) {
    report(lineOf(contents.range[0]), 'the file must hold keys, such as "utterances:" with a list below it');
    return null;
  }

  return contents.items.map(({ key, value }) => {
    const line = lineOf(key.range[0]);
    const isList = isSeq(value);
    const nodes: (ParsedNode | null)[] = isList ? value.items : [value];
    const texts = nodes.flatMap((node) => readTextNode(node, { source, line, lineOf, report }));
    return { key: isScalar(key) && typeof key.value === "string" ? key.value : "", line, isList, texts };
  });
}

/** Null where the parser gives up: it descends by recursion, and a stack has an end. */
function parse(source: string, lineCounter: LineCounter) {
  try {
    // The failsafe schema (YAML 1.2.2, section 10.1) has texts only.
    return parseDocument(source, { schema: "failsafe", lineCounter, prettyErrors: false, stringKeys: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Where the text begins whose closing quote is missing: the parser notices at the end of the file. */
function lastScalar(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Scalar: (_key, { range }) => {
      offset = range?.[0] ?? offset;
    },
  });
  return offset;
}

type Place = { source: string; line: number; lineOf: (offset: number) => number; report: Report };

function readTextNode(node: ParsedNode | null, { source, line, lineOf, report }: Place): Located[] {
  if (node === null) return [{ text: "", line }];
  const at = lineOf(node.range[0]);
  if (!isScalar(node)) {
    report(at, 'this is no plain text: a text with ": " in it, or with * & [ { at its start, needs quotes');
    return [];
  }
  // "flat #4" would end at "flat" without a word.
  if (/^[ \t]+#[^\s#]/.test(source.slice(node.range[1], node.range[1] + 80))) {
    report(at, 'the text is cut at "#": put it in quotes, or write a comment as "# comment"');
  }
  return [{ text: typeof node.value === "string" ? node.value : "", line: at }];
}
