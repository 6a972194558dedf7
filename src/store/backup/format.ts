import { z } from "zod";

/**
 * A backup is one gzip file of lines: a header; for each table a line that names it, its rows as PostgreSQL's COPY
 * writes them (https://www.postgresql.org/docs/current/sql-copy.html, text format) and `\.`; and a last line with
 * the number of rows of each table and a digest of all lines before it, which a file that was cut short does not have.
 */
export const endOfRows = "\\.";

export const headerLine = z.object({
  format: z.literal("aisms-backup-1"),
  /** The newest migration of the database that was backed up. */
  migration: z.number(),
  madeAt: z.iso.datetime(),
});

export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });

export const lastLine = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() });

/** Rows of each table. */
export type RowCounts = Record<string, number>;
