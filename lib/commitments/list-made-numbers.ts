import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { ConsultationSlugInput } from './schema'
import { commitmentScope } from './scope'

/** Public numbers of a consultation's commitments by id: of those that were made, whatever became of them. */
export async function listMadeNumbers(
  ctx: Ctx,
  input: z.input<typeof ConsultationSlugInput>,
): Promise<Record<string, number>> {
  const { slug } = ConsultationSlugInput.parse(input)
  const rows = await ctx.db.commitment.findMany({
    where: { AND: [commitmentScope(ctx.actor), { consultation: { slug }, number: { not: null } }] },
    select: { id: true, number: true },
  })
  return Object.fromEntries(rows.flatMap(({ id, number }) => (number === null ? [] : [[id, number]])))
}
