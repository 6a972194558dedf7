import { outOfScope } from "../classifier/examples.ts";
import type { Example } from "../classifier/examples.ts";
import { CsvError, readCsv } from "../classifier/read-csv.ts";
import type { CsvRecord } from "../classifier/read-csv.ts";
import { utteranceProblem } from "./check-text.ts";
import type { Report } from "./problem.ts";

const HEADER = ["text", "intent"];

/** Reads the texts that judge what was trained: CSV with the columns text and intent; blank lines are no rows. */
export function readHeldOut(
  source: string,
  { intents, report }: { intents: string[]; report: Report },
): (Example & { line: number })[] {
  const [header, ...records] = readRecords(source, report);
  if (!header) return [];
  if (header.fields.join() !== HEADER.join()) {
    report(header.line, `the first line must be ${HEADER.join()}`);
    return [];
  }
  return records.flatMap(({ line, fields }) => {
    const [text = "", intent = ""] = fields;
    if (fields.length === 1 && text.trim() === "") return [];
    const problem =
      fields.length === HEADER.length
        ? (utteranceProblem(text) ?? labelProblem(intent, intents))
        : "a row has two fields, the text and its intent; a text with a comma in it needs quotes";
    if (problem === null) return [{ text, intent, line }];
    report(line, problem);
    return [];
  });
}

/** The same rows as a file's text (RFC 4180, with line feeds). */
export function writeHeldOut(rows: Example[]): string {
  return [HEADER, ...rows.map(({ text, intent }) => [text, intent])]
    .map((fields) => `${fields.map(quoteField).join(",")}\n`)
    .join("");
}

function readRecords(source: string, report: Report): CsvRecord[] {
  try {
    const records = readCsv(source);
    if (records.length === 0) report(1, "the file is empty");
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report(error.line, error.message.replace(/^line \d+: /, ""));
    return [];
  }
}

function labelProblem(intent: string, intents: string[]): string | null {
  if (intent === outOfScope || intents.includes(intent)) return null;
  return `the label is no intent of this folder, nor ${outOfScope}`;
}

function quoteField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
