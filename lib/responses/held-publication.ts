import type { Db } from '../core/db'
import type { Publication } from './publications-from'

/** What a person said so far of publishing what they wrote, held until the end of the transaction; null for whoever is no person. */
export async function holdPublication(db: Db, invitationId: string): Promise<Publication | null> {
  const [row] = await db.$queryRaw<{ publication: Publication }[]>`
    SELECT publication FROM participant WHERE invitation_id = ${invitationId}::uuid FOR UPDATE`
  return row?.publication ?? null
}

type Whose = { invitationId: string; stageId: string }

/**
 * What a person says of publishing takes the place of what they said, in a transaction that holds it: for what they submitted,
 * too. What was published goes at once, since whatever shows it reads their word (decision 019).
 * @returns the editions of reports that quote what may no longer be quoted: their files have to be made anew
 */
export async function writePublication(
  db: Db,
  { invitationId, stageId }: Whose,
  publication: Publication,
): Promise<{ editionId: string }[]> {
  // A report that is being published in this moment either quotes nothing of it, or is there below.
  await db.$queryRaw`SELECT 1 AS held FROM consultation
    WHERE id = (SELECT consultation_id FROM stage WHERE id = ${stageId}::uuid) FOR SHARE`
  // First the person, then the response: a submission in this moment either waits here and takes the new word
  // (write-response), or was there before and is changed by the second.
  await db.participant.update({ where: { invitationId }, data: { publication } })
  await db.response.updateMany({ where: { invitationId }, data: { publication } })
  if (publication !== 'none') return []
  // Reports stand above this room: what they have published is read by SQL alone.
  return db.$queryRaw<{ editionId: string }[]>`
    SELECT DISTINCT c.edition_id::text AS "editionId" FROM edition_coding c JOIN response r ON r.id = c.response_id
    WHERE r.invitation_id = ${invitationId}::uuid AND c.quote_ids <> '{}'`
}
