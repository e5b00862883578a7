import { expect, test } from 'vitest'
import { createConsultation } from '@/lib/consultations/create-consultation'
import { getQuestionnaire } from '@/lib/consultations/get-questionnaire'
import { InvalidInput, NotAllowed } from '@/lib/core/errors'
import { anonymous, researcher } from '../../support/actors'
import { testDatabase } from '../../support/test-database'
import { anOfficer, auditOf, ctxOf } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)
const input = { title: 'The policing plan: what first?', leads: ['MPA', 'MPS'], template: 'five-questions' }

test('begins a draft of the actor’s, with a stage and the questionnaire chosen', async () => {
  const author = await anOfficer(db)
  const made = await createConsultation(ctx(author), input)
  expect(made).toMatchObject({
    slug: 'the-policing-plan-what-first',
    status: 'draft',
    authorId: author.userId,
    authorName: 'Olu Officer',
    leads: [{ code: 'MPA' }, { code: 'MPS' }],
    stage: { sequence: 1, name: 'Views sought', audiences: [] },
    questionnaire: { number: 1, minutes: 15, frozen: false, questionCount: 5 },
  })
  expect(await auditOf(db, made.id)).toMatchObject([
    { action: 'consultation.create', actorName: 'Olu Officer', detail: { template: 'five-questions' } },
  ])
})

test('gives the same title an address of its own, even at the same moment', async () => {
  const author = await anOfficer(db)
  const same = { ...input, title: 'Same title' }
  const made = await Promise.all([1, 2, 3].map(() => createConsultation(ctx(author), same)))
  expect(new Set(made.map(({ slug }) => slug))).toEqual(
    new Set(['same-title', 'same-title-2', 'same-title-3']),
  )
})

test('may begin from an empty questionnaire', async () => {
  const made = await createConsultation(ctx(await anOfficer(db)), { ...input, template: '' })
  expect(made.questionnaire?.questionCount).toBe(0)
  const { definition } = await getQuestionnaire(ctx(await anOfficer(db)), { consultationId: made.id })
  expect(definition.title).toBe(input.title)
})

test('is for officers and administrators', async () => {
  await expect(createConsultation(ctx(researcher()), input)).rejects.toThrow(NotAllowed)
  await expect(createConsultation(ctx(anonymous), input)).rejects.toThrow('Sign in')
})

test('needs a title, and leads and a questionnaire that are known', async () => {
  const author = ctx(await anOfficer(db))
  await expect(createConsultation(author, { ...input, title: ' ' })).rejects.toThrow('Enter a title')
  await expect(createConsultation(author, { ...input, leads: [] })).rejects.toThrow('Choose who leads it')
  await expect(createConsultation(author, { ...input, leads: ['NOBODY'] })).rejects.toThrow(InvalidInput)
  await expect(createConsultation(author, { ...input, template: 'none' })).rejects.toThrow(InvalidInput)
})
