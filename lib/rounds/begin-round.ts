import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { canBeginRound } from './policy'
import { BeginRoundInput } from './schema'

/**
 * Begins a further round of a consultation: a stage that asks for comments on a working draft, which is still to be written.
 * The consultation itself stays as it is.
 * @throws NotFound, NotAllowed
 */
export async function beginRound(
  ctx: Ctx,
  input: z.input<typeof BeginRoundInput>,
): Promise<{ stageId: string }> {
  const { consultationId, name, title } = BeginRoundInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { id, status } = await getConsultation(ctx, { id: consultationId })
    // Two who begin at once come one after the other, and the second finds the first's round.
    await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${id}::uuid FOR UPDATE`
    const stages = await ctx.db.stage.findMany({
      where: { consultationId: id },
      orderBy: { sequence: 'desc' },
      select: { sequence: true, kind: true, closedAt: true },
    })
    const hasUnfinished = stages.some(({ kind, closedAt }) => kind === 'comments' && closedAt === null)
    authorise(canBeginRound(ctx.actor, { status, hasUnfinished }))
    const { id: stageId } = await ctx.db.stage.create({
      data: {
        ...{ consultationId: id, kind: 'comments', name, sequence: (stages[0]?.sequence ?? 0) + 1 },
        // Persons said who they are when they first answered.
        asksEquality: false,
        workingDraft: { create: { title, createdAt: ctx.now } },
      },
      select: { id: true },
    })
    await audit(ctx, 'round.begin', { type: 'stage', id: stageId }, { consultationId: id, name, title })
    return { stageId }
  })
}
