import { describe, expect, it } from 'vitest'
import type { Ctx } from '@/lib/core/ctx'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { getSimplePage } from '@/lib/responses/get-simple-page'
import { saveAnswers } from '@/lib/responses/save-answers'
import { saveSimplePage, type Step } from '@/lib/responses/save-simple-page'
import { basisName, pairsOf, questionsOf } from '@/lib/responses/simple/form-pairs'
import type { SimplePage } from '@/lib/responses/simple/types'
import { startDraft } from '@/lib/responses/start-draft'
import { testDatabase } from '@/tests/support/test-database'
import { EVERY_KIND } from './every-kind'
import { anAsking, auditOf } from './world'

const { db } = await testDatabase()

async function anEveryKind() {
  const asking = await anAsking(db, { definition: EVERY_KIND })
  const ctx = asking.holder()
  await startDraft(ctx)
  return { ...asking, ctx }
}

/** What a browser would send of a page, with some fields filled in; `[]` takes a field out. */
function filled(page: SimplePage, fields: Record<string, string | string[]>): URLSearchParams {
  const form = new URLSearchParams()
  for (const question of questionsOf(page.parts)) {
    form.append(basisName(question.id), question.basis)
    for (const [name, value] of pairsOf(question)) form.append(name, value)
  }
  for (const [name, value] of Object.entries(fields)) {
    form.delete(name)
    for (const one of [value].flat()) form.append(name, one)
  }
  return form
}

async function pageOf(ctx: Ctx, number: number): Promise<SimplePage> {
  const view = await getSimplePage(ctx, number)
  if (view.kind !== 'page') throw new Error(`page ${number} is ${view.kind}`)
  return view.page
}

async function send(
  ctx: Ctx,
  number: number,
  fields: Record<string, string | string[]>,
  step: Step = 'next',
) {
  const form = filled(await pageOf(ctx, number), fields)
  return saveSimplePage(ctx, { number, form, step, toCheck: false })
}

const answersOf = async (ctx: Ctx) => (await getInvitationToAnswer(ctx)).draft!.answers

/** This questionnaire goes through survey-core's model many times: a busy machine takes its time over it. */
describe('saving a page of the simple form', { timeout: 120_000 }, () => {
  it('keeps what is right, names what is wrong at its field, and gives back what was typed', async () => {
    const { ctx, invitation } = await anEveryKind()
    const saved = await send(ctx, 0, {
      'q.name': 'Ada',
      'q.members': 'about twelve',
      'q.met.day': '31',
      'q.met.month': '2',
      'q.met.year': '2026',
    })
    if (saved.kind !== 'again') throw new Error(saved.kind)
    expect(saved.page.problems.map(({ id }) => id)).toEqual(['q.members', 'q.met.day', 'q.view'])
    const typed = new Map(questionsOf(saved.page.parts).flatMap(pairsOf))
    expect([typed.get('q.members'), typed.get('q.met.day')]).toEqual(['about twelve', '31'])
    expect(await answersOf(ctx)).toEqual({ name: 'Ada' })
    expect(await auditOf(db, 'draft.save', invitation.id)).toHaveLength(1)
  })

  it('goes on when all is right, past pages on which nothing is asked', async () => {
    const { ctx } = await anEveryKind()
    expect(await send(ctx, 0, { 'q.name': 'Ada', 'q.view': 'More\r\nlight' })).toEqual({
      kind: 'page',
      number: 1,
    })
    expect(await send(ctx, 1, { 'q.mode': '=7' })).toEqual({ kind: 'page', number: 3 })
    expect(await send(ctx, 1, { 'q.mode': 'bus' })).toEqual({ kind: 'page', number: 2 })
    expect(await send(ctx, 3, {}, 'back')).toEqual({ kind: 'page', number: 2 })
    expect(await send(ctx, 3, {})).toEqual({ kind: 'check' })
    expect(await answersOf(ctx)).toEqual({ name: 'Ada', view: 'More\nlight', mode: 'bus' })
  })

  it('shows the page again where an answer brings a further question to light, without complaining of it', async () => {
    const { ctx } = await anEveryKind()
    const saved = await send(ctx, 1, { 'q.mode': 'car' })
    if (saved.kind !== 'again') throw new Error(saved.kind)
    expect(saved.page).toMatchObject({ isMore: true, problems: [] })
    const fresh = questionsOf(saved.page.parts).filter(({ isNew }) => isNew)
    expect(fresh.map(({ id }) => id)).toEqual(['q.why'])
    const unanswered = await send(ctx, 1, {})
    expect(unanswered).toMatchObject({ kind: 'again', page: { problems: [{ id: 'q.why' }] } })
  })

  it('adds entries to a group and takes them away again', async () => {
    const { ctx } = await anEveryKind()
    const entry = { 'q.crimes.0.what': 'Theft' }
    expect(await send(ctx, 3, entry, { kind: 'add', id: 'q.crimes' })).toEqual({
      ...{ kind: 'page', number: 3, at: 'q.crimes' },
    })
    expect(await answersOf(ctx)).toMatchObject({ crimes: [{ what: 'Theft' }, {}] })
    await send(ctx, 3, { 'q.crimes.1.what': 'Noise' }, { kind: 'remove', id: 'q.crimes', at: 0 })
    expect(await answersOf(ctx)).toEqual({ crimes: [{ what: 'Noise' }] })
  })

  it('overwrites nobody: both texts are shown, and the person decides', async () => {
    const { ctx } = await anEveryKind()
    const page = await pageOf(ctx, 0)
    await saveAnswers(ctx, { changes: [{ key: 'view', value: 'Theirs', basedOn: 0 }], pageNumber: 0 })
    const form = filled(page, { 'q.name': 'Ada', 'q.view': 'Mine' })
    const saved = await saveSimplePage(ctx, { number: 0, form, step: 'next', toCheck: false })
    if (saved.kind !== 'again') throw new Error(saved.kind)
    const asked = questionsOf(saved.page.parts).find(({ id }) => id === 'q.view')!
    expect(asked.clash).toMatchObject({ theirs: ['Theirs'], mine: ['Mine'], canJoin: true })
    expect(await answersOf(ctx)).toEqual({ name: 'Ada', view: 'Theirs' })

    const decide = new URLSearchParams({
      [basisName('q.view')]: asked.basis,
      'mine.q.view': asked.clash!.carried,
    })
    const open = await saveSimplePage(ctx, { number: 0, form: decide, step: 'next', toCheck: false })
    expect(open).toMatchObject({ kind: 'again', page: { problems: [{ id: 'q.view' }] } })
    decide.set('clash.q.view', 'both')
    await saveSimplePage(ctx, { number: 0, form: decide, step: 'next', toCheck: false })
    expect(await answersOf(ctx)).toMatchObject({ view: 'Theirs\n\nMine' })
  })

  it('leaves alone what somebody else changed and the sender did not touch', async () => {
    const { ctx } = await anEveryKind()
    const page = await pageOf(ctx, 0)
    await saveAnswers(ctx, { changes: [{ key: 'view', value: 'Theirs', basedOn: 0 }], pageNumber: 0 })
    const form = filled(page, { 'q.name': 'Ada' })
    expect(await saveSimplePage(ctx, { number: 0, form, step: 'next', toCheck: false })).toEqual({
      ...{ kind: 'page', number: 1 },
    })
    expect(await answersOf(ctx)).toEqual({ name: 'Ada', view: 'Theirs' })
  })

  it('is refused after closing, and once it was submitted', async () => {
    const { ctx, holder } = await anEveryKind()
    const form = filled(await pageOf(ctx, 0), { 'q.name': 'Ada' })
    const late = holder(new Date('2027-01-01T12:00:00Z'))
    const input = { number: 0, form, step: 'next', toCheck: false } as const
    await expect(saveSimplePage(late, input)).rejects.toThrow(/closed/)
    await db.draft.deleteMany()
    await expect(saveSimplePage(ctx, input)).rejects.toThrow(/submitted in the meantime/)
  })
})

