import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { EDITION_ITEM } from './internal'
import { readContent } from './read-content'
import { GetPublishedReportInput } from './schema'
import { editionScope } from './scope'
import { showEdition } from './show-edition'
import type { PublishedReportView } from './types'

/**
 * A published edition, the newest unless one is named, read from the edition alone: what is coded, written or corrected
 * afterwards does not show in it. Words whose author has taken consent back are not in it any more.
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
  const { shown, shownFingerprint, takenBack } = await showEdition(ctx, row)
  return {
    ...{ number, publishedAt, whatChanged, fingerprint, editions, shown, shownFingerprint, takenBack },
    content: readContent(shown),
    isLatest: number === editions[0]?.number,
  }
}
