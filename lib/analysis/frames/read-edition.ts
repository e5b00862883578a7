import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { readFrameContent } from './read-frame-content'
import { EditionContent, type EditionTheme } from './schema'

/**
 * The themes of an edition, or of the frame as it stands. Private to the room: the caller has allowed it.
 * @throws NotFound where there is no such edition
 */
export async function readEdition(
  ctx: Ctx,
  consultationId: string,
  number: number | undefined,
): Promise<EditionTheme[]> {
  if (number === undefined) return readFrameContent(ctx, consultationId)
  const edition = await ctx.db.codeFrameEdition.findFirst({
    where: { number, codeFrame: { consultationId } },
    select: { content: true },
  })
  if (!edition) throw new NotFound('We could not find that edition.')
  return EditionContent.parse(edition.content).themes
}
