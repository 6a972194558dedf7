import type { Db } from "../store/db.ts";

/** Takes away all jobs of conversations that are gone, in the caller's transaction. */
export async function forgetJobs(tx: Db, conversationIds: number[]): Promise<void> {
  await tx.$client.query(
    "delete from pgboss.job where singleton_key = any($1::text[]) and name <> 'train-model'",
    [conversationIds.map(String)],
  );
}
