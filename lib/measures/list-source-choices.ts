import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { consultationScope } from '../consultations/scope'
import { canEnterMeasures } from './policy'
import type { SourceChoice } from './types'

/**
 * Consultations by which a measure may be worked out: those that asked bodies, the newest first.
 * @throws NotAllowed
 */
export async function listSourceChoices(ctx: Ctx): Promise<SourceChoice[]> {
  authorise(canEnterMeasures(ctx.actor))
  return ctx.db.consultation.findMany({
    where: { AND: [consultationScope(ctx.actor), { launchedAt: { not: null } }] },
    orderBy: { launchedAt: 'desc' },
    select: { id: true, title: true },
  })
}
