import { describe, expect, it } from 'vitest'
import { countThemes } from '@/lib/analysis/count-themes'
import { getDesk } from '@/lib/analysis/get-desk'
import { setCoding } from '@/lib/analysis/set-coding'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { askForProposals } from '@/lib/learning/ask-for-proposals'
import { decideOnAnswer } from '@/lib/learning/decide-on-answer'
import { getLearnerRun } from '@/lib/learning/get-learner-run'
import { listLearners } from '@/lib/learning/list-learners'
import { listProposals } from '@/lib/learning/list-proposals'
import { trainLearner } from '@/lib/learning/train-learner'
import { anonymous, officer, system } from '@/tests/support/actors'
import { aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { correct } from '../analysis/world'
import { aCodedWorld, aLearner, light, teach } from './world'

const { db } = await testDatabase()
const auditsOf = (action: string, subjectId: string) => db.auditEvent.count({ where: { action, subjectId } })

describe('asking for a learner', { timeout: 60_000 }, () => {
  it('takes enough coded answers, somebody who may code, and waits for the one under way', async () => {
    const { ctx, input } = await aCodedWorld(db, { coded: 39, open: 2 })
    const ask = { ...input, question: 'view', precision: 'words' as const }
    await expect(askForProposals(ctx, ask)).rejects.toThrow(InvalidInput)
    expect((await listLearners(ctx, input)).questions).toMatchObject([
      { name: 'view', answers: 41, taught: 39 },
    ])
    const { input: other, ctx: coder, consultation } = await aCodedWorld(db, { coded: 40, open: 2 })
    await expect(askForProposals(aCtx(db, officer()), { ...ask, ...other })).rejects.toThrow(NotAllowed)
    const { runId } = await askForProposals(coder, { ...ask, ...other })
    expect(await auditsOf('learner.ask', runId)).toBe(1)
    await expect(askForProposals(coder, { ...ask, ...other })).rejects.toThrow(Conflict)
    const { jobRunId } = await db.learnerRun.findUniqueOrThrow({ where: { id: runId } })
    await expect(trainLearner(coder, { runId, jobRunId })).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(askForProposals(coder, { ...ask, ...other })).rejects.toThrow(NotAllowed)
    await expect(listLearners(aCtx(db, anonymous), other)).rejects.toThrow(NotAllowed)
  })
})

describe('a learner', { timeout: 60_000 }, () => {
  it('proposes the right themes with probabilities, and none of it counts', async () => {
    const { ctx, runId, jobRunId, input, lights, answers } = await aLearner(db)
    const { run, answers: shown, total } = await listProposals(ctx, { runId, order: 'likely' })
    expect(total).toBe(40)
    expect(run.trainedOn).toBe(44)
    expect(run.quality.map(({ title, coded }) => [title, coded])).toEqual([
      ['Lights', 22],
      ['Dogs', 22],
    ])
    for (const { f1 } of run.quality) expect(f1).toBeGreaterThan(0.9)
    for (const { responseId, proposals } of shown) {
      const { isLight } = answers.find(({ id }) => id === responseId)!
      expect(proposals[0]!.title).toBe(isLight ? 'Lights' : 'Dogs')
      expect(proposals[0]!.probability).toBeGreaterThan(0.5)
      expect(proposals[0]!.probability).toBeLessThan(1)
    }
    expect((await countThemes(ctx, input)).themes[0]).toMatchObject({ themeId: lights.id, responses: 22 })
    expect(await auditsOf('learner.train', runId)).toBe(1)
    // Doing the job twice changes nothing.
    await trainLearner(aCtx(db, system), { runId, jobRunId })
    expect((await listProposals(ctx, { runId })).total).toBe(40)
  })

  it('is decided on answer by answer: what is right is coded with both names, the rest rejected', async () => {
    const { ctx, runId, input, coder } = await aLearner(db)
    const { answers } = await listProposals(ctx, { runId })
    const [answer] = answers as [(typeof answers)[number]]
    const { responseId, answerHash, proposals } = answer
    const shown = proposals.map(({ id }) => id)
    const decide = { runId, responseId, answerHash, shown, right: shown.slice(0, 1) }
    await expect(decideOnAnswer(aCtx(db, officer()), decide)).rejects.toThrow(NotAllowed)
    await decideOnAnswer(ctx, decide)
    expect(await db.coding.findMany({ where: { responseId } })).toMatchObject([
      { coderId: coder.userId, proposalId: shown[0] },
    ])
    const states = await db.codingProposal.findMany({
      where: { responseId },
      orderBy: { probability: 'desc' },
    })
    expect(states.map(({ state }) => state)).toEqual(['accepted', ...shown.slice(1).map(() => 'rejected')])
    expect(await auditsOf('proposal.decide', responseId)).toBe(1)
    expect(await db.reading.count({ where: { responseId } })).toBe(1)
    await expect(decideOnAnswer(ctx, decide)).rejects.toThrow(Conflict)
    const desk = await getDesk(ctx, { ...input, at: { responseId, question: 'view' } })
    expect(desk.answer!.codings).toMatchObject([{ coderName: coder.name, learner: 1 }])

    // None of the second is right: it is read, and teaches that none is.
    const [, second] = answers as [unknown, (typeof answers)[number]]
    const all = second.proposals.map(({ id }) => id)
    await decideOnAnswer(ctx, { ...second, runId, shown: all, right: [] })
    expect((await listLearners(ctx, input)).questions[0]!.taught).toBe(46)
  })

  it('is shown at the desk, where giving the theme accepts what was proposed, and taking it off opens it again', async () => {
    const { ctx, runId, input } = await aLearner(db)
    const { answers } = await listProposals(ctx, { runId })
    const { responseId, proposals } = answers[0]!
    const desk = () => getDesk(ctx, { ...input, at: { responseId, question: 'view' } })
    const { themeId, id } = proposals[0]!
    expect((await desk()).answer!.proposals[0]).toMatchObject({ themeId, learner: 1 })
    const coding = { responseId, question: 'view', themeId }
    await setCoding(ctx, { ...coding, on: true })
    expect(await db.coding.findFirst({ where: { responseId } })).toMatchObject({ proposalId: id })
    expect(await db.codingProposal.findUnique({ where: { id } })).toMatchObject({ state: 'accepted' })
    await setCoding(ctx, { ...coding, on: false })
    expect(await db.codingProposal.findUnique({ where: { id } })).toMatchObject({ state: 'proposed' })
  })

  it('no longer proposes for an answer that was corrected', async () => {
    const { ctx, runId, input } = await aLearner(db)
    const { answers } = await listProposals(ctx, { runId })
    const { responseId, answerHash, proposals } = answers[0]!
    await correct(db, responseId, { view: light(999) })
    expect((await listProposals(ctx, { runId })).total).toBe(39)
    expect((await getLearnerRun(ctx, { runId })).outOfDate).toBe(proposals.length)
    const shown = proposals.map(({ id }) => id)
    const decide = decideOnAnswer(ctx, { runId, responseId, answerHash, shown, right: shown })
    await expect(decide).rejects.toThrow(Conflict)
    expect(await db.coding.count({ where: { responseId } })).toBe(0)
    const desk = await getDesk(ctx, { ...input, at: { responseId, question: 'view' } })
    expect(desk.answer!.proposals).toEqual([])
  })

  it('taught again keeps the earlier one, does not repeat what was rejected, and takes its place', async () => {
    const { ctx, runId, input } = await aLearner(db)
    const { answers } = await listProposals(ctx, { runId })
    const { responseId, answerHash, proposals } = answers[0]!
    const shown = proposals.map(({ id }) => id)
    await decideOnAnswer(ctx, { runId, responseId, answerHash, shown, right: [] })
    await db.reading.deleteMany({ where: { responseId } })
    const next = await teach(db, { ctx, input })
    const { runs } = await listLearners(ctx, input)
    expect(runs.map(({ number, isNewest, rejected }) => [number, isNewest, rejected])).toEqual([
      [2, true, 0],
      [1, false, shown.length],
    ])
    const again = await db.codingProposal.findMany({ where: { runId: next.runId, responseId } })
    const themes = proposals.map(({ themeId }) => themeId)
    expect(again.filter(({ themeId }) => themes.includes(themeId))).toEqual([])
    const other = answers[1]!
    const old = { ...other, runId, shown: other.proposals.map(({ id }) => id), right: [] }
    await expect(decideOnAnswer(ctx, old)).rejects.toThrow('newer learner')
  })
})
