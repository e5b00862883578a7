import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { keptAddresses } from './internal'
import { canTellOfReport } from './policy'
import { ConsultationIdInput } from './schema'

/**
 * How many addresses of members of the public a letter goes to once the report is published; none after the first
 * edition, which told them.
 * @throws NotFound, NotAllowed
 */
export async function countToTell(ctx: Ctx, input: z.input<typeof ConsultationIdInput>): Promise<number> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const { id } = await getConsultation(ctx, { id: consultationId })
  authorise(canTellOfReport(ctx.actor))
  const published = await ctx.db.reportEdition.count({ where: { report: { consultationId: id } } })
  if (published > 0) return 0
  const [row] = await ctx.db.$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT lower(p.email))::int AS n ${keptAddresses(ctx, id)}`
  return row?.n ?? 0
}
