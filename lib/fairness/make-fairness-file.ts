import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { inTransaction, type Ctx } from '../core/ctx'
import { findPrinter, printHtml } from '../core/print-page'
import { canonicalJson } from '../core/fingerprint'
import { zip, type ZipEntry } from '../exports/files/zip'
import { reportProgress } from '../jobs/job-runs'
import { fairnessHtml } from './fairness-html'
import { gatherRecord } from './gather-record'
import { entriesOf } from './internal'
import { canMakeFairnessFile } from './policy'
import { MakeFairnessFileInput } from './schema'
import type { FairnessRecord } from './types'

const NO_PDF =
  'There is no Chromium on this server, so the file holds no PDF. Open evidence.html in a browser and print it.'

/**
 * Makes the evidence file that `askForFairnessFile` asked for, as it stands now, and keeps it with its fingerprint. One that is
 * ready is left as it is.
 * @throws NotAllowed for anybody but the worker
 */
export async function makeFairnessFile(
  ctx: Ctx,
  input: z.input<typeof MakeFairnessFileInput>,
): Promise<void> {
  const { fileId, jobRunId } = MakeFairnessFileInput.parse(input)
  authorise(canMakeFairnessFile(ctx.actor))
  const file = await ctx.db.fairnessFile.findUnique({ where: { id: fileId }, omit: { content: true } })
  if (!file || file.state === 'ready') return
  await reportProgress(ctx, jobRunId, 0, 3)
  const { consultationId } = file
  const record = await gatherRecord(ctx, consultationId)
  const entries = await entriesOf(ctx, consultationId)
  const html = fairnessHtml({ record, entries, madeAt: ctx.now })
  await reportProgress(ctx, jobRunId, 1, 3)
  const pdf = findPrinter() ? await printHtml(html, `Evidence: ${record.consultation.title}`) : null
  await reportProgress(ctx, jobRunId, 2, 3)
  const parts: ZipEntry[] = [
    { name: 'evidence.html', content: html },
    pdf ? { name: 'evidence.pdf', content: pdf } : { name: 'no-pdf.txt', content: NO_PDF },
    {
      name: 'record.json',
      content: canonicalJson({
        madeAt: ctx.now.toISOString(),
        record: plain(record),
        entries: plain(entries),
      }),
    },
    { name: 'asked.csv', content: await askedCsv(ctx, consultationId) },
    ...(await documents(ctx, record)),
  ]
  const pieces: Buffer[] = []
  for await (const piece of zip(parts)) pieces.push(piece)
  const content = Buffer.concat(pieces)
  const sha256 = createHash('sha256').update(content).digest('hex')
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.fairnessFile.updateMany({
      where: { id: fileId, state: { not: 'ready' } },
      data: {
        ...{ state: 'ready', content: Uint8Array.from(content), size: content.length, sha256 },
        ...{ problem: pdf ? '' : NO_PDF, readyAt: ctx.now },
      },
    })
    if (count === 0) return // another process was quicker
    await reportProgress(ctx, jobRunId, 3, 3, pdf ? null : NO_PDF)
    const detail = { fileId, sha256, size: content.length }
    await audit(ctx, 'fairness.make-file', { type: 'consultation', id: consultationId }, detail)
  })
}

/** Instants as text. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

type AskedRow = {
  stage: string
  name: string
  type: string
  borough: string | null
  invited: Date
  letters: number
  reminded: number
  answered: Date | null
  declined: Date | null
}

/** Who was asked and reminded, body by body; nobody of the public is named. */
async function askedCsv(ctx: Ctx, consultationId: string): Promise<string> {
  const rows = await ctx.db.$queryRaw<AskedRow[]>`
    SELECT s.name AS stage, b.name, t.name AS type, o.name AS borough, i.invited_at AS invited,
      i.responded_at AS answered, i.declined_at AS declined,
      (SELECT count(*)::int FROM mail m WHERE m.subject_type = 'invitation' AND m.subject_id = i.id::text) AS letters,
      (SELECT count(*)::int FROM mail m WHERE m.subject_type = 'invitation' AND m.subject_id = i.id::text
        AND m.kind = 'reminder') AS reminded
    FROM invitation i JOIN stage s ON s.id = i.stage_id JOIN body b ON b.id = i.body_id
    JOIN body_type t ON t.code = i.body_type_code LEFT JOIN borough o ON o.code = i.borough_code
    WHERE s.consultation_id = ${consultationId}::uuid AND i.purpose = 'body' ORDER BY s.sequence, t.sort, b.name, i.id`
  const head = [
    'Stage',
    'Body',
    'Kind',
    'Borough',
    'Asked',
    'Letters still in the record',
    'Of these reminders',
    'Answered',
    'Declined',
  ]
  const lines = rows.map(({ stage, name, type, borough, invited, letters, reminded, answered, declined }) => [
    ...[stage, name, type, borough ?? '', invited.toISOString(), `${letters}`, `${reminded}`],
    ...[answered?.toISOString() ?? '', declined?.toISOString() ?? ''],
  ])
  return CSV_BOM + [head, ...lines].map(csvRow).join('')
}

const FOLDERS = { given: 'documents/given', away: 'documents/taken-away-since' }

/** Every document that consultees were given; what was taken away afterwards in a folder that says so; and a list of both. */
async function documents(ctx: Ctx, record: FairnessRecord): Promise<ZipEntry[]> {
  const given = record.documents.filter(({ givenAt }) => givenAt !== null)
  const contents = await ctx.db.consultationDocument.findMany({
    where: { id: { in: given.map(({ id }) => id) } },
    select: { id: true, content: true },
  })
  const files = given.map((document, i) => ({
    ...document,
    name: `${document.removedAt ? FOLDERS.away : FOLDERS.given}/${String(i + 1).padStart(2, '0')}-${document.fileName}`,
  }))
  return [
    { name: 'documents/list.csv', content: listCsv(files) },
    ...files.map(({ id, name }) => ({
      ...{ name, content: Buffer.from(contents.find((each) => each.id === id)!.content) },
    })),
  ]
}

type ListedDocument = FairnessRecord['documents'][number] & { name: string }

function listCsv(files: ListedDocument[]): string {
  const head = ['Document', 'File', 'Given from', 'There at launch', 'Taken away', 'Taken away by', 'SHA-256']
  const lines = files.map(({ title, name, givenAt, wasThereAtLaunch, removedAt, removedBy, sha256 }) => [
    ...[title, name, givenAt?.toISOString() ?? '', wasThereAtLaunch ? 'yes' : 'no'],
    ...[removedAt?.toISOString() ?? '', removedBy, sha256],
  ])
  return CSV_BOM + [head, ...lines].map(csvRow).join('')
}
