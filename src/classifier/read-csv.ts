/** A record and the line of the file it starts on, from 1. */
export type CsvRecord = { line: number; fields: string[] };

/** A file that is not CSV; `line` is where. */
export class CsvError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(`line ${line}: ${message}`);
    this.name = "CsvError";
    this.line = line;
  }
}

/**
 * Records of a CSV file as RFC 4180 has them (https://datatracker.ietf.org/doc/html/rfc4180): quoted fields may hold
 * commas, line ends and doubled quotes. Lines end in CRLF, LF or CR; a byte order mark is skipped. A blank line is a
 * record of one empty field. Throws `CsvError` for a quote that does not close or has text after it.
 */
export function readCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const record: CsvRecord = { line, fields: [] };
    records.push(record);
    for (let isOpen = true; isOpen;) {
      const field = text[at] === '"' ? readQuoted(text, at, line) : readPlain(text, at);
      record.fields.push(field.value);
      line += field.lineEnds;
      at = field.end;
      isOpen = text[at] === ",";
      if (isOpen) at++;
    }
    if (at < text.length) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line++;
    }
  }
  return records;
}

type Field = { value: string; end: number; lineEnds: number };

function readPlain(text: string, from: number): Field {
  let end = from;
  while (end < text.length && !",\r\n".includes(text[end] ?? "")) end++;
  return { value: text.slice(from, end), end, lineEnds: 0 };
}

function readQuoted(text: string, from: number, line: number): Field {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw new CsvError("a quote is opened and never closed", line);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const quoted = text.slice(from + 1, end);
  const lineEnds = quoted.match(/\r\n|\r|\n/g)?.length ?? 0;
  const next = text[end + 1];
  if (next !== undefined && !",\r\n".includes(next)) {
    throw new CsvError("there is text after a closing quote", line + lineEnds);
  }
  return { value: quoted.replaceAll('""', '"'), end: end + 1, lineEnds };
}
