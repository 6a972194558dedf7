import type { Boss } from "./boss.ts";
import type { QueueName } from "./queues.ts";

/** Before those that wait in line, and after the urgent ones. */
const favoured = 5;

const favourSql = `
  update pgboss.job set priority = ${favoured}
  where name = $1 and id in (
    select id from pgboss.job
    where name = $1 and priority = 0 and state = 'created' and state < 'active' and not blocked
      and start_after <= pgboss.job_now()
    order by created_on desc limit $2 for update skip locked)`;

/**
 * Lets the newest jobs that may run go first. Where more waits than is done, half of the work goes to those who have
 * just texted, and half to those who have waited longest: nobody is starved by the others.
 */
export async function favourNewest(boss: Boss, queue: QueueName, count: number): Promise<void> {
  await boss.getDb().executeSql(favourSql, [queue, count]);
}
