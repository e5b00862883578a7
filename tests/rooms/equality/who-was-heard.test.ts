import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { CODE_LISTS } from '@/lib/equality/code-lists'
import { exportWhoWasHeard } from '@/lib/equality/heard/export-who-was-heard'
import { getWhoWasHeard } from '@/lib/equality/heard/get-who-was-heard'
import { anonymous, linkOfficerOf, officer, researcher } from '../../support/actors'
import { aConsultation, aCtx, CAMDEN, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const staff = aCtx(db, researcher())

type Lot = { n: number; answers: Record<string, string>; borough?: string; isCounted?: boolean }

async function aConsultationHeard(lots: Lot[], status = 'closed') {
  const consultation = await aConsultation(db, { status })
  await db.equalityAnswer.createMany({
    data: lots.flatMap(({ n, answers, borough = '', isCounted = true }) =>
      Array.from({ length: n }, () => ({
        ...{ stageId: consultation.stage.id, respondentKind: 'public', boroughCode: borough },
        ...{ codeLists: CODE_LISTS, answers, isCounted },
      })),
    ),
  })
  return { consultationId: consultation.id }
}
type View = Awaited<ReturnType<typeof getWhoWasHeard>>
const table = ({ tables }: View, key: string) => tables.find((one) => one.key === key)!
const countsOf = (view: View, key: string) =>
  Object.fromEntries(table(view, key).rows.map(({ code, count }) => [code, count]))

describe('who was heard', () => {
  it('stands beside the residents, with gap, ratio and intervals', async () => {
    const of = await aConsultationHeard([
      { n: 60, answers: { sex: 'female', disability: 'limited-a-lot' } },
      { n: 40, answers: { sex: 'male', disability: 'no-condition' } },
      { n: 12, answers: { sex: 'prefer-not-to-say' } },
    ])
    const view = await getWhoWasHeard(staff, of)
    const [female] = table(view, 'sex').rows
    // Census 2021: of 8,791,113 residents of the 32 boroughs 4,527,306 or so are women.
    expect(female).toMatchObject({ code: 'female', count: 60, share: 0.6 })
    expect(female!.residentShare).toBeCloseTo(0.515, 3)
    expect(female!.gap!.value).toBeCloseTo(0.6 - female!.residentShare, 10)
    expect(female!.ratio!.value).toBeCloseTo(0.6 / female!.residentShare, 10)
    // Wilson: 60 of 100 is 0.502 to 0.691.
    expect(female!.low).toBeCloseTo(0.502, 3)
    expect(female!.gap!.low).toBeCloseTo(0.502 - female!.residentShare, 3)
    expect(table(view, 'sex').base).toBe(100)
    expect(countsOf(view, 'disability')).toEqual({ disabled: 60, 'not-disabled': 40 })
  })

  it('hides the few with others, and gives no share of fewer than thirty', async () => {
    const of = await aConsultationHeard([
      { n: 14, answers: { religion: 'christian', sex: 'female' } },
      { n: 12, answers: { religion: 'none', sex: 'female' } },
      { n: 3, answers: { religion: 'jewish', sex: 'male' } },
    ])
    const view = await getWhoWasHeard(staff, of)
    const shown = countsOf(view, 'religion')
    expect(shown).toMatchObject({ jewish: null, buddhist: null, christian: 14 })
    expect(shown.none).toBeNull()
    expect(table(view, 'religion').rows.every(({ share, ratio }) => share === null && ratio === null)).toBe(
      true,
    )
    expect(countsOf(view, 'sex')).toEqual({ female: null, male: null })
    expect(table(view, 'age').base).toBeNull()
  })

  it('is shown by borough of 25 people or more, and not while answers come', async () => {
    const lots = [
      { n: 40, answers: { sex: 'female' }, borough: CAMDEN },
      { n: 30, answers: { sex: 'male' }, borough: CAMDEN },
      { n: 20, answers: { sex: 'male' }, borough: HACKNEY },
      { n: 30, answers: { sex: 'female' } },
    ]
    const of = await aConsultationHeard(lots)
    const view = await getWhoWasHeard(staff, { ...of, borough: CAMDEN })
    expect(view.boroughs.map(({ code }) => code)).toEqual([CAMDEN])
    expect(view.borough).toMatchObject({ name: 'Camden', people: 70 })
    const [female, male] = table(view, 'sex').rows
    // Hackney’s twenty are hidden, and with them those who named no borough: from all boroughs nobody can tell them.
    expect([female!.count, male!.count]).toEqual([40, 30])
    expect(female!.residents).toBe(110_648)
    expect(view.tables.map(({ key }) => key)).not.toContain('ethnicBackground')
    for (const borough of [HACKNEY, 'E09000099'])
      await expect(getWhoWasHeard(staff, { ...of, borough })).rejects.toThrow(NotFound)

    const open = await aConsultationHeard(lots, 'open')
    await expect(getWhoWasHeard(staff, { ...open, borough: CAMDEN })).rejects.toThrow(NotFound)
    expect((await getWhoWasHeard(staff, open)).whyNoBoroughs).toContain('once the consultation has closed')
    const waiting = await aConsultationHeard([...lots, { n: 10, answers: { sex: 'male' }, isCounted: false }])
    expect(await getWhoWasHeard(staff, waiting)).toMatchObject({ boroughs: [], people: 120 })
  })

  it('has weights where enough can be shown, and says what they cost', async () => {
    const person = (sex: string, disability: string, orientation: string) => ({
      sex,
      disability,
      orientation,
    })
    const of = await aConsultationHeard([
      { n: 60, answers: person('female', 'no-condition', 'heterosexual') },
      { n: 15, answers: person('female', 'no-condition', 'gay-or-lesbian') },
      { n: 15, answers: person('female', 'not-limited', 'other') },
      { n: 30, answers: person('female', 'limited-a-lot', 'bisexual') },
      { n: 20, answers: person('male', 'no-condition', 'heterosexual') },
      { n: 10, answers: person('male', 'limited-a-little', 'heterosexual') },
    ])
    expect((await getWhoWasHeard(staff, of)).weights).toBeNull()
    const { weights } = await getWhoWasHeard(staff, { ...of, isWeighted: true })
    expect(weights!.by).toEqual(['What is your sex?', 'Disability'])
    expect(weights!.base).toBe(150)
    // Four in five were women, half of the residents are: men count two and a half times as much, and that costs.
    expect(weights!.designEffect).toBeGreaterThan(1.2)
    expect(weights!.effectiveBase).toBe(Math.round(150 / weights!.designEffect))
    expect(weights!.notBy.map(({ title }) => title)).toContain('What is your religion?')
    const orientation = weights!.tables.find(({ key }) => key === 'orientation')!
    expect(orientation.rows.find(({ code }) => code === 'bisexual')!.share).toBeLessThan(0.2)
    const few = await aConsultationHeard([
      { n: 40, answers: { sex: 'female' } },
      { n: 40, answers: { sex: 'male' } },
    ])
    expect(await getWhoWasHeard(staff, { ...few, isWeighted: true })).toMatchObject({
      weights: null,
      whyNoWeights: 'At least two questions are needed of which every figure can be shown.',
    })
  })

  it('comes as a file, and is for officers, researchers and administrators', async () => {
    const of = await aConsultationHeard([
      { n: 35, answers: { sex: 'female' } },
      { n: 15, answers: { sex: 'male' } },
    ])
    const csv = await exportWhoWasHeard(aCtx(db, officer()), of)
    expect(csv).toContain('all boroughs,sex,female,Female,35,50,0.7,')
    expect(csv).toContain('all boroughs,age,16-24,16 to 24,hidden,hidden,,,')
    for (const actor of [anonymous, linkOfficerOf(CAMDEN)])
      await expect(getWhoWasHeard(aCtx(db, actor), of)).rejects.toThrow(NotAllowed)
  })
})
