import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { checkLeadsAndThemes } from './internal'
import { canAddCommitment } from './policy'
import { AddCommitmentInput } from './schema'

/**
 * Begins a commitment: a draft, without a number, which only staff see.
 * @throws NotFound, NotAllowed
 * @throws InvalidInput where it is nobody's who leads the consultation, or a theme is none of it
 */
export async function addCommitment(
  ctx: Ctx,
  input: z.input<typeof AddCommitmentInput>,
): Promise<{ id: string }> {
  const { consultationId, leads, themeIds, ...words } = AddCommitmentInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canAddCommitment(ctx.actor, consultation))
    await checkLeadsAndThemes(ctx, consultation, { leads, themeIds })
    const { id } = await ctx.db.commitment.create({
      data: {
        ...{ consultationId, ...words, createdAt: ctx.now },
        leads: { connect: leads.map((code) => ({ code })) },
        themes: { create: themeIds.map((themeId) => ({ themeId })) },
      },
      select: { id: true },
    })
    const detail = { consultationId, title: words.title, leads, themeIds }
    await audit(ctx, 'commitment.add', { type: 'commitment', id }, detail)
    return { id }
  })
}
