import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { getLearnerRun } from './get-learner-run'
import { findRun, isCodedBlind, isCurrent } from './internal'
import { ListProposalsInput } from './schema'
import type { ProposalsView, ProposedAnswer } from './types'

const ON_A_PAGE = 10

/**
 * Answers with what a learner proposes for them, those first that would teach it most, or that it is surest of. Answers
 * that were corrected since are left out.
 * @throws NotFound, NotAllowed
 */
export async function listProposals(
  ctx: Ctx,
  input: z.input<typeof ListProposalsInput>,
): Promise<ProposalsView> {
  const { runId, order, themeId = null, page } = ListProposalsInput.parse(input)
  const { run } = await findRun(ctx, runId)
  const places = await ctx.db.$queryRaw<{ responseId: string; total: number }[]>(
    Prisma.sql`SELECT p.response_id::text AS "responseId", count(*) OVER ()::int AS total
      FROM coding_proposal p JOIN response r ON r.id = p.response_id
      WHERE p.run_id = ${runId}::uuid AND ${isCurrent(run.questionName)}
        AND NOT ${isCodedBlind(ctx, run.questionName)}
      GROUP BY p.response_id
      HAVING ${themeId}::uuid IS NULL OR bool_or(p.theme_id = ${themeId}::uuid)
      ORDER BY ${order === 'useful' ? Prisma.sql`max(p.usefulness)` : Prisma.sql`max(p.probability)`} DESC, p.response_id
      LIMIT ${ON_A_PAGE} OFFSET ${(page - 1) * ON_A_PAGE}`,
  )
  const total = places[0]?.total ?? 0
  return {
    ...{ order, themeId, page, total, pages: Math.max(1, Math.ceil(total / ON_A_PAGE)) },
    run: await getLearnerRun(ctx, { runId }),
    answers: await answersOf(
      ctx,
      run,
      places.map(({ responseId }) => responseId),
    ),
  }
}

type Row = ProposedAnswer['proposals'][number] & Omit<ProposedAnswer, 'proposals'>

async function answersOf(
  ctx: Ctx,
  run: { id: string; questionName: string },
  ids: string[],
): Promise<ProposedAnswer[]> {
  const rows = await ctx.db.$queryRaw<Row[]>(
    Prisma.sql`SELECT p.id::text AS id, p.response_id::text AS "responseId", p.answer_hash AS "answerHash",
        r.answers ->> ${run.questionName} AS text, p.theme_id::text AS "themeId", t.title,
        t.description AS definition, p.probability::float8 AS probability
      FROM coding_proposal p JOIN response r ON r.id = p.response_id JOIN theme t ON t.id = p.theme_id
      WHERE p.run_id = ${run.id}::uuid AND p.response_id = ANY (${ids}::uuid[]) AND ${isCurrent(run.questionName)}
      ORDER BY p.probability DESC, t.sort`,
  )
  return ids.map((responseId) => {
    const own = rows.filter((row) => row.responseId === responseId)
    const proposals = own.map(({ id, themeId, title, definition, probability }) => ({
      ...{ id, themeId, title, definition, probability },
    }))
    return { responseId, answerHash: own[0]?.answerHash ?? '', text: own[0]?.text ?? '', proposals }
  })
}
