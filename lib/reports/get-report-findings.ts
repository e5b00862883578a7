import type { z } from 'zod'
import { partsOf } from '../analysis/addressees'
import { listThemes } from '../analysis/list-themes'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { aboutOf, findReport } from './internal'
import { canEditReport, canReadReport } from './policy'
import { readSourcesAndRefusals } from './read-sources-and-refusals'
import { ConsultationIdInput } from './schema'
import type { ReportFindings } from './types'

/**
 * What we already know and what we will not do, as they are being written.
 * @throws NotFound, NotAllowed
 */
export async function getReportFindings(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<ReportFindings> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const report = await findReport(ctx, consultationId)
  authorise(canReadReport(ctx.actor))
  const { themes } = await listThemes(ctx, { consultationId })
  const { sources, refusals, versions } = await readSourcesAndRefusals(ctx, consultationId)
  const kept = <T extends { id: string; themes: { id: string }[] }>({ themes, ...item }: T) => ({
    ...item,
    themeIds: themes.map(({ id }) => id),
    version: versions.get(item.id) ?? 0,
  })
  const mayEdit = canEditReport(ctx.actor, report.consultation)
  return {
    consultation: aboutOf(report),
    sources: sources.map(kept),
    refusals: refusals.map(kept),
    themes: themes.map(({ id, title }) => ({ id, title })),
    parts: partsOf(report.consultation.leads),
    ...{ mayEdit: mayEdit.ok, whyNot: mayEdit.ok ? '' : mayEdit.reason },
  }
}
