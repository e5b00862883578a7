import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { countProgress } from '../analysis/count-progress'
import { countThemes } from '../analysis/count-themes'
import { listQuotes } from '../analysis/list-quotes'
import { listThemes } from '../analysis/list-themes'
import type { ConsultationView } from '../consultations/types'
import type { Ctx } from '../core/ctx'
import { getResponseRates } from '../invitations/get-response-rates'
import { fingerprint } from '../core/fingerprint'
import { findWords } from './internal'
import { canReadReport } from './policy'
import { basesSaid, gapsOf, partsWithThemes } from './report-themes'
import { ConsultationIdInput } from './schema'
import { smallChanges } from './small-changes'
import type { ComposedReport, ReportContent } from './types'

/**
 * The report as it would be published now: the words as saved, every figure counted afresh, the quotes chosen; and what
 * is still missing.
 * @throws NotFound, NotAllowed
 */
export async function composeReport(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<ComposedReport> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const { consultation, words } = await findWords(ctx, consultationId)
  authorise(canReadReport(ctx.actor))
  const rates = await getResponseRates(ctx, { consultationId })
  const { themes } = await listThemes(ctx, { consultationId })
  const counts = await countThemes(ctx, { consultationId })
  const quotes = await listQuotes(ctx, { consultationId })
  const progress = await countProgress(ctx, { consultationId })
  const { bodyTypes, boroughs, total, boroughsReached, boroughsInvited, byBodyTypeAndBorough } = rates
  const content: ReportContent = {
    format: 1,
    ...words,
    consultation: aboutOf(consultation),
    rates: { bodyTypes, boroughs, total, boroughsReached, boroughsInvited, byBodyTypeAndBorough },
    base: counts.base,
    ...basesSaid(counts.byBasis),
    ...(counts.hasPublic ? { publicBase: counts.publicBase } : {}),
    reading: { answers: progress.total, read: progress.readByAnybody, coded: progress.coded },
    parts: partsWithThemes(words.parts, consultation.leads, themes, counts, quotes),
  }
  const earlier = await contentsOf(ctx, consultation)
  return {
    ...{ content, fingerprint: fingerprint(content) },
    gaps: gapsOf(content, themes, quotes, progress),
    smallChanges: smallChanges(earlier, content),
  }
}

/** Every edition there is, with what stands in it. */
async function contentsOf({ db }: Ctx, { id }: ConsultationView) {
  const rows = await db.reportEdition.findMany({
    where: { report: { consultationId: id } },
    orderBy: { number: 'asc' },
    select: { number: true, content: true },
  })
  return rows.map(({ number, content }) => ({ number, content: content as unknown as ReportContent }))
}

function aboutOf(consultation: ConsultationView): ReportContent['consultation'] {
  const { slug, title, why, canChange, cannotChange, decisionMaker, decisionOn, note, leads } = consultation
  const { opensOn, closesOn } = consultation.stage
  return {
    ...{ slug, title, why, canChange, cannotChange, decisionMaker, decisionOn, note, leads },
    ...{ opensOn, closesOn },
  }
}
