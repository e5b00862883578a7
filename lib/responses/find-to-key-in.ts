import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { hasRole } from '../auth/roles'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { readPaperCode } from '../invitations/paper-code'
import { boroughsLedBy } from '../invitations/scope'
import { takenNow } from './keying-time'
import { canLookToKeyIn, type Keying } from './policy'
import { FindToKeyInInput } from './schema'

export type FoundToKeyIn = {
  consultation: { id: string; title: string }
  taken: Keying['taken']
  /** Members of the public may be keyed in, by officers. */
  hasPublic: boolean
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
 * Finds whose answer it is, by the code on the paper or by a part of the name, among those that were asked and that the
 * actor may key in for.
 * @throws NotFound, NotAllowed
 */
export async function findToKeyIn(ctx: Ctx, input: z.input<typeof FindToKeyInInput>): Promise<FoundToKeyIn> {
  const { consultationId, search } = FindToKeyInInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  const led = await boroughsLedBy(ctx)
  authorise(canLookToKeyIn(ctx.actor, led))
  const isOfficer = hasRole(ctx.actor, 'officer', 'administrator')
  const where: Prisma.InvitationWhereInput = {
    ...{ stageId: consultation.stage.id, purpose: 'body' },
    AND: [isOfficer ? {} : { boroughCode: { in: led } }, wanted(search)],
  }
  const [total, rows] = search
    ? await Promise.all([ctx.db.invitation.count({ where }), rowsOf(ctx, where)])
    : [0, []]
  return {
    consultation: { id: consultation.id, title: consultation.title },
    taken: takenNow(consultation, ctx.now),
    hasPublic: isOfficer && consultation.stage.hasOpenLink,
    bodies: rows.map(({ id, body, bodyType, borough, paperCode, response }) => ({
      ...{ invitationId: id, name: body?.name ?? '', typeName: bodyType?.name ?? '', code: paperCode },
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
  const byName = { body: { name: { contains, mode: 'insensitive' as const } } }
  return code ? { OR: [{ paperCode: code }, byName] } : byName
}

function rowsOf(ctx: Ctx, where: Prisma.InvitationWhereInput) {
  return ctx.db.invitation.findMany({
    where,
    orderBy: [{ bodyType: { sort: 'asc' } }, { body: { name: 'asc' } }, { id: 'asc' }],
    take: MOST,
    select: {
      ...{ id: true, paperCode: true },
      body: { select: { name: true, ward: { select: { name: true } } } },
      bodyType: { select: { name: true } },
      borough: { select: { name: true } },
      response: { select: { reference: true } },
    },
  })
}
