import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { moveConsultation } from '../consultations/move-consultation'
import { canLaunch } from '../consultations/policy'
import type { ConsultationView } from '../consultations/types'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { londonDate } from '../core/london-time'
import { recordContacts } from '../engagement/record-contacts'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { audienceBodies } from './internal'
import { LaunchConsultationInput } from './schema'

export type Launched = { jobRunId: string; invited: number }

/**
 * Opens a consultation and asks its audience: freezes the questionnaire, invites every body the audience names that is not
 * closed, freezes how many that are, notes them in the ledger, and has the letters written by a job. All of it or
 * nothing; whichever of two launches comes second finds that somebody was quicker.
 * @returns how many were invited, and the job to follow
 * @throws NotFound, NotAllowed, Conflict
 */
export async function launchConsultation(
  ctx: Ctx,
  input: z.input<typeof LaunchConsultationInput>,
): Promise<Launched> {
  const { id } = LaunchConsultationInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const before = await getConsultation(ctx, { id })
    authorise(canLaunch(ctx.actor, before, londonDate(ctx.now)))
    const { status } = await moveConsultation(ctx, before, 'launch')
    // Trying it out ends here, and nothing of it stays: no answer of a preview may ever be taken for one.
    const previews = await ctx.db.invitation.deleteMany({
      where: { stageId: before.stage.id, purpose: 'preview' },
    })
    const invited = await inviteAudience(ctx, before)
    if (invited.length === 0 && !before.stage.hasOpenLink)
      throw new NotAllowed('The audience has no bodies in it. Choose whom to ask before you launch.')
    await freezeDenominators(ctx, before.stage.id)
    const now = invited.filter(({ invitedAt }) => invitedAt <= ctx.now)
    const jobRunId = await beginJobRun(ctx, {
      name: 'issue-invitations',
      title: `Invitations to “${before.title}”`,
      about: { type: 'consultation', id },
      total: now.length,
    })
    await enqueue(ctx, 'issue-invitations', { stageId: before.stage.id, jobRunId })
    await audit(
      ctx,
      'consultation.launch',
      { type: 'consultation', id },
      {
        from: before.status,
        to: status,
        invited: invited.length,
        later: invited.length - now.length,
        previews: previews.count,
      },
    )
    return { jobRunId, invited: invited.length }
  })
}

type Invited = { bodyId: string; invitedAt: Date }

/** Invites the audience, and notes in the ledger that it was asked. */
async function inviteAudience(ctx: Ctx, consultation: ConsultationView): Promise<Invited[]> {
  const invited = await ctx.db.$queryRaw<Invited[]>`
    INSERT INTO invitation (stage_id, body_id, body_type_code, borough_code, invited_at)
    SELECT a.stage_id, b.id, b.body_type_code, b.borough_code,
      GREATEST(${ctx.now}::timestamptz, a.asked_on::timestamp AT TIME ZONE 'Europe/London')
    ${audienceBodies(consultation.stage.id)}
    ON CONFLICT (stage_id, body_id) DO NOTHING
    RETURNING body_id AS "bodyId", invited_at AS "invitedAt"`
  await recordContacts(ctx, {
    kind: 'invitation',
    askedBy: consultation.leads.map(({ name }) => name).join(' and '),
    title: consultation.title,
    subject: { type: 'stage', id: consultation.stage.id },
    contacts: invited.map(({ bodyId, invitedAt }) => ({ bodyId, at: invitedAt })),
  })
  return invited
}

async function freezeDenominators(ctx: Ctx, stageId: string): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO denominator (stage_id, body_type_code, borough_code, invited)
    SELECT stage_id, body_type_code, COALESCE(borough_code, ''), count(*)
    FROM invitation WHERE stage_id = ${stageId}::uuid AND purpose = 'body' AND NOT is_addition
    GROUP BY stage_id, body_type_code, COALESCE(borough_code, '')`
}
