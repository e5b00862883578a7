import { describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { addComment } from '@/lib/reports/add-comment'
import { answerComment } from '@/lib/reports/answer-comment'
import { getReport } from '@/lib/reports/get-report'
import { getSection } from '@/lib/reports/get-section'
import { listComments } from '@/lib/reports/list-comments'
import { restoreSection } from '@/lib/reports/restore-section'
import { saveReportTitle } from '@/lib/reports/save-report-title'
import { saveSection } from '@/lib/reports/save-section'
import { settleComment } from '@/lib/reports/settle-comment'
import { linkOfficerOf, officer, researcher } from '../../support/actors'
import { aCtx, CAMDEN } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { reportable } from './world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const asResearcher = aCtx(db, researcher())

const NEXT = { kind: 'next', key: '', heading: 'What happens next' }

describe('sections', () => {
  it('begin with their headings and figures, without anything being written', async () => {
    const { consultation, consultationId } = await reportable(db)
    const report = await getReport(asOfficer, { consultationId })
    expect(report).toMatchObject({
      version: 0,
      title: `What you told us: ${consultation.title}`,
      editions: [],
    })
    expect(report.sections.map(({ slug }) => slug)).toEqual([
      ...['why', 'how', 'told', 'told-MPA', 'told-MPS', 'told-MPA-MPS', 'known', 'differently'],
      ...['differently-MPA', 'differently-MPS', 'differently-MPA-MPS', 'not-doing', 'next'],
    ])
    expect(await db.report.count({ where: { consultationId } })).toBe(0)
  })

  it('of two saves from one version the later is told, and what it wrote is nobody’s loss', async () => {
    const { consultationId } = await reportable(db)
    const results = await Promise.allSettled(
      ['One', 'Two'].map((text) => saveSection(asOfficer, { consultationId, ...NEXT, version: 0, text })),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const rejected = results.find((result) => result.status === 'rejected')
    expect(rejected?.reason).toBeInstanceOf(Conflict)
    await saveSection(asOfficer, { consultationId, ...NEXT, version: 1, text: 'Three' })
    await expect(
      saveSection(asOfficer, { consultationId, ...NEXT, version: 1, text: 'Four' }),
    ).rejects.toThrow(Conflict)
    // Somebody else’s section is in nobody’s way.
    await saveSection(asOfficer, { consultationId, kind: 'why', heading: 'Why', version: 0, text: 'So' })
    expect((await getSection(asOfficer, { consultationId, slug: 'next' })).section.text).toBe('Three')
    expect(await auditOf(db, consultationId, 'report.save-section')).toHaveLength(3)
  })

  it('keep their history, and an earlier version is put back as the newest', async () => {
    const { consultationId } = await reportable(db)
    for (const [version, text] of ['One two', 'One three', 'Gone'].entries())
      await saveSection(asOfficer, { consultationId, ...NEXT, version, text })
    const back = { consultationId, kind: 'next', key: '', version: 3, fromVersion: 2 }
    await expect(restoreSection(asOfficer, { ...back, version: 2 })).rejects.toThrow(Conflict)
    await expect(restoreSection(asOfficer, { ...back, fromVersion: 9 })).rejects.toThrow(NotFound)
    await expect(restoreSection(asResearcher, back)).rejects.toThrow(NotAllowed)
    await restoreSection(asOfficer, back)
    const { section, revisions } = await getSection(asOfficer, { consultationId, slug: 'next' })
    expect(section).toMatchObject({ version: 4, text: 'One three' })
    expect(revisions.map(({ version, fromVersion, text }) => [version, fromVersion, text])).toEqual([
      [4, 2, 'One three'],
      [3, null, 'Gone'],
      [2, null, 'One three'],
      [1, null, 'One two'],
    ])
    expect(revisions[2]?.differences?.filter(({ kind }) => kind === 'added')).toMatchObject([
      { text: 'three' },
    ])
    expect(await auditOf(db, consultationId, 'report.restore-section')).toHaveLength(1)
  })

  it('are the officers’, while the consultation is not archived', async () => {
    const { consultationId } = await reportable(db)
    const words = { consultationId, ...NEXT, version: 0, text: 'Soon' }
    await expect(saveSection(asResearcher, words)).rejects.toThrow(NotAllowed)
    await expect(saveSection(asOfficer, { ...words, heading: ' ' })).rejects.toThrow('Enter a heading')
    await expect(saveSection(asOfficer, { ...words, key: 'GLA' })).rejects.toThrow(NotFound)
    await db.consultation.update({ where: { id: consultationId }, data: { status: 'archived' } })
    await expect(saveSection(asOfficer, words)).rejects.toThrow('archived')
    await expect(getReport(aCtx(db, linkOfficerOf(CAMDEN)), { consultationId })).rejects.toThrow(NotAllowed)
  })

  it('and the title has a version of its own', async () => {
    const { consultationId } = await reportable(db)
    await saveSection(asOfficer, { consultationId, ...NEXT, version: 0, text: 'Soon' })
    await saveReportTitle(asOfficer, { consultationId, version: 0, title: 'Heard' })
    await expect(saveReportTitle(asOfficer, { consultationId, version: 0, title: 'Not' })).rejects.toThrow(
      Conflict,
    )
    await expect(saveReportTitle(asResearcher, { consultationId, version: 1, title: 'x' })).rejects.toThrow(
      NotAllowed,
    )
    expect(await getReport(asOfficer, { consultationId })).toMatchObject({ title: 'Heard', version: 1 })
    expect(await auditOf(db, consultationId, 'report.save-title')).toHaveLength(1)
  })
})

describe('comments', () => {
  it('are said of a section or a passage, answered and settled, with a record', async () => {
    const { consultationId } = await reportable(db)
    await saveSection(asOfficer, { consultationId, ...NEXT, version: 0, text: 'It will be soon.' })
    const { id } = await addComment(asResearcher, {
      ...{ consultationId, kind: 'next', excerpt: 'soon', text: 'How soon?' },
    })
    await answerComment(asOfficer, { commentId: id, text: 'In May.' })
    await saveSection(asOfficer, { consultationId, ...NEXT, version: 1, text: 'It will be in May.' })
    expect(await listComments(asOfficer, { consultationId })).toMatchObject([
      {
        text: 'How soon?',
        excerpt: 'soon',
        sectionSlug: 'next',
        isOfEarlier: true,
        answers: [{ text: 'In May.' }],
      },
    ])
    expect((await getReport(asOfficer, { consultationId })).openComments).toBe(1)
    await settleComment(asResearcher, { commentId: id, settled: true })
    await expect(settleComment(asOfficer, { commentId: id, settled: true })).rejects.toThrow(Conflict)
    expect((await getReport(asOfficer, { consultationId })).openComments).toBe(0)
    await settleComment(asOfficer, { commentId: id, settled: false })
    for (const action of ['comment', 'answer-comment', 'settle-comment', 'reopen-comment'])
      expect(await auditOf(db, consultationId, `report.${action}`)).toHaveLength(1)
  })

  it('are those who may read the report’s, and a section may be spoken of before it is written', async () => {
    const { consultationId } = await reportable(db)
    const said = { consultationId, kind: 'why', text: 'Shorter, please' }
    const asLink = aCtx(db, linkOfficerOf(CAMDEN))
    await expect(addComment(asLink, said)).rejects.toThrow(NotAllowed)
    const { id } = await addComment(asResearcher, said)
    await expect(answerComment(asLink, { commentId: id, text: 'x' })).rejects.toThrow(NotAllowed)
    await expect(settleComment(asLink, { commentId: id, settled: true })).rejects.toThrow(NotAllowed)
    const { section, revisions } = await getSection(asOfficer, { consultationId, slug: 'why' })
    expect([section.version, section.openComments, revisions.length]).toEqual([1, 1, 1])
    await db.consultation.update({ where: { id: consultationId }, data: { status: 'archived' } })
    await expect(addComment(asResearcher, said)).rejects.toThrow('archived')
  })
})
