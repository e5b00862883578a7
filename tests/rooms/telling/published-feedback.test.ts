import { describe, expect, it } from 'vitest'
import { NotFound } from '@/lib/core/errors'
import { exportFeedback } from '@/lib/telling/export-feedback'
import { getPublishedFeedback } from '@/lib/telling/get-published-feedback'
import { giveFeedback } from '@/lib/telling/give-feedback'
import { anonymous } from '../../support/actors'
import { aConsultation, aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aReportTold, tokenIn } from './world'

const { db } = await testDatabase()
const stranger = aCtx(db, anonymous)

/** So many answers, as letters of one kind would bring them. */
async function answers(consultationId: string, kind: string, counts: Record<string, number>) {
  const data = Object.entries(counts).flatMap(([isClear, n]) =>
    Array.from({ length: n }, (_, i) => ({
      ...{ consultationId, isClear, wouldAgain: 'yes', respondentKind: kind },
      ...{ linkHash: `${consultationId}-${kind}-${isClear}-${i}`, onDate: new Date('2026-06-10') },
    })),
  )
  await db.reportFeedback.createMany({ data })
}

describe('what those told think of it, for everybody', () => {
  it('says nothing while there are too few: bodies under five, persons under ten', async () => {
    const { slug, consultationId } = await aReportTold(db)
    await answers(consultationId, 'SNP', { yes: 4 })
    await answers(consultationId, 'public', { yes: 9 })
    expect(await getPublishedFeedback(stranger, { slug })).toEqual({ bodies: null, persons: null })
    expect((await exportFeedback(stranger, { slug })).split('\r\n').filter(Boolean)).toHaveLength(1)
  })

  it('counts bodies as they are, out of their letters', async () => {
    const { slug, consultationId, to, panelEmail } = await aReportTold(db)
    await answers(consultationId, 'SNP', { yes: 3, partly: 1 })
    const token = tokenIn((await to(panelEmail))[0]!.text)
    await giveFeedback(stranger, { token, isClear: 'no', wouldAgain: 'perhaps' })
    const { bodies, persons } = await getPublishedFeedback(stranger, { slug })
    expect(persons).toBeNull()
    expect(bodies).toMatchObject({ answers: 5, letters: 2 })
    expect(bodies!.isClear.map(({ count }) => count)).toEqual([3, 1, 1])
    expect(bodies!.wouldAgain.map(({ count }) => count)).toEqual([4, 1, 0])
  })

  it('counts persons apart, without what is small or could be worked out', async () => {
    const { slug, consultationId } = await aReportTold(db)
    await answers(consultationId, 'public', { yes: 30, partly: 12, no: 3 })
    const { bodies, persons } = await getPublishedFeedback(stranger, { slug })
    expect(bodies).toBeNull()
    expect(persons!.answers).toBe(45)
    expect(persons!.isClear.map(({ count }) => count)).toEqual([30, null, null])
    const csv = await exportFeedback(stranger, { slug })
    expect(csv).toContain('clear,yes,Yes,public,,30,45')
    expect(csv).toContain('clear,no,No,public,,,45')
    expect(csv).not.toContain('bodies')
  })

  it('is not there before a report is published', async () => {
    const { slug } = await aConsultation(db, { status: 'open' })
    await expect(getPublishedFeedback(stranger, { slug })).rejects.toThrow(NotFound)
    await expect(exportFeedback(stranger, { slug })).rejects.toThrow(NotFound)
  })

  it('tells public pages that they changed', async () => {
    const { consultationId } = await aReportTold(db)
    const version = async () => {
      const [row] = await db.$queryRaw<{ n: bigint }[]>`SELECT sum(count)::bigint AS n FROM public_change`
      return row!.n
    }
    const before = await version()
    await answers(consultationId, 'SNP', { yes: 1 })
    expect(await version()).toBeGreaterThan(before)
  })
})
