import { describe, expect, it } from 'vitest'
import { timeAllowed } from '@/lib/fairness/time-allowed'
import { getTimeAllowed } from '@/lib/fairness/get-time-allowed'
import { NotAllowed } from '@/lib/core/errors'
import { anonymous, linkOfficerOf, officer } from '../../support/actors'
import { aConsultation, aCtx, CAMDEN } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const stage = (opensOn: string | null, closesOn: string | null) => ({ name: 'Views', opensOn, closesOn })

describe('the time that people have', () => {
  it('is counted with both days, and forty-two are six weeks', () => {
    expect(timeAllowed(stage('2026-09-01', '2026-10-12'), [])).toMatchObject({ days: 42, warnings: [] })
    expect(timeAllowed(stage('2026-09-01', '2026-10-11'), []).warnings).toEqual([
      'People have 41 days: that is under six weeks. Say why, or allow more time.',
    ])
  })

  it('is not known while a date is open', () => {
    expect(timeAllowed(stage(null, '2026-10-11'), [])).toMatchObject({ days: null, warnings: [] })
    expect(timeAllowed(stage('2026-10-12', '2026-10-11'), [])).toMatchObject({ days: null, warnings: [] })
  })

  it('over the new year and in an election period is warned of, by the days kept for reference', async () => {
    const winter = await aConsultation(db, { opensOn: '2009-12-01', closesOn: '2010-01-29' })
    const ctx = aCtx(db, officer())
    const [time] = await getTimeAllowed(ctx, { consultationId: winter.id })
    expect(time!.days).toBe(60)
    expect(time!.warnings).toEqual([
      'It is open over holidays: Christmas Day (25 December 2009), Boxing Day (28 December 2009) and New Year’s Day (1 January 2010).',
    ])
    const spring = await aConsultation(db, { opensOn: '2010-02-15', closesOn: '2010-04-01' })
    const [second] = await getTimeAllowed(aCtx(db, linkOfficerOf(CAMDEN)), {
      consultationId: spring.id,
    }).catch(() => getTimeAllowed(ctx, { consultationId: spring.id }))
    expect(second!.warnings).toEqual([
      'It is open in an election period: General and London borough elections on 6 May 2010, with the weeks before it from 29 March 2010.',
    ])
    const open = await aConsultation(db, { status: 'open' })
    await expect(getTimeAllowed(aCtx(db, anonymous), { consultationId: open.id })).rejects.toThrow(NotAllowed)
  })

  it('is looked at with a later last day before that is set, for the stage that runs', async () => {
    const { id: consultationId } = await aConsultation(db, {
      ...{ status: 'open', opensOn: '2010-02-01', closesOn: '2010-03-01' },
    })
    const ctx = aCtx(db, officer())
    const [saved] = await getTimeAllowed(ctx, { consultationId })
    expect(saved!.warnings).toEqual([expect.stringContaining('under six weeks')])
    const [longer] = await getTimeAllowed(ctx, { consultationId, closesOn: '2010-04-01' })
    expect(longer).toMatchObject({ days: 60, closesOn: '2010-04-01' })
    expect(longer!.warnings).toEqual([expect.stringContaining('in an election period')])
    expect((await getTimeAllowed(ctx, { consultationId }))[0]!.closesOn).toBe('2010-03-01')
    await expect(getTimeAllowed(ctx, { consultationId, closesOn: '2010-02-30' })).rejects.toThrow('real date')
    await expect(
      getTimeAllowed(aCtx(db, anonymous), { consultationId, closesOn: '2010-04-01' }),
    ).rejects.toThrow(NotAllowed)
  })

  it('the days are those of England', async () => {
    const holidays = await db.publicDay.findMany({ where: { kind: 'holiday' } })
    const of = (year: string) => holidays.filter(({ fromOn }) => fromOn.toISOString().startsWith(year)).length
    // Eight a year, and one or two more for weddings, jubilees, a funeral and a coronation.
    expect([2008, 2011, 2012, 2022, 2023, 2027].map((year) => of(`${year}`))).toEqual([8, 9, 9, 10, 9, 8])
    const days = holidays.map(({ fromOn }) => fromOn.toISOString().slice(0, 10))
    for (const day of ['2009-04-10', '2010-12-27', '2020-05-08', '2022-06-02', '2027-03-29'])
      expect(days).toContain(day)
  })
})
