import type { Ctx } from '../core/ctx'
import { JOBS, type JobName, type JobPayload } from './job-names'

/** Asks for a job, in the transaction of `ctx`: no commit, no job; a commit, and the job is there for any process. */
export async function enqueue<Name extends JobName>(
  ctx: Ctx,
  name: Name,
  payload: JobPayload<Name>,
): Promise<void> {
  await enqueueMany(ctx, name, [payload])
}

/**
 * The same for many payloads, in one statement. Retries and expiry are the queue's own (see the migration).
 * @param priority jobs of a higher one are taken first, whenever they were asked for
 */
export async function enqueueMany<Name extends JobName>(
  ctx: Ctx,
  name: Name,
  payloads: JobPayload<Name>[],
  { priority = 0 } = {},
): Promise<void> {
  if (payloads.length === 0) return
  const data = JSON.stringify(payloads.map((payload) => JOBS[name].parse(payload)))
  await ctx.db.$executeRaw`
    INSERT INTO pgboss.job (name, data, priority, retry_limit, retry_delay, retry_backoff, expire_in, keep_until, policy)
    SELECT q.name, payload.value, ${priority}, q.retry_limit, COALESCE(q.retry_delay, 0), COALESCE(q.retry_backoff, false),
           make_interval(secs => COALESCE(q.expire_seconds, 900)), now() + interval '14 days', q.policy
    FROM pgboss.queue q, jsonb_array_elements(${data}::jsonb) AS payload(value)
    WHERE q.name = ${name}`
}
