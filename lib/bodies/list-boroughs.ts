import type { Ctx } from '../core/ctx'
import type { BoroughView } from './types'

/** The boroughs by name, with their squares on the tile map. Places are no secret: anybody may read them. */
export async function listBoroughs(ctx: Ctx): Promise<BoroughView[]> {
  return ctx.db.borough.findMany({
    orderBy: { name: 'asc' },
    select: { code: true, name: true, shortName: true, tileCol: true, tileRow: true },
  })
}
