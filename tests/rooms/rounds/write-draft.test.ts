import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { addPassages } from '@/lib/rounds/add-passages'
import { arrangePassage } from '@/lib/rounds/arrange-passage'
import { beginRound } from '@/lib/rounds/begin-round'
import { getDraft } from '@/lib/rounds/get-draft'
import { getRound } from '@/lib/rounds/get-round'
import { listRounds } from '@/lib/rounds/list-rounds'
import { removeRound } from '@/lib/rounds/remove-round'
import { updatePassage } from '@/lib/rounds/update-passage'
import { updateRound } from '@/lib/rounds/update-round'
import { anonymous, officer, researcher } from '../../support/actors'
import { aConsultation, aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { aDraftRound, anOpenRound, aReadyRound, CLOSES_ON, TEXT } from './world'

const { db } = await testDatabase()
const asResearcher = aCtx(db, researcher())
const textsOf = (round: Awaited<ReturnType<typeof getRound>>) =>
  round.passages.map(({ number, heading, text }) => [number, heading, text])

describe('beginRound', () => {
  it('adds a stage beside the consultation, which stays as it is', async () => {
    const { ctx, consultation, stageId } = await aDraftRound(db)
    const round = await getRound(ctx, { stageId })
    expect(round).toMatchObject({ sequence: 2, state: 'draft', name: 'Comments on the draft' })
    const { status, version } = await db.consultation.findUniqueOrThrow({ where: { id: consultation.id } })
    expect({ status, version }).toEqual({ status: 'reported', version: 1 })
    expect(await auditOf(db, stageId, 'round.begin')).toHaveLength(1)
    expect((await listRounds(ctx, { id: consultation.id })).rounds).toHaveLength(1)
  })

  it('is the officers’, once views were sought, and one at a time', async () => {
    const { ctx, consultation } = await aDraftRound(db)
    const name = { name: 'More', title: 'More' }
    const again = { consultationId: consultation.id, ...name }
    await expect(beginRound(ctx, again)).rejects.toThrow('Finish that one first')
    await expect(beginRound(asResearcher, again)).rejects.toThrow(NotAllowed)
    const open = await aConsultation(db, { status: 'open' })
    await expect(beginRound(ctx, { consultationId: open.id, ...name })).rejects.toThrow(
      'once views were sought',
    )
  })

  it('of two who begin at once lets one through', async () => {
    const { id: consultationId } = await aConsultation(db, { status: 'closed' })
    const begin = () => beginRound(aCtx(db, officer()), { consultationId, name: 'A', title: 'A' })
    const results = await Promise.allSettled([begin(), begin()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a draft that is being written', () => {
  it('is split into numbered passages, edited, split, joined, moved and cut', async () => {
    const { ctx, stageId } = await aDraftRound(db)
    expect(await addPassages(ctx, { stageId, version: 1, text: TEXT })).toBe(3)
    let round = await getRound(ctx, { stageId })
    expect(textsOf(round)).toEqual([
      [1, 'What we promise', 'We will ask early.'],
      [2, '', 'We will give six weeks.'],
      [3, '', 'We will publish what was said.'],
    ])
    const id = round.passages[1]!.id
    const edit = { passageId: id, heading: 'Time', text: 'Six weeks.\n\nTwelve in summer.' }
    await updatePassage(ctx, { ...edit, version: 2 })
    await arrangePassage(ctx, { passageId: id, version: 3, move: 'up' })
    round = await getRound(ctx, { stageId })
    expect(textsOf(round)).toEqual([
      [1, 'Time', 'Six weeks.'],
      [2, 'What we promise', 'We will ask early.'],
      [3, '', 'Twelve in summer.'],
      [4, '', 'We will publish what was said.'],
    ])
    await arrangePassage(ctx, { passageId: round.passages[3]!.id, version: 4, move: 'join' })
    await arrangePassage(ctx, { passageId: id, version: 5, move: 'remove' })
    expect(textsOf(await getRound(ctx, { stageId }))).toEqual([
      [1, 'What we promise', 'We will ask early.'],
      [2, '', 'Twelve in summer.\nWe will publish what was said.'],
    ])
    expect(await auditOf(db, stageId, 'round.arrange-passage')).toHaveLength(3)
    expect(await auditOf(db, stageId, 'round.update-passage')).toHaveLength(1)
    expect(await auditOf(db, stageId, 'round.add-passages')).toHaveLength(1)
  })

  it('is never overwritten silently', async () => {
    const { ctx, stageId } = await aReadyRound(db)
    const { passages } = await getRound(ctx, { stageId })
    const edit = { passageId: passages[0]!.id, heading: '', text: 'Other words.' }
    await expect(updatePassage(ctx, { ...edit, version: 2 })).rejects.toThrow(Conflict)
    await expect(addPassages(ctx, { stageId, version: 2, text: 'More.' })).rejects.toThrow(
      'Olu Officer changed',
    )
    const update = { stageId, name: 'N', title: 'T', introduction: '', closesOn: null }
    await expect(updateRound(ctx, { ...update, version: 2 })).rejects.toThrow(Conflict)
    await expect(arrangePassage(ctx, { ...edit, version: 1, move: 'down' })).rejects.toThrow(Conflict)
    await expect(updatePassage(asResearcher, { ...edit, version: 3 })).rejects.toThrow(NotAllowed)
    await expect(addPassages(ctx, { stageId, version: 3, text: 'x'.repeat(4_001) })).rejects.toThrow(
      InvalidInput,
    )
  })

  it('is seen by staff alone', async () => {
    const { consultation, stageId } = await aReadyRound(db)
    const asPublic = aCtx(db, anonymous)
    await expect(getDraft(asPublic, { slug: consultation.slug })).rejects.toThrow(NotFound)
    await expect(getRound(asPublic, { stageId })).rejects.toThrow(NotAllowed)
  })

  it('may be removed until it is launched, from where on its words stay', async () => {
    const draft = await aReadyRound(db)
    await expect(removeRound(asResearcher, draft)).rejects.toThrow(NotAllowed)
    await removeRound(draft.ctx, draft)
    expect(await auditOf(db, draft.consultation.id, 'round.remove')).toHaveLength(1)
    const { ctx, stageId, round } = await anOpenRound(db)
    await expect(removeRound(ctx, { stageId })).rejects.toThrow('stays on record')
    const { id: passageId } = round.passages[0]!
    const { version } = round.draft
    await expect(updatePassage(ctx, { passageId, version, heading: '', text: 'x' })).rejects.toThrow(
      'stay as they are',
    )
    await expect(arrangePassage(ctx, { passageId, version, move: 'remove' })).rejects.toThrow(NotAllowed)
    await expect(addPassages(ctx, { stageId, version, text: 'x' })).rejects.toThrow(NotAllowed)
    const update = { stageId, version, name: 'N', title: 'T', introduction: '', closesOn: CLOSES_ON }
    await expect(updateRound(ctx, update)).rejects.toThrow(NotAllowed)
  })
})
