import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { Conflict } from '../../core/errors'
import { findAnswer, findUsableTheme } from '../internal'
import { canCode } from '../policy'
import { keepStep } from './keep-step'
import { RemoveSpanInput } from './schema'

/**
 * Takes a passage off a coding; the answer as a whole keeps its theme.
 * @throws NotFound, NotAllowed, Conflict where somebody took it off meanwhile
 */
export async function removeSpan(ctx: Ctx, input: z.input<typeof RemoveSpanInput>): Promise<void> {
  const { responseId, question, themeId, startsAt, endsAt } = RemoveSpanInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { consultation } = await findAnswer(ctx, responseId, question)
    authorise(canCode(ctx.actor, consultation))
    const theme = await findUsableTheme(ctx, themeId, consultation.id)
    const about = { consultationId: consultation.id, at: { responseId, question } }
    const subject = { kind: 'theme' as const, question, themeId, responseIds: [responseId] }
    await keepStep(ctx, about, subject, async () => {
      const { count } = await ctx.db.codingSpan.deleteMany({
        where: { startsAt, endsAt, coding: { responseId, questionName: question, themeId } },
      })
      if (count === 0) throw new Conflict('Somebody took this passage off in the meantime.')
      return { title: `Took a passage off “${theme.title}”`, result: undefined }
    })
    const detail = { question, themeId, startsAt, endsAt, consultationId: consultation.id }
    await audit(ctx, 'coding.remove-span', { type: 'response', id: responseId }, detail)
  })
}
