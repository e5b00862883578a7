import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { NotFound } from '../core/errors'
import { respondentKind, respondentName } from '../invitations/respondent'
import { basisOf, basisText } from './basis-text'
import { canReadResponse, canRecordLessPublication } from './policy'
import { sameOrLess, type Publication } from './publications-from'
import { GetResponseInput } from './schema'
import { responseScope } from './scope'
import type { Answers, Definition, Marks, ResponseView } from './types'

const WHOLE = {
  body: { select: { id: true, name: true, ward: { select: { name: true } } } },
  invitation: {
    select: {
      boroughCode: true,
      borough: { select: { name: true } },
      bodyType: { select: { code: true, name: true } },
      participant: { select: { ward: { select: { name: true } }, borough: { select: { name: true } } } },
      stage: { select: { consultation: { select: { id: true, title: true, status: true } } } },
    },
  },
  revisions: {
    orderBy: { number: 'desc' },
    include: { version: { select: { number: true, definition: true } } },
  },
} satisfies Prisma.ResponseInclude

/**
 * One response with all its revisions, each with the questionnaire it answered.
 * @throws NotFound where there is none, or none for this actor
 */
export async function getResponse(ctx: Ctx, input: z.input<typeof GetResponseInput>): Promise<ResponseView> {
  const { consultationId, responseId } = GetResponseInput.parse(input)
  const row = await ctx.db.response.findFirst({
    where: { AND: [{ id: responseId, stage: { consultationId } }, responseScope(ctx.actor)] },
    include: WHOLE,
  })
  if (!row) throw new NotFound('We could not find that response.')
  const { invitation, body } = row
  const { boroughCode, bodyType, borough, stage, participant } = invitation
  authorise(canReadResponse(ctx.actor, { invitationId: row.invitationId, bodyId: row.bodyId, boroughCode }))
  const { id, reference, channel, submittedAt, revisedAt, revisionNumber } = row
  const basis = basisOf(row.basis)
  return {
    basis: basis && { text: basisText(basis), dissent: basis.dissent },
    signedOff: row.signedOffName ? { name: row.signedOffName, at: row.signedOffAt } : null,
    marks: (row.marks ?? {}) as Marks,
    ...{ id, reference, channel, submittedAt, revisedAt, revisionNumber },
    consultation: stage.consultation,
    publication: row.publication,
    lessPublication: lessThan(ctx, row.publication as Publication | null),
    sameWords: await sameWords(ctx, row),
    body: {
      ...{ id: body?.id ?? null, name: respondentName(body), typeName: respondentKind(bodyType).name },
      boroughName: (borough ?? participant?.borough)?.name ?? null,
      wardName: (body ? body.ward : participant?.ward)?.name ?? null,
    },
    revisions: row.revisions.map(({ number, submittedAt, answers, version }) => ({
      ...{ number, submittedAt, versionNumber: version.number },
      answers: answers as Answers,
      definition: version.definition as Definition,
    })),
  }
}

function lessThan({ actor }: Ctx, from: Publication | null): Publication[] {
  if (from === null) return []
  return sameOrLess(from).filter((to) => to !== from && canRecordLessPublication(actor, { from, to }).ok)
}

type Words = { id: string; stageId: string; answersHash: string | null }

/** Other persons' responses with the very same words, oldest first: for a person to judge, and counted all the same. */
async function sameWords(ctx: Ctx, { id, stageId, answersHash }: Words): Promise<ResponseView['sameWords']> {
  if (answersHash === null) return []
  return ctx.db.response.findMany({
    where: { AND: [{ stageId, answersHash, id: { not: id } }, responseScope(ctx.actor)] },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, reference: true },
    take: 50,
  })
}
