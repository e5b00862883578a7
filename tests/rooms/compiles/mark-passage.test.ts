import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { getCompileDesk } from '@/lib/compiles/get-compile-desk'
import { markPassage } from '@/lib/compiles/mark-passage'
import { putMinorityViews } from '@/lib/compiles/put-minority-views'
import { removePassage } from '@/lib/compiles/remove-passage'
import { updatePassage } from '@/lib/compiles/update-passage'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { setPassToBorough } from '@/lib/responses/set-pass-to-borough'
import { submitResponse } from '@/lib/responses/submit-response'
import { memberOf, officer } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { aBorough, auditOf, compileOf, later, WORDS } from './world'

const { db } = await testDatabase()

type Borough = Awaited<ReturnType<typeof aBorough>>
const passage = ({ invitationId, north }: Borough, over: object = {}) => ({
  ...{ invitationId, responseId: north.responseId, revisionNumber: 1, question: 'why', use: 'used' as const },
  ...over,
})
const whyOf = async (borough: Borough) =>
  getCompileDesk(borough.ctx(), { invitationId: borough.invitationId, question: 'why' })

describe('marking a passage', () => {
  it('keeps the words with who said them, and puts them into the group’s own draft', async () => {
    const borough = await aBorough(db)
    await markPassage(
      borough.ctx(),
      passage(borough, { excerpt: 'Nobody answers the  telephone.', into: 'why' }),
    )
    const desk = await whyOf(borough)
    expect(desk.text?.value).toBe('Nobody answers the telephone. [North panel]')
    expect(desk.citations).toMatchObject([
      { marker: 'North panel', excerpt: 'Nobody answers the telephone.', standing: 'stands', use: 'used' },
    ])
    expect(desk.text?.savedBy).toBe('A co-ordinator')
    const compile = await compileOf(db, borough.invitationId)
    const [row] = await auditOf(db, 'compile.mark-passage', compile.id)
    expect(row).toMatchObject({ actorKind: 'user', detail: { question: 'why', use: 'used', into: 'why' } })
    expect(JSON.stringify(row?.detail)).not.toContain('telephone')
  })

  it('marks the whole answer where no words are chosen, and the same words once', async () => {
    const borough = await aBorough(db)
    const first = await markPassage(borough.ctx(), passage(borough, { into: 'why' }))
    const again = await markPassage(
      borough.ctx(),
      passage(borough, { excerpt: WORDS.north, use: 'part', reason: 'Too long.', into: 'why' }),
    )
    expect(again).toEqual(first)
    const desk = await whyOf(borough)
    expect(desk.text?.value).toBe(`${WORDS.north} [North panel]`)
    expect(desk.answers[0]?.passages).toMatchObject([{ isWhole: true, use: 'part', reason: 'Too long.' }])
  })

  it('asks for a reason where words are left out, and refuses words that are not the panel’s', async () => {
    const borough = await aBorough(db)
    for (const use of ['part', 'not'] as const)
      await expect(markPassage(borough.ctx(), passage(borough, { use }))).rejects.toThrow(ZodError)
    await expect(
      markPassage(borough.ctx(), passage(borough, { excerpt: 'Everybody answers.' })),
    ).rejects.toThrow(InvalidInput)
    await expect(markPassage(borough.ctx(), passage(borough, { into: 'first' }))).rejects.toThrow(
      InvalidInput,
    )
    await expect(markPassage(borough.ctx(), passage(borough, { question: 'nothing' }))).rejects.toThrow(
      NotFound,
    )
    expect(await db.compilePassage.count({ where: { responseId: borough.north.responseId } })).toBe(0)
  })

  it('says so where the question’s limit is passed, and marks nothing', async () => {
    const borough = await aBorough(db)
    await markPassage(borough.ctx(), passage(borough, { into: 'action' }))
    const more = passage(borough, { responseId: borough.south.responseId, into: 'action' })
    await expect(markPassage(borough.ctx(), more)).rejects.toThrow(InvalidInput)
    expect(await db.compilePassage.count({ where: { responseId: borough.south.responseId } })).toBe(0)
  })

  it('is for those who lead the group, while the consultation is open', async () => {
    const borough = await aBorough(db)
    for (const actor of [memberOf(borough.group), officer()])
      await expect(markPassage(borough.ctx(actor), passage(borough))).rejects.toThrow(NotAllowed)
    const other = await aBorough(db)
    await expect(markPassage(other.ctx(), passage(borough))).rejects.toThrow(NotFound)
    await expect(
      markPassage(borough.ctx(), passage(borough, { responseId: other.north.responseId })),
    ).rejects.toThrow(NotFound)
    const closed = await aBorough(db, { status: 'closed' })
    await expect(markPassage(closed.ctx(), passage(closed))).rejects.toThrow(NotAllowed)
  })

  it('is refused on words that were corrected meanwhile, or are no longer passed on', async () => {
    const borough = await aBorough(db)
    const holder = borough.ctx(borough.north.holder, later(1))
    await submitResponse(holder, { answers: { why: 'Something else.' } })
    await expect(markPassage(borough.ctx(), passage(borough))).rejects.toThrow(Conflict)
    await setPassToBorough(holder, { passes: false })
    await expect(markPassage(borough.ctx(), passage(borough, { revisionNumber: 2 }))).rejects.toThrow(
      Conflict,
    )
  })

  it('leaves tallies and denominators as they are, but for the group’s own start', async () => {
    const borough = await aBorough(db)
    const counts = async () => {
      const stageId = borough.consultation.stage.id
      const { _sum } = await db.responseTally.aggregate({
        where: { stageId, bodyTypeCode: 'SNP' },
        _sum: { started: true, responded: true },
      })
      return { ..._sum, denominators: await db.denominator.findMany({ where: { stageId } }) }
    }
    const before = await counts()
    await markPassage(borough.ctx(), passage(borough, { into: 'why' }))
    expect(await counts()).toEqual(before)
  })
})

