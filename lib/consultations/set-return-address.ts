import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findInScope } from './internal'
import { canSetReturnAddress } from './policy'
import { SetReturnAddressInput } from './schema'

/**
 * Says where paper forms are sent back to; it stands on every form printed from then on.
 * @throws NotFound, NotAllowed
 */
export async function setReturnAddress(
  ctx: Ctx,
  input: z.input<typeof SetReturnAddressInput>,
): Promise<void> {
  const { id, returnAddress } = SetReturnAddressInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const consultation = await findInScope(ctx, { id })
    authorise(canSetReturnAddress(ctx.actor, consultation))
    const before = await ctx.db.consultation.findUniqueOrThrow({
      where: { id },
      select: { returnAddress: true },
    })
    await ctx.db.consultation.update({ where: { id }, data: { returnAddress } })
    await audit(
      ctx,
      'consultation.set-return-address',
      { type: 'consultation', id },
      changes(before, { returnAddress }),
    )
  })
}
