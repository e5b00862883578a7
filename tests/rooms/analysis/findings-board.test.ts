import { expect, it } from 'vitest'
import { getFindingsBoard } from '@/lib/analysis/get-findings-board'
import { answerHash } from '@/lib/responses/answer-hash'
import { setCoding } from '@/lib/analysis/set-coding'
import { NotAllowed } from '@/lib/core/errors'
import { linkOfficerOf } from '@/tests/support/actors'
import { aCtx, CAMDEN, HACKNEY } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAnswerBy, aTheme, aWorld } from './world'

const { db } = await testDatabase()

async function aBoard() {
  const { consultation, theme, ctx } = await aWorld(db)
  const other = await aTheme(db, consultation, 'Nobody says so')
  const say = async (over: object, ...themes: { id: string }[]) => {
    const { id: responseId } = await anAnswerBy(db, consultation, {
      answers: { view: 'A', more: 'B' },
      ...over,
    })
    for (const { id: themeId } of themes)
      for (const [question, text] of [
        ['view', 'A'],
        ['more', 'B'],
      ] as const)
        await setCoding(ctx, { responseId, question, themeId, on: true, answerHash: answerHash(text) })
  }
  await say({ type: 'CPEG', boroughCode: CAMDEN }, theme)
  await say({ type: 'CPEG', boroughCode: HACKNEY })
  await say({ boroughCode: HACKNEY }, theme)
  return { consultation, theme, other, ctx }
}

it('counts a body once for a theme, by kind of body, with shares, lift and intervals', async () => {
  const { consultation, ctx, theme, other } = await aBoard()
  const board = await getFindingsBoard(ctx, { consultationId: consultation.id })
  expect(board.groups.map(({ code, base }) => [code, base])).toEqual([
    ['CPEG', 2],
    ['SNP', 2],
  ])
  expect(board.base).toBe(4)
  expect(board.rows.map(({ id, all }) => [id, all.count])).toEqual([
    [theme.id, 2],
    [other.id, 0],
  ])
  const [first, second] = board.rows
  expect(first!.all).toMatchObject({ share: 0.5, lift: null })
  expect(first!.cells).toMatchObject([
    { count: 1, share: 0.5, lift: 1 },
    { count: 1, share: 0.5, lift: 1 },
  ])
  expect([first!.all.low!.toFixed(3), first!.all.high!.toFixed(3)]).toEqual(['0.150', '0.850'])
  expect(second!.cells[0]).toMatchObject({ count: 0, share: 0, lift: null })
})

it('of whose answers were asked for', async () => {
  const { consultation, ctx, theme } = await aBoard()
  const board = await getFindingsBoard(ctx, { consultationId: consultation.id, borough: HACKNEY })
  expect(board.groups.map(({ code, base }) => [code, base])).toEqual([
    ['CPEG', 1],
    ['SNP', 1],
  ])
  expect(board.rows.find(({ id }) => id === theme.id)!.cells.map(({ count }) => count)).toEqual([0, 1])
})

it('and by borough', async () => {
  const { consultation, ctx } = await aBoard()
  const board = await getFindingsBoard(ctx, { consultationId: consultation.id, by: 'borough' })
  const hackney = board.groups.findIndex(({ name }) => name === 'Hackney')
  expect(board.groups[hackney]).toMatchObject({ base: 2 })
  expect(board.rows[0]!.cells[hackney]).toMatchObject({ count: 1, share: 0.5, lift: 1 })
  const camden = board.groups.findIndex(({ name }) => name === 'Camden')
  expect(board.rows[0]!.cells[camden]).toMatchObject({ count: 1 })
})

it('is not for link officers', async () => {
  const { consultation } = await aBoard()
  const asLink = aCtx(db, linkOfficerOf(CAMDEN))
  await expect(getFindingsBoard(asLink, { consultationId: consultation.id })).rejects.toThrow(NotAllowed)
})
