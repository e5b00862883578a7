import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { respondentName } from '../invitations/respondent'
import { listJobRuns } from '../jobs/job-runs'
import { textQuestions } from '../responses/text-questions'
import { canPublishResponses, canReadPublication } from './policy'
import { ListHeldInput } from './schema'
import { isPublished } from './scope'
import type { HeldItem, HeldWhy, PublicationDesk } from './types'

const PAGE = 50

/**
 * Where publishing the responses stands, for staff: how many there are, may be and are published; what waits to be looked at,
 * fifty a page; what was taken back; and what changed since it was published.
 * @throws NotFound, NotAllowed
 */
export async function getPublicationDesk(
  ctx: Ctx,
  input: z.input<typeof ListHeldInput>,
): Promise<PublicationDesk> {
  const { consultationId, page: wanted } = ListHeldInput.parse(input)
  const { id, slug, title, status } = await getConsultation(ctx, { id: consultationId })
  authorise(canReadPublication(ctx.actor))
  const [work] = await listJobRuns(ctx, { type: 'publication', id })
  const heldTotal = await ctx.db.heldAnswer.count({ where: { consultationId: id } })
  const heldPages = Math.max(1, Math.ceil(heldTotal / PAGE))
  const page = Math.min(wanted, heldPages)
  const withdrawn = await ctx.db.publishedResponse.findMany({
    where: { consultationId: id, withdrawnAt: { not: null } },
    orderBy: { number: 'asc' },
    select: { number: true, name: true, withdrawnWhy: true, withdrawnAt: true },
  })
  const decision = canPublishResponses(ctx.actor, { status })
  return {
    consultation: { id, slug, title, status },
    counts: await countsOf(ctx, id),
    ...{ held: await heldOf(ctx, id, page), heldTotal, heldPages, page },
    withdrawn: withdrawn.map(({ number, name, withdrawnWhy, withdrawnAt }) => ({
      ...{
        number,
        name: respondentName(name ? { name } : null),
        why: withdrawnWhy,
        at: withdrawnAt ?? ctx.now,
      },
    })),
    work: work ?? null,
    mayPublish: decision.ok,
    refusal: decision.ok ? null : decision.reason,
  }
}

async function countsOf(ctx: Ctx, consultationId: string): Promise<PublicationDesk['counts']> {
  const [counts] = await ctx.db.$queryRaw<PublicationDesk['counts'][]>`
    SELECT count(*)::int AS responses,
      count(*) FILTER (WHERE i.purpose = 'body' OR r.publication = 'full')::int AS "mayBePublished",
      count(*) FILTER (WHERE p.fingerprint <> '' AND ${isPublished})::int AS published,
      count(*) FILTER (WHERE p.withdrawn_at IS NOT NULL)::int AS withdrawn,
      count(*) FILTER (WHERE p.fingerprint <> '' AND ${isPublished} AND (p.revision_number <> r.revision_number
        OR EXISTS (SELECT 1 FROM redacted_answer ra WHERE ra.response_id = r.id AND ra.at > p.published_at)))::int
        AS "changedSince",
      count(*) FILTER (WHERE r.publication = 'none')::int AS refused,
      count(*) FILTER (WHERE r.publication = 'anonymous')::int AS "passagesOnly"
    FROM response r JOIN stage s ON s.id = r.stage_id
    JOIN invitation i ON i.id = r.invitation_id AND i.purpose IN ('body', 'person')
    LEFT JOIN published_response p ON p.response_id = r.id
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views'`
  return counts!
}

async function heldOf(ctx: Ctx, consultationId: string, page: number): Promise<HeldItem[]> {
  const rows = await ctx.db.heldAnswer.findMany({
    where: { consultationId },
    orderBy: [{ response: { reference: 'asc' } }, { questionName: 'asc' }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    include: { response: { select: { body: { select: { name: true } } } } },
  })
  if (rows.length === 0) return []
  const versions = await ctx.db.questionnaireVersion.findMany({
    where: { stage: { consultationId } },
    orderBy: { number: 'desc' },
    select: { definition: true },
  })
  const titles = new Map(
    textQuestions(versions.map(({ definition }) => definition)).map(({ name, title }) => [name, title]),
  )
  return rows.map(({ responseId, questionName, why, response }) => ({
    ...{ responseId, question: questionName, why: why as HeldWhy, name: respondentName(response.body) },
    questionTitle: titles.get(questionName) ?? questionName,
  }))
}
