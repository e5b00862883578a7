import { issueInvitations } from '@/lib/invitations/issue-invitations'
import { launchConsultation } from '@/lib/invitations/launch-consultation'
import type { Db } from '@/lib/core/db'
import { officer, system } from '@/tests/support/actors'
import { aBody, aConsultation, aCtx } from '@/tests/support/builders'

/** A consultation launched to so many panels of one borough, each written to. It closes 35 days after NOW. */
export async function aLaunchTo(db: Db, boroughCode: string, panels: number) {
  const bodies = await Promise.all(Array.from({ length: panels }, () => aBody(db, { boroughCode })))
  const audiences = [{ bodyTypeCode: 'SNP', boroughCodes: [boroughCode] }]
  const consultation = await aConsultation(db, { status: 'approved', audiences })
  const stageId = consultation.stage.id
  const { jobRunId } = await launchConsultation(aCtx(db, officer()), { id: consultation.id })
  await issueInvitations(aCtx(db, system), { stageId, jobRunId })
  const invitations = await db.invitation.findMany({ where: { stageId }, orderBy: { bodyId: 'asc' } })
  const of = (body: { id: string }) => invitations.find(({ bodyId }) => bodyId === body.id)!
  return { consultation, stageId, bodies, invitations, of }
}

/** Letters of a kind about a stage's invitations. */
export function lettersOf(db: Db, stageId: string, kind: string) {
  return db.$queryRaw<{ text: string; to: string; invitationId: string; unsubscribeUrl: string | null }[]>`
    SELECT m.text, m.to_address AS "to", i.id AS "invitationId", m.unsubscribe_url AS "unsubscribeUrl"
    FROM mail m JOIN invitation i ON i.id::text = m.subject_id
    WHERE i.stage_id = ${stageId}::uuid AND m.kind = ${kind} ORDER BY m.to_address`
}
