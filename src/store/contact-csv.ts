import { readCsv } from "../classifier/read-csv.ts";
import { cleanText } from "../sms/clean-text.ts";
import type { Contact } from "./contacts.ts";

/** The columns of an export. An import needs `number`; the others may be missing and stand in any order. */
const csvColumns = ["number", "carrier", "name", "language", "zone", "notes", "opted_out_at"] as const;

/** Words that a spreadsheet would take for a formula. */
const isFormula = /^[=+\-@＝＋－＠\t\r\n]/;

/** One line of the export. */
export function csvLine(contact: Contact): string {
  const { number, carrier, name, language, zone, notes, optedOutAt } = contact;
  const words = [name, language, zone, notes].map((text) => asText(text ?? ""));
  // A plus and digits are harmless, and so a number stays one; a sender may have a name instead.
  const sender = /^\+?\d+$/.test(number) ? number : asText(number);
  return line([sender, carrier, ...words, optedOutAt?.toISOString() ?? ""]);
}

export function csvHead(): string {
  return line([...csvColumns]);
}

function line(fields: string[]): string {
  return `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",")}\r\n`;
}

function asText(text: string): string {
  return isFormula.test(text) ? `'${text}` : text;
}

export type CsvRow = { line: number; fields: Partial<Record<(typeof csvColumns)[number], string>> };

/** The rows of a file by their columns' names. Throws `CsvError`; gives null where no column is called number. */
export function readContactRows(text: string): CsvRow[] | null {
  const [head, ...records] = readCsv(cleanText(text));
  const names = (head?.fields ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes("number")) return null;
  return records
    .filter(({ fields }) => fields.some((field) => field.trim() !== ""))
    .map(({ line: at, fields }) => ({
      line: at,
      fields: Object.fromEntries(
        csvColumns.flatMap((name) => {
          const field = fields[names.indexOf(name)]?.trim() ?? "";
          return field === "" ? [] : [[name, field.replace(/^'(?=[=+\-@＝＋－＠])/, "")]];
        }),
      ),
    }));
}
