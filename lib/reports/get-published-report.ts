import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import type { FrozenContent } from './content-types'
import { EDITION_ITEM } from './internal'
import { readContent } from './read-content'
import { GetPublishedReportInput } from './schema'
import { editionScope } from './scope'
import type { PublishedReportView } from './types'

/**
 * A published edition, the newest unless one is named, read from the edition alone: what is coded, written or corrected
 * afterwards does not show in it.
 * @throws NotFound where nothing was published
 */
export async function getPublishedReport(
  ctx: Ctx,
  input: z.input<typeof GetPublishedReportInput>,
): Promise<PublishedReportView> {
  const { slug, edition: wanted } = GetPublishedReportInput.parse(input)
  const own = { AND: [{ report: { consultation: { slug } } }, editionScope(ctx.actor)] }
  const editions = await ctx.db.reportEdition.findMany({
    where: own,
    orderBy: { number: 'desc' },
    select: EDITION_ITEM,
  })
  const row = await ctx.db.reportEdition.findFirst({
    where: { ...own, number: wanted ?? editions[0]?.number },
  })
  if (!row || editions.length === 0) throw new NotFound('No report of this consultation has been published.')
  const { number, publishedAt, whatChanged, fingerprint } = row
  const frozen = row.content as unknown as FrozenContent
  return {
    ...{ number, publishedAt, whatChanged, fingerprint, editions, frozen },
    content: readContent(frozen),
    isLatest: number === editions[0]?.number,
  }
}
