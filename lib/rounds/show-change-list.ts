import type { Ctx } from '../core/ctx'
import { fingerprint } from '../core/fingerprint'
import type { ChangeListContent, ChangeListView, PublishedComment } from './types'

type Kept = { id: string; content: unknown; fingerprint: string }

const TAKEN_BACK = 'Taken back: the person who wrote this asked for it not to be published any more.'

/**
 * What can be shown of a published list of changes now: without the words of members of the public who have taken consent
 * back since (decision 019). What was answered to them stays, and so does every count.
 */
export async function showChangeList(
  { db }: Ctx,
  edition: Kept,
): Promise<Pick<ChangeListView, 'content' | 'shownFingerprint' | 'takenBack'>> {
  const kept = edition.content as ChangeListContent
  const rows = await db.$queryRaw<{ key: string; position: number }[]>`
    SELECT c.key, c.position FROM change_list_comment c LEFT JOIN response r ON r.id = c.response_id
    WHERE c.edition_id = ${edition.id}::uuid AND (c.is_refused OR r.publication = 'none')`
  if (rows.length === 0) return { content: kept, shownFingerprint: edition.fingerprint, takenBack: 0 }
  const places = new Set(rows.map(({ key, position }) => `${key}/${position}`))
  const commentsOf = (key: string, comments: PublishedComment[]) =>
    comments.map((comment, i) => (places.has(`${key}/${i}`) ? withoutWords(comment) : comment))
  const content = {
    ...kept,
    passages: kept.passages.map((passage) => ({
      ...passage,
      comments: commentsOf(String(passage.number), passage.comments),
    })),
    whole: { ...kept.whole, comments: commentsOf('whole', kept.whole.comments) },
  }
  return { content, shownFingerprint: fingerprint(content), takenBack: rows.length }
}

const withoutWords = (comment: PublishedComment): PublishedComment => ({
  ...comment,
  ...{ text: null, view: null, leftOut: TAKEN_BACK },
})
