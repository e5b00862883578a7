import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { givePaperCodes } from '@/lib/invitations/give-paper-codes'
import { correctKeyedResponse } from '@/lib/responses/correct-keyed-response'
import { findToKeyIn } from '@/lib/responses/find-to-key-in'
import { getKeying } from '@/lib/responses/get-keying'
import { getPaperForm } from '@/lib/responses/get-paper-form'
import { keyInResponse } from '@/lib/responses/key-in-response'
import { listPaperRecipients } from '@/lib/responses/list-paper-recipients'
import { paperQuestions } from '@/lib/responses/paper-sheet'
import { closeRound } from '@/lib/rounds/close-round'
import { getCommentsDesk } from '@/lib/rounds/get-comments-desk'
import { launchRound } from '@/lib/rounds/launch-round'
import { coordinatorOf, holderOf, officer, researcher } from '../../support/actors'
import { aBody, aCtx, CAMDEN, HACKNEY, NOW } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { anOpenRound, aReadyRound, comment } from './world'

const { db } = await testDatabase()
const WORDS = 'Earlier still: before the budget is set.'
const ANSWERS = { round2_1_view: 'change', round2_1_comment: WORDS }

type World = Awaited<ReturnType<typeof anOpenRound>>
const paperOf = ({ consultation }: World, invitationId: string, over: object = {}) => ({
  ...{ consultationId: consultation.id, stage: 2, respondent: { invitationId } },
  ...{ channel: 'paper' as const, receivedOn: '2026-06-10', answers: ANSWERS, ...over },
})
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

