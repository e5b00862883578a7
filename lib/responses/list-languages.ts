import type { z } from 'zod'
import { isAnswerable } from '../consultations/answerable'
import { getConsultationBySlug } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Language } from '../core/languages'
import { definitionOf } from './frozen-definitions'
import { languagesOf } from '../consultations/languages-of'
import { ListLanguagesInput } from './schema'

/**
 * The languages that the public can answer a consultation in, English first: those its questionnaire has texts in. None but
 * English where answers of the public are not taken.
 * @throws NotFound where there is no such consultation
 */
export async function listLanguages(
  ctx: Ctx,
  input: z.input<typeof ListLanguagesInput>,
): Promise<Language[]> {
  const consultation = await getConsultationBySlug(ctx, ListLanguagesInput.parse(input))
  const { stage } = consultation
  if (!stage.hasOpenLink || isAnswerable(consultation, ctx.now) !== 'open') return ['en']
  const version = await ctx.db.questionnaireVersion.findFirst({
    where: { stageId: stage.id, frozenAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  return version ? languagesOf(await definitionOf(ctx, version.id)) : ['en']
}
