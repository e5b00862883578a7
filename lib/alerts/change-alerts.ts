import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { checkBoroughs, findAlert } from './internal'
import { ChangeAlertsInput } from './schema'

/**
 * Changes what somebody is told of.
 * @throws NotFound; InvalidInput naming the field; Conflict where they were changed in another window meanwhile
 */
export async function changeAlerts(ctx: Ctx, input: z.input<typeof ChangeAlertsInput>): Promise<void> {
  const { token, version, kinds, boroughCodes } = ChangeAlertsInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    await checkBoroughs(ctx, boroughCodes)
    const before = await findAlert(ctx, token)
    const { count } = await ctx.db.alert.updateMany({
      where: { id: before.id, version },
      data: { kinds, boroughCodes, version: version + 1 },
    })
    if (count === 0)
      throw new Conflict(
        'These choices were changed after you opened the page. Look at them again, then save.',
      )
    const was = { kinds: before.kinds, boroughCodes: before.boroughCodes }
    await audit(ctx, 'alert.change', { type: 'alert', id: before.id }, changes(was, { kinds, boroughCodes }))
  })
}
