import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { beginTelling, findMatter } from './internal'
import { canTell } from './policy'
import { TellOfEditionInput } from './schema'

/**
 * An officer decides that an edition is told of: to those who have not been told of any, or to those told of an earlier
 * one. A job writes the letters.
 * @returns the job run, to be watched
 * @throws NotFound, NotAllowed; Conflict where it was told of already, or a newer edition is out
 */
export async function tellOfEdition(
  ctx: Ctx,
  input: z.input<typeof TellOfEditionInput>,
): Promise<{ jobRunId: string }> {
  const { consultationId, edition, whom } = TellOfEditionInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canTell(ctx.actor, consultation))
    const subject = `${edition}/${whom}`
    const matter = await findMatter(ctx, { consultationId, kind: 'report', subject })
    if (!matter) throw new NotFound('There is no such edition.')
    const newer = await ctx.db.reportEdition.count({
      where: { report: { consultationId }, number: { gt: edition } },
    })
    if (newer > 0) throw new Conflict('A newer edition is published. Look at the page again.')
    const begun = await beginTelling(ctx, { consultationId, matter, subject })
    if (!begun) throw new Conflict('They are being told of this edition already.')
    const detail = { kind: 'report', subject, tellingId: begun.tellingId }
    await audit(ctx, 'telling.begin', { type: 'consultation', id: consultationId }, detail)
    return { jobRunId: begun.jobRunId }
  })
}
