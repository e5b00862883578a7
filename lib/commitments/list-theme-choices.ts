import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { canReadCommitments } from './policy'
import { readSaid } from './read-said'
import { CommitmentsOfInput } from './schema'
import type { ThemeChoice } from './types'

/**
 * The themes of a consultation that a commitment can answer, with what the published report says of each, the most spoken
 * of first. Themes taken out of the code frame are among them as long as a report speaks of them.
 * @throws NotFound, NotAllowed
 */
export async function listThemeChoices(
  ctx: Ctx,
  input: z.input<typeof CommitmentsOfInput>,
): Promise<ThemeChoice[]> {
  const { consultationId } = CommitmentsOfInput.parse(input)
  authorise(canReadCommitments(ctx.actor))
  const { id } = await getConsultation(ctx, { id: consultationId })
  const themes = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId: id } },
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, removedAt: true },
  })
  const said = await readSaid(
    ctx,
    [id],
    themes.map((theme) => theme.id),
  )
  return themes
    .map(({ id, title, removedAt }) => ({ id, title, removedAt, figures: said.get(id) ?? null }))
    .filter(({ removedAt, figures }) => removedAt === null || figures)
    .map(({ id, title, figures }) => ({ id, title, figures }))
    .toSorted((a, b) => (b.figures?.responses ?? -1) - (a.figures?.responses ?? -1))
}
