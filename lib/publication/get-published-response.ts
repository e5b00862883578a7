import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findConsultation, itemOf, readNames } from './internal'
import { GetPublishedInput } from './schema'
import { publishedScope } from './scope'
import type { PublishedView } from './types'

/**
 * One published response by its public number.
 * @throws NotFound where none of that number can be read: never given, taken back, or not agreed to any more
 */
export async function getPublishedResponse(
  ctx: Ctx,
  input: z.input<typeof GetPublishedInput>,
): Promise<PublishedView> {
  const { slug, number } = GetPublishedInput.parse(input)
  const consultation = await findConsultation(ctx, slug)
  const row = await ctx.db.publishedResponse.findFirst({
    where: { AND: [{ consultationId: consultation.id, number }, publishedScope(ctx.actor)] },
  })
  if (!row || row.fingerprint === '') throw new NotFound('No response of this number can be read.')
  return { ...itemOf(row, await readNames(ctx)), consultation, fingerprint: row.fingerprint }
}