describe('keying in a comment that came on paper', () => {
  it('counts it in the round alone, with how it came and who keyed it, and puts it on the comments desk', async () => {
    const world = await anOpenRound(db)
    const { ctx, stageId, consultation, invitations } = world
    const first = await getResponseRates(ctx, { consultationId: consultation.id })
    const { responseId, reference } = await keyInResponse(ctx, paperOf(world, invitations[0]!.id))
    const response = await db.response.findUniqueOrThrow({ where: { id: responseId } })
    expect(response).toMatchObject({
      ...{ stageId, answers: ANSWERS, channel: 'paper', keyedByName: 'Olu Officer' },
      receivedOn: new Date('2026-06-10'),
    })
    const rates = await getResponseRates(ctx, { consultationId: consultation.id, stage: 2 })
    expect(rates.total).toMatchObject({ invited: 2, started: 1, responded: 1 })
    expect(await getResponseRates(ctx, { consultationId: consultation.id })).toEqual(first)
    const desk = await getCommentsDesk(ctx, { stageId, passage: '1' })
    expect(desk.here.comments).toMatchObject([{ text: WORDS, view: 'change' }])
    const [row] = await auditOf(db, responseId, 'response.key-in')
    expect(row).toMatchObject({ detail: { channel: 'paper', reference } })
  })

  it('shows whoever keys it the numbered passages, without a second number beside theirs', async () => {
    const { ctx, consultation, invitations } = await anOpenRound(db)
    const asked = { consultationId: consultation.id, stage: 2, invitationId: invitations[0]!.id }
    const { sheet } = await getKeying(ctx, asked)
    const [passage] = sheet.pages[0]!.items
    expect(passage).toMatchObject({ kind: 'part', description: 'We will ask early.' })
    expect(paperQuestions(sheet).map(({ number }) => number)).toEqual(Array(7).fill(''))
    expect(new Set(paperQuestions(sheet).map(({ id }) => id)).size).toBe(7)
  })

  it('finds the body that was asked in the round, by name or by the code on its paper', async () => {
    const { ctx, consultation, answers, invitations } = await anOpenRound(db)
    const own = invitations.find(({ bodyId }) => bodyId === answers[0]!.bodyId)!
    const find = (search: string, stage?: number) =>
      findToKeyIn(ctx, { consultationId: consultation.id, stage, search })
    const { name } = answers[0]!.body
    expect((await find(name, 2)).bodies).toMatchObject([{ invitationId: own.id, reference: null }])
    expect(await find(name)).toMatchObject({ taken: 'no', consultation: { isRound: false } })
    const code = (await givePaperCodes(ctx, { invitationIds: [own.id] })).get(own.id)!
    expect((await find(code.toLowerCase(), 2)).bodies).toHaveLength(1)
  })

  it('takes no second one of a body, nor one for another stage', async () => {
    const world = await anOpenRound(db)
    const { ctx, invitations, answers } = world
    await comment(db, invitations[0]!, ANSWERS)
    await expect(keyInResponse(ctx, paperOf(world, invitations[0]!.id))).rejects.toThrow(Conflict)
    const other = invitations[1]!.id
    await expect(keyInResponse(ctx, paperOf(world, other, { stage: undefined }))).rejects.toThrow(NotFound)
    await expect(keyInResponse(ctx, paperOf(world, answers[0]!.invitation.id))).rejects.toThrow(NotFound)
    const ofPublic = { person: { boroughCode: null, publication: 'full' as const } }
    await expect(keyInResponse(ctx, paperOf(world, other, { respondent: ofPublic }))).rejects.toThrow(
      'not open to members of the public',
    )
  })

  it('is for officers, from the launch until a fortnight after closing, and then with a reason', async () => {
    const world = await anOpenRound(db)
    const { ctx, stageId, invitations } = world
    const own = invitations[0]!.id
    await expect(keyInResponse(aCtx(db, researcher()), paperOf(world, own))).rejects.toThrow(NotAllowed)
    await closeRound(ctx, { stageId, reason: 'Enough came.' })
    await expect(keyInResponse(ctx, paperOf(world, own))).rejects.toThrow(InvalidInput)
    const late = { lateReason: 'Posted in time.' }
    const tooLate = keyInResponse(aCtx(db, officer(), inDays(20)), paperOf(world, own, late))
    await expect(tooLate).rejects.toThrow(NotAllowed)
    const { responseId } = await keyInResponse(ctx, paperOf(world, own, late))
    expect(await auditOf(db, responseId, 'response.key-in')).toMatchObject([{ detail: late }])
  })

  it('is for the borough’s own group too, for its panels', async () => {
    const world = await anOpenRound(db)
    const [mine, others] = world.invitations
    await db.invitation.update({ where: { id: others!.id }, data: { boroughCode: HACKNEY } })
    const group = await aBody(db, { type: 'CPEG', boroughCode: CAMDEN })
    const coordinator = aCtx(db, coordinatorOf(group))
    await keyInResponse(coordinator, paperOf(world, mine!.id))
    await expect(keyInResponse(coordinator, paperOf(world, others!.id))).rejects.toThrow(NotAllowed)
  })

  it('is put right with a reason, as a revision', async () => {
    const world = await anOpenRound(db)
    const { ctx, consultation, invitations } = world
    const { responseId } = await keyInResponse(ctx, paperOf(world, invitations[0]!.id))
    const right = {
      ...{ consultationId: consultation.id, responseId, basedOn: 1, reason: 'Read it again.' },
      answers: { ...ANSWERS, round2_1_view: 'drop' },
    }
    await expect(correctKeyedResponse(ctx, right)).rejects.toThrow(NotAllowed)
    await correctKeyedResponse(ctx, { ...right, stage: 2 })
    expect(await db.responseRevision.count({ where: { responseId } })).toBe(2)
    expect(await auditOf(db, responseId, 'response.correct-keyed')).toHaveLength(1)
  })

  it('takes a person’s by the code that they printed, with what they said of publishing', async () => {
    const world = await aReadyRound(db)
    const { ctx, stageId, consultation } = world
    const person = await aPersonsResponse(db, consultation, { publication: 'none' })
    await db.participant.update({
      where: { invitationId: person.invitationId },
      data: { email: 'lena@example.org', wantsLater: true, keepUntil: new Date('2027-01-01') },
    })
    await launchRound(ctx, { stageId, version: 3 })
    const asked = await db.invitation.findFirstOrThrow({ where: { stageId, purpose: 'person' } })
    const holder = aCtx(db, holderOf(asked))
    const code = (await givePaperCodes(holder, { invitationIds: [asked.id] })).get(asked.id)!
    const look = { consultationId: consultation.id, stage: 2 }
    expect((await findToKeyIn(ctx, { ...look, search: code })).bodies).toMatchObject([
      { invitationId: asked.id, name: 'A member of the public' },
    ])
    expect((await findToKeyIn(ctx, { ...look, search: 'public' })).bodies).toEqual([])
    expect(await getKeying(ctx, { ...look, invitationId: asked.id })).toMatchObject({
      body: null,
      person: { code },
    })
    const keyed = { ...look, channel: 'paper' as const, receivedOn: '2026-06-10', answers: ANSWERS }
    const group = await aBody(db, { type: 'CPEG', boroughCode: CAMDEN })
    const respondent = { invitationId: asked.id }
    await expect(keyInResponse(aCtx(db, coordinatorOf(group)), { ...keyed, respondent })).rejects.toThrow(
      NotAllowed,
    )
    const { responseId } = await keyInResponse(ctx, { ...keyed, respondent })
    const response = await db.response.findUniqueOrThrow({ where: { id: responseId } })
    expect(response).toMatchObject({ bodyId: null, publication: 'none', basis: null })
    const rates = await getResponseRates(ctx, { consultationId: consultation.id, stage: 2 })
    expect(rates).toMatchObject({ total: { responded: 0 }, public: { hasAny: true, responded: null } })
  })
})

