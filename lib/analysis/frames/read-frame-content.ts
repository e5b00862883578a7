import type { Ctx } from '../../core/ctx'
import type { EditionTheme } from './schema'

/** The themes of a consultation's code frame as an edition holds them. Private to the room: the caller has allowed it. */
export async function readFrameContent(ctx: Ctx, consultationId: string): Promise<EditionTheme[]> {
  const themes = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId }, removedAt: null },
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
    include: { addressees: { orderBy: { sort: 'asc' }, select: { code: true } } },
  })
  return themes.map(({ id, title, description, includes, excludes, heading, addressees }) => ({
    ...{ id, title, description, includes, excludes, heading },
    addressees: addressees.map(({ code }) => code),
  }))
}
