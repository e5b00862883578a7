import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { canTakeFairnessFile } from './policy'
import { FairnessConsultationInput } from './schema'

/**
 * Asks for the evidence file as it stands; a job makes it.
 * @throws NotFound, NotAllowed; Conflict where one is being made
 */
export async function askForFairnessFile(
  ctx: Ctx,
  input: z.input<typeof FairnessConsultationInput>,
): Promise<{ fileId: string; jobRunId: string }> {
  const { consultationId } = FairnessConsultationInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { title } = await getConsultation(ctx, { id: consultationId })
    authorise(canTakeFairnessFile(ctx.actor))
    // Two clicks at once wait here for one another.
    await ctx.db
      .$queryRaw`SELECT pg_advisory_xact_lock(hashtext('fairness'), hashtext(${consultationId}))::text AS held`
    const underWay = await ctx.db.fairnessFile.count({ where: { consultationId, state: 'waiting' } })
    if (underWay > 0) throw new Conflict('The file is being made already. Wait until it is ready.')
    const about = { type: 'consultation', id: consultationId }
    const jobRunId = await beginJobRun(ctx, {
      ...{ name: 'make-fairness-file', title: `Evidence file: ${title}`, about, total: 3 },
    })
    const askedById = isUser(ctx.actor) ? ctx.actor.userId : null
    const { id: fileId } = await ctx.db.fairnessFile.create({
      data: { consultationId, jobRunId, kind: 'zip', askedById, askedAt: ctx.now },
      select: { id: true },
    })
    await enqueue(ctx, 'make-fairness-file', { fileId, jobRunId })
    await audit(ctx, 'fairness.ask-file', about, { fileId })
    return { fileId, jobRunId }
  })
}
