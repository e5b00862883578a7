import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { appUrl } from '../core/env'
import type { Prisma } from '../core/db'
import { NotFound } from '../core/errors'
import { calendarDate } from '../core/london-time'
import type { CalendarDay } from './calendar-file'
import { ListCalendarDaysInput } from './schema'
import { consultationScope } from './scope'

const READ = {
  stages: {
    where: { kind: 'views' },
    orderBy: { sequence: 'desc' },
    take: 1,
    include: { _count: { select: { extensions: true } } },
  },
} satisfies Prisma.ConsultationInclude
type Row = Prisma.ConsultationGetPayload<{ include: typeof READ }>

/** How many of the past a calendar still shows. */
const MOST = 200

/**
 * The opening and closing days of what everybody may know of: of one consultation, or of all, the newest first.
 * @throws NotFound where the one asked for is none
 */
export async function listCalendarDays(
  ctx: Ctx,
  input: z.input<typeof ListCalendarDaysInput> = {},
): Promise<CalendarDay[]> {
  const { slug } = ListCalendarDaysInput.parse(input)
  const rows = await ctx.db.consultation.findMany({
    where: {
      AND: [consultationScope({ kind: 'anonymous' }), slug ? { slug } : {}, { status: { not: 'withdrawn' } }],
    },
    include: READ,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST,
  })
  if (slug && rows.length === 0) throw new NotFound('We could not find that consultation.')
  return rows.flatMap(daysOf)
}

function daysOf({ id, slug, title, decisionMaker, updatedAt, stages: [stage] }: Row): CalendarDay[] {
  if (!stage) return []
  const url = `${appUrl()}/consultations/${slug}`
  const shared = { url, stampedAt: updatedAt, sequence: stage._count.extensions }
  const description = `${decisionMaker ? `${decisionMaker} decides. ` : ''}${url}`
  const day = (kind: 'opens' | 'closes', on: Date): CalendarDay => ({
    ...shared,
    uid: `${id}-${kind}@soundings`,
    on: calendarDate(on),
    summary: kind === 'opens' ? `Opens: ${title}` : `Last day to answer: ${title}`,
    description,
  })
  return [
    ...(stage.opensOn ? [day('opens', stage.opensOn)] : []),
    ...(stage.closesOn ? [day('closes', stage.closesOn)] : []),
  ]
}
