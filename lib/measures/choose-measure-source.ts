import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { findMeasure } from './internal'
import { canEnterMeasures } from './policy'
import { ChooseMeasureSourceInput } from './schema'

/**
 * Names the consultation by which a measure is worked out in a year, or none.
 * @throws NotFound, NotAllowed
 * @throws Conflict where the measure is not worked out from one, or nobody has been asked in it yet
 */
export async function chooseMeasureSource(
  ctx: Ctx,
  input: z.input<typeof ChooseMeasureSourceInput>,
): Promise<void> {
  const { code, year, consultationId } = ChooseMeasureSourceInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { rule } = await findMeasure(ctx, code)
    authorise(canEnterMeasures(ctx.actor))
    if (rule !== 'answered-consultation')
      throw new Conflict('This measure is not worked out from a consultation.')
    const key = { measureCode: code, year }
    if (consultationId === '') await ctx.db.measureSource.deleteMany({ where: key })
    else {
      const { status } = await getConsultation(ctx, { id: consultationId })
      if (status === 'draft' || status === 'approved')
        throw new Conflict('Nobody has been asked in this consultation yet.')
      await ctx.db.measureSource.upsert({
        where: { measureCode_year: key },
        create: { ...key, consultationId },
        update: { consultationId },
      })
    }
    await audit(ctx, 'measure.choose-source', { type: 'measure', id: code }, { year, consultationId })
  })
}
