import { describe, expect, test } from 'vitest'
import { applyTemplate } from '@/lib/consultations/apply-template'
import { checkQuestionnaire } from '@/lib/consultations/check-questionnaire'
import { getQuestionnaire } from '@/lib/consultations/get-questionnaire'
import { listQuestionnaireVersions } from '@/lib/consultations/list-questionnaire-versions'
import { listTemplates } from '@/lib/consultations/list-templates'
import { saveQuestionnaire } from '@/lib/consultations/save-questionnaire'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, linkOfficerOf, researcher } from '../../support/actors'
import { aConsultation, aResponse, CAMDEN, ONE_QUESTION } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anOfficer, auditOf, ctxOf } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)
const boss = await anOfficer(db)
const asking = (title: string) => ({
  pages: [{ name: 'p', elements: [{ type: 'comment', name: 'view', title }] }],
})

async function begun(status = 'draft') {
  const consultation = await aConsultation(db, { status })
  const { id: consultationId } = consultation
  const { baseVersion } = await getQuestionnaire(ctx(boss), { consultationId })
  return { consultation, consultationId, baseVersion }
}

describe('saveQuestionnaire', () => {
  test('before launch changes the one version in place', async () => {
    const { consultationId, baseVersion } = await begun()
    const saved = await saveQuestionnaire(ctx(boss), {
      ...{ consultationId, baseVersion },
      definition: asking('Anew?'),
      minutes: '12',
    })
    expect(saved).toMatchObject({ number: 1, minutes: 12, frozenAt: null, definition: asking('Anew?') })
    expect(saved.baseVersion).not.toBe(baseVersion)
    expect(await auditOf(db, consultationId)).toMatchObject([
      { action: 'consultation.save-questionnaire', detail: { number: 1, questions: ['view'] } },
    ])
  })

  test('while it is open makes the next version, frozen at once; responses keep theirs', async () => {
    const { consultation, consultationId, baseVersion } = await begun('open')
    const response = await aResponse(db, consultation)
    const saved = await saveQuestionnaire(ctx(boss), {
      ...{ consultationId, baseVersion },
      definition: asking('Mended?'),
      minutes: 10,
    })
    expect(saved.number).toBe(2)
    expect(saved.frozenAt).not.toBeNull()
    expect(await listQuestionnaireVersions(ctx(boss), { id: consultationId })).toMatchObject([
      { number: 2, responses: 0 },
      { number: 1, responses: 1, versionId: response.versionId },
    ])
    const old = await getQuestionnaire(ctx(boss), { consultationId, versionId: response.versionId })
    expect(old.definition).toEqual(ONE_QUESTION)
  })

  test.each(['draft', 'open'])('of two saves from the same version keeps one: %s', async (status) => {
    const { consultationId, baseVersion } = await begun(status)
    const save = (title: string) =>
      saveQuestionnaire(ctx(boss), { consultationId, baseVersion, definition: asking(title), minutes: 5 })
    await save('First')
    await expect(save('Second')).rejects.toThrow(Conflict)
    const newest = await getQuestionnaire(ctx(boss), { consultationId })
    expect(newest.definition).toEqual(asking('First'))
    const both = await Promise.allSettled(
      ['A', 'B'].map((title) =>
        saveQuestionnaire(ctx(boss), {
          ...{ consultationId, baseVersion: newest.baseVersion },
          definition: asking(title),
          minutes: 5,
        }),
      ),
    )
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('is refused once it is approved or closed, and to whoever is no officer', async () => {
    for (const status of ['approved', 'closed']) {
      const { consultationId, baseVersion } = await begun(status)
      const input = { consultationId, baseVersion, definition: asking('x'), minutes: 5 }
      await expect(saveQuestionnaire(ctx(boss), input)).rejects.toThrow(NotAllowed)
      expect(await auditOf(db, consultationId)).toEqual([])
    }
    const { consultationId, baseVersion } = await begun('open')
    const input = { consultationId, baseVersion, definition: asking('x'), minutes: 5 }
    for (const actor of [researcher(), linkOfficerOf(CAMDEN), anonymous])
      await expect(saveQuestionnaire(ctx(actor), input)).rejects.toThrow(NotAllowed)
  })

  test('names what is wrong by its path, and keeps nothing of it', async () => {
    const { consultationId, baseVersion } = await begun()
    const save = (definition: unknown, minutes: unknown = 5) =>
      saveQuestionnaire(ctx(boss), { consultationId, baseVersion, definition, minutes })
    await expect(save({ pages: [{ elements: [{ type: 'nope', name: 'x' }] }] })).rejects.toMatchObject({
      message: 'The questionnaire was not saved.',
      fields: { 'pages[0].elements[0].type': expect.stringContaining('"nope"') as unknown },
    })
    await expect(save('text')).rejects.toMatchObject({
      fields: { definition: expect.any(String) as unknown },
    })
    await expect(save(asking('x'), 'long')).rejects.toThrow('whole number')
    expect((await getQuestionnaire(ctx(boss), { consultationId })).baseVersion).toBe(baseVersion)
  })
})

describe('applyTemplate', () => {
  test('puts a ready questionnaire in the place of a draft’s', async () => {
    const { consultationId, baseVersion } = await begun()
    await applyTemplate(ctx(boss), { consultationId, baseVersion, template: 'policing-priorities' })
    const { definition, minutes } = await getQuestionnaire(ctx(boss), { consultationId })
    expect([definition.title, minutes]).toEqual(['Policing priorities', 10])
    expect((await auditOf(db, consultationId)).map((event) => event.action)).toEqual([
      'consultation.apply-template',
    ])
  })

  test('never once it is open, nor for researchers, nor over another’s save', async () => {
    const open = await begun('open')
    const template = 'five-questions'
    const apply = ({ consultationId, baseVersion }: typeof open, actor: Parameters<typeof ctx>[0] = boss) =>
      applyTemplate(ctx(actor), { consultationId, baseVersion, template })
    await expect(apply(open)).rejects.toThrow(NotAllowed)
    const draft = await begun()
    await expect(apply(draft, researcher())).rejects.toThrow(NotAllowed)
    await apply(draft)
    await expect(apply(draft)).rejects.toThrow(Conflict)
  })
})

describe('reading questionnaires', () => {
  test('a draft’s is not for the public; an open one’s is', async () => {
    const draft = await begun()
    const open = await begun('open')
    const read = (consultationId: string) => getQuestionnaire(ctx(anonymous), { consultationId })
    await expect(read(draft.consultationId)).rejects.toThrow(NotFound)
    expect((await read(open.consultationId)).number).toBe(1)
    await expect(read('no id')).rejects.toThrow(NotFound)
  })

  test('templates and checks are for those who write', async () => {
    expect((await listTemplates(ctx(boss))).map(({ code }) => code)).toEqual([
      'five-questions',
      'policing-priorities',
    ])
    await expect(listTemplates(ctx(anonymous))).rejects.toThrow(NotAllowed)
    expect(await checkQuestionnaire(ctx(boss), { text: JSON.stringify(ONE_QUESTION) })).toEqual([])
    expect((await checkQuestionnaire(ctx(boss), { text: '{' }))[0]?.message).toContain('This is not JSON')
    await expect(checkQuestionnaire(ctx(researcher()), { text: '{}' })).rejects.toThrow(NotAllowed)
  })
})
