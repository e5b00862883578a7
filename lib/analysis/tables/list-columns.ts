import type { Ctx } from '../../core/ctx'
import { BASIS_KINDS } from '../../responses/basis'
import { CHANNELS } from '../../responses/schema'
import type { Choice } from './choices-of'

export const NAMED_COLUMNS = ['bodyType', 'borough', 'channel', 'basis'] as const
export type NamedColumn = (typeof NAMED_COLUMNS)[number]

/** What a table can be parted and filtered by: kinds of body that were asked, boroughs, channels, bases of view. */
export async function listColumns(ctx: Ctx, stageIds: string[]): Promise<Record<NamedColumn, Choice[]>> {
  const asked = await ctx.db.denominator.findMany({
    where: { stageId: { in: stageIds } },
    distinct: ['bodyTypeCode'],
    select: { bodyTypeCode: true },
  })
  const types = await ctx.db.bodyType.findMany({ orderBy: { sort: 'asc' } })
  const boroughs = await ctx.db.borough.findMany({ orderBy: { name: 'asc' } })
  const codes = new Set(asked.map(({ bodyTypeCode }) => bodyTypeCode))
  return {
    bodyType: types
      .filter(({ code }) => codes.has(code))
      .map(({ code, namePlural }) => ({ code, label: namePlural })),
    borough: boroughs.map(({ code, name }) => ({ code, label: name })),
    channel: Object.entries(CHANNELS).map(([code, label]) => ({ code, label })),
    basis: Object.entries(BASIS_KINDS).map(([code, label]) => ({ code, label })),
  }
}
