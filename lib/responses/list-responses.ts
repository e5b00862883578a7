import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { PUBLIC, respondentKind, respondentName } from '../invitations/respondent'
import { BASIS_NAMES, basisName } from './basis-text'
import { canListResponses } from './policy'
import { ListResponsesInput } from './schema'
import { responseScope } from './scope'
import type { ResponseListItem, ResponseListView } from './types'

const PAGE_SIZE = 50

const ITEM = {
  id: true,
  reference: true,
  channel: true,
  basisKind: true,
  revisionNumber: true,
  submittedAt: true,
  revisedAt: true,
  body: { select: { name: true } },
  duplicateOfId: true,
  invitation: {
    select: {
      bodyType: { select: { code: true, name: true } },
      borough: { select: { name: true } },
      participant: { select: { borough: { select: { name: true } } } },
    },
  },
} satisfies Prisma.ResponseSelect

/**
 * The responses of one stage of a consultation, newest first, as far as the actor may see them.
 * @throws NotFound for a consultation the actor may not see, NotAllowed for anybody but staff
 */
export async function listResponses(
  ctx: Ctx,
  input: z.input<typeof ListResponsesInput>,
): Promise<ResponseListView> {
  const {
    consultationId,
    stage: sequence,
    search,
    bodyType,
    borough,
    basis,
    page,
  } = ListResponsesInput.parse(input)
  const { id, title, status, stage } = await getConsultation(ctx, { id: consultationId, stage: sequence })
  authorise(canListResponses(ctx.actor))
  const inConsultation: Prisma.ResponseWhereInput = {
    AND: [responseScope(ctx.actor), { stageId: stage.id }],
  }
  const where: Prisma.ResponseWhereInput = {
    AND: [
      inConsultation,
      bodyType ? { invitation: ofKind(bodyType) } : {},
      borough ? { invitation: { OR: inBorough(borough) } } : {},
      basis ? { basisKind: basis === 'none' ? null : basis, bodyId: { not: null } } : {},
      search ? { OR: [{ body: { name: like(search) } }, { reference: like(asReference(search)) }] } : {},
    ],
  }
  const [total, rows, filters] = await Promise.all([
    ctx.db.response.count({ where }),
    ctx.db.response.findMany({
      where,
      select: ITEM,
      orderBy: [{ revisedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
    filtersOf(ctx, stage.id),
  ])
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  return { consultation: { id, title, status }, items: rows.map(itemOf), total, page, pages, ...filters }
}

const ofKind = (kind: string): Prisma.InvitationWhereInput =>
  kind === PUBLIC.code ? { purpose: 'person' } : { bodyTypeCode: kind }

/** Persons have no borough in their invitation: it is what they said of themselves. */
const inBorough = (boroughCode: string): Prisma.InvitationWhereInput[] => [
  { boroughCode },
  { participant: { boroughCode } },
]

/** Somewhere in it, in capitals or not; % and _ stand for themselves. */
const like = (text: string) => ({
  contains: text.replace(/[\\%_]/g, String.raw`\$&`),
  mode: 'insensitive' as const,
})

/** As people read it out: without its dash, in small letters. */
function asReference(search: string): string {
  const letters = search.replace(/[\s-]/g, '').toUpperCase()
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : search
}

/** What was asked can be filtered by, whether or not it answered. */
async function filtersOf(ctx: Ctx, stageId: string) {
  const asked = { some: { stageId } }
  const select = { code: true, name: true } as const
  const persons = { some: { invitation: { stageId } } }
  const [bodyTypes, boroughs, open] = await Promise.all([
    ctx.db.bodyType.findMany({ where: { invitations: asked }, select, orderBy: { sort: 'asc' } }),
    ctx.db.borough.findMany({
      where: { OR: [{ invitations: asked }, { participants: persons }] },
      select,
      orderBy: { name: 'asc' },
    }),
    ctx.db.stage.count({
      where: {
        id: stageId,
        OR: [{ hasOpenLink: true }, { invitations: { some: { purpose: 'person' } } }],
      },
    }),
  ])
  const ofPublic = open > 0 ? [{ code: PUBLIC.code, name: PUBLIC.namePlural }] : []
  const bases = Object.entries(BASIS_NAMES).map(([code, name]) => ({ code, name }))
  return { bodyTypes: [...bodyTypes, ...ofPublic], boroughs, bases }
}

type Row = Prisma.ResponseGetPayload<{ select: typeof ITEM }>

function itemOf({ body, invitation, duplicateOfId, basisKind, ...row }: Row): ResponseListItem {
  return {
    ...row,
    isDuplicate: duplicateOfId !== null,
    basisName: body ? basisName(basisKind) : 'For themselves',
    bodyName: respondentName(body),
    bodyTypeName: respondentKind(invitation.bodyType).name,
    boroughName: (invitation.borough ?? invitation.participant?.borough)?.name ?? null,
  }
}
