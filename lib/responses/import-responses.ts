import { randomUUID } from 'node:crypto'
import { auditRow } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { countOf, formatNumber } from '../core/format'
import type { JobPayload } from '../jobs/job-names'
import { failJobRun, reportProgress } from '../jobs/job-runs'
import { findDuplicate } from './find-duplicate'
import { readImportFile } from './import-file'
import { noteRow } from './import-outcome'
import { rowChecker, type CheckedRow } from './import-rows'
import type { ImportMapping, ImportOutcome } from './import-types'
import { takenNow } from './keying-time'
import { canImportResponses } from './policy'
import { newestVersion } from './newest-version'
import { readImportWorld } from './read-import-world'
import { writeKeyedResponses, type KeyedResponse } from './write-keyed-responses'

const BATCH = 500

type Fresh = Extract<CheckedRow, { state: 'fresh' }>
type Into = {
  stageId: string
  versionId: string
  consultationId: string
  by: { id: string | null; name: string }
}

/**
 * Imports the good rows of an uploaded file, a batch at a time. Done again it goes on where it stopped: a row whose key is
 * there is passed over. The file goes when it is done; what could not be used stays to be looked up. Where answers are no
 * longer taken, also in the middle of a file, it ends and says so.
 */
export async function importResponses(
  ctx: Ctx,
  { importId, jobRunId }: JobPayload<'import-responses'>,
): Promise<void> {
  const row = await ctx.db.responseImport.findUnique({
    where: { id: importId },
    include: { stage: { select: { consultationId: true } } },
  })
  if (!row?.content || row.status !== 'waiting') return
  const consultation = await getConsultation(ctx, { id: row.stage.consultationId })
  const { stageId } = row
  const file = readImportFile(row.content)
  const { id: versionId } = await newestVersion(ctx, stageId)
  const check = rowChecker(file, row.mapping as ImportMapping, await readImportWorld(ctx, stageId))
  const total = file.rows.length
  const outcome: ImportOutcome = { rows: total, checked: total, fresh: 0, already: 0, bad: 0, problems: [] }
  // Of an earlier try that was cut short: its rows are there already, and were new all the same.
  let taken = (row.outcome as ImportOutcome | null)?.fresh ?? 0
  const into: Into = {
    stageId,
    versionId,
    consultationId: consultation.id,
    by: { id: row.uploadedById, name: row.uploadedByName },
  }
  for (let from = 0; from < total; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, total - from) }, (_, i) => check(from + i))
    const fresh = rows.filter((row): row is Fresh => row.state === 'fresh')
    const written = await importBatch(ctx, importId, into, fresh, taken).catch(whyRefused)
    if (typeof written !== 'number')
      return stop(ctx, { importId, jobRunId }, { ...outcome, ...written, checked: from, fresh: taken })
    taken += written
    for (const one of rows) noteRow(outcome, one)
    if (from + BATCH < total) await reportProgress(ctx, jobRunId, from + BATCH, total)
  }
  await finish(ctx, importId, { ...outcome, fresh: taken, already: total - taken - outcome.bad })
  await reportProgress(ctx, jobRunId, total, total, said({ ...outcome, fresh: taken }, total))
}

