import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findPrinter } from '@/lib/core/print-page'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { addEntry } from '@/lib/fairness/add-entry'
import { askForFairnessFile } from '@/lib/fairness/ask-for-fairness-file'
import { getFairness } from '@/lib/fairness/get-fairness'
import { makeFairnessFile } from '@/lib/fairness/make-fairness-file'
import { recordRows } from '@/lib/fairness/record-words'
import { removeEntry } from '@/lib/fairness/remove-entry'
import { takeFairnessFile } from '@/lib/fairness/take-fairness-file'
import { updateEntry } from '@/lib/fairness/update-entry'
import { auditRow } from '@/lib/audit/audit'
import { anonymous, linkOfficerOf, officer, researcher, system } from '../../support/actors'
import { aConsultation, aCtx, anInvitation, aResponse, CAMDEN, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { unzip } from '../../support/unzip'
import { auditOf } from '../analysis/world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const words = {
  kind: 'decision-open' as const,
  text: 'Nothing had been decided.\nThe committee met on 29 April.',
  declaredBy: 'Jane Doe, Head of Engagement',
}

async function anOpenOne() {
  const consultation = await aConsultation(db, { status: 'open', title: 'Asking & listening' })
  await anInvitation(db, consultation)
  await aResponse(db, consultation)
  const content = Buffer.from('%PDF-1.4 the draft')
  const document = await db.consultationDocument.create({
    data: {
      ...{
        consultationId: consultation.id,
        title: 'The draft',
        fileName: 'draft.pdf',
        content,
        size: content.length,
      },
      ...{ mediaType: 'application/pdf', sha256: 'abc', addedAt: NOW },
    },
  })
  return { consultation, consultationId: consultation.id, document }
}

describe('what a person says', () => {
  it('stands with who declares it, can be changed and taken out, and leaves its trace', async () => {
    const { consultationId, document } = await anOpenOne()
    const before = await getFairness(asOfficer, { consultationId })
    expect(before.lacks.map(({ kind }) => kind)).toContain('decision-open')
    const { id } = await addEntry(asOfficer, {
      ...{ consultationId, ...words, onDate: '2026-06-01', documentId: document.id },
    })
    const said = await getFairness(asOfficer, { consultationId })
    expect(said.entries).toMatchObject([
      { id, ...words, onDate: '2026-06-01', document: { title: 'The draft' } },
    ])
    expect(said.lacks.map(({ kind }) => kind)).not.toContain('decision-open')
    await updateEntry(asOfficer, { entryId: id, version: 1, ...words, text: 'All was open.' })
    const late = { entryId: id, version: 1, ...words }
    await expect(updateEntry(asOfficer, late)).rejects.toThrow(Conflict)
    await expect(removeEntry(asOfficer, { entryId: id, version: 1 })).rejects.toThrow(Conflict)
    await removeEntry(asOfficer, { entryId: id, version: 2 })
    await expect(removeEntry(asOfficer, { entryId: id, version: 2 })).rejects.toThrow(NotFound)
    expect((await getFairness(asOfficer, { consultationId })).entries).toEqual([])
    for (const action of ['fairness.add', 'fairness.update', 'fairness.remove'])
      expect(await auditOf(db, consultationId, action)).toHaveLength(1)
  })

  it('names who declares it, and only documents of its own', async () => {
    const { consultationId } = await anOpenOne()
    const other = await anOpenOne()
    await expect(addEntry(asOfficer, { consultationId, ...words, declaredBy: ' ' })).rejects.toThrow(
      'Say who declares',
    )
    await expect(
      addEntry(asOfficer, { consultationId, ...words, documentId: other.document.id }),
    ).rejects.toThrow(InvalidInput)
  })

  it.each([
    ['a researcher', researcher()],
    ['a link officer', linkOfficerOf(CAMDEN)],
    ['the public', anonymous],
  ])('is not for %s to say', async (_who, actor) => {
    const { consultationId } = await anOpenOne()
    const { id } = await addEntry(asOfficer, { consultationId, ...words })
    const ctx = aCtx(db, actor)
    await expect(addEntry(ctx, { consultationId, ...words })).rejects.toThrow(NotAllowed)
    await expect(updateEntry(ctx, { entryId: id, version: 1, ...words })).rejects.toThrow(NotAllowed)
    await expect(removeEntry(ctx, { entryId: id, version: 1 })).rejects.toThrow(NotAllowed)
    await expect(askForFairnessFile(ctx, { consultationId })).rejects.toThrow(NotAllowed)
    await expect(takeFairnessFile(ctx, { fileId: id })).rejects.toThrow(NotAllowed)
  })
})

describe('what the record says by itself', () => {
  it('stands under the four headings', async () => {
    const { consultationId } = await anOpenOne()
    const { record } = await getFairness(aCtx(db, researcher()), { consultationId })
    const [formative, reasons, time, consideration] = recordRows(record)
    const linesOf = (section: typeof formative, key: string) =>
      section!.rows.find((row) => row.key === key)?.lines
    expect(linesOf(formative, 'What could still be changed')).toEqual(['What the plan puts first.'])
    expect(linesOf(reasons, 'Documents given')![0]).toContain('The draft: given 10 June 2026')
    expect(linesOf(time, 'Who was asked, and answered')![0]).toContain('2 asked at launch, 1 answered')
    expect(linesOf(consideration, 'Report')).toEqual(['Not published yet'])
  })
})

