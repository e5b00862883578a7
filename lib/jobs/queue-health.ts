import type { Ctx } from '../core/ctx'

export type QueueHealth = { ok: boolean; waiting: number; failed: number }

/** A job that has waited this long has nobody to do it. */
const PATIENCE = '10 minutes'

/** Whether jobs are being done: how many wait, and how many were given up in the last day. */
export async function queueHealth({ db }: Pick<Ctx, 'db'>): Promise<QueueHealth> {
  const [counts] = await db.$queryRaw<{ waiting: number; overdue: number; failed: number }[]>`
    SELECT count(*) FILTER (WHERE state IN ('created', 'retry') AND start_after <= now())::int AS waiting,
      count(*) FILTER (WHERE state = 'created' AND start_after < now() - ${PATIENCE}::interval)::int AS overdue,
      count(*) FILTER (WHERE state = 'failed' AND completed_on > now() - interval '1 day')::int AS failed
    FROM pgboss.job`
  const { waiting, overdue, failed } = counts ?? { waiting: 0, overdue: 0, failed: 0 }
  return { ok: overdue === 0, waiting, failed }
}