describe('changing and removing a passage', () => {
  it('changes its use and reason, and leaves the text to the person', async () => {
    const borough = await aBorough(db)
    const { passageId } = await markPassage(borough.ctx(), passage(borough, { into: 'why' }))
    const { invitationId } = borough
    const change = {
      invitationId,
      passageId,
      use: 'not' as const,
      reason: 'Said elsewhere.',
      isMinority: true,
    }
    await updatePassage(borough.ctx(), change)
    expect((await whyOf(borough)).citations).toMatchObject([{ use: 'not', reason: 'Said elsewhere.' }])
    await removePassage(borough.ctx(), { invitationId, passageId })
    const desk = await whyOf(borough)
    expect(desk.citations).toEqual([])
    expect(desk.text?.value).toContain('[North panel]')
    const { id } = await compileOf(db, invitationId)
    for (const action of ['compile.update-passage', 'compile.remove-passage'])
      expect(await auditOf(db, action, id)).toHaveLength(1)
  })

  it('needs a reason, and somebody who leads the group of that desk, while it is open', async () => {
    const borough = await aBorough(db)
    const { passageId } = await markPassage(borough.ctx(), passage(borough))
    const { invitationId } = borough
    const change = { invitationId, passageId, use: 'not' as const, reason: 'Because.' }
    await expect(updatePassage(borough.ctx(), { ...change, reason: ' ' })).rejects.toThrow(ZodError)
    const other = await aBorough(db)
    await markPassage(other.ctx(), passage(other))
    for (const verb of [updatePassage, removePassage]) {
      await expect(verb(borough.ctx(memberOf(borough.group)), change)).rejects.toThrow(NotAllowed)
      await expect(verb(other.ctx(), change)).rejects.toThrow(NotFound)
      await expect(verb(other.ctx(), { ...change, invitationId: other.invitationId })).rejects.toThrow(
        NotFound,
      )
    }
    await db.consultation.update({ where: { id: borough.consultation.id }, data: { status: 'closed' } })
    for (const verb of [updatePassage, removePassage])
      await expect(verb(borough.ctx(), change)).rejects.toThrow(NotAllowed)
  })
})

describe('minority views', () => {
  it('stand in their own place, and go under a heading of their own once the group wants it', async () => {
    const borough = await aBorough(db)
    await markPassage(
      borough.ctx(),
      passage(borough, { use: 'not', reason: 'One panel alone says so.', isMinority: true }),
    )
    const before = await whyOf(borough)
    expect(before.text?.value).toBe('')
    expect(before.minority).toHaveLength(1)
    const { invitationId } = borough
    await putMinorityViews(borough.ctx(), { invitationId, question: 'why' })
    await markPassage(borough.ctx(), passage(borough, { responseId: borough.south.responseId, into: 'why' }))
    const desk = await whyOf(borough)
    expect(desk.text?.value).toBe(
      `${WORDS.south} [South panel]\n\nMinority views\n\n${WORDS.north} [North panel]`,
    )
    expect(desk.minority).toMatchObject([{ standing: 'stands', intoQuestion: 'why' }])
    const { id } = await compileOf(db, invitationId)
    expect(await auditOf(db, 'compile.put-minority-views', id)).toHaveLength(1)
  })

  it('are put in only where there are some, by those who lead the group, while it is open', async () => {
    const borough = await aBorough(db)
    const put = { invitationId: borough.invitationId, question: 'why' }
    await expect(putMinorityViews(borough.ctx(), put)).rejects.toThrow(Conflict)
    await expect(putMinorityViews(borough.ctx(officer()), put)).rejects.toThrow(NotAllowed)
    const closed = await aBorough(db, { status: 'closed' })
    await expect(
      putMinorityViews(closed.ctx(), { ...put, invitationId: closed.invitationId }),
    ).rejects.toThrow(NotAllowed)
  })
})
