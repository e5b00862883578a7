import type { Ctx } from '../../core/ctx'
import type { EditionTheme } from './schema'

/**
 * Which of the themes stand in a consultation's code frame already, under their name or carried over before, by their id;
 * each with why it is not carried over again. Private to the room.
 */
export async function whatIsThere(
  ctx: Ctx,
  consultationId: string,
  themes: EditionTheme[],
): Promise<Map<string, string>> {
  const own = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId }, removedAt: null },
    select: { title: true, carriedFromId: true },
  })
  const found = new Map<string, string>()
  for (const { id, title } of themes) {
    const carried = own.find(({ carriedFromId }) => carriedFromId === id)
    const same = own.find((theme) => theme.title.toLowerCase() === title.toLowerCase())
    if (carried) found.set(id, `It was carried over before, as “${carried.title}”.`)
    else if (same) found.set(id, 'There is a theme of this name.')
  }
  return found
}
