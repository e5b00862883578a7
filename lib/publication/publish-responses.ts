import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { countOf } from '../core/format'
import { failJobRun, reportProgress } from '../jobs/job-runs'
import { canPublishResponses, canWritePublished } from './policy'
import { publishedRow } from './published-row'
import { readSources } from './read-sources'
import { writePublished } from './write-published'

const BATCH = 50

/**
 * Does what `askToPublish` asked for: publishes what may be, brings up to date what was published, and names what waits.
 * Numbers are given in the order of the responses' ids, which are drawn by chance: they tell nothing of when. Safe to be
 * run again; what did not change is left as it is.
 * @throws NotAllowed for anybody but the worker
 */
export async function publishResponses(
  ctx: Ctx,
  { consultationId, jobRunId }: { consultationId: string; jobRunId: string },
): Promise<void> {
  authorise(canWritePublished(ctx.actor))
  const total = await ctx.db.response.count({
    where: {
      stage: { consultationId, kind: 'views' },
      invitation: { purpose: { not: 'preview' } },
    },
  })
  const sums = { published: 0, held: 0 }
  for (let after = NO_ID, done = 0; ;) {
    const batch = await inTransaction(ctx, async (ctx) => {
      await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${consultationId}::uuid FOR SHARE`
      const { status } = await getConsultation(ctx, { id: consultationId })
      if (!canPublishResponses(ctx.actor, { status }).ok) return null
      const sources = await readSources(ctx, consultationId, { after, limit: BATCH })
      const written = await writePublished(
        ctx,
        consultationId,
        sources.map((source) => ({
          responseId: source.responseId,
          ...(isAgreed(source) ? publishedRow(source) : { row: null, held: [], isRefused: true }),
        })),
      )
      const isLast = sources.length < BATCH
      if (isLast)
        await audit(
          ctx,
          'responses.publish',
          { type: 'consultation', id: consultationId },
          { published: sums.published + written.published, held: sums.held + written.held },
        )
      return { ...written, isLast, last: sources.at(-1)?.responseId ?? after, count: sources.length }
    })
    if (!batch) return failJobRun(ctx, jobRunId, 'The consultation can no longer be published.')
    sums.published += batch.published
    sums.held += batch.held
    done += batch.count
    after = batch.last
    if (batch.isLast) break
    await reportProgress(ctx, jobRunId, done, Math.max(total, done + 1))
  }
  const outcome = `${countOf(sums.published, 'response')} published. ${countOf(sums.held, 'answer')} ${sums.held === 1 ? 'waits' : 'wait'} to be looked at.`
  await reportProgress(ctx, jobRunId, Math.max(total, 1), Math.max(total, 1), outcome)
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Bodies are published with their name; persons where they agreed to it in full (decision 019). */
const isAgreed = ({
  bodyTypeCode,
  publication,
}: {
  bodyTypeCode: string | null
  publication: string | null
}) => bodyTypeCode !== null || publication === 'full'
