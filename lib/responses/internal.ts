import type { Ctx } from '../core/ctx'
import { hashToken } from '../auth/tokens'
import { Prisma } from '../core/db'
import { NotAllowed, NotFound } from '../core/errors'
import { queryPrepared } from '../core/query-prepared'
import { calendarDate, type CalendarDate } from '../core/london-time'
import { isAnswerable, type Answerable } from '../consultations/answerable'
import { isStatus } from '../consultations/lifecycle'
import { standingOf } from '../consultations/stage-standing'
import { PERSON_OF_LINK } from '../invitations/find-link'
import { respondentName } from '../invitations/respondent'
import type { LinkPurpose, LinkRole } from '../invitations/types'
import type { Basis } from './basis'
import type { Answers, DraftView, Marks } from './types'

/** What the verbs of answering decide by and write with: one row, read in one statement. */
export type Answering = {
  invitationId: string
  stageId: string
  purpose: LinkPurpose
  state: Answerable
  /** Who must sign off before it is submitted: the body's rule, else its type's. Nobody, for a person. */
  signOff: 'chair' | 'nobody'
  declinedAt: Date | null
  /** It is made from the answers of the borough's panels. */
  isCompiled: boolean
  /** Of the draft, else of what was submitted, else the newest that was put before respondents. */
  versionId: string
  draft: DraftView | null
  response: {
    id: string
    reference: string
    answers: Answers
    revisionNumber: number
    submittedAt: Date
    revisedAt: Date
    basis: Basis | null
    marks: Marks
  } | null
}

type Row = {
  invitation_id: string
  stage_id: string
  is_compiled: boolean
  purpose: LinkPurpose
  sign_off: string | null
  declined_at: Date | null
  status: string
  opens_on: Date | null
  closes_on: Date | null
  kind: string
  launched_at: Date | null
  closed_at: Date | null
  newest_version_id: string | null
  draft_version_id: string | null
  draft_answers: Answers | null
  page_number: number | null
  draft_revision: number | null
  draft_updated_at: Date | null
  draft_marks: Marks | null
  draft_basis: Basis | null
  draft_locale: string | null
  signed_off_at: Date | null
  signed_off_name: string | null
  signed_off_revision: number | null
  response_id: string | null
  reference: string | null
  answers: Answers | null
  revision_number: number | null
  response_version_id: string | null
  submitted_at: Date | null
  revised_at: Date | null
  basis: Basis | null
  marks: Marks | null
}

/** The invitation whose link the actor holds. */
export function ownInvitation(ctx: Ctx): string {
  if (ctx.actor.kind !== 'respondent')
    throw new NotAllowed('Only somebody who was given a link can answer. Follow the link in the e-mail.')
  return ctx.actor.invitationId
}

/**
 * The actor's own invitation, with what was written and submitted so far.
 * @throws NotAllowed for anybody who holds no link, NotFound where the invitation is gone
 */
export async function findAnswering(ctx: Ctx): Promise<Answering> {
  const invitationId = ownInvitation(ctx)
  const [row] = await queryPrepared<Row>(
    ctx.db,
    Prisma.sql`SELECT ${ANSWERING} FROM invitation ${WITH_ALL} WHERE invitation.id = ${invitationId}::uuid`,
  )
  if (!row) throw new NotFound('We could not find that invitation.')
  return answeringOf(row, ctx.now)
}

/**
 * The same by the token of a link, with the context of its holder: in one statement for the path of every answer, where
 * `respondentContext` and `findAnswering` take two.
 * @throws NotFound for a token that is unknown or revoked
 */
export async function findAnsweringByToken(
  base: Ctx,
  token: string,
): Promise<{ ctx: Ctx; answering: Answering }> {
  const [row] = await queryPrepared<Row & LinkRow>(
    base.db,
    Prisma.sql`SELECT link.id AS link_id, link.role AS link_role, link.locale AS link_locale,
      ${PERSON_OF_LINK} AS person_name, body.name AS body_name, ${ANSWERING}
    FROM invitation_link link
    JOIN invitation ON invitation.id = link.invitation_id
    LEFT JOIN contact ON contact.id = link.contact_id
    ${WITH_ALL} WHERE link.token_hash = ${hashToken(token)} AND link.revoked_at IS NULL`,
  )
  if (!row) throw new NotFound('This link does not work, or no longer works.')
  const { link_id: linkId, body_name: body, invitation_id: invitationId } = row
  const name = respondentName(body === null ? null : { name: body })
  const { person_name: person, link_role: role } = row
  const locale = row.link_locale ?? undefined
  const ctx: Ctx = {
    ...base,
    actor: { kind: 'respondent', invitationId, linkId, name, person, role, locale },
  }
  return { ctx, answering: answeringOf(row, base.now) }
}

