import { describe, expect, it } from 'vitest'
import { answersHash } from '@/lib/responses/duplicates'
import { findDuplicate } from '@/lib/responses/find-duplicate'
import { getResponse } from '@/lib/responses/get-response'
import { listResponses } from '@/lib/responses/list-responses'
import { submitResponse } from '@/lib/responses/submit-response'
import { holderOf, researcher } from '../../support/actors'
import { aConsultation, aCtx, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const WORDS = 'More officers on foot in our street, please, and at night most of all.'

async function aPerson(consultation: { stage: { id: string } }, publication = 'anonymous') {
  const stageId = consultation.stage.id
  const { id } = await db.invitation.create({
    data: { stageId, purpose: 'person', invitedAt: NOW, participant: { create: { publication } } },
  })
  return { id, ctx: aCtx(db, holderOf({ id })) }
}

const answerOf = (id: string) => db.response.findUniqueOrThrow({ where: { invitationId: id } })

describe('the same words', () => {
  it('are the same whatever their case, spacing and punctuation, and in whatever order of questions', () => {
    expect(answersHash({ view: WORDS })).not.toBeNull()
    expect(answersHash({ view: `  ${WORDS.toUpperCase().replaceAll(',', ' –')}\n` })).toBe(
      answersHash({ view: WORDS }),
    )
    expect(answersHash({ a: WORDS, b: 'And a fifth word too.' })).toBe(
      answersHash({ x: 'and a fifth word too', y: WORDS }),
    )
    expect(answersHash({ view: `${WORDS} Really.` })).not.toBe(answersHash({ view: WORDS }))
  })

  it('are not told where little was written: choices, a few words, files', () => {
    expect(answersHash({ priority: 'anti_social_behaviour', view: 'More police.' })).toBeNull()
    expect(answersHash({ choices: ['Knife and gun crime'.repeat(9).replaceAll(' ', '')] })).toBeNull()
    expect(answersHash({ picture: `data:image/png;base64,${'A'.repeat(200)}` })).toBeNull()
  })

  it('of another person are flagged, shown, counted and never dropped; pressing twice changes nothing', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const [first, second] = [await aPerson(consultation), await aPerson(consultation)]
    await submitResponse(first.ctx, { answers: { view: WORDS } })
    await submitResponse(second.ctx, { answers: { view: WORDS.toLowerCase() } })
    const original = await answerOf(first.id)
    expect(original.duplicateOfId).toBeNull()
    expect((await answerOf(second.id)).duplicateOfId).toBe(original.id)
    expect(await submitResponse(second.ctx, { answers: { view: WORDS.toLowerCase() } })).toMatchObject({
      changed: false,
    })
    expect((await answerOf(second.id)).duplicateOfId).toBe(original.id)

    const staff = aCtx(db, researcher())
    const { items, bodyTypes } = await listResponses(staff, {
      consultationId: consultation.id,
      bodyType: 'public',
      page: 1,
    })
    expect(items.map(({ isDuplicate }) => isDuplicate).sort()).toEqual([false, true])
    expect(bodyTypes).toEqual([{ code: 'public', name: 'Members of the public' }])
    const seen = await getResponse(staff, { consultationId: consultation.id, responseId: original.id })
    expect(seen).toMatchObject({ publication: 'anonymous', body: { id: null }, sameWords: [{}] })
  })

  it('are looked for in the same stage only, and not in one’s own', async () => {
    const [one, other] = [
      await aConsultation(db, { status: 'open' }),
      await aConsultation(db, { status: 'open' }),
    ]
    const person = await aPerson(one)
    await submitResponse(person.ctx, { answers: { view: WORDS } })
    const answers = { view: WORDS }
    expect(await findDuplicate(person.ctx, one.stage.id, answers, person.id)).toBeNull()
    expect(await findDuplicate(person.ctx, other.stage.id, answers, (await aPerson(other)).id)).toBeNull()
    expect(await findDuplicate(person.ctx, one.stage.id, answers, (await aPerson(one)).id)).not.toBeNull()
  })
})
