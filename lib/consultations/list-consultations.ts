import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { itemOf, LIST } from './list-item'
import { ListConsultationsInput } from './schema'
import { consultationScope } from './scope'
import type { ConsultationList } from './types'

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
