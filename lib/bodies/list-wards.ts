import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { ListWardsInput } from './schema'
import type { WardView } from './types'

/** The wards of a borough, or all, by borough and name. Places are no secret: anybody may read them. */
export async function listWards(ctx: Ctx, input: z.input<typeof ListWardsInput> = {}): Promise<WardView[]> {
  const { boroughCode } = ListWardsInput.parse(input)
  return ctx.db.ward.findMany({
    where: { boroughCode },
    orderBy: [{ borough: { name: 'asc' } }, { name: 'asc' }],
    select: { code: true, name: true, boroughCode: true },
  })
}
