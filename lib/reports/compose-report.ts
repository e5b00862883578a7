import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { ConsultationView } from '../consultations/types'
import type { Ctx } from '../core/ctx'
import { fingerprint } from '../core/fingerprint'
import { londonDate } from '../core/london-time'
import { lacksOf } from '../commitments/policy'
import type { CommitmentView } from '../commitments/types'
import { composeSections } from './blocks'
import type { FrozenContent, ReportContent } from './content-types'
import { gatherFacts, type Gathered } from './gather-facts'
import { findReport, type FoundReport } from './internal'
import { canReadReport } from './policy'
import { readContent } from './read-content'
import { ComposeReportInput } from './schema'
import { smallChanges } from './small-changes'
import type { ComposedReport } from './types'

export type Composed = ComposedReport & { report: FoundReport; gathered: Gathered }

/**
 * The report as it would be published now: the words as saved, every figure counted afresh, the quotes chosen; with what it
 * was made of, for the checklist.
 * @throws NotFound, NotAllowed
 */
export async function composeReport(ctx: Ctx, input: z.input<typeof ComposeReportInput>): Promise<Composed> {
  const { consultationId, withDrafts } = ComposeReportInput.parse(input)
  const report = await findReport(ctx, consultationId)
  authorise(canReadReport(ctx.actor))
  const gathered = await gatherFacts(ctx, report.consultation)
  const isDraft = new Set(gathered.commitments.filter(({ state }) => state === 'draft').map(({ id }) => id))
  const { facts, said } = gathered
  const commitments = facts.commitments.filter(({ id }) => withDrafts || !isDraft.has(id))
  const content: ReportContent = {
    ...{ format: 2, title: report.title, consultation: aboutOf(report.consultation), ...said },
    rates: facts.rates,
    sections: composeSections(report.sections, { ...facts, commitments }),
  }
  return {
    ...{ report, gathered, content, fingerprint: fingerprint(content) },
    smallChanges: smallChanges(await contentsOf(ctx, consultationId), content),
    drafts: gathered.commitments.filter(({ id }) => isDraft.has(id)).map((each) => draftOf(ctx, each)),
  }
}

/** What a draft lacks before it can be made, but for the report, which is about to be there. */
function draftOf(ctx: Ctx, commitment: CommitmentView): ComposedReport['drafts'][number] {
  const { id, title } = commitment
  return { id, title, lacks: lacksOf({ ...commitment, hasReport: true }, londonDate(ctx.now)) }
}

/** Every edition there is, with what stands in it. */
async function contentsOf({ db }: Ctx, consultationId: string) {
  const rows = await db.reportEdition.findMany({
    where: { report: { consultationId } },
    orderBy: { number: 'asc' },
    select: { number: true, content: true },
  })
  return rows.map(({ number, content }) => ({
    number,
    content: readContent(content as unknown as FrozenContent),
  }))
}

function aboutOf({ slug, title, note, leads, stage }: ConsultationView): ReportContent['consultation'] {
  const { opensOn, closesOn } = stage
  const named = leads.map(({ code, name }) => ({ code, name }))
  return { slug, title, note, leads: named, opensOn, closesOn }
}
