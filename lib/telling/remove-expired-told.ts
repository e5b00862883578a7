import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { londonDate } from '../core/london-time'
import { canRemoveTold } from './policy'
import { addressHash } from './recipients'

/**
 * Every night: links of letters that no longer work, what is known of their addresses, and choices whose address has gone.
 * How many letters there were stays, and which bodies were told: nobody is told a second time for being forgotten. Of a
 * member of the public whose address is still kept it stays known, as long as that, that they were told.
 * @returns how many were removed
 * @throws NotAllowed for anybody but the system
 */
export async function removeExpiredTold(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    authorise(canRemoveTold(ctx.actor))
    const today = londonDate(ctx.now)
    await ctx.db.$executeRaw`
      UPDATE told SET token_hash = NULL WHERE keep_until < ${today}::date AND token_hash IS NOT NULL`
    const told = await ctx.db.$executeRaw`
      UPDATE told SET address_hash = NULL, invitation_ids = ARRAY(SELECT i.id FROM invitation i
          WHERE i.id = ANY (told.invitation_ids) AND i.purpose = 'body')
      FROM telling t
      WHERE t.id = told.telling_id AND told.keep_until < ${today}::date AND told.address_hash IS NOT NULL
        AND NOT ${isStillKept(Prisma.sql`t.consultation_id`, Prisma.sql`told.address_hash`)}`
    const choices = await ctx.db.$executeRaw`
      DELETE FROM news_choice n WHERE n.keep_until < ${today}::date
        AND NOT ${isStillKept(Prisma.sql`n.consultation_id`, Prisma.sql`n.address_hash`)}`
    if (told + choices > 0)
      await audit(ctx, 'telling.expire', { type: 'retention', id: 'told' }, { told, choices })
    return told + choices
  })
}

/** SQL: whether a member of the public has left the address of this hash, and it is there still. */
const isStillKept = (consultationId: Prisma.Sql, hash: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT 1 FROM participant p JOIN invitation i ON i.id = p.invitation_id JOIN stage s ON s.id = i.stage_id
  WHERE s.consultation_id = ${consultationId} AND p.email <> '' AND ${addressHash(Prisma.sql`p.email`)} = ${hash})`