describe('the paper form of a round', () => {
  it('is the draft passage by passage, with what it is for and until when', async () => {
    const { ctx, consultation } = await anOpenRound(db)
    const form = await getPaperForm(ctx, { consultationId: consultation.id, stage: 2 })
    expect(form).toMatchObject({
      draft: { title: 'The draft Commitment', sequence: 2 },
      consultation: { status: 'open', why: 'Every passage can still be changed.', canChange: '' },
      ...{ closesOn: '2026-07-10', hasOpenLink: false },
    })
    expect(form.consultation.title).toContain('Comments on the draft')
    expect(form.sheet.pages[0]!.items).toHaveLength(3)
    // Without a number it is the first stage's, as before.
    expect(await getPaperForm(ctx, { consultationId: consultation.id })).toMatchObject({ draft: null })
  })

  it('is printed by staff while the draft is written, and by co-ordinators from the launch on', async () => {
    const { ctx, stageId, consultation } = await aReadyRound(db)
    const asked = { consultationId: consultation.id, stage: 2 }
    expect((await getPaperForm(ctx, asked)).consultation.status).toBe('draft')
    const group = await aBody(db, { type: 'CPEG', boroughCode: CAMDEN })
    const coordinator = aCtx(db, coordinatorOf(group))
    await expect(getPaperForm(coordinator, asked)).rejects.toThrow(NotFound)
    await launchRound(ctx, { stageId, version: 3 })
    expect((await getPaperForm(coordinator, asked)).draft?.sequence).toBe(2)
  })

  it('goes in a bundle to the bodies of a borough that have not commented, each with its code', async () => {
    const { ctx, consultation, invitations } = await anOpenRound(db)
    await comment(db, invitations[0]!, ANSWERS)
    const pack = { consultationId: consultation.id, stage: 2, boroughCode: CAMDEN }
    const { recipients } = await listPaperRecipients(ctx, pack)
    expect(recipients.map(({ invitationId }) => invitationId)).toEqual([invitations[1]!.id])
    expect(recipients[0]!.code).toMatch(/^\w{3}-\w{3}$/)
    expect(await auditOf(db, invitations[1]!.id, 'invitation.paper-code')).toHaveLength(1)
    const group = await aBody(db, { type: 'CPEG', boroughCode: HACKNEY })
    await expect(listPaperRecipients(aCtx(db, coordinatorOf(group)), pack)).rejects.toThrow(NotAllowed)
  })
})
