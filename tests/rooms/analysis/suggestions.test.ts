import { describe, expect, it } from 'vitest'
import { acceptSuggestion } from '@/lib/analysis/accept-suggestion'
import { askForThemes } from '@/lib/analysis/ask-for-themes'
import { dropSuggestion } from '@/lib/analysis/drop-suggestion'
import { getDesk } from '@/lib/analysis/get-desk'
import { joinSuggestion } from '@/lib/analysis/join-suggestion'
import { listSuggestions } from '@/lib/analysis/list-suggestions'
import type { SuggestionView } from '@/lib/analysis/suggestions/types'
import { splitSuggestion } from '@/lib/analysis/suggestions/split-suggestion'
import { listThemes } from '@/lib/analysis/list-themes'
import { makeThemeSuggestions } from '@/lib/analysis/make-theme-suggestions'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { officer, researcher, system } from '@/tests/support/actors'
import { aConsultation, aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAnswerBy, TWO_QUESTIONS } from './world'

const { db } = await testDatabase()

const LIGHTS = [
  'the park path',
  'our estate',
  'the station road',
  'the alley',
  'the bus stop',
  'the car park',
].map(
  (place) => `Street lights at ${place} are broken and it is dark at night, please repair the street lights`,
)
const DOGS = ['the green', 'the school', 'the common', 'the playground', 'the towpath', 'the square'].map(
  (place) => `Dangerous dogs off the lead near ${place} frighten children, dog owners should be fined`,
)

async function anAnswered() {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  for (const view of [...LIGHTS, ...DOGS, 'No comment'])
    await anAnswerBy(db, consultation, { answers: { view } })
  const ctx = aCtx(db, researcher())
  const input = { consultationId: consultation.id }
  return { consultation, ctx, input, list: () => listSuggestions(ctx, input) }
}

/** Asked for and worked out, by the words alone: two themes. */
async function aSuggested() {
  const world = await anAnswered()
  const { runId } = await askForThemes(world.ctx, {
    ...world.input,
    question: 'view',
    precision: 'words',
    count: '2',
  })
  const { jobRunId } = await db.themeRun.findUniqueOrThrow({ where: { id: runId } })
  await makeThemeSuggestions(aCtx(db, system), { runId, jobRunId })
  const { run } = await world.list()
  return { ...world, runId, jobRunId, suggestions: run!.suggestions }
}

const auditOf = (action: string, subjectId: string) => db.auditEvent.count({ where: { action, subjectId } })

