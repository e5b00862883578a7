import { describe, expect, it } from 'vitest'
import { addCommitment } from '@/lib/commitments/add-commitment'
import { countMade } from '@/lib/commitments/count-made'
import { countStandings } from '@/lib/commitments/count-standings'
import { exportCommitments } from '@/lib/commitments/export-commitments'
import { getCommitmentPlan } from '@/lib/commitments/get-commitment-plan'
import { listAllCommitments } from '@/lib/commitments/list-all-commitments'
import { listCommitments } from '@/lib/commitments/list-commitments'
import { listFilterChoices } from '@/lib/commitments/list-filter-choices'
import { moveAction } from '@/lib/commitments/move-action'
import { moveCommitment } from '@/lib/commitments/move-commitment'
import { updateCommitment } from '@/lib/commitments/update-commitment'
import { updateMilestone } from '@/lib/commitments/update-milestone'
import { NotAllowed } from '@/lib/core/errors'
import { anonymous, researcher } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aMade, JUST_AFTER, LAST_MOMENT, TODAY } from './world'

const { db } = await testDatabase()
const asPublic = aCtx(db, anonymous)
const asResearcher = aCtx(db, researcher())

/** One kept, one dropped, one going on, one draft; of four consultations but the last, which is of the third's. */
async function aPlan() {
  const kept = await aMade(db)
  await moveAction(kept.ctx, { actionId: kept.actionId, version: 1, move: 'finish' })
  await moveCommitment(kept.ctx, { commitmentId: kept.id, version: 2, move: 'keep' })
  const dropped = await aMade(db)
  await moveCommitment(dropped.ctx, { commitmentId: dropped.id, version: 2, move: 'drop', why: 'No.' })
  const going = await aMade(db)
  const { milestoneId, ctx, consultationId } = going
  const reached = { what: 'A first text', dueOn: '2026-06-20', reachedOn: TODAY }
  await updateMilestone(ctx, { milestoneId, version: 1, ...reached })
  const words = { title: 'Only thought of', leads: ['MPS'], whatWeWillDo: '' }
  const draft = await addCommitment(ctx, { consultationId, ...words })
  return { kept, dropped, going, draft }
}

describe('lists', () => {
  it('show the public what was made, and staff drafts too; narrowed by whose, which consultation and standing', async () => {
    const { kept, dropped, going, draft } = await aPlan()
    const of = { consultation: going.slug }
    const ids = async (ctx: typeof asPublic, filters: object) =>
      (await listCommitments(ctx, filters)).items.map(({ id }) => id)
    expect(await ids(asPublic, of)).toEqual([going.id])
    expect(await ids(asResearcher, of)).toEqual([going.id, draft.id])
    expect(await ids(asPublic, { ...of, lead: 'MPS' })).toEqual([])
    expect(await ids(asResearcher, { ...of, lead: 'MPS' })).toEqual([draft.id])
    expect(await ids(asPublic, { standing: 'kept' })).toContain(kept.id)
    expect(await ids(asPublic, { standing: 'dropped' })).toEqual([dropped.id])
    expect(await ids(asPublic, { standing: 'draft' })).toEqual([])
    expect(await ids(asPublic, { ...of, standing: 'nonsense' })).toEqual([going.id])
    await expect(listAllCommitments(asPublic, {})).rejects.toThrow(NotAllowed)
    expect(await listAllCommitments(asResearcher, of)).toHaveLength(2)
    expect(await countMade(asResearcher, of)).toBe(1)
    const { consultationId } = going
    const plan = await getCommitmentPlan(asResearcher, { consultationId })
    expect(plan).toMatchObject({ commitments: [{}, {}], mayAdd: { ok: false } })
    expect((await getCommitmentPlan(going.ctx, { consultationId })).mayAdd.ok).toBe(true)
    await expect(getCommitmentPlan(asPublic, { consultationId })).rejects.toThrow(NotAllowed)
    expect((await listFilterChoices(asPublic)).leads).toEqual([expect.objectContaining({ code: 'MPA' })])
  })

  it('say the same of overdue as the commitment itself, on both sides of midnight in London', async () => {
    const { going } = await aPlan()
    const of = { consultation: going.slug }
    for (const [now, standing] of [
      [LAST_MOMENT, 'going-on'],
      [JUST_AFTER, 'overdue'],
    ] as const) {
      const ctx = { ...asPublic, now }
      const { items } = await listCommitments(ctx, { ...of, standing })
      expect(items).toMatchObject([{ id: going.id, standing }])
      expect((await countStandings(ctx, of))[standing]).toBe(1)
    }
    expect(await countStandings({ ...asResearcher, now: JUST_AFTER }, of)).toEqual({
      ...{ overdue: 1, 'going-on': 0, kept: 0, dropped: 0, draft: 1 },
    })
  })
})

describe('the file', () => {
  it('has a row an action, with what was said, and drafts for staff alone', async () => {
    const { going } = await aPlan()
    const of = { consultation: going.slug }
    const text = await exportCommitments(asPublic, of)
    const lines = text.split('\r\n')
    expect(lines[0]).toContain('number,consultation,whose,title,you_said,themes')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('Time: 1 of 2 bodies (edition 1)')
    expect(lines[1]).toContain(`Write it into the rules,Engagement team,2026-07-10,planned,no`)
    expect(lines[1]).toContain(`"A first text: due on 2026-06-20, reached on ${TODAY}"`)
    expect(text).not.toContain('Only thought of')
    expect(await exportCommitments(asResearcher, of)).toBe(text)
    expect(await exportCommitments(asResearcher, { ...of, withDrafts: true })).toContain('Only thought of')
    await expect(exportCommitments(asPublic, { withDrafts: true })).rejects.toThrow(NotAllowed)
  })

  it('runs nothing in a spreadsheet', async () => {
    const { ctx, id, slug } = await aMade(db)
    const words = { title: '=1+1', whatWeWillDo: '@x', leads: ['MPA'], why: 'So.' }
    await updateCommitment(ctx, { commitmentId: id, version: 2, ...words })
    const text = await exportCommitments(asPublic, { consultation: slug })
    expect(text).toContain(",'=1+1,")
    expect(text).toContain(",'@x,")
  })
})
