import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { calendarDate } from '../core/london-time'
import { statusOf } from './internal'
import { ListConsultationsInput } from './schema'
import { consultationScope } from './scope'
import type { ConsultationList, ConsultationListItem } from './types'

const PAGE_SIZE = 25

/** The consultations the actor may see, newest first: what was launched last, and before it what is being written. */
export async function listConsultations(
  ctx: Ctx,
  input: z.input<typeof ListConsultationsInput> = {},
): Promise<ConsultationList> {
  const { status, search, page = 1 } = ListConsultationsInput.parse(input)
  const wanted: Prisma.ConsultationWhereInput = {
    ...(status === undefined ? {} : { status: { in: [status].flat() } }),
    ...(search ? { OR: [contains('title', search), contains('why', search)] } : {}),
  }
  const where = { AND: [consultationScope(ctx.actor), wanted] }
  const total = await ctx.db.consultation.count({ where })
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const rows = await ctx.db.consultation.findMany({
    where,
    include: LIST,
    orderBy: [{ launchedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'asc' }],
    skip: (Math.min(page, pages) - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  })
  return { items: rows.map(itemOf), total, page: Math.min(page, pages), pages }
}

const contains = (field: 'title' | 'why', search: string): Prisma.ConsultationWhereInput => ({
  [field]: { contains: search, mode: 'insensitive' },
})

const LIST = {
  leads: { orderBy: { sort: 'asc' } },
  stages: { orderBy: { sequence: 'desc' }, take: 1 },
} satisfies Prisma.ConsultationInclude

function itemOf(row: Prisma.ConsultationGetPayload<{ include: typeof LIST }>): ConsultationListItem {
  const { id, slug, title, why, note, decisionMaker, decisionOn, launchedAt, reportedAt } = row
  const stage = row.stages[0]
  if (!stage) throw new Error(`consultation ${id} has no stage`)
  return {
    ...{ id, slug, title, why, note, decisionMaker, launchedAt, reportedAt },
    status: statusOf(row),
    leads: row.leads.map(({ code, name }) => ({ code, name })),
    stageId: stage.id,
    opensOn: stage.opensOn && calendarDate(stage.opensOn),
    closesOn: stage.closesOn && calendarDate(stage.closesOn),
    decisionOn: decisionOn && calendarDate(decisionOn),
  }
}
