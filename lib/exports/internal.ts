import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { NotFound } from '../core/errors'
import { canAskForExport, canBeginExportAgain, canStopExport, canTakeExport } from './policy'
import type { Wanted } from './responses-sql'
import type { ExportFormat } from './schema'
import { exportScope } from './scope'
import type { ExportState, ExportView } from './types'

/** Every questionnaire version that respondents have seen, newest first; before launch, the one being written. */
export async function questionnaireVersions(ctx: Ctx, stageId: string) {
  const versions = await ctx.db.questionnaireVersion.findMany({
    where: { stageId },
    orderBy: { number: 'desc' },
  })
  const seen = versions.filter(({ frozenAt }) => frozenAt !== null)
  return (seen.length > 0 ? seen : versions).map(({ number, definition }) => ({
    number,
    definition: definition as unknown,
  }))
}

/** Of a file everything but its link. */
export const EXPORT = {
  id: true,
  consultationId: true,
  jobRunId: true,
  format: true,
  options: true,
  fileName: true,
  mediaType: true,
  state: true,
  rows: true,
  bytes: true,
  sha256: true,
  askedById: true,
  askedAt: true,
  readyAt: true,
  expiresAt: true,
} satisfies Prisma.ExportFileSelect

export type ExportRow = Omit<
  Prisma.ExportFileGetPayload<{ select: typeof EXPORT }>,
  'options' | 'state' | 'format'
> & {
  options: Wanted
  state: ExportState
  format: ExportFormat
}

/** A row as it is now: one whose time is up has expired, whether or not the night has passed. */
export function exportRow(row: Prisma.ExportFileGetPayload<{ select: typeof EXPORT }>, now: Date): ExportRow {
  const isOver = row.state === 'ready' && row.expiresAt !== null && row.expiresAt <= now
  const state = (isOver ? 'expired' : row.state) as ExportState
  return { ...row, options: row.options as unknown as Wanted, state, format: row.format as ExportFormat }
}

/**
 * A file that the actor may see.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findExport(ctx: Ctx, id: string): Promise<ExportRow> {
  const row = await ctx.db.exportFile.findFirst({
    where: { AND: [{ id }, exportScope(ctx.actor)] },
    select: EXPORT,
  })
  if (!row) throw new NotFound('We could not find that file.')
  return exportRow(row, ctx.now)
}

/** Files as views, with how far they are and who asked for them. */
export async function exportViews(ctx: Ctx, rows: ExportRow[]): Promise<ExportView[]> {
  const runs = await ctx.db.jobRun.findMany({ where: { id: { in: rows.map(({ jobRunId }) => jobRunId) } } })
  const ids = rows.flatMap(({ askedById }) => askedById ?? [])
  const users = await ctx.db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return rows.map((row) => {
    const { id, consultationId, jobRunId, format, options, fileName, state, rows, sha256 } = row
    const run = runs.find((run) => run.id === jobRunId)
    const { done = 0, total = 100, message = null } = run ?? {}
    return {
      ...{ id, consultationId, jobRunId, format, options, fileName, state, rows, sha256, message },
      ...{ bytes: Number(row.bytes), askedAt: row.askedAt, readyAt: row.readyAt, expiresAt: row.expiresAt },
      askedBy: users.find((user) => user.id === row.askedById)?.name ?? 'Somebody whose account is gone',
      progress: total > 0 ? Math.floor((done / total) * 100) : 0,
      allowedActions: allowedActions(ctx, row),
    }
  })
}

function allowedActions({ actor }: Ctx, row: ExportRow): ExportView['allowedActions'] {
  return [
    ...(canTakeExport(actor, row).ok ? (['take', 'make-link'] as const) : []),
    ...(canStopExport(actor, row).ok ? (['stop'] as const) : []),
    ...(canBeginExportAgain(actor, row).ok ? (['begin-again'] as const) : []),
  ]
}

/** Whether an actor may see that there are files: whoever may have one of some kind. */
export function canSeeExports(ctx: Ctx) {
  return canAskForExport(ctx.actor, { text: 'redacted', whose: 'bodies' })
}
