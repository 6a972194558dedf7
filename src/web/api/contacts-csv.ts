import { Readable } from "node:stream";
import { z } from "zod";
import type { App } from "../../app.ts";
import { CsvError } from "../../classifier/read-csv.ts";
import { readPhoneNumber } from "../../sms/phone-number.ts";
import { audit } from "../../store/audit.ts";
import { csvHead, csvLine, type CsvRow, readContactRows } from "../../store/contact-csv.ts";
import { nextContacts, putContact } from "../../store/contact-list.ts";
import { inTransaction } from "../../store/db.ts";
import type { Caller } from "../auth/authenticate.ts";
import { HttpError } from "../http-error.ts";
import { type Api, callerOf } from "./api.ts";
import { contactFields } from "./contacts.ts";

type Known = Parameters<typeof putContact>[1];

const config = { right: "contacts" } as const;
const longestFile = 8 * 1024 * 1024;
const mostRows = 20_000;
const pageSize = 1_000;

/** Contacts as a file for spreadsheets, and from one. */
export function addContactCsvRoutes(api: Api, app: App): void {
  api.get("/contacts.csv", { schema: { summary: "All contacts as CSV" }, config }, async (request, reply) => {
    await audit(app.db, callerOf(request), {
      action: "export contacts",
      subjectKind: "contacts",
      subjectId: null,
    });
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", 'attachment; filename="contacts.csv"')
      .header("x-content-type-options", "nosniff")
      .send(Readable.from(writeLines(app)));
  });
  api.post(
    "/contacts/import",
    {
      schema: {
        summary: "Add contacts from CSV, or change what is known of them; the first line names the columns",
        body: z.object({ csv: z.string().min(1) }),
        response: {
          200: z.object({
            imported: z.number(),
            skipped: z.array(z.object({ line: z.number(), reason: z.string() })),
          }),
        },
      },
      bodyLimit: longestFile,
      config,
    },
    async (request) => {
      const skipped: { line: number; reason: string }[] = [];
      const known: Known[] = [];
      for (const row of readRows(request.body.csv)) {
        const read = readRow(app, row);
        if ("reason" in read) skipped.push({ line: row.line, reason: read.reason });
        else known.push(read);
      }
      await putAll(app, callerOf(request), known);
      return { imported: known.length, skipped };
    },
  );
}

/** Part by part, and in a fixed order: texts that come in meanwhile wait for no whole file. */
async function putAll(app: App, caller: Caller, known: Known[]): Promise<void> {
  const inOrder = known.toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
  for (let start = 0; start < inOrder.length; start += pageSize) {
    const part = inOrder.slice(start, start + pageSize);
    await inTransaction(app.db, async (tx) => {
      for (const one of part) await putContact(tx, one);
      await audit(tx, caller, {
        ...{ action: "import contacts", subjectKind: "contacts", subjectId: null },
        after: { imported: part.length },
      });
    });
  }
}

async function* writeLines(app: App): AsyncGenerator<string> {
  yield csvHead();
  let after = 0;
  for (;;) {
    const contacts = await nextContacts(app.db, after, pageSize);
    if (contacts.length === 0) return;
    yield contacts.map(csvLine).join("");
    after = contacts.at(-1)?.id ?? Infinity;
  }
}

function readRows(csv: string): CsvRow[] {
  try {
    const rows = readContactRows(csv);
    if (!rows) throw new HttpError(400, 'the first line must name the columns, and one of them "number"');
    if (rows.length > mostRows) throw new HttpError(400, `a file may have ${mostRows} contacts at most`);
    return rows;
  } catch (error) {
    if (error instanceof CsvError) throw new HttpError(400, `the file is no CSV: ${error.message}`);
    throw error;
  }
}

/** What an empty field says is left as it is. Consent comes from the contact alone, never from a file. */
function readRow(app: App, { fields }: CsvRow): Known | { reason: string } {
  const phone = readPhoneNumber(fields.number ?? "");
  if (!phone) return { reason: "number is no phone number: write it with + and country code" };
  const carrier = fields.carrier ?? "twilio";
  if (!app.carriers[carrier]) return { reason: `there is no carrier "${carrier}"` };
  const known = z.object(contactFields).partial().safeParse(fields);
  if (!known.success) {
    const issue = known.error.issues[0];
    return { reason: `${issue?.path.join(".") ?? ""} ${issue?.message ?? "is wrong"}`.trim() };
  }
  const { name, language, zone, notes } = known.data;
  return {
    ...{ carrier, number: phone.e164 },
    ...(name ? { name } : {}),
    ...(language ? { language } : {}),
    ...(zone ? { zone } : {}),
    ...(notes ? { notes } : {}),
  };
}
