import { consultationScope } from '../consultations/scope'
import type { Actor } from '../core/ctx'
import { Prisma } from '../core/db'
import { PUBLIC } from '../invitations/respondent'

/**
 * What can be read of published responses, by anybody: what was not taken back, and of persons only as long as they agree
 * to it in full. Their word is looked at with every read, so that it holds at once when they change it; with the response
 * goes what was published of it.
 */
export function publishedScope(actor: Actor): Prisma.PublishedResponseWhereInput {
  return {
    withdrawnAt: null,
    consultation: consultationScope(actor),
    OR: [{ bodyTypeCode: { not: PUBLIC.code } }, { response: { publication: 'full' } }],
  }
}

/** The same in SQL, of `published_response p`; the consultation must be the actor's to see. */
export const isPublished = Prisma.sql`p.withdrawn_at IS NULL AND (p.body_type_code <> ${PUBLIC.code}
  OR EXISTS (SELECT 1 FROM response pr WHERE pr.id = p.response_id AND pr.publication = 'full'))`