describe('where what is asked depends on nothing but the answers', () => {
  const TWO = {
    pages: [
      {
        elements: [
          { type: 'text', name: 'who', title: 'Who are you?' },
          { type: 'radiogroup', name: 'mode', title: 'How?', choices: ['bus', 'car'], isRequired: true },
          { type: 'text', name: 'plate', title: 'Which car?', visibleIf: "{mode} = 'car'" },
        ],
      },
      { elements: [{ type: 'html', name: 'thanks', html: 'Thank you' }], visibleIf: "{mode} = 'car'" },
      { elements: [{ type: 'text', name: 'many', title: 'How many, {who}?', inputType: 'number' }] },
      { elements: [{ type: 'comment', name: 'view', title: 'Your view' }], visibleIf: '{many} > 3' },
    ],
  }
  async function begun() {
    const ctx = (await anAsking(db, { definition: TWO })).holder()
    await startDraft(ctx)
    return ctx
  }

  it('goes on past pages on which nothing is shown, and back', async () => {
    const ctx = await begun()
    expect(await send(ctx, 0, { 'q.mode': 'bus' })).toEqual({ kind: 'page', number: 2 })
    expect(await send(ctx, 2, {}, 'back')).toEqual({ kind: 'page', number: 0 })
    expect(await send(ctx, 2, { 'q.many': '3' })).toEqual({ kind: 'check' })
    expect(await send(ctx, 2, { 'q.many': '4' })).toEqual({ kind: 'page', number: 3 })
    expect(await answersOf(ctx)).toEqual({ mode: 'bus', many: 4 })
  })

  it('shows the page again where something is missing, or has come to light', async () => {
    const ctx = await begun()
    const missing = await send(ctx, 0, { 'q.who': 'Ada' })
    if (missing.kind !== 'again') throw new Error(missing.kind)
    expect(missing.page.problems.map(({ id }) => id)).toEqual(['q.mode'])
    const more = await send(ctx, 0, { 'q.mode': 'car' })
    if (more.kind !== 'again') throw new Error(more.kind)
    expect(more.page.problems).toEqual([])
    expect(questionsOf(more.page.parts).map(({ id, isNew }) => [id, isNew])).toContainEqual(['q.plate', true])
    expect(await send(ctx, 0, {})).toEqual({ kind: 'page', number: 1 })
  })

  it('names what is wrong in the words of its own answers, never of somebody else’s', async () => {
    const one = await begun()
    const other = await begun()
    await send(one, 0, { 'q.who': 'Ada', 'q.mode': 'bus' })
    await send(other, 0, { 'q.who': 'Grace', 'q.mode': 'bus' })
    const form = filled(await pageOf(one, 2), { 'q.many': 'few' })
    await pageOf(other, 2)
    const saved = await saveSimplePage(one, { number: 2, form, step: 'next', toCheck: false })
    if (saved.kind !== 'again') throw new Error(saved.kind)
    expect(saved.page.problems).toEqual([
      { id: 'q.many', text: 'How many, Ada? Enter a number in figures, such as 12.' },
    ])
  })
})
