import { describe, expect, it } from 'vitest'
import { askForAlike } from '@/lib/analysis/desk/ask-for-alike'
import { codeAlike } from '@/lib/analysis/desk/code-alike'
import { findAlikeAnswers } from '@/lib/analysis/desk/find-alike-answers'
import { findGroups } from '@/lib/analysis/desk/find-groups'
import { getAlikeGroup } from '@/lib/analysis/desk/get-alike-group'
import { listAlikeGroups } from '@/lib/analysis/desk/list-alike-groups'
import { undoStep } from '@/lib/analysis/desk/undo-step'
import { wordDifferences } from '@/lib/analysis/desk/word-differences'
import { getDesk } from '@/lib/analysis/get-desk'
import { markQuote } from '@/lib/analysis/mark-quote'
import { setCoding } from '@/lib/analysis/set-coding'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { officer, system } from '../../../support/actors'
import { aConsultation, aCtx } from '../../../support/builders'
import { testDatabase } from '../../../support/test-database'
import { anAnswerBy, aResearcher, aTheme, auditOf, correct, TWO_QUESTIONS } from '../world'

const { db } = await testDatabase()

const CAMPAIGN =
  'Please keep the ward officers where they are for three years at least, so that people know them by name.'
const TOUCHED = `${CAMPAIGN} My mother does.`
const OTHER = 'Repair the lights in the alley by the station.'

async function aCampaign() {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const ctx = aCtx(db, await aResearcher(db))
  const responses = []
  for (const [minutesLater, view] of [CAMPAIGN, CAMPAIGN.toUpperCase(), TOUCHED, OTHER].entries())
    responses.push(await anAnswerBy(db, consultation, { answers: { view }, minutesLater }))
  const theme = await aTheme(db, consultation, 'Officers who stay')
  const input = { consultationId: consultation.id }
  const { runId } = await askForAlike(ctx, { ...input, question: 'view' })
  const { jobRunId } = await db.alikeRun.findUniqueOrThrow({ where: { id: runId } })
  const work = () => findAlikeAnswers(aCtx(db, system), { runId, jobRunId })
  await work()
  const { groups } = await listAlikeGroups(ctx, input)
  const group = groups[0]!
  const [first, second, third, fourth] = responses as [
    (typeof responses)[number],
    (typeof responses)[number],
    (typeof responses)[number],
    (typeof responses)[number],
  ]
  const code = { responseId: first.id, question: 'view', themeId: theme.id, on: true, groupId: group.id }
  const coded = () =>
    db.coding.findMany({ where: { themeId: theme.id }, orderBy: { response: { submittedAt: 'asc' } } })
  return {
    consultation,
    ctx,
    theme,
    runId,
    work,
    input,
    groups,
    group,
    first,
    second,
    third,
    fourth,
    code,
    coded,
  }
}

