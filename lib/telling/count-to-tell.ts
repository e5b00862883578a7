import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { countRecipients, NO_TELLING } from './internal'
import { canSeeTelling } from './policy'
import { TellingConsultationInput } from './schema'
import type { ToTell } from './types'

/**
 * Who will be written to by itself when the report is published: everybody who took part, for the first edition, and nobody
 * for a later one, of which an officer decides.
 * @throws NotFound, NotAllowed
 */
export async function countToTell(
  ctx: Ctx,
  input: z.input<typeof TellingConsultationInput>,
): Promise<ToTell> {
  const { consultationId } = TellingConsultationInput.parse(input)
  const { id } = await getConsultation(ctx, { id: consultationId })
  authorise(canSeeTelling(ctx.actor))
  const published = await ctx.db.reportEdition.count({ where: { report: { consultationId: id } } })
  if (published > 0) return { bodies: 0, people: 0, persons: 0 }
  const matter = { kind: 'report' as const, edition: 1, whatChanged: '' }
  return countRecipients(ctx, { id: NO_TELLING, consultationId: id, subject: '1' }, matter)
}