describe('the evidence file', () => {
  it('holds the page, the data, who was asked and the documents, and its fingerprint is told', async () => {
    const { consultationId } = await anOpenOne()
    await addEntry(asOfficer, { consultationId, ...words })
    const { fileId, jobRunId } = await askForFairnessFile(asOfficer, { consultationId })
    await expect(askForFairnessFile(asOfficer, { consultationId })).rejects.toThrow(Conflict)
    await expect(takeFairnessFile(asOfficer, { fileId })).rejects.toThrow(NotFound)
    await expect(makeFairnessFile(asOfficer, { fileId, jobRunId })).rejects.toThrow(NotAllowed)
    await makeFairnessFile(aCtx(db, system), { fileId, jobRunId })
    const taken = await takeFairnessFile(asOfficer, { fileId })
    const bytes = Buffer.from(taken.content)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(taken.sha256)
    const files = unzip(bytes)
    const pdf = findPrinter() ? 'evidence.pdf' : 'no-pdf.txt'
    expect([...files.keys()]).toEqual([
      ...['evidence.html', pdf, 'record.json', 'asked.csv'],
      ...['documents/list.csv', 'documents/given/01-draft.pdf'],
    ])
    const html = files.get('evidence.html')!.toString('utf8')
    expect(html).toContain('Asking &amp; listening')
    expect(html).toContain('Jane Doe, Head of Engagement')
    const record = JSON.parse(files.get('record.json')!.toString('utf8')) as { entries: unknown[] }
    expect(record.entries).toMatchObject([{ kind: 'decision-open' }])
    expect(files.get('asked.csv')!.toString('utf8').split('\r\n')).toHaveLength(4)
    if (pdf === 'evidence.pdf') expect(files.get(pdf)!.subarray(0, 5).toString()).toBe('%PDF-')
    // Made again, it is left as it is.
    await makeFairnessFile(aCtx(db, system, new Date(NOW.getTime() + 1000)), { fileId, jobRunId })
    expect((await takeFairnessFile(asOfficer, { fileId })).sha256).toBe(taken.sha256)
    for (const [action, times] of [
      ['ask', 1],
      ['make', 1],
      ['take', 2],
    ] as const)
      expect(await auditOf(db, consultationId, `fairness.${action}-file`)).toHaveLength(times)
    const run = await db.jobRun.findUniqueOrThrow({ where: { id: jobRunId } })
    expect(run.status).toBe('done')
  }, 60_000)

  it('keeps what was taken away after people had it, and says so; what nobody saw is not in it', async () => {
    const { consultation, consultationId } = await anOpenOne()
    const launched = (await db.consultation.findUniqueOrThrow({ where: { id: consultation.id } })).launchedAt!
    const after = (ms: number) => new Date(launched.getTime() + ms)
    const aPaper = (fileName: string, addedAt: Date, removedAt: Date | null) =>
      db.consultationDocument.create({
        data: {
          ...{ consultationId, title: fileName, fileName, content: Buffer.from(fileName), size: 3 },
          ...{ mediaType: 'text/plain', sha256: `sha of ${fileName}`, addedAt, removedAt },
        },
      })
    await aPaper('never-seen.txt', after(-2000), after(-1000))
    const gone = await aPaper('gone.txt', after(-2000), after(5000))
    await db.auditEvent.create({
      data: auditRow(
        aCtx(db, officer(), after(5000)),
        'consultation.remove-document',
        { type: 'consultation', id: consultationId },
        gone,
      ),
    })
    const { fileId, jobRunId } = await askForFairnessFile(asOfficer, { consultationId })
    await makeFairnessFile(aCtx(db, system), { fileId, jobRunId })
    const files = unzip(Buffer.from((await takeFairnessFile(asOfficer, { fileId })).content))
    const papers = [...files.keys()].filter((name) => name.startsWith('documents/'))
    expect(papers.sort()).toEqual([
      'documents/given/02-draft.pdf',
      'documents/list.csv',
      'documents/taken-away-since/01-gone.txt',
    ])
    const list = files.get('documents/list.csv')!.toString('utf8')
    const away = list.split('\r\n').find((line) => line.startsWith('gone.txt'))
    expect(away).toContain(`yes,${after(5000).toISOString()},Olu Officer,sha of gone.txt`)
    expect(list).not.toContain('never-seen')
    expect(files.get('evidence.html')!.toString('utf8')).toMatch(
      /gone\.txt: given [^.]*; taken away [^.]* by Olu Officer/,
    )
    expect(files.get('record.json')!.toString('utf8')).not.toContain('never-seen')
  }, 60_000)

  it('holds no document where nobody has been asked yet', async () => {
    const { id: consultationId } = await aConsultation(db)
    await db.consultationDocument.create({
      data: {
        ...{ consultationId, title: 'Prepared', fileName: 'a.txt', content: Buffer.from('a'), size: 1 },
        ...{ mediaType: 'text/plain', sha256: 'abc', addedAt: NOW },
      },
    })
    const { record } = await getFairness(asOfficer, { consultationId })
    const line = recordRows(record)[1]!.rows.find(({ key }) => key === 'Documents given')!.lines
    expect(line[0]).toContain('Prepared: prepared, and not given to anybody yet')
    const { fileId, jobRunId } = await askForFairnessFile(asOfficer, { consultationId })
    await makeFairnessFile(aCtx(db, system), { fileId, jobRunId })
    const files = unzip(Buffer.from((await takeFairnessFile(asOfficer, { fileId })).content))
    expect([...files.keys()].filter((name) => name.startsWith('documents/'))).toEqual(['documents/list.csv'])
  }, 60_000)
})
