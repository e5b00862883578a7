import { describe, expect, it } from 'vitest'
import { getCompileDesk } from '@/lib/compiles/get-compile-desk'
import { getCompileSnapshot } from '@/lib/compiles/get-compile-snapshot'
import { getUseOfAnswer } from '@/lib/compiles/get-use-of-answer'
import { listCitationsInAnswer } from '@/lib/compiles/list-citations-in-answer'
import { listMyUses } from '@/lib/compiles/list-my-uses'
import { markAnswerRead } from '@/lib/compiles/mark-answer-read'
import { markPassage } from '@/lib/compiles/mark-passage'
import { inTransaction } from '@/lib/core/ctx'
import { fingerprint } from '@/lib/core/fingerprint'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { freezeCompile } from '@/lib/responses/freeze-compile'
import { setPassToBorough } from '@/lib/responses/set-pass-to-borough'
import { submitResponse } from '@/lib/responses/submit-response'
import { holderOf, memberOf, officer, researcher } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { aBorough, auditOf, compileOf, later, WORDS } from './world'

const { db } = await testDatabase()
type Borough = Awaited<ReturnType<typeof aBorough>>

/** Two passages, one of them a minority view, and the borough's response submitted an hour later. */
async function compiled(over: (borough: Borough) => Promise<void> = async () => {}) {
  const borough = await aBorough(db)
  const { ctx, invitationId, north, south, desk } = borough
  const key = { invitationId, responseId: north.responseId, revisionNumber: 1, question: 'why' }
  await markAnswerRead(ctx(), key)
  await markPassage(ctx(), { ...key, excerpt: 'Nobody answers the telephone.', use: 'used', into: 'why' })
  await markPassage(ctx(), {
    ...{ ...key, responseId: south.responseId, use: 'not', reason: 'One street alone.', isMinority: true },
  })
  await over(borough)
  await submitOwn(borough, 60)
  return { ...borough, group: { ...borough.group, holder: holderOf(desk) } }
}

async function submitOwn({ ctx, desk, invitationId }: Borough, minutes: number) {
  const { revisionNumber } = await submitResponse(ctx(holderOf(desk), later(minutes)))
  await inTransaction(ctx(holderOf(desk), later(minutes)), (ctx) =>
    freezeCompile(ctx, { invitationId, revisionNumber }),
  )
}

describe('freezing what a borough’s response was made from', () => {
  it('keeps words, passages, minority views and what was unread, once a revision, with its fingerprint', async () => {
    const { ctx, invitationId, north, south } = await compiled()
    const { id } = await compileOf(db, invitationId)
    const snapshots = await db.compileSnapshot.findMany({ where: { compileId: id } })
    expect(snapshots).toHaveLength(1)
    expect(fingerprint(snapshots[0]?.content)).toBe(snapshots[0]?.sha256)
    expect(await auditOf(db, 'compile.freeze', id)).toHaveLength(1)
    const { content } = await getCompileSnapshot(ctx(), { invitationId, revisionNumber: 1 })
    expect(content).toMatchObject({
      group: { name: 'Camden group', revisionNumber: 1 },
      text: [{ question: 'why', text: 'Nobody answers the telephone. [North panel]' }],
      ...{ unread: ['South panel'], notAnswered: ['Silent panel'], withheld: [] },
      minority: [{ question: 'why', views: [{ marker: 'South panel', words: WORDS.south }] }],
      sources: [
        { responseId: north.responseId, isRead: true, passages: [{ standing: 'stands', use: 'used' }] },
        { responseId: south.responseId, isRead: false, passages: [{ standing: null, use: 'not' }] },
      ],
    })
  })

  it('does nothing for anybody who compiled nothing', async () => {
    const { ctx, north } = await aBorough(db)
    const nothing = { invitationId: north.invitation.id, revisionNumber: 1 }
    expect(await freezeCompile(ctx(north.holder), nothing)).toBeNull()
  })

  it('has of a panel that does not pass its answer on its name alone', async () => {
    const { ctx, invitationId } = await compiled(async ({ ctx, south }) =>
      setPassToBorough(ctx(south.holder), { passes: false }),
    )
    const { content } = await getCompileSnapshot(ctx(), { invitationId, revisionNumber: 1 })
    expect(content.withheld).toEqual(['South panel'])
    expect(JSON.stringify(content)).not.toContain('mopeds')
  })

  it('shows nothing of a panel that withdraws afterwards', async () => {
    const { ctx, invitationId, south } = await compiled()
    await setPassToBorough(ctx(south.holder), { passes: false })
    const view = await getCompileSnapshot(ctx(), { invitationId, revisionNumber: 1 })
    expect(view.leftOut).toEqual(['South panel'])
    expect(JSON.stringify(view)).not.toContain('mopeds')
    await expect(getCompileSnapshot(ctx(), { invitationId, revisionNumber: 2 })).rejects.toThrow(NotFound)
  })
})

