import { describe, expect, it } from 'vitest'
import { countThemes } from '@/lib/analysis/count-themes'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { acceptLikely } from '@/lib/learning/accept-likely'
import { drawAudit } from '@/lib/learning/draw-audit'
import { getAudit } from '@/lib/learning/get-audit'
import { judgeProposal } from '@/lib/learning/judge-proposal'
import { listLearners } from '@/lib/learning/list-learners'
import { officer } from '@/tests/support/actors'
import { aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { correct } from '../analysis/world'
import { aLearner } from './world'

const { db } = await testDatabase()
type World = Awaited<ReturnType<typeof aLearner>>

/** Judges all that were drawn, the first `wrong` of them as wrong. */
async function judgeAll({ ctx, runId }: World, wrong = 0) {
  for (let i = 0; ; i++) {
    const { next } = await getAudit(ctx, { runId })
    if (!next) return
    await judgeProposal(ctx, { proposalId: next.proposalId, isRight: i >= wrong })
  }
}

const auditsOf = (action: string, subjectId: string) => db.auditEvent.count({ where: { action, subjectId } })

describe('the check of a learner', { timeout: 60_000 }, () => {
  it('draws at random by the seed, shows no probability, and decides with it', async () => {
    const world = await aLearner(db)
    const { ctx, runId } = world
    await expect(drawAudit(aCtx(db, officer()), { runId, count: 20 })).rejects.toThrow(NotAllowed)
    expect(await drawAudit(ctx, { runId, count: 20 })).toEqual({ drawn: 20 })
    expect(await auditsOf('proposal.draw-audit', runId)).toBe(1)
    const { next } = await getAudit(ctx, { runId })
    expect(Object.keys(next!)).not.toContain('probability')
    await judgeProposal(ctx, { proposalId: next!.proposalId, isRight: false })
    await expect(judgeProposal(ctx, { proposalId: next!.proposalId, isRight: true })).rejects.toThrow(
      Conflict,
    )
    await judgeAll(world, 2)
    const { run } = await getAudit(ctx, { runId })
    const [half] = run.levels
    expect(half).toMatchObject({ from: 0.5, checked: 20, right: 17, mayAccept: true })
    // Wilson's interval for 17 of 20.
    expect(half!.precision!.low).toBeCloseTo(0.6396, 3)
    expect(half!.precision!.high).toBeCloseTo(0.9476, 3)
    expect(await db.coding.count({ where: { proposalId: { not: null } } })).toBe(17)
    expect(await db.codingProposal.count({ where: { runId, state: 'rejected' } })).toBe(3)
    const undrawn = await db.codingProposal.findFirstOrThrow({ where: { runId, audit: null } })
    await expect(judgeProposal(ctx, { proposalId: undrawn.id, isRight: true })).rejects.toThrow(NotFound)
  })

  it('draws more, never the same twice, and leaves out what was corrected since', async () => {
    const world = await aLearner(db)
    const { ctx, runId } = world
    await drawAudit(ctx, { runId, count: 10 })
    await drawAudit(ctx, { runId, count: 500 })
    expect(await db.proposalAudit.count({ where: { runId } })).toBe(40)
    await expect(drawAudit(ctx, { runId, count: 10 })).rejects.toThrow(Conflict)
    const { next } = await getAudit(ctx, { runId })
    const { responseId } = await db.codingProposal.findUniqueOrThrow({ where: { id: next!.proposalId } })
    await correct(db, responseId, { view: 'Something else altogether.' })
    await judgeProposal(ctx, { proposalId: next!.proposalId, isRight: true })
    expect(await db.coding.count({ where: { responseId } })).toBe(0)
    expect(await db.proposalAudit.count({ where: { runId } })).toBe(39)
  })
})

describe('accepting what is likely', { timeout: 60_000 }, () => {
  it('takes a finished check of enough proposals, and names the person and the learner', async () => {
    const world = await aLearner(db)
    const { ctx, runId, input, coder, lights } = world
    await expect(acceptLikely(ctx, { runId, from: 0.5 })).rejects.toThrow(InvalidInput)
    await drawAudit(ctx, { runId, count: 20 })
    await expect(acceptLikely(ctx, { runId, from: 0.5 })).rejects.toThrow(Conflict)
    await judgeAll(world)
    await expect(acceptLikely(aCtx(db, officer()), { runId, from: 0.5 })).rejects.toThrow(NotAllowed)
    const before = await listLearners(ctx, input)
    const { accepted } = await acceptLikely(ctx, { runId, from: 0.5 })
    expect(accepted).toBe(20)
    const unseen = await db.coding.findMany({ where: { proposal: { audit: null, runId } } })
    expect(unseen).toHaveLength(20)
    expect(new Set(unseen.map(({ coderId }) => coderId))).toEqual(new Set([coder.userId]))
    expect((await countThemes(ctx, input)).themes[0]).toMatchObject({ themeId: lights.id, responses: 42 })
    expect(await auditsOf('proposal.accept-likely', runId)).toBe(1)
    // Nobody has read them: no learner is taught with them.
    const after = await listLearners(ctx, input)
    expect(after.questions[0]!.taught).toBe(before.questions[0]!.taught)
    expect(await acceptLikely(ctx, { runId, from: 0.5 })).toEqual({ accepted: 0 })
    await db.consultation.update({ where: { id: world.consultation.id }, data: { status: 'archived' } })
    await expect(acceptLikely(ctx, { runId, from: 0.5 })).rejects.toThrow(NotAllowed)
  })
})
