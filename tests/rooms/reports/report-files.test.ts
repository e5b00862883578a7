import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { NO_BROWSER } from '@/lib/core/print-page'
import { getReportFile } from '@/lib/reports/files/get-report-file'
import { listReportFiles } from '@/lib/reports/files/list-report-files'
import { makeReportFiles } from '@/lib/reports/files/make-report-files'
import { anonymous, officer, system } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { publishedReport } from '../../support/published-report'
import { testDatabase } from '../../support/test-database'
import { unzip } from '../../support/unzip'
import { auditOf } from '../analysis/world'
import { reportable } from './world'

// No browser here, whatever the machine has: the journeys print.
process.env.CHROMIUM = '/there/is/no/browser'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const asPublic = aCtx(db, anonymous)
const asWorker = aCtx(db, system)

async function published() {
  const { consultation, consultationId } = await reportable(db)
  await publishedReport(asOfficer, { consultationId })
  const { slug } = await db.consultation.findUniqueOrThrow({ where: { id: consultation.id } })
  const { id: editionId } = await db.reportEdition.findFirstOrThrow({ where: { report: { consultationId } } })
  return { slug, consultationId, editionId }
}

describe('makeReportFiles', () => {
  it('keeps a Word document of the edition, and why there is no PDF where nothing can print it', async () => {
    const { slug, editionId, consultationId } = await published()
    expect(await listReportFiles(asPublic, { slug })).toEqual([
      { kind: 'pdf', size: null, sha256: null, problem: '' },
      { kind: 'docx', size: null, sha256: null, problem: '' },
    ])
    await makeReportFiles(asWorker, { editionId })
    const docx = await getReportFile(asPublic, { slug, kind: 'docx' })
    expect(docx.fileName).toBe(`${slug}-report.docx`)
    expect(unzip(Buffer.from(docx.content)).get('word/document.xml')!.toString()).toContain(
      'What you told us',
    )
    expect(await listReportFiles(asPublic, { slug })).toEqual([
      { kind: 'pdf', size: null, sha256: null, problem: NO_BROWSER },
      { kind: 'docx', size: docx.content.length, sha256: docx.sha256, problem: '' },
    ])
    await expect(getReportFile(asPublic, { slug, kind: 'pdf' })).rejects.toThrow(NO_BROWSER)
    const kept = await auditOf(db, consultationId, 'report.make-file')
    expect(kept.map(({ detail }) => detail)).toEqual([
      { edition: 1, kind: 'docx', sha256: docx.sha256, bytes: docx.content.length },
      { edition: 1, kind: 'pdf', problem: NO_BROWSER },
    ])
  })

  it('leaves what is there when it is run again, and says no other version of an edition', async () => {
    const { slug, editionId } = await published()
    await makeReportFiles(asWorker, { editionId })
    const first = await getReportFile(asPublic, { slug, kind: 'docx' })
    await makeReportFiles({ ...asWorker, now: new Date('2031-01-01') }, { editionId })
    expect((await getReportFile(asPublic, { slug, kind: 'docx' })).sha256).toBe(first.sha256)
  })

  it('is for the worker alone, and of an edition that is there', async () => {
    const { editionId } = await published()
    await expect(makeReportFiles(asOfficer, { editionId })).rejects.toThrow(NotAllowed)
    await expect(makeReportFiles(asWorker, { editionId: randomUUID() })).rejects.toThrow(NotFound)
  })

  it('is asked for by every publication', async () => {
    const { editionId } = await published()
    const jobs = await db.$queryRaw<{ data: unknown }[]>`
      SELECT data FROM pgboss.job WHERE name = 'make-report-files' AND data ->> 'editionId' = ${editionId}`
    expect(jobs).toHaveLength(1)
  })
})

describe('getReportFile', () => {
  it('says that it is being made, or that nothing was published', async () => {
    const { slug } = await published()
    await expect(getReportFile(asPublic, { slug, kind: 'docx' })).rejects.toThrow('being made')
    await expect(getReportFile(asPublic, { slug: 'nowhere', kind: 'docx' })).rejects.toThrow(NotFound)
    await expect(getReportFile(asPublic, { slug, edition: 9, kind: 'docx' })).rejects.toThrow(NotFound)
  })
})
