import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { canPublishResponses } from './policy'
import { PublishResponsesInput } from './schema'

/**
 * Asks for the responses of a consultation to be published, or what is published to be brought up to date: a job.
 * @throws NotFound, NotAllowed where answers may still change; Conflict while another run is under way
 */
export async function askToPublish(
  ctx: Ctx,
  input: z.input<typeof PublishResponsesInput>,
): Promise<{ jobRunId: string }> {
  const { consultationId } = PublishResponsesInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canPublishResponses(ctx.actor, consultation))
    // Whoever asks at the same time waits here, and then sees this one.
    await ctx.db
      .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publish:${consultationId}`}, 0))::text AS held`
    const about = { type: 'publication', id: consultationId }
    const underWay = await ctx.db.jobRun.count({
      where: { subjectType: about.type, subjectId: about.id, status: { in: ['waiting', 'running'] } },
    })
    if (underWay > 0) throw new Conflict('Responses are being published already. Wait until it is done.')
    const title = `Publishing the responses to “${consultation.title}”`
    const jobRunId = await beginJobRun(ctx, { name: 'publish-responses', title, about, total: 1 })
    await enqueue(ctx, 'publish-responses', { consultationId, jobRunId })
    await audit(ctx, 'responses.ask-to-publish', { type: 'consultation', id: consultationId }, { jobRunId })
    return { jobRunId }
  })
}