describe('answers alike', { timeout: 60_000 }, () => {
  it('are found by a job, grouped, and found once', async () => {
    const { groups, ctx, input, work, runId } = await aCampaign()
    expect(groups).toMatchObject([{ size: 3, kind: 'near', coded: 0 }])
    await work()
    expect(await db.alikeGroup.count({ where: { runId } })).toBe(1)
    expect(await auditOf(db, runId, 'alike.ask')).toHaveLength(1)
    expect(await auditOf(db, runId, 'alike.find')).toHaveLength(1)
    const view = await listAlikeGroups(ctx, input)
    expect(view).toMatchObject({ total: 1, answers: 3, work: null, run: { answers: 4 } })
  })

  it('show what each says otherwise', async () => {
    const { ctx, input, group, third } = await aCampaign()
    const view = await getAlikeGroup(ctx, { ...input, groupId: group.id })
    expect(view.others).toHaveLength(2)
    const other = [view.first, ...view.others].find(({ responseId }) => responseId === third.id)!
    const words = 'words' in other ? other.words : wordDifferences(CAMPAIGN, TOUCHED)
    expect(words).toContainEqual({ kind: 'added', text: 'My mother does.' })
  })

  it('are coded along once the reader says so, each by name of the answer that was read', async () => {
    const { ctx, code, coded, first, second, third, input } = await aCampaign()
    const desk = await getDesk(ctx, { ...input, at: { responseId: first.id, question: 'view' } })
    expect(desk.answer?.alike).toMatchObject({ others: 2 })
    expect(await codeAlike(ctx, code)).toEqual({ others: 2 })
    expect((await coded()).map(({ responseId, alikeId }) => [responseId, alikeId])).toEqual([
      [first.id, null],
      [second.id, first.id],
      [third.id, first.id],
    ])
    expect((await getDesk(ctx, { ...input, groupId: code.groupId })).listed).toBe(3)
    const [event] = await auditOf(db, first.id, 'coding.set-alike')
    expect(event?.detail).toMatchObject({ answers: 3 })
    await codeAlike(ctx, { ...code, on: false })
    expect(await coded()).toEqual([])
    expect(await auditOf(db, first.id, 'coding.unset-alike')).toHaveLength(1)
  })

  it('leave alone what somebody coded before, what has a quote, and what was corrected since', async () => {
    const { ctx, code, coded, second, third } = await aCampaign()
    const ron = await aResearcher(db, 'Ron Researcher')
    await setCoding(aCtx(db, ron), { ...code, responseId: second.id })
    await correct(db, third.id, { view: OTHER })
    expect(await codeAlike(ctx, code)).toEqual({ others: 0 })
    expect((await coded()).map(({ coderId }) => coderId)).toContain(ron.userId)
    await markQuote(ctx, { ...code, startsAt: 0, endsAt: 11 })
    await codeAlike(ctx, { ...code, on: false })
    expect(await coded()).toHaveLength(2)
  })

  it('are undone together, unless somebody has changed one of them since', async () => {
    const { ctx, code, coded, second, input } = await aCampaign()
    await codeAlike(ctx, code)
    await undoStep(ctx, input)
    expect(await coded()).toEqual([])
    await codeAlike(ctx, code)
    const ron = aCtx(db, await aResearcher(db, 'Ron Researcher'))
    await setCoding(ron, { ...code, responseId: second.id, on: false })
    await expect(undoStep(ctx, input)).rejects.toThrow(Conflict)
    expect(await coded()).toHaveLength(2)
  })

  it('are refused for an answer that is none of them, for another consultation’s, and to officers', async () => {
    const { ctx, code, fourth, third } = await aCampaign()
    await expect(codeAlike(ctx, { ...code, responseId: fourth.id })).rejects.toThrow(InvalidInput)
    await correct(db, third.id, { view: OTHER })
    await expect(codeAlike(ctx, { ...code, responseId: third.id })).rejects.toThrow(InvalidInput)
    const elsewhere = await aCampaign()
    await expect(codeAlike(ctx, { ...code, groupId: elsewhere.group.id })).rejects.toThrow(NotFound)
    await expect(codeAlike(aCtx(db, officer()), code)).rejects.toThrow(NotAllowed)
  })
})

describe('asking for answers alike', () => {
  it('is once at a time, for a question that there is, and for those who code', async () => {
    const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
    const ctx = aCtx(db, await aResearcher(db))
    const ask = { consultationId: consultation.id, question: 'view' }
    await expect(askForAlike(ctx, { ...ask, question: 'score' })).rejects.toThrow(InvalidInput)
    await expect(askForAlike(aCtx(db, officer()), ask)).rejects.toThrow(NotAllowed)
    await askForAlike(ctx, ask)
    await expect(askForAlike(ctx, ask)).rejects.toThrow(Conflict)
    const { work } = await listAlikeGroups(ctx, { consultationId: consultation.id })
    expect(work).toMatchObject({ status: 'waiting' })
  })

  it('is worked out by the worker alone', async () => {
    const ctx = aCtx(db, await aResearcher(db))
    const none = '00000000-0000-4000-8000-000000000000'
    await expect(findAlikeAnswers(ctx, { runId: none, jobRunId: none })).rejects.toThrow(NotAllowed)
  })
})

describe('groups and differences', () => {
  it('are the same whatever order answers come in, and leave out what is empty', () => {
    const texts = [OTHER, CAMPAIGN, '...', TOUCHED, CAMPAIGN, '', '…']
    const named = (answers: string[]) =>
      findGroups(answers).map(({ members }) => members.map(({ index }) => answers[index]).toSorted())
    expect(named(texts)).toEqual([[CAMPAIGN, CAMPAIGN, TOUCHED].toSorted()])
    expect(named(texts.toReversed())).toEqual(named(texts))
  })

  it('name words that came, and words that went', () => {
    expect(wordDifferences('Keep the officers here', 'Keep our officers, please')).toEqual([
      { kind: 'same', text: 'Keep' },
      { kind: 'missing', text: 'the' },
      { kind: 'added', text: 'our' },
      { kind: 'same', text: 'officers,' },
      { kind: 'missing', text: 'here' },
      { kind: 'added', text: 'please' },
    ])
    expect(wordDifferences('', 'All new')).toEqual([{ kind: 'added', text: 'All new' }])
  })
})
