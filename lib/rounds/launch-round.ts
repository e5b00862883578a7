import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { dateColumn, londonDate } from '../core/london-time'
import { recordContacts } from '../engagement/record-contacts'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { BODIES_BEFORE, personsBefore } from './audience-sql'
import { checkDraftVersion, holdRound } from './internal'
import { canLaunchRound } from './policy'
import { LaunchRoundInput } from './schema'
import type { RoundView } from './types'
import { writeQuestionnaire } from './write-questionnaire'

/**
 * Puts the draft to everybody who took part before: freezes it, makes the questions from its passages, invites the bodies that
 * answered and the persons who left an address for later steps, freezes how many bodies that are, notes them in the ledger
 * and has the letters written by a job. The consultation, its report and its analysis stay as they are.
 * @returns how many were invited, and the job to follow
 * @throws NotFound, NotAllowed, Conflict
 */
export async function launchRound(
  ctx: Ctx,
  input: z.input<typeof LaunchRoundInput>,
): Promise<{ jobRunId: string; bodies: number; persons: number }> {
  const { stageId, version } = LaunchRoundInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { id: stageId })
    authorise(canLaunchRound(ctx.actor, round, londonDate(ctx.now)))
    await checkDraftVersion(ctx, round, version)
    // Trying it out ends here, and nothing of it stays: no comment of a preview may ever be taken for one.
    const previews = await ctx.db.invitation.deleteMany({ where: { stageId, purpose: 'preview' } })
    await freeze(ctx, round)
    const bodies = await inviteBodies(ctx, round)
    const persons = await invitePersons(ctx, stageId)
    if (bodies + persons === 0)
      throw new NotAllowed(
        'Nobody who took part before can be asked: there are no answers of bodies, and no addresses.',
      )
    const about = { type: 'consultation', id: round.consultation.id }
    const jobRunId = await beginJobRun(ctx, {
      ...{
        name: 'issue-invitations',
        title: `Letters: ${round.draft.title}`,
        about,
        total: bodies + persons,
      },
    })
    await enqueue(ctx, 'issue-invitations', { stageId, jobRunId })
    const detail = {
      ...{ consultationId: about.id, passages: round.passages.length },
      ...{ bodies, persons, previews: previews.count },
    }
    await audit(ctx, 'round.launch', { type: 'stage', id: stageId }, detail)
    return { jobRunId, bodies, persons }
  })
}

async function freeze(ctx: Ctx, round: RoundView): Promise<void> {
  const { stageId, draft } = round
  await writeQuestionnaire(ctx, round, ctx.now)
  await ctx.db.stage.update({
    where: { id: stageId },
    data: { launchedAt: ctx.now, opensOn: dateColumn(londonDate(ctx.now)) },
  })
  await ctx.db.workingDraft.update({
    where: { id: draft.id },
    data: { frozenAt: ctx.now, version: draft.version + 1 },
  })
}

/** @returns how many */
async function inviteBodies(ctx: Ctx, { stageId, draft, consultation }: RoundView): Promise<number> {
  const invited = await ctx.db.$queryRaw<{ bodyId: string }[]>`
    INSERT INTO invitation (stage_id, body_id, body_type_code, borough_code, invited_at)
    SELECT s.id, b.id, b.body_type_code, b.borough_code, ${ctx.now} ${BODIES_BEFORE} WHERE s.id = ${stageId}::uuid
    ON CONFLICT (stage_id, body_id) DO NOTHING RETURNING body_id AS "bodyId"`
  await ctx.db.$executeRaw`
    INSERT INTO denominator (stage_id, body_type_code, borough_code, invited)
    SELECT stage_id, body_type_code, COALESCE(borough_code, ''), count(*)
    FROM invitation WHERE stage_id = ${stageId}::uuid AND purpose = 'body'
    GROUP BY stage_id, body_type_code, COALESCE(borough_code, '')`
  const leads = await ctx.db.leadOrganisation.findMany({
    where: { consultations: { some: { id: consultation.id } } },
    orderBy: { sort: 'asc' },
  })
  await recordContacts(ctx, {
    ...{ kind: 'invitation', title: `${consultation.title}: ${draft.title}` },
    askedBy: leads.map(({ name }) => name).join(' and '),
    subject: { type: 'stage', id: stageId },
    contacts: invited.map(({ bodyId }) => ({ bodyId, at: ctx.now })),
  })
  return invited.length
}

/** Each has a page of their own again, and what they said of themselves goes with them. @returns how many */
async function invitePersons(ctx: Ctx, stageId: string): Promise<number> {
  return ctx.db.$executeRaw`
    WITH person AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, p.* FROM (${personsBefore(stageId, londonDate(ctx.now))}) p
    ), invited AS (
      INSERT INTO invitation (id, stage_id, purpose, invited_at)
      SELECT id, ${stageId}::uuid, 'person', ${ctx.now} FROM person RETURNING id
    )
    INSERT INTO participant (invitation_id, email, keep_until, borough_code, ward_code, publication, wants_later)
    SELECT person.id, email, keep_until, borough_code, ward_code, publication, true
    FROM person JOIN invited ON invited.id = person.id`
}
