import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { InvalidInput } from '../core/errors'
import { countOf } from '../core/format'
import { reportProgress } from '../jobs/job-runs'
import { runInChild } from '../jobs/run-in-child'
import type { LearnerFindings, LearnerWork } from '../methods/learning/propose-codes'
import { materialSql } from './internal'
import { canTrainLearner } from './policy'
import { FEWEST_CODED, FEWEST_OF_A_THEME } from './schema'

const STEPS: Record<string, [from: number, to: number]> = {
  vectors: [2, 70],
  learning: [70, 95],
  proposing: [95, 99],
}
const AT_ONCE = 5000

type Material = { id: string; text: string; hash: string; themes: string[]; teaches: boolean; open: boolean }
type Input = { runId: string; jobRunId: string }

/**
 * Does what `askForProposals` asked for, in a process of its own; a run that is done is left as it is. Nothing of it counts
 * until a person has accepted it.
 * @throws NotAllowed for anybody but the worker; InvalidInput where too little is coded by now
 */
export async function trainLearner(ctx: Ctx, { runId, jobRunId }: Input): Promise<void> {
  authorise(canTrainLearner(ctx.actor))
  const run = await ctx.db.learnerRun.findUnique({ where: { id: runId } })
  if (!run || run.finishedAt) return
  await reportProgress(ctx, jobRunId, 0, 100)
  const material = await ctx.db.$queryRaw<Material[]>(materialSql(run.consultationId, run.questionName))
  const found = await runInChild<LearnerFindings>('learner-child.ts', workOf(material, run), async (at) => {
    const [from, to] = STEPS[at.step] ?? [0, 0]
    await reportProgress(ctx, jobRunId, Math.floor(from + (to - from) * at.done), 100)
  })
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.learnerRun.updateMany({
      where: { id: runId, finishedAt: null },
      data: { trainedOn: found.taughtWith, quality: qualityOf(found), finishedAt: ctx.now },
    })
    if (count === 0) return // another process was quicker
    const proposed = await write(ctx, runId, found, material)
    const outcome = `${countOf(proposed, 'proposal')} from ${countOf(found.taughtWith, 'coded answer')}.`
    await reportProgress(ctx, jobRunId, 100, 100, outcome)
    const detail = { consultationId: run.consultationId, trainedOn: found.taughtWith, proposed }
    await audit(ctx, 'learner.train', { type: 'learner-run', id: runId }, detail)
  })
}

function workOf(material: Material[], run: { seed: number; precision: string }): LearnerWork {
  const rows = [...material.keys()]
  const taught = rows.filter((row) => material[row]!.teaches)
  if (taught.length < FEWEST_CODED)
    throw new InvalidInput(`Fewer than ${FEWEST_CODED} answers are coded by now. Code more, then ask again.`)
  return {
    answers: material.map(({ text }) => text),
    taught: taught.map((row) => ({ row, codes: material[row]!.themes })),
    open: rows.filter((row) => material[row]!.open),
    ...{ seed: run.seed, precision: run.precision as LearnerWork['precision'], fewest: FEWEST_OF_A_THEME },
  }
}

const qualityOf = ({ quality }: LearnerFindings) =>
  quality.map(({ code, ...figures }) => ({ themeId: code, ...figures })) satisfies Prisma.InputJsonArray

/** What a person rejected of an earlier learner, of the answer as it is, is not proposed again. */
async function write(ctx: Ctx, runId: string, { proposed }: LearnerFindings, material: Material[]) {
  const rows = proposed.flatMap(({ row, proposals }, rank) =>
    proposals.map(({ code, probability }) => ({
      ...{ response: material[row]!.id, hash: material[row]!.hash, theme: code, probability },
      usefulness: 1 - rank / proposed.length,
    })),
  )
  let count = 0
  for (let start = 0; start < rows.length; start += AT_ONCE)
    count += await ctx.db.$executeRaw`
      INSERT INTO coding_proposal (run_id, response_id, theme_id, answer_hash, probability, usefulness)
      SELECT ${runId}::uuid, given.response, given.theme, given.hash, given.probability, given.usefulness
      FROM jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + AT_ONCE))}::jsonb)
        AS given(response uuid, hash text, theme uuid, probability real, usefulness real)
      JOIN response ON response.id = given.response
      JOIN theme ON theme.id = given.theme AND theme.removed_at IS NULL
      WHERE NOT EXISTS (SELECT 1 FROM coding_proposal old WHERE old.response_id = given.response
        AND old.theme_id = given.theme AND old.answer_hash = given.hash AND old.state = 'rejected')`
  return count
}
