import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { londonDate } from '../core/london-time'
import { partsOf } from '../analysis/addressees'
import { getConsultation } from '../consultations/get-consultation'
import { reportScope } from './scope'
import type { EditionItem, ReportWords } from './types'

/**
 * A consultation and the words of its report; where nobody saved any yet, those a report begins with (version 0).
 * @throws NotFound where there is no such consultation for this actor
 */
export async function findWords(ctx: Ctx, consultationId: string) {
  const consultation = await getConsultation(ctx, { id: consultationId })
  const row = await ctx.db.report.findFirst({
    where: { AND: [{ consultationId: consultation.id }, reportScope(ctx.actor)] },
    include: { parts: true },
  })
  const parts = partsOf(consultation.leads).map(({ key, heading }) => {
    const part = row?.parts.find((each) => each.key === key)
    return { key, heading: part?.heading ?? heading, text: part?.text ?? '' }
  })
  const words: ReportWords = {
    title: row?.title ?? `What you told us: ${consultation.title}`,
    introduction: row?.introduction ?? '',
    howWeAsked: row?.howWeAsked ?? '',
    whatHappensNext: row?.whatHappensNext ?? '',
    parts,
  }
  return { consultation, words, reportId: row?.id ?? null, version: row?.version ?? 0 }
}

/** The consultation's status cannot change before the transaction ends, nor is a report published under an edit. */
export async function holdConsultation(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${id}::uuid FOR SHARE`
}

export const EDITION_ITEM = {
  number: true,
  publishedAt: true,
  whatChanged: true,
  fingerprint: true,
} as const

/** Newest first. */
export async function editionsOf(ctx: Ctx, where: { consultationId: string }): Promise<EditionItem[]> {
  return ctx.db.reportEdition.findMany({
    where: { report: { AND: [where, reportScope(ctx.actor)] } },
    orderBy: { number: 'desc' },
    select: EDITION_ITEM,
  })
}

/** `FROM ... WHERE ...`: the members of the public (p) who left an address for it, while it is kept. */
export const keptAddresses = (ctx: Ctx, consultationId: string) => Prisma.sql`
  FROM participant p JOIN invitation i ON i.id = p.invitation_id JOIN stage s ON s.id = i.stage_id
  WHERE s.consultation_id = ${consultationId}::uuid AND i.purpose = 'person' AND p.email <> ''
    AND (p.keep_until IS NULL OR p.keep_until >= ${londonDate(ctx.now)}::date)`