type LinkRow = {
  link_id: string
  link_role: LinkRole
  link_locale: string | null
  person_name: string
  body_name: string | null
}

const ANSWERING = Prisma.raw(`
  invitation.id AS invitation_id, invitation.stage_id, invitation.purpose, invitation.declined_at,
  COALESCE(body.sign_off, body_type.sign_off) AS sign_off, consultation.status,
  EXISTS (SELECT 1 FROM compile WHERE compile.invitation_id = invitation.id) AS is_compiled, stage.opens_on, stage.closes_on,
  stage.kind, stage.launched_at, stage.closed_at,
  (SELECT id FROM questionnaire_version WHERE stage_id = stage.id AND (frozen_at IS NOT NULL OR invitation.purpose = 'preview')
   ORDER BY number DESC LIMIT 1) AS newest_version_id,
  draft.version_id AS draft_version_id, draft.answers AS draft_answers, draft.page_number,
  draft.revision AS draft_revision, draft.updated_at AS draft_updated_at,
  draft.marks AS draft_marks, draft.basis AS draft_basis, draft.locale AS draft_locale,
  draft.signed_off_at, draft.signed_off_name, draft.signed_off_revision,
  response.id AS response_id, response.reference, response.answers, response.revision_number,
  response.version_id AS response_version_id, response.submitted_at, response.revised_at,
  response.basis, response.marks`)

const WITH_ALL = Prisma.raw(`
  JOIN stage ON stage.id = invitation.stage_id
  JOIN consultation ON consultation.id = stage.consultation_id
  LEFT JOIN body ON body.id = invitation.body_id
  LEFT JOIN body_type ON body_type.code = invitation.body_type_code
  LEFT JOIN draft ON draft.invitation_id = invitation.id
  LEFT JOIN response ON response.invitation_id = invitation.id`)

function answeringOf(row: Row, now: Date): Answering {
  const versionId = row.draft_version_id ?? row.response_version_id ?? row.newest_version_id
  if (!versionId) throw new NotFound('We could not find what this invitation asks.')
  return {
    ...{ invitationId: row.invitation_id, stageId: row.stage_id, purpose: row.purpose, versionId },
    signOff: row.sign_off === 'chair' ? 'chair' : 'nobody',
    declinedAt: row.declined_at,
    isCompiled: row.is_compiled,
    ...{ state: stateOf(row, now), draft: draftOf(row), response: responseOf(row) },
  }
}

function stateOf({ status, purpose, opens_on, closes_on, ...row }: Row, now: Date): Answerable {
  if (!isStatus(status)) throw new Error(`unknown status ${status}`)
  const stage = { kind: row.kind, launchedAt: row.launched_at, closedAt: row.closed_at }
  // A preview is for before the launch, which takes it away.
  if (purpose === 'preview' && ['draft', 'approved'].includes(standingOf(status, stage))) return 'open'
  const dateOf = (column: Date | null): CalendarDate | null => column && calendarDate(column)
  const days = { opensOn: dateOf(opens_on), closesOn: dateOf(closes_on) }
  return isAnswerable({ status, stage: { ...stage, ...days } }, now)
}

function draftOf(row: Row): Answering['draft'] {
  if (row.draft_revision === null) return null
  return {
    answers: row.draft_answers!,
    pageNumber: row.page_number!,
    revision: row.draft_revision,
    updatedAt: row.draft_updated_at!,
    marks: row.draft_marks ?? {},
    basis: row.draft_basis,
    locale: row.draft_locale ?? 'en',
    // The chair's word is for the draft as it stood: a later save undoes it.
    signedOff:
      row.signed_off_at && row.signed_off_revision === row.draft_revision
        ? { name: row.signed_off_name ?? '', at: row.signed_off_at }
        : null,
  }
}

function responseOf(row: Row): Answering['response'] {
  if (row.response_id === null) return null
  return {
    id: row.response_id,
    reference: row.reference!,
    answers: row.answers!,
    revisionNumber: row.revision_number!,
    submittedAt: row.submitted_at!,
    revisedAt: row.revised_at!,
    basis: row.basis,
    marks: row.marks ?? {},
  }
}
