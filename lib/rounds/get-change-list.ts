import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findRound } from './internal'
import { RoundOfSlugInput } from './schema'
import { showChangeList } from './show-change-list'
import type { ChangeListView } from './types'

/**
 * What changed in a draft because of the comments, as it was published: the newest edition of the newest round, or the one asked
 * for. Comments that their authors have taken back since are without words.
 * @throws NotFound where there is no such edition
 */
export async function getChangeList(
  ctx: Ctx,
  input: z.input<typeof RoundOfSlugInput>,
): Promise<ChangeListView> {
  const { slug, round: sequence, edition: number } = RoundOfSlugInput.parse(input)
  const round = await findRound(ctx, {
    ...{ consultation: { slug }, launchedAt: { not: null } },
    ...(sequence === undefined ? { workingDraft: { changeLists: { some: {} } } } : { sequence }),
  })
  const edition = await ctx.db.changeListEdition.findFirst({
    where: { workingDraftId: round.draft.id, ...(number === undefined ? {} : { number }) },
    orderBy: { number: 'desc' },
  })
  if (!edition) throw new NotFound('That list of changes is not published.')
  const { publishedAt, whatChanged, fingerprint } = edition
  return {
    ...{ number: edition.number, publishedAt, whatChanged, fingerprint },
    ...(await showChangeList(ctx, edition)),
    consultation: { slug, title: round.consultation.title },
    ...{ sequence: round.sequence, editions: round.editions },
  }
}