/** One batch with its count, all of it or nothing. */
async function importBatch(
  ctx: Ctx,
  importId: string,
  into: Into,
  rows: Fresh[],
  before: number,
): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    await mustBeTaken(ctx, into.consultationId)
    if (rows.length === 0) return 0
    // Two files with the same rows, imported at one time, take turns.
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`import:${into.stageId}`}))`
    const there = await ctx.db.response.findMany({
      where: { stageId: into.stageId, sourceKey: { in: rows.map(({ sourceKey }) => sourceKey) } },
      select: { sourceKey: true },
    })
    const known = new Set(there.map(({ sourceKey }) => sourceKey))
    const fresh = rows
      .filter(({ sourceKey }) => !known.has(sourceKey))
      .map((row) => ({
        ...row,
        isPerson: row.invitationId === null,
        invitationId: row.invitationId ?? randomUUID(),
      }))
    await addPersons(
      ctx,
      into.stageId,
      fresh.filter(({ isPerson }) => isPerson),
    )
    const responses: KeyedResponse[] = []
    for (const row of fresh) responses.push(await keyed(ctx, into, row))
    const written = await writeKeyedResponses(ctx, into, responses)
    await ctx.db.auditEvent.createMany({
      data: written.map(({ id, reference }) =>
        auditRow(ctx, 'response.import', { type: 'response', id }, { importId, reference, by: into.by.name }),
      ),
    })
    const outcome = { fresh: before + written.length }
    await ctx.db.responseImport.update({ where: { id: importId }, data: { outcome } })
    return written.length
  })
}

/** Looked at before each batch, and held until it is written: a consultation may close while a long file is read. */
async function mustBeTaken(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${id}::uuid FOR SHARE`
  const consultation = await getConsultation(ctx, { id })
  authorise(canImportResponses(ctx.actor, { taken: takenNow(consultation, ctx.now) }))
}

const whyRefused = (error: unknown): { stopped: string } => {
  if (error instanceof NotAllowed) return { stopped: error.reason }
  throw error
}

/** Ends it where answers are no longer taken: what is in counts, the rest is left out, and the file goes. */
async function stop(
  ctx: Ctx,
  { importId, jobRunId }: JobPayload<'import-responses'>,
  outcome: ImportOutcome,
) {
  const { checked, fresh, bad, stopped } = outcome
  await finish(ctx, importId, { ...outcome, already: Math.max(0, checked - fresh - bad) })
  const left =
    fresh === 0
      ? 'Nothing was imported.'
      : `${countOf(fresh, 'response is', 'responses are')} in and counted; the rest of the file is not.`
  await failJobRun(ctx, jobRunId, `${stopped} The import ended there. ${left}`)
}

type Person = Pick<Row, 'invitationId' | 'boroughCode' | 'wardCode' | 'publication'>

async function addPersons(ctx: Ctx, stageId: string, rows: Person[]): Promise<void> {
  await ctx.db.invitation.createMany({
    data: rows.map(({ invitationId: id, boroughCode }) => ({
      ...{ id, stageId, boroughCode, purpose: 'person', invitedAt: ctx.now },
    })),
  })
  await ctx.db.participant.createMany({
    data: rows.map(({ invitationId, boroughCode, wardCode, publication }) => ({
      ...{ invitationId, boroughCode, wardCode, publication: publication ?? 'none' },
    })),
  })
}

type Row = Omit<Fresh, 'invitationId'> & { isPerson: boolean; invitationId: string }

async function keyed(
  ctx: Ctx,
  { stageId, by }: Into,
  { isPerson, invitationId, answers, sourceKey, basis, publication }: Row,
) {
  return {
    ...{ invitationId, answers, sourceKey, channel: 'import', keyedByUserId: by.id, keyedByName: by.name },
    ...{ receivedOn: null, leftEmpty: [], basis, signedOffName: null, publication },
    duplicateOfId: isPerson ? await findDuplicate(ctx, stageId, answers, invitationId) : null,
  }
}

async function finish(ctx: Ctx, importId: string, outcome: ImportOutcome): Promise<void> {
  await ctx.db.responseImport.update({
    where: { id: importId },
    data: { status: 'done', content: null, importedAt: ctx.now, outcome },
  })
}

function said({ fresh, bad }: ImportOutcome, total: number): string {
  const already = total - fresh - bad
  return [
    `${countOf(fresh, 'response is', 'responses are')} new, ${formatNumber(already)} already there.`,
    bad > 0
      ? `${countOf(bad, 'row was', 'rows were')} left out: the page of the import says which, and how to mend them.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}
