import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { londonDate, type CalendarDate } from '../core/london-time'
import { boroughsLedBy } from '../invitations/scope'
import { answerLines, type AnswerLine } from './answer-lines'
import { definitionOf } from './frozen-definitions'
import { keyedValues, type KeyedValues } from './keyed-values'
import { takenNow } from './keying-time'
import { paperSheet } from './paper-sheet'
import type { PaperSheet } from './paper-types'
import { canCorrectKeyed, canKeyIn } from './policy'
import { GetKeyingInput } from './schema'
import type { Answers } from './types'

export type KeyingView = {
  consultation: { id: string; title: string; isRound: boolean }
  taken: 'open' | 'late'
  today: CalendarDate
  sheet: PaperSheet
  /** Null for a member of the public: one who printed the form of their own page has a code, and said the rest there. */
  person: { code: string | null } | null
  body: { name: string; typeName: string; place: string; code: string | null; needsChair: boolean } | null
  /** What it answered already: looked at beside what is keyed in. */
  answered: {
    responseId: string
    reference: string
    revisionNumber: number
    channel: string
    revisedAt: Date
    lines: AnswerLine[]
    values: KeyedValues
    canCorrect: boolean
  } | null
  /** Begun online and not submitted. */
  begun: AnswerLine[] | null
}

const ASKED = {
  body: { select: { name: true, signOff: true, ward: { select: { name: true } } } },
  bodyType: { select: { name: true, signOff: true } },
  borough: { select: { name: true } },
  response: true,
  draft: { select: { answers: true, versionId: true } },
} as const

/**
 * All that a page needs to key in one answer: the sheet as it was printed, whose it is, and what they answered already.
 * @throws NotFound, NotAllowed
 */
export async function getKeying(ctx: Ctx, input: z.input<typeof GetKeyingInput>): Promise<KeyingView> {
  const { consultationId, stage: sequence, invitationId } = GetKeyingInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId, stage: sequence })
  const row = invitationId
    ? await ctx.db.invitation.findFirst({
        where: { id: invitationId, stageId: consultation.stage.id, purpose: { not: 'preview' } },
        include: ASKED,
      })
    : null
  if (invitationId && !row) throw new NotFound('We could not find that body among those that were asked.')
  const taken = takenNow(consultation, ctx.now)
  const keying = { taken, boroughCode: row?.boroughCode ?? null, isPerson: !row?.body }
  authorise(canKeyIn(ctx.actor, keying, await boroughsLedBy(ctx)))
  const newest = await ctx.db.questionnaireVersion.findFirst({
    where: { stageId: consultation.stage.id, frozenAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  const versionId = row?.response?.versionId ?? newest?.id
  if (!versionId) throw new NotFound('We could not find what this consultation asks.')
  const definition = await definitionOf(ctx, versionId)
  const sheet = paperSheet(definition)
  const { response, draft } = row ?? { response: null, draft: null }
  const answers = (response?.answers ?? {}) as Answers
  return {
    consultation: {
      ...{ id: consultation.id, title: consultation.title },
      isRound: consultation.stage.kind !== 'views',
    },
    ...{ taken: taken === 'late' ? 'late' : 'open', today: londonDate(ctx.now), sheet },
    person: row && !row.body ? { code: row.paperCode } : null,
    body: row?.body ? bodyOf(row) : null,
    answered: response && {
      ...{ responseId: response.id, reference: response.reference, revisionNumber: response.revisionNumber },
      ...{ channel: response.channel, revisedAt: response.revisedAt },
      lines: answerLines(definition, answers),
      values: keyedValues(sheet, answers, response.leftEmpty),
      canCorrect: canCorrectKeyed(ctx.actor, { taken }).ok,
    },
    begun:
      draft && !response && row?.body
        ? answerLines(await definitionOf(ctx, draft.versionId), draft.answers as Answers).filter(
            ({ lines }) => lines.length > 0,
          )
        : null,
  }
}

type Asked = {
  paperCode: string | null
  body: { name: string; signOff: string | null; ward: { name: string } | null } | null
  bodyType: { name: string; signOff: string } | null
  borough: { name: string } | null
}

function bodyOf({ body, bodyType, borough, paperCode }: Asked): KeyingView['body'] {
  return {
    ...{ name: body?.name ?? '', typeName: bodyType?.name ?? '', code: paperCode },
    place: [body?.ward?.name, borough?.name].filter(Boolean).join(', '),
    needsChair: (body?.signOff ?? bodyType?.signOff) === 'chair',
  }
}
