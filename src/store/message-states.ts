import { type Db, runPrepared } from "./db.ts";
import { now } from "../clock.ts";

/** What is known of a message of ours after news of the carrier. */
export type MessageState = {
  id: number;
  status: string;
  errorCode: string | null;
  /** Of a message that the carrier has just accepted; unset: as they are. */
  accepted?: { carrierId: string; segments: number };
};

const changeSql = `
  update messages as message
  set status = i.status, error_code = i."errorCode", status_at = $2::timestamptz,
      carrier_id = coalesce(i."carrierId", message.carrier_id),
      segments = coalesce(i.segments, message.segments),
      outcome_unknown_since = case when i."carrierId" is null then message.outcome_unknown_since end
  from json_to_recordset($1::json) as i(id bigint, status text, "errorCode" text, "carrierId" text, segments int)
  where message.id = i.id`;

/** Stores where messages of ours are by now. */
export async function changeStates(tx: Db, states: MessageState[]): Promise<void> {
  if (states.length === 0) return;
  const rows = states
    .toSorted((a, b) => a.id - b.id)
    .map(({ accepted, ...state }) => ({ ...state, ...accepted }));
  await runPrepared(tx, "change_states", changeSql, [JSON.stringify(rows), now()]);
}
