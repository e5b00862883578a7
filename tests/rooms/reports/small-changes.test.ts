import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setCoding } from '@/lib/analysis/set-coding'
import { InvalidInput } from '@/lib/core/errors'
import { FEWEST, shownOf, shownPeople } from '@/lib/methods/disclosure/few-people'
import { publishReport } from '@/lib/reports/publish-report'
import { smallChanges, withoutSmallChanges } from '@/lib/reports/small-changes'
import type { ReportContent, ReportTheme } from '@/lib/reports/types'
import { officer } from '../../support/actors'
import { aConsultation, aCtx } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { aResearcher, aTheme, auditOf, TWO_QUESTIONS } from '../analysis/world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())

/** As far as figures of persons go, what an edition has in it. */
function anEdition(base: number, speaking: number[]): ReportContent {
  const themes = speaking.map((count, i) => ({
    ...{ id: `t${i}`, title: `Theme ${i}`, description: '', responses: 0, byType: [], quotes: [] },
    ofPublic: shownOf(count, base),
  })) satisfies ReportTheme[]
  const part = { key: 'all', heading: '', text: '', themes }
  return { publicBase: shownPeople(base), parts: [part] } as unknown as ReportContent
}

/** By lot of those who answered between two editions: how many, and of them how many tenths speak of each of two themes. */
const lots = fc.array(
  fc.record({
    n: fc.oneof(fc.nat(15), fc.integer({ min: 30, max: 150 })),
    a: fc.integer({ min: 0, max: 10 }),
    b: fc.integer({ min: 0, max: 10 }),
  }),
  { minLength: 2, maxLength: 4 },
)

it('from one edition and the next no figure of fewer than ten people can be taken', () => {
  let shown = 0
  fc.assert(
    fc.property(lots, (all) => {
      const published: ReportContent[] = []
      let [base, a, b] = [0, 0, 0]
      for (const lot of all) {
        base += lot.n
        a += Math.round((lot.n * lot.a) / 10)
        b += Math.round((lot.n * lot.b) / 10)
        const content = anEdition(base, [a, b])
        const earlier = published.map((content, i) => ({ number: i + 1, content }))
        const hidden = withoutSmallChanges(content, smallChanges(earlier, content))
        expect(smallChanges(earlier, hidden)).toEqual([])
        published.push(hidden)
      }
      const figures = published.map(({ publicBase, parts }) => ({
        base: publicBase ?? null,
        counts: parts[0]!.themes.map(({ ofPublic }) => ofPublic ?? null),
      }))
      const isFine = (n: number) => n === 0 || Math.abs(n) >= FEWEST
      figures.forEach((later, i) =>
        figures.slice(0, i).forEach((before) => {
          const more = later.base === null || before.base === null ? null : later.base - before.base
          if (more !== null) expect(isFine(more)).toBe(true)
          later.counts.forEach((count, j) => {
            const old = before.counts[j] ?? null
            if (count === null || old === null) return
            shown++
            expect(isFine(count - old)).toBe(true)
            // Of those who came between, neither few nor all but a few, nor none or all.
            if (more) expect(count - old).toBeGreaterThanOrEqual(FEWEST)
            if (more) expect(more - (count - old)).toBeGreaterThanOrEqual(FEWEST)
          })
        }),
      )
    }),
    { numRuns: 500 },
  )
  expect(shown, 'something is still shown').toBeGreaterThan(100)
})

it('what is hidden on one side takes nothing from the other, and the same figure again says nothing', () => {
  expect(smallChanges([{ number: 1, content: anEdition(8, [3]) }], anEdition(60, [30]))).toEqual([])
  expect(smallChanges([{ number: 1, content: anEdition(60, [30]) }], anEdition(60, [30]))).toEqual([])
  expect(smallChanges([], anEdition(60, [30]))).toEqual([])
})

describe('publishing', () => {
  it('names the figure and the mend, and hides it where that is wished', async () => {
    const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
    const consultationId = consultation.id
    const ctx = aCtx(db, await aResearcher(db))
    const theme = await aTheme(db, { id: consultationId, status: 'analysing' }, 'Time')
    const people = await Promise.all(
      Array.from({ length: 40 }, () =>
        aPersonsResponse(db, consultation, { answers: { view: 'Give us time.' } }),
      ),
    )
    const code = async (from: number, to: number) => {
      for (const { id: responseId } of people.slice(from, to))
        await setCoding(ctx, { responseId, question: 'view', themeId: theme.id, on: true })
    }
    await code(0, 20)
    await publishReport(asOfficer, { consultationId })
    await code(20, 23)
    const next = { consultationId, whatChanged: 'Three more answers were coded.' }
    const refused = publishReport(asOfficer, next)
    await expect(refused).rejects.toThrow(InvalidInput)
    await expect(refused).rejects.toMatchObject({
      fields: { hidesSmallChanges: expect.stringContaining('“Time” was 20 in edition 1 and would be 23') },
    })
    expect(await db.reportEdition.count({ where: { report: { consultationId } } })).toBe(1)

    const { edition, fingerprint } = await publishReport(asOfficer, { ...next, hidesSmallChanges: true })
    expect(edition).toBe(2)
    const kept = await db.reportEdition.findFirstOrThrow({ where: { report: { consultationId }, number: 2 } })
    const content = kept.content as unknown as ReportContent
    expect(content.parts.flatMap(({ themes }) => themes)).toMatchObject([{ title: 'Time', ofPublic: null }])
    expect(content.publicBase).toBe(40)
    expect(kept.fingerprint).toBe(fingerprint)
    const rows = await auditOf(db, consultationId, 'report.publish')
    expect(rows.at(-1)).toMatchObject({ detail: { edition: 2, fingerprint, hidden: 1 } })

    await code(23, 30)
    // Ten more than in edition 1, seven more than in what edition 2 would have said and does not.
    await expect(
      publishReport(asOfficer, { ...next, whatChanged: 'All were coded.' }),
    ).resolves.toMatchObject({ edition: 3 })
  })
})
