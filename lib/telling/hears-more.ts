import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { addressHash } from './recipients'

type Told = { addressHash: string; respondentKind: string; telling: { consultationId: string } }

/** Whether the address of a letter is written to about later steps, by what was chosen, or else by what it was left for. */
export async function hearsMore(
  ctx: Ctx,
  { addressHash: hash, respondentKind, telling: { consultationId } }: Told,
): Promise<boolean> {
  const choice = await ctx.db.newsChoice.findUnique({
    where: { consultationId_addressHash: { consultationId, addressHash: hash } },
  })
  if (choice) return choice.wantsNews
  if (respondentKind !== 'public') return true
  const rows = await ctx.db.$queryRaw<{ wants: boolean }[]>`
    SELECT p.wants_later AS wants FROM participant p JOIN invitation i ON i.id = p.invitation_id
    JOIN stage s ON s.id = i.stage_id AND s.consultation_id = ${consultationId}::uuid
    WHERE p.email <> '' AND ${addressHash(Prisma.sql`p.email`)} = ${hash}`
  return rows.some(({ wants }) => wants)
}
