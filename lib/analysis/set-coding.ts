import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { giveBackProposal } from './give-back-proposal'
import { keepStep } from './desk/keep-step'
import { findAnswer, findUsableTheme } from './internal'
import { canCode } from './policy'
import { SetCodingInput } from './schema'
import { takeProposal } from './take-proposal'

type Coding = { responseId: string; question: string; themeId: string }

/**
 * Says that an answer speaks of a theme, or that it does not. Set, not toggled: two researchers who press the same key
 * agree instead of undoing one another. Setting what is set already changes nothing, unless the answer was corrected
 * since: then the coding is confirmed for the answer as it stands.
 * @throws NotFound, NotAllowed, InvalidInput where there is no text
 * @throws Conflict where the theme was removed, the answer corrected meanwhile, or quotes would lose their coding
 */
export async function setCoding(ctx: Ctx, input: z.input<typeof SetCodingInput>): Promise<void> {
  const { responseId, question, themeId, on, answerHash: seen } = SetCodingInput.parse(input)
  const coding = { responseId, question, themeId }
  await inTransaction(ctx, async (ctx) => {
    const { text, hash, consultation } = await findAnswer(ctx, responseId, question, seen)
    authorise(canCode(ctx.actor, consultation))
    const theme = await findUsableTheme(ctx, themeId, consultation.id)
    if (on && text.trim() === '') throw new InvalidInput('There is no answer to this question to code.')
    const about = { consultationId: consultation.id, at: { responseId, question } }
    const subject = { kind: 'theme' as const, question, themeId, responseIds: [responseId] }
    const changed = await keepStep(ctx, about, subject, async () => {
      const result = on ? await addCoding(ctx, coding, hash) : await dropCoding(ctx, coding)
      return { title: result ? `${on ? 'Coded' : 'Took off'} “${theme.title}”` : null, result }
    })
    if (!changed) return
    const detail = { question, themeId, consultationId: consultation.id }
    await audit(ctx, on ? 'coding.set' : 'coding.unset', { type: 'response', id: responseId }, detail)
  })
}

/** Private to the room, with the answer and the theme found and the actor allowed. Returns whether anything changed. */
export async function addCoding(ctx: Ctx, coding: Coding, answerHash: string): Promise<boolean> {
  const { responseId, question: questionName, themeId } = coding
  const mark = { answerHash, coderId: isUser(ctx.actor) ? ctx.actor.userId : null, at: ctx.now }
  const added = await ctx.db.coding.createMany({
    data: [{ responseId, questionName, themeId, ...mark }],
    skipDuplicates: true,
  })
  if (added.count > 0) {
    await takeProposal(ctx, coding, answerHash)
    return true
  }
  const confirmed = await ctx.db.coding.updateMany({
    where: { responseId, questionName, themeId, answerHash: { not: answerHash } },
    data: mark,
  })
  return confirmed.count > 0
}

async function dropCoding(ctx: Ctx, coding: Coding): Promise<boolean> {
  const { responseId, question: questionName, themeId } = coding
  const where = { responseId, questionName, themeId }
  await giveBackProposal(ctx, coding)
  // The coding goes first: whoever is marking a quote under it at this moment is waited for, then found.
  const { count } = await ctx.db.coding.deleteMany({ where })
  if ((await ctx.db.quote.count({ where })) > 0)
    throw new Conflict('This answer has a quote for that theme. Remove the quote first.')
  return count > 0
}
