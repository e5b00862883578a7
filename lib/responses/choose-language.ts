import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { definitionOf } from './frozen-definitions'
import { languagesOf } from '../consultations/languages-of'
import { findAnswering } from './internal'
import { canAnswer } from './policy'
import { ChooseLanguageInput } from './schema'

/**
 * Chooses the language to answer in, for the holder of a link and for what is being written. What was written stays as it
 * is, and what the chair signed off stays signed off.
 * @throws InvalidInput for a language that the questionnaire has no texts in; NotAllowed where answers are not taken
 */
export async function chooseLanguage(ctx: Ctx, input: z.input<typeof ChooseLanguageInput>): Promise<void> {
  const { locale } = ChooseLanguageInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canAnswer(ctx.actor, answering))
    const { invitationId, versionId } = answering
    if (!languagesOf(await definitionOf(ctx, versionId)).some((code) => code === locale))
      throw new InvalidInput('', { locale: 'This questionnaire is not there in that language.' })
    if (ctx.actor.kind === 'respondent')
      await ctx.db.invitationLink.updateMany({ where: { id: ctx.actor.linkId }, data: { locale } })
    await ctx.db.draft.updateMany({ where: { invitationId }, data: { locale } })
    await audit(ctx, 'link.choose-language', { type: 'invitation', id: invitationId }, { locale })
  })
}
