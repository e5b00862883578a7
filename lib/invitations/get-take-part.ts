import type { z } from 'zod'
import { isAnswerable } from '../consultations/answerable'
import { getConsultationBySlug } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { londonDate } from '../core/london-time'
import { keepEmailUntil } from './keep-email'
import { GetTakePartInput } from './schema'
import type { TakePartView } from './types'

/**
 * What the page of a consultation's open link says. Reading it makes nothing.
 * @throws NotFound where there is no such consultation, or it does not take answers from the public
 */
export async function getTakePart(ctx: Ctx, input: z.input<typeof GetTakePartInput>): Promise<TakePartView> {
  const consultation = await getConsultationBySlug(ctx, GetTakePartInput.parse(input))
  const { slug, title, note, contactName, contactEmail, leads, stage, questionnaire, decisionOn } =
    consultation
  if (!stage.hasOpenLink) throw new NotFound('This consultation does not take answers from the public.')
  const { opensOn, closesOn, asksEquality } = stage
  return {
    ...{ slug, title, note, contactName, contactEmail, opensOn, closesOn, asksEquality },
    leads: leads.map(({ name }) => name),
    minutes: questionnaire?.minutes ?? 10,
    state: isAnswerable(consultation, ctx.now),
    keepEmailUntil: keepEmailUntil({ closesOn, decisionOn }, londonDate(ctx.now)),
  }
}
