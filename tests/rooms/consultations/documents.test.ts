import { describe, expect, test } from 'vitest'
import { addDocument } from '@/lib/consultations/add-document'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { getDocument } from '@/lib/consultations/get-document'
import { removeDocument } from '@/lib/consultations/remove-document'
import { sniffMediaType, tidyFileName } from '@/lib/consultations/sniff-media-type'
import { InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, researcher } from '../../support/actors'
import { aConsultation } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anOfficer, auditOf, ctxOf } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)
const boss = await anOfficer(db)
const bytes = (text: string) => new TextEncoder().encode(text)
const pdf = (consultationId: string, over: object = {}) => ({
  consultationId,
  title: 'Draft strategy',
  fileName: 'draft.pdf',
  content: bytes('%PDF-1.7 and so on'),
  ...over,
})

describe('addDocument', () => {
  test('keeps the paper as it was sent, and the audit its fingerprint', async () => {
    const { id, slug } = await aConsultation(db, { status: 'open' })
    const added = await addDocument(ctx(boss), pdf(id))
    expect(added).toMatchObject({ title: 'Draft strategy', mediaType: 'application/pdf', size: 18 })
    const { content, sha256 } = await getDocument(ctx(anonymous), { slug, documentId: added.id })
    expect(Buffer.from(content).toString()).toBe('%PDF-1.7 and so on')
    expect(await auditOf(db, id)).toMatchObject([
      { action: 'consultation.add-document', detail: { fileName: 'draft.pdf', sha256 } },
    ])
    expect((await getConsultation(ctx(anonymous), { id })).documents).toEqual([added])
  })

  test('is for officers, while it is a draft or open', async () => {
    const draft = await aConsultation(db)
    const closed = await aConsultation(db, { status: 'closed' })
    await expect(addDocument(ctx(researcher()), pdf(draft.id))).rejects.toThrow(NotAllowed)
    await expect(addDocument(ctx(boss), pdf(closed.id))).rejects.toThrow('it has closed')
    expect(await auditOf(db, draft.id)).toEqual([])
  })

  test('refuses what is too large, empty, without a title or of no known kind', async () => {
    const { id } = await aConsultation(db)
    const add = (over: object) => addDocument(ctx(boss), pdf(id, over))
    await expect(add({ content: new Uint8Array(10_000_001) })).rejects.toThrow('at most 10 MB')
    await expect(add({ content: new Uint8Array(0) })).rejects.toThrow('not empty')
    await expect(add({ title: ' ' })).rejects.toThrow('Enter a title')
    await expect(add({ content: new Uint8Array([0, 1, 2]) })).rejects.toThrow(InvalidInput)
  })
})

describe('removeDocument', () => {
  test('takes a paper from a draft, out of everybody’s sight', async () => {
    const { id, slug } = await aConsultation(db)
    const { id: documentId } = await addDocument(ctx(boss), pdf(id))
    await removeDocument(ctx(boss), { consultationId: id, documentId })
    await expect(getDocument(ctx(boss), { slug, documentId })).rejects.toThrow(NotFound)
    expect((await auditOf(db, id)).at(-1)).toMatchObject({ action: 'consultation.remove-document' })
    await expect(removeDocument(ctx(boss), { consultationId: id, documentId })).rejects.toThrow(NotFound)
  })

  test('never from those who may be reading it, nor by researchers', async () => {
    const open = await aConsultation(db, { status: 'open' })
    const added = await addDocument(ctx(boss), pdf(open.id))
    const remove = { consultationId: open.id, documentId: added.id }
    await expect(removeDocument(ctx(boss), remove)).rejects.toThrow('papers are only added')
    await expect(removeDocument(ctx(researcher()), remove)).rejects.toThrow(NotAllowed)
  })
})

describe('getDocument', () => {
  test('hands nothing of a draft to the public, nor a paper of another consultation', async () => {
    const draft = await aConsultation(db)
    const open = await aConsultation(db, { status: 'open' })
    const { id: documentId } = await addDocument(ctx(boss), pdf(draft.id))
    await expect(getDocument(ctx(anonymous), { slug: draft.slug, documentId })).rejects.toThrow(NotFound)
    await expect(getDocument(ctx(boss), { slug: open.slug, documentId })).rejects.toThrow(NotFound)
    await expect(getDocument(ctx(boss), { slug: draft.slug, documentId: 'no id' })).rejects.toThrow(NotFound)
    expect((await getDocument(ctx(boss), { slug: draft.slug, documentId })).fileName).toBe('draft.pdf')
  })
})

describe('what a file is', () => {
  const zip = (text: string) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(text)])
  const oneOf = (...numbers: number[]) => new Uint8Array(numbers)
  const odt = zip(`${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`)
  test.each([
    ['a PDF', bytes('%PDF-1.4'), 'application/pdf'],
    ['a PNG', oneOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
    ['a JPEG', oneOf(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['an OpenDocument text', odt, 'application/vnd.oasis.opendocument.text'],
    [
      'a Word document',
      zip('[Content_Types].xml word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['plain text', bytes('Café, “quotes”\r\n'), 'text/plain'],
    ['a Word document with macros', zip('[Content_Types].xml word/document.xml word/vbaProject.bin'), null],
    ['another archive', zip('stuff'), null],
    ['text in another encoding', oneOf(0xe9, 0x20, 0x41), null],
    ['a program', oneOf(0x7f, 0x45, 0x4c, 0x46, 0), null],
  ])('%s', (_, content, mediaType) => {
    expect(sniffMediaType(content)).toBe(mediaType)
  })

  test('its name loses folders and gets the ending of its kind', () => {
    expect(tidyFileName('C:\\Temp\\plan.PDF', 'application/pdf')).toBe('plan.PDF')
    expect(tidyFileName('../../etc/passwd', 'text/plain')).toBe('passwd.txt')
    expect(tidyFileName('invoice.exe', 'image/png')).toBe('invoice.exe.png')
    expect(tidyFileName('\u202e..', 'image/jpeg')).toBe('document.jpg')
  })
})
