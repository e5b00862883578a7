import type { Ctx } from '../core/ctx'
import { commitmentScope } from './scope'
import type { Lead } from './types'

/** What commitments can be narrowed to: whose they are, and of which consultation, as far as the actor sees any. */
export async function listFilterChoices(
  ctx: Ctx,
): Promise<{ leads: Lead[]; consultations: { slug: string; title: string }[] }> {
  const some = commitmentScope(ctx.actor)
  const leads = await ctx.db.leadOrganisation.findMany({
    where: { commitments: { some } },
    orderBy: { sort: 'asc' },
    select: { code: true, name: true },
  })
  const consultations = await ctx.db.consultation.findMany({
    where: { commitments: { some } },
    orderBy: [{ launchedAt: 'desc' }, { id: 'asc' }],
    select: { slug: true, title: true },
  })
  return { leads, consultations }
}
