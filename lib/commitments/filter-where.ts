import type { z } from 'zod'
import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import type { CalendarDate } from '../core/london-time'
import type { CommitmentFilters } from './schema'
import { commitmentScope } from './scope'
import { standingWhere } from './standing-where'

/** The commitments that the actor may see and the filters let through. */
export function filterWhere(
  actor: Actor,
  filters: z.output<typeof CommitmentFilters>,
  today: CalendarDate,
): Prisma.CommitmentWhereInput {
  const { lead, consultation, consultationId, standing } = filters
  return {
    AND: [
      commitmentScope(actor),
      lead ? { leads: { some: { code: lead } } } : {},
      consultation ? { consultation: { slug: consultation } } : {},
      consultationId ? { consultationId } : {},
      standing ? standingWhere(standing, today) : {},
    ],
  }
}

/** In the order of their numbers, drafts last. */
export const COMMITMENT_ORDER = [
  { number: { sort: 'asc', nulls: 'last' } },
  { createdAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.CommitmentOrderByWithRelationInput[]
