import type { Example } from "./examples.ts";
import { CsvError, readCsv } from "./read-csv.ts";

/** A row that was left out, and why. */
export type Skipped = { line: number; reason: string };

/**
 * Reads `text,intent` rows. The header names the columns, in any order and among others; rows without a text or an
 * intent are skipped and reported. Throws `CsvError` where a column is missing or the file is not CSV.
 */
export function readExamples(csv: string): { rows: Example[]; skipped: Skipped[] } {
  const rows: Example[] = [];
  const skipped: Skipped[] = [];
  for (const { line, values } of readColumns(csv, ["text", "intent"])) {
    const [text = "", intent = ""] = values.map((value) => value.trim());
    if (text === "" && intent === "") skipped.push({ line, reason: "the row is empty" });
    else if (text === "") skipped.push({ line, reason: "the text is empty" });
    else if (intent === "") skipped.push({ line, reason: "the intent is empty" });
    else rows.push({ text, intent });
  }
  return { rows, skipped };
}

/** Reads the `text` column, each text as it stands; blank lines are no rows. Throws `CsvError` as `readExamples` does. */
export function readTexts(csv: string): string[] {
  return readColumns(csv, ["text"])
    .filter(({ isBlank }) => !isBlank)
    .map(({ values }) => values[0] ?? "");
}

type Row = { line: number; values: string[]; isBlank: boolean };

function readColumns(csv: string, wanted: readonly string[]): Row[] {
  const [header, ...records] = readCsv(csv);
  if (!header) throw new CsvError(`the file is empty; its first line must name ${list(wanted)}`, 1);
  const names = header.fields.map((field) => field.trim().toLowerCase());
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new CsvError(`the header does not name ${list(missing)}`, header.line);
  }
  const columns = wanted.map((name) => names.indexOf(name));
  return records.map(({ line, fields }) => ({
    line,
    values: columns.map((column) => fields[column] ?? ""),
    isBlank: fields.every((field) => field.trim() === ""),
  }));
}

function list(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(" and ");
}
