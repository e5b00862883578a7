import { hashToken } from '../auth/tokens'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { calendarDate } from '../core/london-time'
import { queryPrepared } from '../core/query-prepared'
import { isStatus } from '../consultations/lifecycle'
import { standingOf, titleOf } from '../consultations/stage-standing'
import { respondentName } from './respondent'
import type { LinkPurpose, LinkRole, LinkView } from './types'

type Row = {
  link_id: string
  revoked_at: Date | null
  invitation_id: string
  body_id: string | null
  body_name: string | null
  purpose: string
  link_role: string
  person_name: string
  locale: string | null
  stage_id: string
  opens_on: Date | null
  closes_on: Date | null
  kind: string
  stage_name: string
  launched_at: Date | null
  closed_at: Date | null
  consultation_id: string
  slug: string
  title: string
  status: string
  contact_name: string
  contact_email: string
  withdrawn_reason: string | null
}

/** SQL over `invitation_link link LEFT JOIN contact`: who the link was made for; empty where that is not known. */
export const PERSON_OF_LINK = Prisma.sql`CASE WHEN link.role <> 'holder' OR link.invited_by_id IS NOT NULL
  THEN link.label ELSE COALESCE(contact.name, '') END`

/**
 * Where a link leads and whether it still opens, so that the respond pages can say what to do when it does not. The
 * token is the key: whoever has it may read this much, and nobody else can ask. One statement, since it stands before
 * every answer.
 */
export async function findLink(ctx: Pick<Ctx, 'db'>, token: string): Promise<LinkView> {
  const [row] = await queryPrepared<Row>(
    ctx.db,
    Prisma.sql`
    SELECT link.id AS link_id, link.revoked_at, link.role AS link_role,
      ${PERSON_OF_LINK} AS person_name,
      link.locale, invitation.purpose, invitation.id AS invitation_id, body.id AS body_id,
      body.name AS body_name, stage.id AS stage_id, stage.opens_on, stage.closes_on, stage.kind, stage.name AS stage_name,
      stage.launched_at, stage.closed_at,
      consultation.id AS consultation_id, consultation.slug, consultation.title, consultation.status,
      consultation.contact_name, consultation.contact_email, consultation.withdrawn_reason
    FROM invitation_link link
    JOIN invitation ON invitation.id = link.invitation_id
    LEFT JOIN contact ON contact.id = link.contact_id
    LEFT JOIN body ON body.id = invitation.body_id
    JOIN stage ON stage.id = invitation.stage_id
    JOIN consultation ON consultation.id = stage.consultation_id
    WHERE link.token_hash = ${hashToken(token)}`,
  )
  return row ? viewOf(row) : { state: 'unknown' }
}

function statusOf({ status, kind, launched_at: launchedAt, closed_at: closedAt }: Row) {
  if (!isStatus(status)) throw new Error(`unknown status ${status}`)
  return standingOf(status, { kind, launchedAt, closedAt })
}

function viewOf(row: Row): LinkView {
  return {
    state: row.revoked_at === null ? 'usable' : 'revoked',
    linkId: row.link_id,
    invitationId: row.invitation_id,
    stageId: row.stage_id,
    bodyId: row.body_id,
    bodyName: respondentName(row.body_name === null ? null : { name: row.body_name }),
    purpose: row.purpose as LinkPurpose,
    role: row.link_role as LinkRole,
    personName: row.person_name,
    locale: row.locale,
    consultation: {
      id: row.consultation_id,
      slug: row.slug,
      title: titleOf(row.title, { kind: row.kind, name: row.stage_name }),
      status: statusOf(row),
      contactName: row.contact_name,
      contactEmail: row.contact_email,
      withdrawnReason: row.withdrawn_reason,
    },
    opensOn: row.opens_on && calendarDate(row.opens_on),
    closesOn: row.closes_on && calendarDate(row.closes_on),
  }
}