describe('asking for themes', { timeout: 60_000 }, () => {
  it('makes a job of it, which is seen under way, once at a time', async () => {
    const { ctx, input, list } = await anAnswered()
    const { runId } = await askForThemes(ctx, { ...input, question: 'view', precision: 'words' })
    expect((await list()).work).toMatchObject({
      status: 'waiting',
      title: 'Themes suggested for “What is your view?”',
    })
    expect(await auditOf('theme.ask', runId)).toBe(1)
    const jobs = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'suggest-themes' AND data->>'runId' = ${runId}`
    expect(jobs[0]!.n).toBe(1)
    await expect(askForThemes(ctx, { ...input, question: 'view' })).rejects.toThrow(Conflict)
  })

  it('is refused to officers, before anybody was asked, and for a question that is not there', async () => {
    const { ctx, input, consultation } = await anAnswered()
    const asOfficer = aCtx(db, officer())
    await expect(askForThemes(asOfficer, { ...input, question: 'view' })).rejects.toThrow(NotAllowed)
    await expect(askForThemes(ctx, { ...input, question: 'score' })).rejects.toThrow(InvalidInput)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'draft' } })
    await expect(askForThemes(ctx, { ...input, question: 'view' })).rejects.toThrow(NotAllowed)
  })
})

describe('suggested themes', { timeout: 60_000 }, () => {
  it('are found in the answers, with examples of them, and kept apart from the code frame', async () => {
    const { list, ctx, input, runId, jobRunId, suggestions } = await aSuggested()
    expect(suggestions.map(({ size, state }) => [size, state])).toEqual([
      [6, 'proposed'],
      [6, 'proposed'],
    ])
    const [lights, dogs] = suggestions.toSorted((a) => (a.label.includes('light') ? -1 : 1))
    expect(lights!.phrases.join(' ')).toMatch(/light/)
    expect(dogs!.phrases.join(' ')).toMatch(/dog/)
    expect(LIGHTS).toEqual(expect.arrayContaining(lights!.examples))
    expect(DOGS).toEqual(expect.arrayContaining(dogs!.examples))
    expect((await list()).run).toMatchObject({
      answers: 13,
      empty: 1,
      wanted: 2,
      question: 'What is your view?',
    })
    expect((await list()).work).toBeNull()
    expect(await db.suggestedAnswer.count({ where: { suggestedTheme: { runId } } })).toBe(12)
    expect((await listThemes(ctx, input)).themes).toEqual([])
    expect(await auditOf('theme.suggest', runId)).toBe(1)
    // Doing the job a second time changes nothing.
    await makeThemeSuggestions(aCtx(db, system), { runId, jobRunId })
    expect((await list()).run!.suggestions.map(({ id }) => id)).toEqual(suggestions.map(({ id }) => id))
  })

  it('are worked out by the worker alone, and never more than there are answers', async () => {
    const { ctx, input } = await anAnswered()
    const { runId } = await askForThemes(ctx, { ...input, question: 'view', precision: 'words', count: '50' })
    const { jobRunId } = await db.themeRun.findUniqueOrThrow({ where: { id: runId } })
    await expect(makeThemeSuggestions(ctx, { runId, jobRunId })).rejects.toThrow(NotAllowed)
    await expect(makeThemeSuggestions(aCtx(db, system), { runId, jobRunId })).rejects.toThrow(
      /from 1 to 2 themes/,
    )
    expect(await db.suggestedTheme.count({ where: { runId } })).toBe(0)
  })

  it('one is taken into the code frame under a name of its own, once', async () => {
    const { ctx, input, list, suggestions } = await aSuggested()
    const [{ id: suggestionId, label }] = suggestions as [(typeof suggestions)[number]]
    const take = () => acceptSuggestion(ctx, { suggestionId, title: 'Light at night', addressees: ['MPA'] })
    const { themeId } = await take()
    expect((await listThemes(ctx, input)).themes).toMatchObject([{ id: themeId, title: 'Light at night' }])
    expect((await list()).run!.suggestions[0]).toMatchObject({
      state: 'accepted',
      theme: 'Light at night',
      label,
    })
    expect(await auditOf('suggestion.accept', suggestionId)).toBe(1)
    expect(await db.coding.count({ where: { themeId } })).toBe(0)
    await expect(take()).rejects.toThrow(InvalidInput) // the name is taken
    const again = acceptSuggestion(ctx, { suggestionId, title: 'Another', addressees: ['MPA'] })
    await expect(again).rejects.toThrow(Conflict)
    expect((await listThemes(ctx, input)).themes).toHaveLength(1)
  })

  it('another is joined to it, or dropped', async () => {
    const { ctx, list, suggestions } = await aSuggested()
    const [first, second] = suggestions.map(({ id }) => id) as [string, string]
    const { themeId } = await acceptSuggestion(ctx, {
      suggestionId: first,
      title: 'All of it',
      addressees: ['MPA'],
    })
    await joinSuggestion(ctx, { suggestionId: second, themeId })
    expect((await list()).run!.suggestions[1]).toMatchObject({ state: 'joined', theme: 'All of it' })
    expect(await auditOf('suggestion.join', second)).toBe(1)
    await expect(dropSuggestion(ctx, { suggestionId: second })).rejects.toThrow(Conflict)

    const other = await aSuggested()
    const [third] = other.suggestions.map(({ id }) => id) as [string]
    await expect(joinSuggestion(ctx, { suggestionId: third, themeId })).rejects.toThrow(NotFound)
    await dropSuggestion(ctx, { suggestionId: third })
    expect((await other.list()).run!.suggestions[0]).toMatchObject({ state: 'dropped', theme: null })
    expect(await auditOf('suggestion.drop', third)).toBe(1)
  })

  it('one is split: themes are looked for among its answers alone, and its parts are decided on', async () => {
    const { ctx, input, list, runId: mainId, suggestions } = await aSuggested()
    const [first, other] = suggestions as [SuggestionView, SuggestionView]
    const suggestionId = first.id
    // As if all twelve had been taken for one theme.
    await db.suggestedAnswer.updateMany({
      where: { suggestedTheme: { runId: mainId } },
      data: { suggestedThemeId: suggestionId },
    })
    await expect(splitSuggestion(aCtx(db, officer()), { suggestionId })).rejects.toThrow(NotAllowed)
    const { runId } = await splitSuggestion(ctx, { suggestionId, count: '2' })
    expect(await auditOf('suggestion.split', suggestionId)).toBe(1)
    await expect(splitSuggestion(ctx, { suggestionId: other.id })).rejects.toThrow(Conflict) // one at a time
    const { jobRunId } = await db.themeRun.findUniqueOrThrow({ where: { id: runId } })
    await makeThemeSuggestions(aCtx(db, system), { runId, jobRunId })
    const { run } = await list()
    expect(run!.suggestions.map(({ state }) => state)).toEqual(['split', 'proposed'])
    const { parts } = run!.suggestions[0]!
    expect(parts.map((part) => part.size).reduce((a, b) => a + b)).toBe(12)
    const ids = (of: string) =>
      db.suggestedAnswer.findMany({ where: { suggestedThemeId: of }, select: { responseId: true } })
    const whole = (await ids(suggestionId)).map(({ responseId }) => responseId)
    for (const part of parts)
      for (const { responseId } of await ids(part.id)) expect(whole).toContain(responseId)
    await dropSuggestion(ctx, { suggestionId: parts[0]!.id })
    await expect(dropSuggestion(ctx, { suggestionId })).rejects.toThrow(Conflict)
    await expect(splitSuggestion(ctx, { suggestionId })).rejects.toThrow(Conflict)
    expect((await getDesk(ctx, input)).suggestions.map(({ id }) => id)).toEqual([other.id, parts[1]!.id])
  })

  it('agreement and disagreement are kept apart, and not joined to one theme by mistake', async () => {
    const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
    const ctx = aCtx(db, researcher())
    const input = { consultationId: consultation.id }
    const places = ['the library', 'the market', 'the school', 'the park', 'the clinic']
    for (const place of places) {
      const view = `I agree that the station near ${place} should be closed to save money`
      await anAnswerBy(db, consultation, { answers: { view } })
      const against = `I disagree that the station near ${place} should be closed to save money`
      await anAnswerBy(db, consultation, { answers: { view: against } })
    }
    const { runId } = await askForThemes(ctx, { ...input, question: 'view', precision: 'words', count: '2' })
    const { jobRunId } = await db.themeRun.findUniqueOrThrow({ where: { id: runId } })
    await makeThemeSuggestions(aCtx(db, system), { runId, jobRunId })
    const { run } = await listSuggestions(ctx, input)
    const stances = run!.suggestions.map(({ examples }) => new Set(examples.map((text) => text.slice(0, 7))))
    for (const stance of stances) expect(stance.size).toBe(1)
    const of = (word: string) => run!.suggestions.filter(({ examples }) => examples[0]!.startsWith(word))
    const [agreeing] = of('I agree')
    const { themeId } = await acceptSuggestion(ctx, {
      ...{ suggestionId: agreeing!.id, title: 'Close the station', addressees: ['MPA'] },
    })
    const opposite = of('I disagree').find(({ size }) => size >= 3)!
    const join = { suggestionId: opposite.id, themeId }
    await expect(joinSuggestion(ctx, join)).rejects.toThrow(InvalidInput)
    await joinSuggestion(ctx, { ...join, evenSo: true })
    expect(await auditOf('suggestion.join', opposite.id)).toBe(1)
  })

  it('the answers of one can be read at the desk, and no others', async () => {
    const { ctx, input, suggestions } = await aSuggested()
    const [{ id: suggestionId, size }] = suggestions as [(typeof suggestions)[number]]
    const desk = await getDesk(ctx, { ...input, suggestionId })
    expect(desk.suggestions.map(({ id }) => id)).toEqual(suggestions.map(({ id }) => id))
    expect(desk.listed).toBe(size)
    await dropSuggestion(ctx, { suggestionId })
    expect((await getDesk(ctx, input)).suggestions).toHaveLength(1)
    expect((await getDesk(ctx, input)).listed).toBe(13)
  })

  it('are decided on by those who may change themes, while they may', async () => {
    const { consultation, suggestions, ctx } = await aSuggested()
    const [{ id: suggestionId }] = suggestions as [(typeof suggestions)[number]]
    const asOfficer = aCtx(db, officer())
    const words = { suggestionId, title: 'A', addressees: ['MPA'] }
    await expect(acceptSuggestion(asOfficer, words)).rejects.toThrow(NotAllowed)
    await expect(dropSuggestion(asOfficer, { suggestionId })).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(acceptSuggestion(ctx, words)).rejects.toThrow(NotAllowed)
    await expect(dropSuggestion(ctx, { suggestionId })).rejects.toThrow(NotAllowed)
    const themeId = '00000000-0000-4000-8000-000000000000'
    await expect(joinSuggestion(ctx, { suggestionId, themeId })).rejects.toThrow(NotAllowed)
  })
})
