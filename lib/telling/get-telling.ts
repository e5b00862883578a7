import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { listJobRuns, type JobRunView } from '../jobs/job-runs'
import { toldAfter } from './grace'
import { countRecipients, findMatter, NO_TELLING, untoldEvents } from './internal'
import { matterTitle } from './matter-words'
import { canSeeTelling, canTell } from './policy'
import { readFeedback } from './read-feedback'
import { TellingConsultationInput, WHOM } from './schema'
import type { TellingKind, TellingPage, TellingView } from './types'

/**
 * Who was told what of a consultation and when, what waits to be told and to how many, and what they said to it.
 * @throws NotFound, NotAllowed for anybody but officers, administrators and researchers
 */
export async function getTelling(
  ctx: Ctx,
  input: z.input<typeof TellingConsultationInput>,
): Promise<TellingPage> {
  const { consultationId } = TellingConsultationInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  authorise(canSeeTelling(ctx.actor))
  const { id, slug, title, status } = consultation
  const edition = await ctx.db.reportEdition.findFirst({
    where: { report: { consultationId } },
    orderBy: { number: 'desc' },
    select: { number: true, publishedAt: true, whatChanged: true },
  })
  return {
    consultation: { id, slug, title, status },
    edition: edition && { number: edition.number, publishedAt: edition.publishedAt },
    editionToTell: edition ? await editionToTell(ctx, consultationId, edition) : [],
    waiting: await waiting(ctx, consultationId),
    tellings: await tellings(ctx, consultationId),
    feedback: await readFeedback(ctx, consultationId),
    mayTell: canTell(ctx.actor, consultation),
  }
}

type Edition = { number: number; whatChanged: string }

async function editionToTell(ctx: Ctx, consultationId: string, { number, whatChanged }: Edition) {
  const matter = { kind: 'report' as const, edition: number, whatChanged }
  const known = await ctx.db.telling.findMany({
    where: { consultationId, kind: 'report' },
    select: { subject: true },
  })
  const choices = WHOM.filter((whom) => !known.some(({ subject }) => subject === `${number}/${whom}`))
  const counted = await Promise.all(
    choices.map(async (whom) => ({
      whom,
      toTell: await countRecipients(
        ctx,
        { id: NO_TELLING, consultationId, subject: `${number}/${whom}` },
        matter,
      ),
    })),
  )
  return counted.filter(({ toTell: { people, persons } }) => people + persons > 0)
}

async function waiting(ctx: Ctx, consultationId: string) {
  const events = await untoldEvents(ctx, consultationId)
  return Promise.all(
    events.map(async ({ eventId, hasToldReport, consultationId, ...matter }) => ({
      ...{ eventId, matter, dueAt: hasToldReport ? toldAfter(matter.at) : null },
      toTell: await countRecipients(ctx, { id: NO_TELLING, consultationId, subject: eventId }, matter),
    })),
  )
}

async function tellings(ctx: Ctx, consultationId: string): Promise<TellingView[]> {
  const rows = await ctx.db.telling.findMany({ where: { consultationId }, orderBy: { askedAt: 'desc' } })
  const runs = new Map<string, JobRunView>()
  for (const run of await listJobRuns(ctx, { type: 'telling', id: consultationId })) runs.set(run.id, run)
  return Promise.all(
    rows.map(async (row) => {
      const { id, askedAt, finishedAt, heldBackAt, letters, subject, jobRunId } = row
      const matter = await findMatter(ctx, row)
      return {
        ...{ id, askedAt, finishedAt, heldBackAt, letters, kind: row.kind as TellingKind },
        title: matter ? matterTitle(matter, subject) : 'Something that was taken back since',
        run: (jobRunId && runs.get(jobRunId)) || null,
      }
    }),
  )
}
