import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { editionScope } from '../reports/scope'
import { readFeedback } from './read-feedback'
import { PublishedFeedbackInput } from './schema'
import type { PublishedFeedback } from './types'

/** Bodies are counted as they are, but whoever answers is promised that nobody can tell whose answer it is. */
const FEWEST_OF_BODIES = 5

/**
 * What those told think of it, for everybody: counts for bodies and for members of the public, apart, each once there are
 * enough of them. They move as answers come in, and are no part of any edition.
 * @throws NotFound where no report was published
 */
export async function getPublishedFeedback(
  ctx: Ctx,
  input: z.input<typeof PublishedFeedbackInput>,
): Promise<PublishedFeedback> {
  const { slug } = PublishedFeedbackInput.parse(input)
  const edition = await ctx.db.reportEdition.findFirst({
    where: { AND: [{ report: { consultation: { slug } } }, editionScope(ctx.actor)] },
    select: { report: { select: { consultationId: true } } },
  })
  if (!edition) throw new NotFound('No report of this consultation has been published.')
  const { bodies, persons } = await readFeedback(ctx, edition.report.consultationId)
  return { bodies: bodies.answers < FEWEST_OF_BODIES ? null : bodies, persons }
}
