import type { Ctx } from '../core/ctx'
import { fingerprint } from '../core/fingerprint'
import type { FrozenContent } from './content-types'
import { quoteIdsIn, withoutTakenBack } from './taken-back'

type Kept = { id: string; content: unknown; fingerprint: string }

/** What to select of an edition in order to show it. */
export const KEPT_EDITION = { id: true, content: true, fingerprint: true } as const

export type ShownEdition = {
  /** As it was frozen: what its fingerprint is of. It is worked with, and shown to nobody. */
  kept: FrozenContent
  /** As everybody may read it: without the words of those who have taken their consent back. */
  shown: FrozenContent
  /** SHA-256 of what is shown; where nothing was taken back, that of the edition. */
  shownFingerprint: string
  /** How many quotes were taken back. */
  takenBack: number
}

/**
 * What can be shown of a published edition now. Whoever shows an edition, or makes a file of it, reads it through this: the
 * word of those quoted is looked at every time, by whatever way it changed (decision 019). A response that is gone is no
 * refusal, unless its author had refused before.
 */
export async function showEdition(ctx: Ctx, edition: Kept): Promise<ShownEdition> {
  const kept = edition.content as FrozenContent
  const quoteIds = await readTakenBack(ctx, edition.id, quoteIdsIn(kept))
  if (quoteIds.size === 0) return { kept, shown: kept, shownFingerprint: edition.fingerprint, takenBack: 0 }
  const shown = withoutTakenBack(kept, quoteIds)
  return { kept, shown, shownFingerprint: fingerprint(shown), takenBack: quoteIds.size }
}

/** A quote can be taken off the desk after it was published: the edition still knows whose it is. */
async function readTakenBack({ db }: Ctx, editionId: string, quoteIds: string[]): Promise<Set<string>> {
  if (quoteIds.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT wanted.id::text AS id FROM unnest(${quoteIds}::uuid[]) AS wanted(id)
    WHERE EXISTS (SELECT 1 FROM quote q JOIN response r ON r.id = q.response_id
        WHERE q.id = wanted.id AND r.publication = 'none')
      OR EXISTS (SELECT 1 FROM edition_coding c JOIN response r ON r.id = c.response_id
        WHERE c.edition_id = ${editionId}::uuid AND wanted.id = ANY (c.quote_ids) AND r.publication = 'none')
      OR EXISTS (SELECT 1 FROM taken_back_quote t WHERE t.quote_id = wanted.id)`
  return new Set(rows.map(({ id }) => id))
}
