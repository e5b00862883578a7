import { describe, expect, it } from 'vitest'
import { markRead } from '@/lib/analysis/mark-read'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { addComment } from '@/lib/reports/add-comment'
import { addRefusal } from '@/lib/reports/add-refusal'
import { addSource } from '@/lib/reports/add-source'
import { answerChecklist } from '@/lib/reports/answer-checklist'
import { composeReport } from '@/lib/reports/compose-report'
import { getChecklist } from '@/lib/reports/get-checklist'
import { figuresIn } from '@/lib/reports/read-content'
import { removeRefusal } from '@/lib/reports/remove-refusal'
import { removeSource } from '@/lib/reports/remove-source'
import { saveSection } from '@/lib/reports/save-section'
import { updateRefusal } from '@/lib/reports/update-refusal'
import { updateSource } from '@/lib/reports/update-source'
import { officer, researcher } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aTheme, auditOf, correct } from '../analysis/world'
import { reportable } from './world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const asResearcher = aCtx(db, researcher())

const items = async (consultationId: string) =>
  new Map((await getChecklist(asOfficer, { consultationId })).items.map((item) => [item.code, item]))

describe('the checklist', () => {
  it('is made from the record: what is met says so, the rest says what was found', async () => {
    const { consultationId, ctx, cpeg, panel } = await reportable(db)
    await aTheme(db, { id: consultationId, status: 'analysing' }, 'Nobody says it')
    await markRead(ctx, { responseId: cpeg.id, question: 'view' })
    await correct(db, panel.id, { view: 'Still more time', more: 'And this' })
    await addComment(asOfficer, { consultationId, text: 'Hm' })
    const found = await items(consultationId)
    expect(found.get('unread')).toMatchObject({ isMet: false, found: 'Nobody has read 2 of 3 answers.' })
    expect(found.get('uncoded')).toMatchObject({ isMet: false })
    expect(found.get('changed')?.found).toContain('1 answer corrected')
    expect(found.get('quotes')?.found).toContain('“Time” and “Money”')
    expect(found.get('silent-themes')?.found).toContain('“Nobody says it”')
    expect(found.get('answered')?.found).toContain('“Time”')
    expect(found.get('comments')).toMatchObject({ isMet: false })
    for (const code of ['stale-quotes', 'personal', 'figures', 'base', 'not-heard', 'commitments', 'drafts'])
      expect(found.get(code), code).toMatchObject({ isMet: true })
    expect(found.get('equality')).toMatchObject({ isMet: false, answered: null })
  })

  it('names the figures that are left out', async () => {
    const { consultationId } = await reportable(db)
    const how = { consultationId, kind: 'how', heading: 'How', version: 0, text: '[[figure: rates-by-type]]' }
    await saveSection(asOfficer, how)
    const found = await items(consultationId)
    expect(found.get('figures')?.found).toContain('“Map of the boroughs”')
    expect(found.get('base')).toMatchObject({ isMet: false })
    expect(found.get('not-heard')).toMatchObject({ isMet: false })
  })

  it('is answered to what was seen, and asked again when that changes', async () => {
    const { consultationId, panel, ctx } = await reportable(db)
    const { code, seen } = (await items(consultationId)).get('unread')!
    const answer = { code, seen, answer: 'no' as const, words: '' }
    await expect(answerChecklist(asOfficer, { consultationId, answers: [answer] })).rejects.toThrow(
      InvalidInput,
    )
    const said = { consultationId, answers: [{ ...answer, words: 'They came too late' }] }
    await expect(answerChecklist(asResearcher, said)).rejects.toThrow(NotAllowed)
    await answerChecklist(asOfficer, said)
    expect((await items(consultationId)).get('unread')).toMatchObject({
      answered: { answer: 'no', words: 'They came too late' },
    })
    await markRead(ctx, { responseId: panel.id, question: 'view' })
    expect((await items(consultationId)).get('unread')).toMatchObject({ answered: null, isAskedAgain: true })
    await expect(answerChecklist(asOfficer, said)).rejects.toThrow(Conflict)
    expect(await auditOf(db, consultationId, 'report.answer-checklist')).toHaveLength(1)
  })
})

describe('what is known, and what is not done', () => {
  it('stand in the report with the themes they belong to, and a refusal answers a theme', async () => {
    const { consultationId, time, money } = await reportable(db)
    const source = {
      title: 'A survey',
      finding: 'The same',
      url: 'https://example.org/a',
      themeIds: [time.id],
    }
    const { id: sourceId } = await addSource(asOfficer, { consultationId, ...source })
    const refusal = { key: 'MPA', what: 'More money', why: 'There is none', themeIds: [money.id] }
    const { id: refusalId } = await addRefusal(asOfficer, { consultationId, ...refusal })
    const { content } = await composeReport(asOfficer, { consultationId })
    expect(figuresIn(content, 'sources')).toMatchObject([{ sources: [{ themes: [{ id: time.id }] }] }])
    expect(figuresIn(content, 'refusals')).toMatchObject([{ refusals: [{ why: 'There is none' }] }])
    expect((await items(consultationId)).get('answered')?.found).not.toContain('Money')

    await updateSource(asOfficer, { sourceId, version: 1, ...source, finding: 'Other' })
    await expect(updateSource(asOfficer, { sourceId, version: 1, ...source })).rejects.toThrow(Conflict)
    await updateRefusal(asOfficer, { refusalId, version: 1, ...refusal, why: 'Decided elsewhere' })
    await expect(removeRefusal(asOfficer, { refusalId, version: 1 })).rejects.toThrow(Conflict)
    await removeSource(asOfficer, { sourceId, version: 2 })
    await removeRefusal(asOfficer, { refusalId, version: 2 })
    expect(figuresIn((await composeReport(asOfficer, { consultationId })).content, 'sources')).toEqual([])
    for (const noun of ['source', 'refusal'])
      for (const verb of ['add', 'update', 'remove'])
        expect(await auditOf(db, consultationId, `report.${verb}-${noun}`)).toHaveLength(1)
  })

  it('are the officers’, of a part of the report, and lead only to safe addresses', async () => {
    const { consultationId } = await reportable(db)
    const source = { consultationId, title: 'A', finding: 'B' }
    await expect(addSource(asResearcher, source)).rejects.toThrow(NotAllowed)
    await expect(addSource(asOfficer, { ...source, url: 'javascript:alert(1)' })).rejects.toThrow('https://')
    const refusal = { consultationId, key: 'GLA', what: 'x', why: 'y' }
    await expect(addRefusal(asOfficer, refusal)).rejects.toThrow(InvalidInput)
    await expect(addRefusal(asResearcher, { ...refusal, key: 'MPA' })).rejects.toThrow(NotAllowed)
    const { id: sourceId } = await addSource(asOfficer, source)
    const { id: refusalId } = await addRefusal(asOfficer, { ...refusal, key: 'MPA' })
    await db.consultation.update({ where: { id: consultationId }, data: { status: 'archived' } })
    await expect(updateSource(asOfficer, { sourceId, version: 1, ...source })).rejects.toThrow('archived')
    await expect(
      updateRefusal(asOfficer, { refusalId, version: 1, key: 'MPA', what: 'x', why: 'y' }),
    ).rejects.toThrow('archived')
    await expect(removeSource(asOfficer, { sourceId, version: 1 })).rejects.toThrow(NotAllowed)
    await expect(removeRefusal(asOfficer, { refusalId, version: 1 })).rejects.toThrow(NotAllowed)
  })
})
