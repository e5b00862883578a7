import { Prisma } from '../core/db'
import type { ConsultationStatus } from './lifecycle'

/** What a stage's standing is worked out from. */
export type StageFacts = { kind: string; launchedAt: Date | null; closedAt: Date | null }

/**
 * Where a stage stands, in the words of the consultation's life. The stage that sought views stands where its consultation
 * does. A later round lives its own life beside that: the consultation stays analysed or reported on while comments on a
 * draft are taken (decision 020).
 */
export function standingOf(status: ConsultationStatus, stage: StageFacts): ConsultationStatus {
  if (stage.kind === 'views' || status === 'withdrawn') return status
  if (!stage.launchedAt) return 'draft'
  return stage.closedAt || status === 'archived' ? 'closed' : 'open'
}

/** What people are asked about: of a later round its own name goes with the consultation's. */
export function titleOf(title: string, stage: { kind: string; name: string }): string {
  return stage.kind === 'views' ? title : `${title}: ${stage.name}`
}

/** Where a stage is open, as a filter: stages whose answers are taken, their days apart. */
export const OPEN_STAGE = {
  OR: [
    { kind: 'views', consultation: { status: 'open' } },
    {
      ...{ kind: 'comments', launchedAt: { not: null }, closedAt: null },
      consultation: { status: { notIn: ['withdrawn', 'archived'] } },
    },
  ],
} satisfies Prisma.StageWhereInput

/** SQL: the same of rows whose names are given. */
export const stageIsOpen = (stage: 's' | 'stage', consultation: 'c' | 'consultation') =>
  Prisma.raw(`(CASE ${stage}.kind WHEN 'comments' THEN ${stage}.launched_at IS NOT NULL
    AND ${stage}.closed_at IS NULL AND ${consultation}.status NOT IN ('withdrawn', 'archived')
    ELSE ${consultation}.status = 'open' END)`)

/** SQL: that a stage has asked nobody yet, so that it can be tried out. */
export const STAGE_IS_BEFORE = Prisma.raw(`(CASE stage.kind WHEN 'comments' THEN stage.launched_at IS NULL
    AND consultation.status <> 'withdrawn' ELSE consultation.status IN ('draft', 'approved') END)`)
