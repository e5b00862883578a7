import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { hasRole } from '../auth/roles'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { readPaperCode } from '../invitations/paper-code'
import { respondentKind, respondentName } from '../invitations/respondent'
import { boroughsLedBy } from '../invitations/scope'
import { takenNow } from './keying-time'
import { canLookToKeyIn, type Keying } from './policy'
import { FindToKeyInInput } from './schema'

export type FoundToKeyIn = {
  consultation: { id: string; title: string; isRound: boolean }
  taken: Keying['taken']
  /** Members of the public may be keyed in, by officers. */
  hasPublic: boolean
  /** With whoever of the public printed the form of their own page, by its code alone. */
  bodies: {
    invitationId: string
    name: string
    typeName: string
    place: string
    code: string | null
    reference: string | null
  }[]
  /** How many more there are than are listed. */
  more: number
}

const MOST = 20

/**
 * Finds whose answer it is, by the code on the paper or by a part of the name, among those that were asked (in the stage of
 * that number) and that the actor may key in for. A person is found by the code alone.
 * @throws NotFound, NotAllowed
 */
export async function findToKeyIn(ctx: Ctx, input: z.input<typeof FindToKeyInInput>): Promise<FoundToKeyIn> {
  const { consultationId, stage: sequence, search } = FindToKeyInInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId, stage: sequence })
  const led = await boroughsLedBy(ctx)
  authorise(canLookToKeyIn(ctx.actor, led))
  const isOfficer = hasRole(ctx.actor, 'officer', 'administrator')
  const where: Prisma.InvitationWhereInput = {
    stageId: consultation.stage.id,
    AND: [isOfficer ? {} : { boroughCode: { in: led } }, wanted(search)],
  }
  const [total, rows] = search
    ? await Promise.all([ctx.db.invitation.count({ where }), rowsOf(ctx, where)])
    : [0, []]
  return {
    consultation: {
      ...{ id: consultation.id, title: consultation.title },
      isRound: consultation.stage.kind !== 'views',
    },
    taken: takenNow(consultation, ctx.now),
    hasPublic: isOfficer && consultation.stage.hasOpenLink,
    bodies: rows.map(({ id, body, bodyType, borough, paperCode, response }) => ({
      ...{ invitationId: id, name: respondentName(body), code: paperCode },
      typeName: respondentKind(bodyType).name,
      place: [body?.ward?.name, borough?.name].filter(Boolean).join(', '),
      reference: response?.reference ?? null,
    })),
    more: Math.max(0, total - rows.length),
  }
}

function wanted(search: string): Prisma.InvitationWhereInput {
  const code = readPaperCode(search)
  // % and _ stand for themselves.
  const contains = search.replace(/[\\%_]/g, String.raw`\$&`)
  const byName = { purpose: 'body', body: { name: { contains, mode: 'insensitive' as const } } }
  return code ? { OR: [{ paperCode: code, purpose: { not: 'preview' } }, byName] } : byName
}

function rowsOf(ctx: Ctx, where: Prisma.InvitationWhereInput) {
  return ctx.db.invitation.findMany({
    where,
    orderBy: [{ bodyType: { sort: 'asc' } }, { body: { name: 'asc' } }, { id: 'asc' }],
    take: MOST,
    select: {
      ...{ id: true, paperCode: true },
      body: { select: { name: true, ward: { select: { name: true } } } },
      bodyType: { select: { code: true, name: true } },
      borough: { select: { name: true } },
      response: { select: { reference: true } },
    },
  })
}
