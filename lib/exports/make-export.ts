import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { formatNumber, countOf } from '../core/format'
import type { JobPayload } from '../jobs/job-names'
import { reportProgress } from '../jobs/job-runs'
import { answerColumns } from './answer-columns'
import { MAKERS } from './files/file-makers'
import type { FileWork } from './files/file-work'
import { openSnapshot, type Snapshot } from './files/open-snapshot'
import { findExport, questionnaireVersions, type ExportRow } from './internal'
import { keepParts, NoLongerOurs } from './keep-parts'
import { canMakeExport } from './policy'
import type { Wanted } from './responses-sql'
import { KEPT_DAYS } from './schema'

const DAY = 86_400_000

/**
 * Makes the file that `askForExport` asked for, out of one moment of the database, and keeps it in parts. Done again it begins
 * anew: a file whose halves are of two moments would be wrong. One that is ready, stopped or expired is left as it is.
 * @throws InvalidInput where the file cannot hold what there is; NotAllowed for anybody but the worker
 */
export async function makeExport(ctx: Ctx, { exportId, jobRunId }: JobPayload<'make-export'>): Promise<void> {
  authorise(canMakeExport(ctx.actor))
  const attempt = randomUUID()
  if (!(await begin(ctx, exportId, attempt))) return
  await reportProgress(ctx, jobRunId, 0, 100)
  const file = await findExport(ctx, exportId)
  const snapshot = await openSnapshot(ctx)
  try {
    const work = await workOf(ctx, file, snapshot)
    const { make, rowsToRead, isPacked } = MAKERS[file.format]
    const toRead = Math.max(1, rowsToRead(work))
    const kept = await keepParts(ctx, {
      ...{ exportId, attempt, packs: !isPacked, pieces: make(work) },
      onPart: async () => {
        const share = (await snapshot.rowsRead()) / toRead
        await reportProgress(ctx, jobRunId, Math.min(99, Math.floor(share * 100)), 100)
      },
    })
    const rows = work.rowsMade ?? work.responses
    await finish(ctx, file, { attempt, rows, ...kept })
  } catch (error) {
    if (!(error instanceof NoLongerOurs)) throw error
  } finally {
    await snapshot.close()
  }
}

/** Takes the file, whatever became of an earlier attempt at it. @returns whether there is anything to do */
async function begin(ctx: Ctx, exportId: string, attempt: string): Promise<boolean> {
  const { count } = await ctx.db.exportFile.updateMany({
    where: { id: exportId, state: { in: ['waiting', 'working', 'failed'] } },
    data: { state: 'working', rows: 0, bytes: 0, reached: { attempt } },
  })
  if (count > 0) await ctx.db.exportPart.deleteMany({ where: { exportId } })
  return count > 0
}

async function workOf(ctx: Ctx, file: ExportRow, snapshot: Snapshot): Promise<FileWork> {
  const consultation = await getConsultation(ctx, { id: file.consultationId, stage: file.options.stage })
  const stageId = consultation.stage.id
  const wanted: Wanted = file.options
  const whose = wanted.whose === 'bodies' ? `= 'body'` : `<> 'preview'`
  const [counted] = await snapshot.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM response r JOIN invitation i ON i.id = r.invitation_id
     WHERE r.stage_id = ${pg.escapeLiteral(stageId)}::uuid AND i.purpose ${whose}`,
  )
  const { id, slug, title } = consultation
  return {
    ...{ snapshot, stageId, wanted, consultation: { id, slug, title }, now: ctx.now },
    columns: answerColumns(await questionnaireVersions(ctx, stageId)),
    responses: counted?.n ?? 0,
  }
}

type Made = { attempt: string; rows: number; bytes: number; sha256: string }

async function finish(ctx: Ctx, file: ExportRow, { attempt, rows, bytes, sha256 }: Made): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.exportFile.updateMany({
      where: { id: file.id, state: 'working', reached: { path: ['attempt'], equals: attempt } },
      data: {
        ...{ state: 'ready', rows, bytes, sha256, readyAt: ctx.now },
        expiresAt: new Date(ctx.now.getTime() + KEPT_DAYS * DAY),
      },
    })
    if (count === 0) throw new NoLongerOurs()
    const said = `${countOf(rows, 'row')}, ${formatNumber(Math.ceil(bytes / 1000))} kB. It is kept for ${KEPT_DAYS} days.`
    await reportProgress(ctx, file.jobRunId, 100, 100, said)
    const detail = { consultationId: file.consultationId, format: file.format, rows, bytes, sha256 }
    await audit(ctx, 'export.make', { type: 'export', id: file.id }, detail)
  })
}
