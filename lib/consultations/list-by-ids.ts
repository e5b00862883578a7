import type { Ctx } from '../core/ctx'
import { itemOf, LIST } from './list-item'
import { consultationScope } from './scope'
import type { ConsultationListItem } from './types'

/** The consultations of these ids that the actor may see, in the order of the ids. */
export async function listByIds(ctx: Ctx, ids: string[]): Promise<ConsultationListItem[]> {
  const rows = await ctx.db.consultation.findMany({
    where: { AND: [{ id: { in: ids } }, consultationScope(ctx.actor)] },
    include: LIST,
  })
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(itemOf))
}
