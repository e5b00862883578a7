import { describe, expect, it } from 'vitest'
import { getAnswerTable } from '@/lib/analysis/get-answer-table'
import type { ShownColumn, ShownTable } from '@/lib/analysis/tables/shown-table'
import { weightedByBorough } from '@/lib/analysis/tables/weighted-by-borough'
import { residentsOf } from '@/lib/bodies/residents'
import { researcher } from '@/tests/support/actors'
import { aConsultation, aCtx, CAMDEN, HACKNEY } from '@/tests/support/builders'
import { aPersonsResponse } from '@/tests/support/persons'
import { testDatabase } from '@/tests/support/test-database'

const { db } = await testDatabase()

const aColumn = (code: string, counts: (number | null)[], answered: number | null): ShownColumn => ({
  ...{
    code,
    label: code,
    size: answered,
    answered,
    responses: answered,
    missing: 0,
    notAsked: 0,
    mean: null,
    median: null,
  },
  cells: counts.map((count) => ({ count, share: null, low: null, high: null })),
})
const aTable = (...columns: ShownColumn[]): ShownTable => ({
  ...{ columns, isHidden: false, association: null },
  rows: [
    { code: 'yes', label: 'Yes' },
    { code: 'no', label: 'No' },
  ],
})
const residents = new Map([
  ['a', 100],
  ['b', 300],
])

describe('weights by borough', () => {
  it('let each borough count as many as live there', () => {
    // Of a 60 of 80, of b 10 of 40: 0.75 of a quarter and 0.25 of three quarters.
    const table = aTable(aColumn('', [70, 50], 120), aColumn('a', [60, 20], 80), aColumn('b', [10, 30], 40))
    const weighted = weightedByBorough(table, residents)
    expect(weighted).toMatchObject({ base: 120, boroughs: 2, others: 0 })
    if (typeof weighted === 'string') return
    expect(weighted.rows.map(({ share }) => share)).toEqual([0.375, 0.625])
    // Weights 0.375 on 80 and 2.25 on 40: 1.6875 by Kish.
    expect(weighted.designEffect).toBeCloseTo(1.78125, 10)
    expect(weighted.effectiveBase).toBeCloseTo(120 / 1.78125, 8)
    expect(weighted.rows[0]!.low).toBeLessThan(0.375)
  })

  it('take the boroughs of which something is hidden together, as what is left of all', () => {
    const more = new Map([...residents, ['c', 100], ['d', 100]] as const)
    const table = aTable(
      aColumn('', [100, 100], 200),
      aColumn('a', [60, 20], 80),
      aColumn('b', [null, null], 50),
      aColumn('c', [null, null], null),
    )
    const weighted = weightedByBorough(table, more)
    expect(weighted).toMatchObject({ base: 200, boroughs: 1, others: 3 })
    if (typeof weighted === 'string') return
    // A sixth lives in a; of the others 40 of 120 said yes.
    expect(weighted.rows[0]!.share).toBeCloseTo(0.75 / 6 + (40 / 120) * (5 / 6), 12)
  })

  it('are refused where too few would stand for too many', () => {
    const few = aTable(aColumn('', [70, 22], 92), aColumn('a', [60, 20], 80))
    expect(weightedByBorough(few, residents)).toMatch(/too few people/)
    const hidden = aTable(aColumn('', [70, 50], 120), aColumn('a', [null, null], null))
    expect(weightedByBorough(hidden, residents)).toMatch(/Of no borough/)
    expect(weightedByBorough(aTable(aColumn('', [null, null], null)), residents)).toMatch(/Too few/)
  })

  it('are an option of tables of persons, and of nothing else', async () => {
    const definition = {
      pages: [{ name: 'one', elements: [{ type: 'radiogroup', name: 'mode', choices: ['yes', 'no'] }] }],
    }
    const consultation = await aConsultation(db, { status: 'closed', definition })
    const say = async (n: number, boroughCode: string, mode: string) => {
      for (let i = 0; i < n; i++) await aPersonsResponse(db, consultation, { boroughCode, answers: { mode } })
    }
    await say(30, CAMDEN, 'yes')
    await say(15, CAMDEN, 'no')
    await say(12, HACKNEY, 'yes')
    await say(24, HACKNEY, 'no')
    const table = (over: object) =>
      getAnswerTable(aCtx(db, researcher()), { consultationId: consultation.id, ...over })
    expect((await table({ strand: 'persons' })).weighted).toBeNull()
    expect((await table({ strand: 'bodies', weights: 'borough' })).weighted).toBeNull()
    const view = await table({ strand: 'persons', weights: 'borough' })
    expect(view.by).toBe('borough')
    // Thirty boroughs of which nobody answered: nobody stands for them.
    expect(view.weighted).toMatch(/too few people/)
    expect((await table({ strand: 'persons', weights: 'borough', by: 'channel' })).weighted).toMatch(
      /by borough/,
    )
    const known = new Map([CAMDEN, HACKNEY].map((code) => [code, residentsOf(code)!]))
    const [camden = 0, hackney = 0] = known.values()
    const weighted = weightedByBorough(view.table!, known)
    expect(weighted).toMatchObject({ base: 81, boroughs: 2 })
    if (typeof weighted === 'string') return
    expect(weighted.rows[0]!.share).toBeCloseTo(
      ((2 / 3) * camden + (1 / 3) * hackney) / (camden + hackney),
      12,
    )
  })
})
