import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { calendarDate } from '../core/london-time'
import { respondentKind, respondentName } from '../invitations/respondent'
import { titleOf } from '../consultations/stage-standing'
import { definitionOf } from './frozen-definitions'
import { languagesOf } from '../consultations/languages-of'
import { inLanguage, isPartlyIn } from './in-language'
import { findAnswering } from './internal'
import type { InvitationToAnswer } from './types'

const CONSULTATION = {
  include: {
    leads: { orderBy: { sort: 'asc' }, select: { name: true } },
    documents: {
      where: { removedAt: null },
      orderBy: { addedAt: 'asc' },
      select: { id: true, title: true, fileName: true, mediaType: true, size: true },
    },
  },
} as const

/**
 * All that whoever holds a link may read of the invitation: what is asked and why, how far they are, what was submitted.
 * @throws NotAllowed for anybody who holds no link, NotFound where the invitation is gone
 */
export async function getInvitationToAnswer(ctx: Ctx): Promise<InvitationToAnswer> {
  const answering = await findAnswering(ctx)
  const { invitationId, purpose, versionId, state, signOff, declinedAt, draft, response } = answering
  const row = await ctx.db.invitation.findUnique({
    where: { id: invitationId },
    select: {
      body: { select: { name: true, bodyType: { select: { code: true, name: true } } } },
      stage: {
        select: {
          ...{ opensOn: true, closesOn: true, kind: true, name: true, sequence: true },
          workingDraft: { select: { title: true, introduction: true } },
          consultation: CONSULTATION,
        },
      },
    },
  })
  if (!row) throw new NotFound('We could not find that invitation.')
  const { minutes } = await ctx.db.questionnaireVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { minutes: true },
  })
  const definition = await definitionOf(ctx, versionId)
  const chosen = ctx.actor.kind === 'respondent' ? ctx.actor.locale : undefined
  const locale = draft?.locale ?? chosen ?? 'en'
  const { body, stage } = row
  const { opensOn, closesOn } = stage
  return {
    ...{ invitationId, purpose, state, signOff, declinedAt, draft, submitted: response },
    body: { name: respondentName(body), typeName: respondentKind(body?.bodyType ?? null).name },
    consultation: askedBy(stage),
    round: stage.workingDraft && { sequence: stage.sequence, title: stage.workingDraft.title },
    opensOn: opensOn && calendarDate(opensOn),
    closesOn: closesOn && calendarDate(closesOn),
    questionnaire: {
      ...{ versionId, minutes, locale },
      definition: inLanguage(definition, locale),
      languages: languagesOf(definition),
      isPartly: isPartlyIn(definition, locale),
    },
  }
}

type Row = Omit<InvitationToAnswer['consultation'], 'leads' | 'decisionOn'> & {
  leads: { name: string }[]
  decisionOn: Date | null
}

type OfStage = {
  kind: string
  name: string
  workingDraft: { introduction: string } | null
  consultation: Row
}

/** A later round is named as such, and says itself what its draft is for and what in it can still be changed. */
function askedBy(stage: OfStage): InvitationToAnswer['consultation'] {
  const consultation = consultationOf(stage.consultation)
  const { workingDraft } = stage
  if (!workingDraft) return consultation
  const said = { why: workingDraft.introduction, canChange: '', cannotChange: '' }
  return { ...consultation, ...said, title: titleOf(consultation.title, stage) }
}

function consultationOf(row: Row): InvitationToAnswer['consultation'] {
  const { id, slug, title, why, canChange, cannotChange, earlierViews, decisionMaker, decisionOn } = row
  const { contactName, contactEmail, note, status, withdrawnReason, documents, leads } = row
  return {
    ...{ id, slug, title, why, canChange, cannotChange, earlierViews, decisionMaker },
    ...{ contactName, contactEmail, note, status, withdrawnReason, documents },
    decisionOn: decisionOn && calendarDate(decisionOn),
    leads: leads.map(({ name }) => name),
  }
}
