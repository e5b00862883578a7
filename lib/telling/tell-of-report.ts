import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { beginTelling } from './internal'
import { canTell, canWriteLetters } from './policy'
import { TellingConsultationInput } from './schema'

/**
 * The first edition is published: everybody who took part is told, once. A job, and publishing asks for it; asked again, or
 * for a consultation that was told of from here before, it does nothing.
 * @throws NotFound, NotAllowed for anybody but officers and the system
 */
export async function tellOfReport(ctx: Ctx, input: z.input<typeof TellingConsultationInput>): Promise<void> {
  const { consultationId } = TellingConsultationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canWriteLetters(ctx.actor))
    // Withdrawn or opened again meanwhile: there is nothing to be read that the letter could lead to.
    if (!canTell(ctx.actor, consultation).ok) return
    const known = await ctx.db.telling.count({ where: { consultationId, kind: 'report' } })
    const edition = await ctx.db.reportEdition.findFirst({
      where: { report: { consultationId } },
      orderBy: { number: 'desc' },
      select: { number: true, whatChanged: true },
    })
    if (known > 0 || !edition) return
    const matter = { kind: 'report' as const, edition: edition.number, whatChanged: edition.whatChanged }
    const begun = await beginTelling(ctx, { consultationId, matter, subject: `${edition.number}` })
    if (begun)
      await audit(
        ctx,
        'telling.begin',
        { type: 'consultation', id: consultationId },
        { kind: 'report', subject: `${edition.number}`, tellingId: begun.tellingId },
      )
  })
}
