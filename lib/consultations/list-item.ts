import type { Prisma } from '../core/db'
import { calendarDate } from '../core/london-time'
import { statusOf } from './internal'
import type { ConsultationListItem } from './types'

/** What lists read of a consultation. */
export const LIST = {
  leads: { orderBy: { sort: 'asc' } },
  stages: { where: { kind: 'views' }, orderBy: { sequence: 'desc' }, take: 1 },
} satisfies Prisma.ConsultationInclude

export function itemOf(row: Prisma.ConsultationGetPayload<{ include: typeof LIST }>): ConsultationListItem {
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
    approvedAt: row.approvedAt,
    updatedAt: row.updatedAt,
    hasOpenLink: stage.hasOpenLink,
  }
}
