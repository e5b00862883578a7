import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setCoding } from '@/lib/analysis/set-coding'
import { InvalidInput } from '@/lib/core/errors'
import { FEWEST, shownOf, shownPeople } from '@/lib/methods/disclosure/few-people'
import { figuresIn, themesIn } from '@/lib/reports/read-content'
import { smallChanges, withoutSmallChanges } from '@/lib/reports/small-changes'
import type { Block, ReportContent, ReportTheme } from '@/lib/reports/content-types'
import { officer } from '../../support/actors'
import { aConsultation, aCtx } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { publishedReport } from '../../support/published-report'
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
  const rows = themes.map(({ id, title, ofPublic }) => ({
    ...{ id, title, ofPublic, key: 'all', responses: 0, byType: [] },
  }))
  // A theme stands in the table of all of them, and one of the two by itself as well.
  const blocks: Block[] = [
    { type: 'figure', figure: 'themes', bodyTypes: [], rows },
    ...themes.slice(1).map((theme): Block => ({ type: 'figure', figure: 'theme', theme })),
  ]
  const sections: ReportContent['sections'] = [{ kind: 'told', key: '', heading: '', blocks }]
  return { publicBase: shownPeople(base), sections } as unknown as ReportContent
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
      const figures = published.map((content) => ({
        base: content.publicBase ?? null,
        counts: figuresIn(content, 'themes')[0]!.rows.map(({ ofPublic }) => ofPublic ?? null),
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
    await publishedReport(asOfficer, { consultationId })
    await code(20, 23)
    const next = { consultationId, whatChanged: 'Three more answers were coded.' }
    const refused = publishedReport(asOfficer, next)
    await expect(refused).rejects.toThrow(InvalidInput)
    await expect(refused).rejects.toMatchObject({
      fields: { hidesSmallChanges: expect.stringContaining('“Time” was 20 in edition 1 and would be 23') },
    })
    expect(await db.reportEdition.count({ where: { report: { consultationId } } })).toBe(1)

    const { edition, fingerprint } = await publishedReport(asOfficer, { ...next, hidesSmallChanges: true })
    expect(edition).toBe(2)
    const kept = await db.reportEdition.findFirstOrThrow({ where: { report: { consultationId }, number: 2 } })
    const content = kept.content as unknown as ReportContent
    expect(themesIn(content)).toMatchObject([{ title: 'Time', ofPublic: null }])
    expect(content.publicBase).toBe(40)
    expect(kept.fingerprint).toBe(fingerprint)
    const rows = await auditOf(db, consultationId, 'report.publish')
    expect(rows.at(-1)).toMatchObject({ detail: { edition: 2, fingerprint, hidden: 1 } })

    await code(23, 30)
    // Ten more than in edition 1, seven more than in what edition 2 would have said and does not.
    await expect(
      publishedReport(asOfficer, { ...next, whatChanged: 'All were coded.' }),
    ).resolves.toMatchObject({ edition: 3 })
  })
})
