import { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { dateColumn, londonDate } from '../core/london-time'
import { canSeeSilentBodies } from './policy'
import { ListSilentBodiesInput } from './schema'
import { boroughsLedBy, invitationScope } from './scope'
import type { SilentBodiesView, SilentBodyView } from './types'

const PAGE_SIZE = 50
const EXPORT_BATCH = 500

/** The bodies asked that have neither answered nor said no, in the actor's scope: by kind, borough and name. */
export async function listSilentBodies(
  ctx: Ctx,
  input: z.input<typeof ListSilentBodiesInput>,
): Promise<SilentBodiesView> {
  const { consultation, where, page } = await silent(ctx, input)
  const count = await ctx.db.invitation.count({ where })
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const rows = await ctx.db.invitation.findMany({
    ...{ where, include: includeOf(ctx), orderBy: ORDER },
    ...{ take: PAGE_SIZE, skip: (Math.min(page, pages) - 1) * PAGE_SIZE },
  })
  const { id, slug, title, status } = consultation
  return {
    consultation: { id, slug, title, status },
    bodies: rows.map(toView),
    ...{ count, page: Math.min(page, pages), pages },
  }
}

/** The same bodies, all of them, a batch at a time, for a file. Checks are made before the first batch. */
export async function streamSilentBodies(
  ctx: Ctx,
  input: z.input<typeof ListSilentBodiesInput>,
): Promise<{ slug: string; batches: AsyncGenerator<SilentBodyView[]> }> {
  const { consultation, where } = await silent(ctx, input)
  // The order is taken once: a body that answers while the file is written moves no other out of it.
  const ids = (await ctx.db.invitation.findMany({ where, orderBy: ORDER, select: { id: true } })).map(
    ({ id }) => id,
  )
  async function* batches() {
    for (let from = 0; from < ids.length; from += EXPORT_BATCH) {
      const wanted = ids.slice(from, from + EXPORT_BATCH)
      const rows = await ctx.db.invitation.findMany({
        where: { id: { in: wanted } },
        include: includeOf(ctx),
      })
      const byId = new Map(rows.map((row) => [row.id, row]))
      yield wanted.flatMap((id) => byId.get(id) ?? []).map(toView)
    }
  }
  return { slug: consultation.slug, batches: batches() }
}

async function silent(ctx: Ctx, input: z.input<typeof ListSilentBodiesInput>) {
  const { consultationId, stage: sequence, bodyType, borough, page } = ListSilentBodiesInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId, stage: sequence })
  authorise(canSeeSilentBodies(ctx.actor, await boroughsLedBy(ctx)))
  const wanted: Prisma.InvitationWhereInput = {
    stageId: consultation.stage.id,
    // Who said that they will not answer is not silent.
    ...{ respondedAt: null, declinedAt: null },
    ...(bodyType ? { bodyTypeCode: bodyType } : {}),
    ...(borough ? { boroughCode: borough === 'none' ? null : borough } : {}),
  }
  return { consultation, where: { AND: [wanted, await invitationScope(ctx)] }, page }
}

const ORDER = [
  { bodyType: { sort: 'asc' } },
  { borough: { name: 'asc' } },
  { body: { name: 'asc' } },
  { id: 'asc' },
] satisfies Prisma.InvitationOrderByWithRelationInput[]

function includeOf(ctx: Ctx) {
  const reachable = { email: { not: '' }, keepUntil: { gte: dateColumn(londonDate(ctx.now)) } }
  return {
    bodyType: { select: { name: true } },
    borough: { select: { name: true } },
    body: {
      select: {
        name: true,
        ward: { select: { name: true } },
        contacts: { where: reachable, select: { id: true }, take: 1 },
      },
    },
  } satisfies Prisma.InvitationInclude
}

type Row = Prisma.InvitationGetPayload<{ include: ReturnType<typeof includeOf> }>

function toView(row: Row): SilentBodyView {
  const { bodyId, boroughCode, invitedAt, startedAt, body, bodyType, bodyTypeCode } = row
  if (!bodyId || !body || !bodyType || !bodyTypeCode) throw new Error('only bodies can be silent')
  return {
    ...{ invitationId: row.id, bodyId, boroughCode, invitedAt, startedAt },
    name: body.name,
    bodyType: bodyTypeCode,
    bodyTypeName: bodyType.name,
    borough: row.borough?.name ?? null,
    ward: body.ward?.name ?? null,
    hasAddress: body.contacts.length > 0,
  }
}
