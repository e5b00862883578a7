import { audit } from '../audit/audit'
import { authorise, allow, refuse } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { dateColumn, londonDate } from '../core/london-time'
import { holdBodies } from './internal'

/**
 * Removes contacts whose date to be kept until has passed: a nightly job's work.
 * @returns how many were removed
 * @throws NotAllowed for anybody but the system
 */
export async function removeExpiredContacts(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    authorise(ctx.actor.kind === 'system' ? allow : refuse('This happens by itself every night.'))
    await holdBodies(ctx, 'import')
    const expired = { keepUntil: { lt: dateColumn(londonDate(ctx.now)) } }
    const gone = await ctx.db.contact.findMany({ where: expired, select: { id: true, bodyId: true } })
    const { count } = await ctx.db.contact.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
    if (count > 0) {
      await giveMainContacts(ctx, [...new Set(gone.map(({ bodyId }) => bodyId))])
      await audit(ctx, 'contact.expire', { type: 'retention', id: 'contacts' }, { removed: count })
    }
    return count
  })
}

/** A body that lost its main contact gets the next, in the order of `nextMainContact`. */
async function giveMainContacts(ctx: Ctx, bodyIds: string[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE contact SET is_main = true WHERE id IN (
      SELECT DISTINCT ON (c.body_id) c.id FROM contact c
      WHERE c.body_id = ANY(${bodyIds}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM contact m WHERE m.body_id = c.body_id AND m.is_main)
      ORDER BY c.body_id, c.email IS NULL, array_position(ARRAY['chair','co-ordinator','member'], c.function), c.created_at)`
}
