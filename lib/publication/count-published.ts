import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { CountPublishedInput } from './schema'
import { publishedScope } from './scope'

/** How many responses of a consultation everybody can read. */
export async function countPublished(ctx: Ctx, input: z.input<typeof CountPublishedInput>): Promise<number> {
  const { slug } = CountPublishedInput.parse(input)
  return ctx.db.publishedResponse.count({
    where: { AND: [{ consultation: { slug }, fingerprint: { not: '' } }, publishedScope(ctx.actor)] },
  })
}