describe('where a panel’s words went', () => {
  it('is told once the borough’s response was submitted, with the borough’s own words', async () => {
    const early = await aBorough(db)
    const see = { invitationId: early.north.invitation.id }
    expect(await getUseOfAnswer(early.ctx(early.north.holder), see)).toMatchObject({ state: 'not-yet' })
    const { ctx, north, south } = await compiled()
    const invitationId = north.invitation.id
    expect(await getUseOfAnswer(ctx(north.holder), { invitationId })).toMatchObject({
      ...{ state: 'made', groupName: 'Camden group' },
      passages: [
        {
          ...{ words: 'Nobody answers the telephone.', use: 'used' },
          boroughWords: ['Nobody answers the telephone. [North panel]'],
        },
      ],
    })
    const [mine] = await listMyUses(ctx(memberOf(south.body)))
    expect(mine?.use.passages).toMatchObject([{ use: 'not', reason: 'One street alone.', isMinority: true }])
  })

  it('is for the body itself and for staff', async () => {
    const { ctx, north, south, group } = await compiled()
    const invitationId = north.invitation.id
    for (const actor of [officer(), researcher(), memberOf(north.body)])
      expect(await getUseOfAnswer(ctx(actor), { invitationId })).not.toBeNull()
    for (const actor of [south.holder, memberOf(south.body), group.holder, { kind: 'anonymous' as const }])
      await expect(getUseOfAnswer(ctx(actor), { invitationId })).rejects.toThrow(NotAllowed)
  })

  it('says that an answer came too late, and flags it on the desk', async () => {
    const { ctx, invitationId, panel, north } = await compiled()
    const late = await panel('Late panel')
    await submitResponse(ctx(late.holder, later(90)), { answers: { why: 'We met on Tuesday.' } })
    await submitResponse(ctx(north.holder, later(95)), { answers: { why: 'Other words.' } })
    const desk = await getCompileDesk(ctx(), { invitationId })
    expect(desk.late.map(({ bodyName, isCorrection }) => [bodyName, isCorrection])).toEqual([
      ['Late panel', false],
      ['North panel', true],
    ])
    for (const { holder, invitation } of [late, north])
      expect(await getUseOfAnswer(ctx(holder), { invitationId: invitation.id })).toMatchObject({
        state: 'late',
      })
  })

  it('says that it was not passed on', async () => {
    const { ctx, north } = await compiled()
    await setPassToBorough(ctx(north.holder), { passes: false })
    const use = await getUseOfAnswer(ctx(north.holder), { invitationId: north.invitation.id })
    expect(use).toMatchObject({ state: 'withheld', passages: [] })
  })
})

it('whoever codes a borough’s answer sees which of its words are a panel’s', async () => {
  const { ctx, desk, north } = await compiled()
  const own = await db.response.findUniqueOrThrow({ where: { invitationId: desk.id } })
  expect(await listCitationsInAnswer(ctx(researcher()), { responseId: own.id, question: 'why' })).toEqual([
    {
      ...{ marker: 'North panel', bodyName: 'North panel', isMinority: false },
      words: 'Nobody answers the telephone.',
    },
  ])
  const panels = { responseId: north.responseId, question: 'why' }
  expect(await listCitationsInAnswer(ctx(researcher()), panels)).toEqual([])
})
