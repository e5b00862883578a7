import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'

/**
 * A link of its own to a body's invitation, without a letter: what a journey begins with. `person`: a colleague's;
 * `stage`: the number of a later round.
 */
export async function linkFor(slug: string, body: string, person?: string, stage = 1): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.JOURNEY_DATABASE_URL })
  await client.connect()
  try {
    const token = randomBytes(32).toString('base64url')
    const { rowCount } = await client.query(
      `INSERT INTO invitation_link (invitation_id, token_hash, label, role, created_at)
       SELECT invitation.id, $1, $4, $5, now() FROM invitation
       JOIN body ON body.id = invitation.body_id
       JOIN stage ON stage.id = invitation.stage_id
       JOIN consultation ON consultation.id = stage.consultation_id
       WHERE consultation.slug = $2 AND body.name = $3 AND stage.sequence = $6`,
      [
        createHash('sha256').update(token).digest('base64url'),
        ...[slug, body, person ?? 'A journey', person ? 'colleague' : 'holder', stage],
      ],
    )
    if (rowCount !== 1) throw new Error(`${rowCount} invitations of ${body} to ${slug}`)
    return `/respond/${token}`
  } finally {
    await client.end()
  }
}
