import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { NotFound } from '../core/errors'
import { getConsultation } from '../consultations/get-consultation'
import { sameSection, sectionPlan, sectionSlug } from './section-plan'
import { reportScope } from './scope'
import type { EditionItem, ProposalView } from './types'

/**
 * A consultation and its report as it is written: every section of the plan, with what was saved of it. Where nobody saved a
 * section yet it has the words it begins with, and version 0.
 * @throws NotFound where there is no such consultation for this actor
 */
export async function findReport(ctx: Ctx, consultationId: string) {
  const consultation = await getConsultation(ctx, { id: consultationId })
  const row = await ctx.db.report.findFirst({
    where: { AND: [{ consultationId: consultation.id }, reportScope(ctx.actor)] },
    include: { sections: true },
  })
  const sections = sectionPlan(consultation).map((planned) => {
    const saved = row?.sections.find((section) => sameSection(section, planned))
    return {
      ...planned,
      ...{ slug: sectionSlug(planned), id: saved?.id ?? null, version: saved?.version ?? 0 },
      ...{ heading: saved?.heading ?? planned.heading, text: saved?.text ?? planned.text },
      ...{ isLeftOut: saved?.isLeftOut ?? false, updatedAt: saved?.updatedAt ?? null },
      updatedById: saved?.updatedById ?? null,
    }
  })
  return {
    ...{ consultation, sections, reportId: row?.id ?? null, version: row?.version ?? 0 },
    title: row?.title ?? `What you told us: ${consultation.title}`,
  }
}

export type FoundReport = Awaited<ReturnType<typeof findReport>>

/** The report's row, made with the title it begins with where there is none yet. Call it in a transaction. */
export async function ensureReport(ctx: Ctx, { consultation, title }: FoundReport): Promise<string> {
  const consultationId = consultation.id
  await ctx.db.report.createMany({ data: [{ consultationId, title, version: 0 }], skipDuplicates: true })
  const { id } = await ctx.db.report.findUniqueOrThrow({ where: { consultationId }, select: { id: true } })
  return id
}

/** The consultation's status cannot change before the transaction ends, nor is a report published under an edit. */
export async function holdConsultation(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${id}::uuid FOR SHARE`
}

/** What all verbs that write a part of the report lean on: its consultation, as one may see it. */
export const aboutOf = ({ consultation }: Pick<FoundReport, 'consultation'>) => {
  const { id, slug, title, status, leads } = consultation
  return { id, slug, title, status, leads }
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

/** Names of people by their id, for what was written; whoever is gone has none. */
export async function namesOf(ctx: Ctx, ids: (string | null)[]): Promise<(id: string | null) => string> {
  const users = await ctx.db.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return (id) => (id && names.get(id)) || 'Somebody'
}

export type ProposalRow = Prisma.ReportProposalGetPayload<object>

export function proposalView(row: ProposalRow, nameOf: (id: string | null) => string): ProposalView {
  const { id, fingerprint, whatChanged, note, hidesSmallChanges, makesCommitments, edition, why } = row
  return {
    ...{ id, fingerprint, whatChanged, note, hidesSmallChanges, makesCommitments, edition, why },
    state: row.state as ProposalView['state'],
    checklist: row.checklist as unknown as ProposalView['checklist'],
    ...{ proposedBy: nameOf(row.proposedById), proposedAt: row.proposedAt },
    ...{ decidedBy: row.decidedAt ? nameOf(row.decidedById) : null, decidedAt: row.decidedAt },
  }
}

/** What we will not do, held with its report for a writer. Call it in a transaction. @throws NotFound */
export async function holdRefusal(ctx: Ctx, id: string): Promise<FoundReport> {
  const found = await ctx.db.reportRefusal.findFirst({
    where: { id, removedAt: null, report: reportScope(ctx.actor) },
    include: { report: { select: { consultationId: true } } },
  })
  return heldReport(ctx, found)
}

/** Other research, in the same way. @throws NotFound */
export async function holdSource(ctx: Ctx, id: string): Promise<FoundReport> {
  const found = await ctx.db.reportSource.findFirst({
    where: { id, removedAt: null, report: reportScope(ctx.actor) },
    include: { report: { select: { consultationId: true } } },
  })
  return heldReport(ctx, found)
}

async function heldReport(ctx: Ctx, found: { report: { consultationId: string } } | null) {
  if (!found) throw new NotFound('We could not find that: somebody may have removed it.')
  await holdConsultation(ctx, found.report.consultationId)
  return findReport(ctx, found.report.consultationId)
}
