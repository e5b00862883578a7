import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { stageIsOpen } from '../consultations/stage-standing'
import { inTransaction, type Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { londonDate } from '../core/london-time'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { recipientOf } from './internal'
import { canIssueInvitations } from './policy'

/** For this long a job that was asked for is given time to come through before another is. */
const PATIENCE_MS = 10 * 60_000

type DueStage = { id: string; consultationId: string; title: string; letters: number }

/**
 * By the clock: has letters written that became due since launch. Later audiences whose day has come, bodies that have been
 * given an address, and what a launch whose process was killed left undone.
 */
export async function issueDueInvitations(ctx: Ctx): Promise<void> {
  authorise(canIssueInvitations(ctx.actor))
  await inTransaction(ctx, async (ctx) => {
    // Two processes may be woken by the same clock: the second waits, and then sees what the first has begun.
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('issue-due-invitations'))`
    for (const { id, consultationId, title, letters } of await dueStages(ctx)) {
      const about = { type: 'consultation', id: consultationId }
      const jobRunId = await beginJobRun(ctx, {
        ...{ name: 'issue-invitations', title: `Letters now due for “${title}”`, about, total: letters },
      })
      await enqueue(ctx, 'issue-invitations', { stageId: id, jobRunId })
      await audit(ctx, 'invitation.issue-due', about, { letters })
    }
  })
}

async function dueStages(ctx: Ctx): Promise<DueStage[]> {
  const since = new Date(ctx.now.getTime() - PATIENCE_MS)
  return ctx.db.$queryRaw<DueStage[]>`
    SELECT s.id, c.id AS "consultationId", c.title, count(*)::int AS letters
    FROM consultation c JOIN stage s ON s.consultation_id = c.id
    JOIN invitation i ON i.stage_id = s.id AND i.invited_at <= ${ctx.now}
    JOIN body b ON b.id = i.body_id AND b.closed_at IS NULL
    JOIN LATERAL (${recipientOf(ctx, Prisma.sql`b.id`)}) r ON true
    WHERE ${stageIsOpen('s', 'c')} AND s.closes_on >= ${londonDate(ctx.now)}::date
      AND NOT EXISTS (SELECT 1 FROM invitation_link l WHERE l.invitation_id = i.id)
      AND NOT EXISTS (
        SELECT 1 FROM job_run j WHERE j.subject_id = c.id::text AND j.name = 'issue-invitations'
          AND j.status IN ('waiting', 'running') AND j.created_at > ${since})
    GROUP BY s.id, c.id, c.title`
}
