import { describe, expect, it } from 'vitest'
import { getDesk } from '@/lib/analysis/get-desk'
import { setCoding } from '@/lib/analysis/set-coding'
import { updateTheme } from '@/lib/analysis/update-theme'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { getBlindAnswer } from '@/lib/reliability/get-blind-answer'
import { getRound } from '@/lib/reliability/get-round'
import { giveBlindCodes } from '@/lib/reliability/give-blind-codes'
import { listDisagreements } from '@/lib/reliability/list-disagreements'
import { listRounds } from '@/lib/reliability/list-rounds'
import { openRound } from '@/lib/reliability/open-round'
import { settleAnswer } from '@/lib/reliability/settle-answer'
import { startRound } from '@/lib/reliability/start-round'
import { takeSettledCodes } from '@/lib/reliability/take-settled-codes'
import { anonymous, officer } from '@/tests/support/actors'
import { aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { correct } from '../analysis/world'
import { aLearner } from '../learning/world'
import { aCoder, aRound, aWorld, codeAll, rightly } from './world'

const { db } = await testDatabase()
const auditsOf = (action: string, subjectId: string) =>
  db.auditEvent.findMany({ where: { action, subjectId } })

describe('starting a round', { timeout: 60_000 }, () => {
  it('draws the share by the seed, with the themes as they stand', async () => {
    const { ctx, input, ada, ben, lights } = await aWorld(db)
    const coderIds = [ada.userId, ben.userId]
    const start = (seed: number) =>
      startRound(ctx, { ...input, question: 'view', percent: 25, coderIds, seed })
    const drawn = async ({ roundId }: { roundId: string }) =>
      (await db.roundAnswer.findMany({ where: { roundId }, orderBy: { sort: 'asc' } })).map(
        (one) => one.responseId,
      )
    const [first, same, other] = [await start(7), await start(7), await start(8)]
    expect(await drawn(first)).toHaveLength(5)
    expect(await drawn(same)).toEqual(await drawn(first))
    expect(await drawn(other)).not.toEqual(await drawn(first))
    await updateTheme(ctx, { themeId: lights.id, version: 1, title: 'Lamps', addressees: ['MPA'] })
    const { themes } = await getBlindAnswer(ctx, first)
    expect(themes.map(({ title }) => title)).toEqual(['Lights', 'Dogs'])
    expect(await auditsOf('coding-round.start', first.roundId)).toHaveLength(1)
    expect((await listRounds(ctx, input)).rounds).toHaveLength(3)
  })

  it('takes a tenth at least, two coders who may, and a question that is there', async () => {
    const { ctx, input, ada, ben, consultation } = await aWorld(db, 4)
    const round = { ...input, question: 'view', percent: 10, coderIds: [ada.userId, ben.userId] }
    await expect(startRound(ctx, { ...round, percent: 9 })).rejects.toThrow('10 or more')
    await expect(startRound(ctx, { ...round, coderIds: [ada.userId] })).rejects.toThrow(InvalidInput)
    const outsider = officer().userId
    await expect(startRound(ctx, { ...round, coderIds: [ada.userId, outsider] })).rejects.toThrow(
      InvalidInput,
    )
    await expect(startRound(ctx, { ...round, question: 'score' })).rejects.toThrow(InvalidInput)
    await expect(startRound(aCtx(db, officer()), round)).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(startRound(ctx, round)).rejects.toThrow(NotAllowed)
  })
})

describe('coding blind', { timeout: 60_000 }, () => {
  it('shows nobody else’s codes before the round is opened, in no verb', async () => {
    const { roundId, ctx, ada, ben, lights, input } = await aRound(db, 6)
    const { answer } = await getBlindAnswer(ctx, { roundId })
    const { responseId } = answer!
    await setCoding(aCtx(db, ben), { responseId, question: 'view', themeId: lights.id, on: true })
    await giveBlindCodes(aCtx(db, ben), { roundId, responseId, themeIds: [lights.id] })
    const seen = await getBlindAnswer(ctx, { roundId, responseId })
    expect(seen.answer).toMatchObject({ own: null })
    expect(JSON.stringify(seen.answer)).not.toContain(lights.id)
    expect((await getRound(ctx, { roundId })).compared).toBeNull()
    await expect(listDisagreements(ctx, { roundId })).rejects.toThrow(NotAllowed)
    await expect(takeSettledCodes(ctx, { roundId })).rejects.toThrow(NotAllowed)
    const settle = { roundId, responseId, settled: [{ themeId: lights.id, applies: true }], why: 'x' }
    await expect(settleAnswer(ctx, settle)).rejects.toThrow(NotAllowed)
    const [row] = await auditsOf('coding-round.code', roundId)
    expect(JSON.stringify(row?.detail)).not.toContain(lights.id)
    // At the reading desk neither: what Ben gave it is hidden from Ada while she codes it blind, and from nobody else.
    const desk = (who: typeof ada) =>
      getDesk(aCtx(db, who), { ...input, at: { responseId, question: 'view' } })
    expect((await desk(ada)).answer).toMatchObject({ codings: [], isBlind: true })
    const other = await aCoder(db, 'Cy')
    expect((await desk(other)).answer!.codings).toHaveLength(1)
  })

  it('is for its coders alone, to its themes, and can be done anew until it is opened', async () => {
    const { roundId, ctx, ben, lights, dogs } = await aRound(db, 4)
    const { answer } = await getBlindAnswer(ctx, { roundId })
    const { responseId } = answer!
    const give = { roundId, responseId, themeIds: [lights.id] }
    const other = aCtx(db, await aCoder(db, 'Cy'))
    await expect(giveBlindCodes(other, give)).rejects.toThrow(NotAllowed)
    await expect(getBlindAnswer(other, { roundId })).rejects.toThrow(NotAllowed)
    await expect(getBlindAnswer(aCtx(db, anonymous), { roundId })).rejects.toThrow(NotAllowed)
    const { lights: elsewhere } = await aWorld(db, 1)
    await expect(giveBlindCodes(ctx, { ...give, themeIds: [elsewhere.id] })).rejects.toThrow(InvalidInput)
    await expect(giveBlindCodes(ctx, { ...give, responseId: roundId })).rejects.toThrow(NotFound)
    await giveBlindCodes(ctx, give)
    await giveBlindCodes(ctx, { ...give, themeIds: [dogs.id] })
    expect((await getBlindAnswer(ctx, { roundId, responseId })).answer!.own).toEqual([dogs.id])
    await expect(openRound(ctx, { roundId })).rejects.toThrow(Conflict)
    await giveBlindCodes(aCtx(db, ben), give)
    await expect(openRound(aCtx(db, officer()), { roundId })).rejects.toThrow(NotAllowed)
    await openRound(ctx, { roundId })
    expect(await auditsOf('coding-round.open', roundId)).toHaveLength(1)
    await expect(giveBlindCodes(ctx, give)).rejects.toThrow(NotAllowed)
    await expect(openRound(ctx, { roundId })).rejects.toThrow(Conflict)
  })

  it('leaves out an answer that was corrected since it was drawn', async () => {
    const { roundId, ctx, lights } = await aRound(db, 3)
    const { answer, total } = await getBlindAnswer(ctx, { roundId })
    expect(total).toBe(3)
    await correct(db, answer!.responseId, { view: 'Something else' })
    expect((await getBlindAnswer(ctx, { roundId })).total).toBe(2)
    const give = { roundId, responseId: answer!.responseId, themeIds: [lights.id] }
    await expect(giveBlindCodes(ctx, give)).rejects.toThrow(Conflict)
    expect((await getRound(ctx, { roundId })).corrected).toBe(1)
  })
})

describe('an opened round', { timeout: 60_000 }, () => {
  it('says how far coders agree, over all and by theme', async () => {
    const world = await aRound(db)
    const { roundId, ctx, ada, ben } = world
    await codeAll(db, roundId, ada, rightly(world))
    // Two of twenty otherwise: observed 18 of 20; each gives lights to ten or so.
    await codeAll(db, roundId, ben, rightly(world, 'Lights 0', 'Dogs 1'))
    await openRound(ctx, { roundId })
    const { compared, coders } = await getRound(ctx, { roundId })
    expect(coders.map(({ name, done }) => [name, done])).toEqual([
      ['Ada', 20],
      ['Ben', 20],
    ])
    const [people] = compared!
    expect(people).toMatchObject({ who: 'people', pairedUnits: 20, isSingle: true })
    // Both margins are 10 of 20: kappa = (0.9 - 0.5) / 0.5.
    expect(people!.overall.cohen.value).toBeCloseTo(0.8, 6)
    expect(people!.overall.observed).toBeCloseTo(0.9, 6)
    expect(people!.themes.map(({ title, prevalence }) => [title, prevalence])).toEqual([
      ['Lights', 0.5],
      ['Dogs', 0.5],
    ])
    expect(people!.overall.conclusion.words).not.toBe('')
    expect(people!.pairs).toMatchObject([{ first: 'Ada', second: 'Ben', units: 20 }])
  })

  it('is settled with why, by one at a time, and what was settled becomes codings on request', async () => {
    const world = await aRound(db, 6)
    const { roundId, ctx, ada, ben, lights, dogs, consultation } = world
    await codeAll(db, roundId, ada, rightly(world))
    await codeAll(db, roundId, ben, rightly(world, 'Lights 0'))
    await openRound(ctx, { roundId })
    const { answers, unsettled } = await listDisagreements(ctx, { roundId })
    expect(unsettled).toBe(1)
    const [apart] = answers as [(typeof answers)[number]]
    expect(apart).toMatchObject({ text: 'Lights 0', seen: 0 })
    expect(apart.themes.find(({ id }) => id === lights.id)).toMatchObject({ gave: ['Ada'], not: ['Ben'] })
    const { responseId } = apart
    await setCoding(ctx, { responseId, question: 'view', themeId: dogs.id, on: true })
    const settled = [
      { themeId: lights.id, applies: true },
      { themeId: dogs.id, applies: false },
    ]
    const settle = { roundId, responseId, settled, why: 'It says lights.', seen: apart.seen }
    await expect(settleAnswer(aCtx(db, officer()), settle)).rejects.toThrow(NotAllowed)
    await settleAnswer(ctx, settle)
    await expect(settleAnswer(aCtx(db, ben), settle)).rejects.toThrow(Conflict)
    expect(await auditsOf('coding-round.settle', roundId)).toHaveLength(1)
    expect((await listDisagreements(ctx, { roundId })).unsettled).toBe(0)
    expect((await getRound(ctx, { roundId })).disagreements).toEqual({ answers: 1, settled: 1 })

    await expect(takeSettledCodes(aCtx(db, officer()), { roundId })).rejects.toThrow(NotAllowed)
    expect(await takeSettledCodes(ctx, { roundId })).toEqual({ made: 6, takenOff: 1, left: 0 })
    expect(await takeSettledCodes(ctx, { roundId })).toEqual({ made: 0, takenOff: 0, left: 0 })
    const codings = await db.coding.findMany({
      where: { theme: { codeFrame: { consultationId: consultation.id } } },
    })
    expect(codings).toHaveLength(6)
    expect(codings.filter((coding) => coding.responseId === responseId)).toMatchObject([
      { themeId: lights.id },
    ])
    expect(await auditsOf('coding-round.take', roundId)).toHaveLength(2)
  })

  it('compares a learner with people on answers that it proposed for', async () => {
    const { ctx, runId, input, lights, dogs } = await aLearner(db)
    const coder = await aCoder(db, 'Ada')
    const round = { ...input, question: 'view', percent: 50, coderIds: [coder.userId], learnerRunId: runId }
    const { roundId } = await startRound(ctx, round)
    await codeAll(db, roundId, coder, (text) => [text.includes('lights') ? lights.id : dogs.id])
    await openRound(ctx, { roundId })
    const { compared, learner } = await getRound(ctx, { roundId })
    expect(learner).toBe(1)
    expect(compared).toMatchObject([{ who: 'machine', pairedUnits: 20 }])
    expect(compared![0]!.overall.alpha.value).toBeCloseTo(1, 6)
    expect(compared![0]!.pairs).toMatchObject([{ first: 'Ada', second: 'Learner 1' }])
  })
})
