import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { EDITION_ITEM } from './internal'
import { ListEditionsInput } from './schema'
import { editionScope } from './scope'
import type { EditionItem } from './types'

/** What was published of a consultation's report, newest first; empty where nothing was. */
export async function listEditions(
  ctx: Ctx,
  input: z.input<typeof ListEditionsInput>,
): Promise<EditionItem[]> {
  const given = ListEditionsInput.parse(input)
  const consultation = 'slug' in given ? { slug: given.slug } : { id: given.consultationId }
  return ctx.db.reportEdition.findMany({
    where: { AND: [{ report: { consultation } }, editionScope(ctx.actor)] },
    orderBy: { number: 'desc' },
    select: EDITION_ITEM,
  })
}
