import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NotFound } from '@/lib/core/errors'
import { addDays, londonDate } from '@/lib/core/london-time'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { recordResponded, recordStarted } from '@/lib/invitations/tally'
import { anonymous, officer, system } from '../../support/actors'
import { aBody, aConsultation, aCtx, anInvitation, aResponse, CAMDEN, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()

const DAY_MS = 86_400_000

/** One body, asked at launch or after, and what became of it. */
const aFate = fc.record({
  type: fc.constantFrom('CPEG', 'SNP', 'CDRP'),
  borough: fc.constantFrom<(string | null)[]>(CAMDEN, 'E09000012', 'E09000033', null),
  isAddition: fc.boolean(),
  startsAfter: fc.option(fc.integer({ min: 0, max: 5 })),
  respondsAfter: fc.option(fc.integer({ min: 0, max: 5 })),
})
type Fate = typeof aFate extends fc.Arbitrary<infer T> ? T : never

async function live(stage: { stage: { id: string } }, fate: Fate) {
  const { type, borough, isAddition, startsAfter, respondsAfter } = fate
  const body = await aBody(db, { type, boroughCode: borough })
  const invitation = await anInvitation(db, stage, { bodyId: body.id })
  if (isAddition) {
    await db.invitation.update({ where: { id: invitation.id }, data: { isAddition: true } })
    await db.denominator.updateMany({
      where: { stageId: stage.stage.id, bodyTypeCode: type, boroughCode: borough ?? '' },
      data: { invited: { decrement: 1 }, added: { increment: 1 } },
    })
  }
  const on = (days: number) => aCtx(db, system, new Date(NOW.getTime() + days * DAY_MS))
  if (startsAfter !== null) await recordStarted(on(startsAfter), invitation)
  if (respondsAfter !== null) await recordResponded(on(respondsAfter), invitation)
}

type Asked = Awaited<ReturnType<typeof db.invitation.findMany>>[number]

/** The same figures, counted from the invitations one by one. */
function counted(asked: Asked[]) {
  const atLaunch = asked.filter(({ isAddition }) => !isAddition)
  const responded = atLaunch.filter(({ respondedAt }) => respondedAt).length
  return {
    invited: atLaunch.length,
    added: asked.length - atLaunch.length,
    started: asked.filter(({ startedAt }) => startedAt).length,
    responded,
    respondedAdded: asked.filter(({ isAddition, respondedAt }) => isAddition && respondedAt).length,
    declined: asked.filter(({ declinedAt }) => declinedAt).length,
    rate: atLaunch.length ? responded / atLaunch.length : null,
  }
}
const boroughsOf = (asked: Asked[]) => new Set(asked.flatMap(({ boroughCode }) => boroughCode ?? [])).size
const answered = ({ respondedAt }: Asked) => respondedAt !== null

describe('response rates', () => {
  it('are what counting every invitation gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aFate, { minLength: 1, maxLength: 12 }), async (fates) => {
        const consultation = await aConsultation(db, { status: 'open' })
        for (const fate of fates) await live(consultation, fate)
        const asked = await db.invitation.findMany({ where: { stageId: consultation.stage.id } })
        const rates = await getResponseRates(aCtx(db, anonymous), { slug: consultation.slug })

        expect(rates.total).toEqual(counted(asked))
        expect(rates.boroughsInvited).toBe(boroughsOf(asked))
        expect(rates.boroughsReached).toBe(boroughsOf(asked.filter(answered)))
        for (const type of rates.bodyTypes) {
          const own = asked.filter(({ bodyTypeCode }) => bodyTypeCode === type.bodyType)
          expect(type).toMatchObject(counted(own))
          expect(type.boroughsReached).toBe(boroughsOf(own.filter(answered)))
        }
        expect(rates.bodyTypes).toHaveLength(new Set(asked.map(({ bodyTypeCode }) => bodyTypeCode)).size)
        for (const borough of rates.boroughs)
          expect(borough).toMatchObject(counted(asked.filter((a) => (a.boroughCode ?? '') === borough.code)))
        for (const both of rates.byBodyTypeAndBorough) {
          const isOwn = (a: Asked) =>
            a.bodyTypeCode === both.bodyType && (a.boroughCode ?? '') === both.boroughCode
          expect(both).toMatchObject(counted(asked.filter(isOwn)))
        }
        checkDays(rates.days, asked)
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  function checkDays(
    days: { date: string; started: number; responded: number; respondedSoFar: number }[],
    asked: Asked[],
  ) {
    days.forEach((day, i) => {
      const onDay = (instant: Date | null) => instant !== null && londonDate(instant) === day.date
      expect(day.started).toBe(asked.filter(({ startedAt }) => onDay(startedAt)).length)
      expect(day.responded).toBe(asked.filter(({ respondedAt }) => onDay(respondedAt)).length)
      expect(day.date).toBe(addDays(days[0]!.date, i))
    })
    expect(days.at(-1)?.respondedSoFar ?? 0).toBe(asked.filter(answered).length)
  }

  it('show every borough in its place, whether asked or not', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    await aResponse(db, consultation)
    const { boroughs, boroughsReached } = await getResponseRates(aCtx(db, anonymous), {
      slug: consultation.slug,
    })
    expect(boroughs).toHaveLength(32)
    expect(boroughsReached).toBe(1)
    expect(boroughs.find(({ code }) => code === CAMDEN)).toMatchObject({
      invited: 1,
      responded: 1,
      tileCol: 3,
    })
  })

  it('do not read invitations or responses, so that they cost the same however many there are', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    await aResponse(db, consultation)
    await db.invitation.deleteMany({ where: { stageId: consultation.stage.id } })
    const { total } = await getResponseRates(aCtx(db, anonymous), { slug: consultation.slug })
    expect(total).toMatchObject({ invited: 1, responded: 1, rate: 1 })
  })

  it('of a draft are for staff only, and empty', async () => {
    const draft = await aConsultation(db)
    await expect(getResponseRates(aCtx(db, anonymous), { slug: draft.slug })).rejects.toThrow(NotFound)
    const rates = await getResponseRates(aCtx(db, officer()), { consultationId: draft.id })
    expect(rates).toMatchObject({ bodyTypes: [], days: [], total: { invited: 0, rate: null } })
  })
})
