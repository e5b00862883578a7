import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { findConsultation } from '../internal'
import { canReadAnalysis } from '../policy'
import { analysisScope } from '../scope'
import { carriedAddressees } from './carried-addressees'
import { readEdition } from './read-edition'
import { CarrySourceInput } from './schema'
import type { CarrySource, CarryView } from './types'
import { whatIsThere } from './what-is-there'

/**
 * Other consultations whose themes may be carried over, newest first; of the one that was chosen, its themes, and which
 * of them are here already.
 * @throws NotFound, NotAllowed
 */
export async function listCarrySources(
  ctx: Ctx,
  input: z.input<typeof CarrySourceInput>,
): Promise<CarryView> {
  const { consultationId, fromId, edition } = CarrySourceInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const frames = await ctx.db.codeFrame.findMany({
    where: {
      consultationId: { not: consultationId },
      consultation: analysisScope(ctx.actor),
      themes: { some: { removedAt: null } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      consultation: { select: { id: true, title: true } },
      _count: { select: { themes: { where: { removedAt: null } } } },
      editions: { orderBy: { number: 'desc' }, select: { number: true, frozenAt: true } },
    },
  })
  const sources: CarrySource[] = frames.map(({ consultation, _count, editions }) => ({
    ...{ consultation, editions, themes: _count.themes },
  }))
  if (!fromId) return { consultation, sources, chosen: null }
  const source = sources.find((one) => one.consultation.id === fromId)
  if (!source) throw new NotFound('We could not find that consultation.')
  const content = await readEdition(ctx, fromId, edition)
  const there = await whatIsThere(ctx, consultationId, content)
  const themes = content.map((theme) => {
    const { agrees, saidTo } = carriedAddressees(consultation.leads, theme.addressees)
    return { ...theme, agrees, saidTo, there: there.get(theme.id) ?? '' }
  })
  return { consultation, sources, chosen: { source, edition: edition ?? null, themes } }
}
