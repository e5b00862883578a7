import { expect, test } from 'vitest'
import { getConsultation } from '@/lib/consultations/get-consultation'
import type { ConsultationView } from '@/lib/consultations/types'
import { updateConsultation } from '@/lib/consultations/update-consultation'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { linkOfficerOf, researcher } from '../../support/actors'
import { aConsultation, CAMDEN } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anOfficer, auditOf, ctxOf, UNKNOWN_ID } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)

const edited = (view: ConsultationView, over: object = {}) => ({
  id: view.id,
  version: view.version,
  title: view.title,
  leads: view.leads.map(({ code }) => code),
  why: view.why,
  canChange: view.canChange,
  cannotChange: view.cannotChange,
  earlierViews: view.earlierViews,
  decisionMaker: view.decisionMaker,
  decisionOn: view.decisionOn,
  contactName: view.contactName,
  contactEmail: view.contactEmail,
  note: view.note,
  opensOn: view.stage.opensOn,
  closesOn: view.stage.closesOn,
  ...over,
})

async function aDraft() {
  const author = await anOfficer(db)
  const { id } = await aConsultation(db, { authorId: author.userId })
  return { author, view: await getConsultation(ctx(author), { id }) }
}

test('changes the whole record, and the audit says what', async () => {
  const { author, view } = await aDraft()
  const after = await updateConsultation(
    ctx(author),
    edited(view, {
      title: 'Another title',
      leads: ['MPS'],
      closesOn: '2026-07-20',
      decisionOn: '2026-09-01',
    }),
  )
  expect(after).toMatchObject({
    title: 'Another title',
    leads: [{ code: 'MPS' }],
    stage: { closesOn: '2026-07-20' },
    version: view.version + 1,
    slug: view.slug,
  })
  const [event] = await auditOf(db, view.id)
  expect(event).toMatchObject({
    action: 'consultation.update',
    detail: { title: [view.title, 'Another title'], leads: [['MPA', 'MPS'], ['MPS']] },
  })
})

test('of two edits from the same version the second learns who was quicker', async () => {
  const { author, view } = await aDraft()
  const colleague = await anOfficer(db, 'Odd Colleague')
  await updateConsultation(ctx(colleague), edited(view, { why: 'Theirs' }))
  const late = updateConsultation(ctx(author), edited(view, { why: 'Mine' }))
  await expect(late).rejects.toThrow(Conflict)
  await expect(late).rejects.toThrow(/Odd Colleague changed this consultation on 10 June 2026 at 12:00/)
  expect((await getConsultation(ctx(author), { id: view.id })).why).toBe('Theirs')
})

test('of two edits at the same moment exactly one is kept', async () => {
  const { author, view } = await aDraft()
  const saves = await Promise.allSettled(
    ['A', 'B', 'C'].map((why) => updateConsultation(ctx(author), edited(view, { why }))),
  )
  expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const save of saves) if (save.status === 'rejected') expect(save.reason).toBeInstanceOf(Conflict)
  expect(await auditOf(db, view.id)).toHaveLength(1)
})

test('is refused once it is approved or open', async () => {
  const author = await anOfficer(db)
  for (const status of ['approved', 'open']) {
    const { id } = await aConsultation(db, { status })
    const view = await getConsultation(ctx(author), { id })
    await expect(updateConsultation(ctx(author), edited(view))).rejects.toThrow(NotAllowed)
    expect(await auditOf(db, id)).toEqual([])
  }
})

test('is refused to researchers; to link officers a draft is not even there', async () => {
  const { view } = await aDraft()
  await expect(updateConsultation(ctx(researcher()), edited(view))).rejects.toThrow(NotAllowed)
  await expect(updateConsultation(ctx(linkOfficerOf(CAMDEN)), edited(view))).rejects.toThrow(NotFound)
  await expect(
    updateConsultation(ctx(await anOfficer(db)), edited(view, { id: UNKNOWN_ID })),
  ).rejects.toThrow(NotFound)
})

test('names the field of dates that are not in order', async () => {
  const { author, view } = await aDraft()
  const wrong = (over: object) => updateConsultation(ctx(author), edited(view, over))
  await expect(wrong({ opensOn: '2026-08-01', closesOn: '2026-07-01' })).rejects.toMatchObject({
    issues: [{ path: ['closesOn'] }],
  })
  await expect(wrong({ closesOn: '2026-07-01', decisionOn: '2026-06-30' })).rejects.toMatchObject({
    issues: [{ path: ['decisionOn'] }],
  })
  await expect(wrong({ contactEmail: 'nobody' })).rejects.toMatchObject({
    issues: [{ path: ['contactEmail'] }],
  })
})
