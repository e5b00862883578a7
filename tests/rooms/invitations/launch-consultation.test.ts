import { describe, expect, it } from 'vitest'
import { inTransaction } from '@/lib/core/ctx'
import { addDays, dateColumn, londonDate } from '@/lib/core/london-time'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { launchConsultation } from '@/lib/invitations/launch-consultation'
import { previewLaunch } from '@/lib/invitations/preview-launch'
import { anonymous, linkOfficerOf, officer, researcher } from '../../support/actors'
import { aBody, aConsultation, aCtx, CAMDEN, HACKNEY, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()

/** A consultation of one borough's panels, so that bodies of other tests are not in it. */
let boroughs = await db.borough.findMany({ orderBy: { code: 'asc' } })
function aBorough(): string {
  const [first, ...rest] = boroughs
  boroughs = rest
  return first!.code
}

async function anApproved(boroughCode: string, over: Parameters<typeof aConsultation>[1] = {}) {
  return aConsultation(db, {
    status: 'approved',
    audiences: [{ bodyTypeCode: 'SNP', boroughCodes: [boroughCode] }],
    ...over,
  })
}

const stateOf = async (consultation: { id: string; stage: { id: string } }) => ({
  status: (await db.consultation.findUniqueOrThrow({ where: { id: consultation.id } })).status,
  invitations: await db.invitation.findMany({ where: { stageId: consultation.stage.id } }),
  denominators: await db.denominator.findMany({ where: { stageId: consultation.stage.id } }),
  runs: await db.jobRun.findMany({ where: { subjectId: consultation.id } }),
  jobs: await db.$queryRaw<{ data: unknown }[]>`
    SELECT data FROM pgboss.job WHERE name = 'issue-invitations' AND data->>'stageId' = ${consultation.stage.id}`,
  ledger: await db.engagementContact.findMany({ where: { subjectId: consultation.stage.id } }),
  audit: await db.auditEvent.findMany({
    where: { subjectId: consultation.id, action: 'consultation.launch' },
  }),
})

async function somebodyWaitsForALock(): Promise<void> {
  for (;;) {
    const [row] = await db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (row && row.waiting > 0) return
  }
}

describe('launching a consultation', () => {
  it('asks every open body of the audience, freezes how many, and has the letters written', async () => {
    const borough = aBorough()
    const asked = [
      await aBody(db, { boroughCode: borough }),
      await aBody(db, { boroughCode: borough, email: null }),
    ]
    const closed = await aBody(db, { boroughCode: borough })
    await db.body.update({ where: { id: closed.id }, data: { closedAt: NOW } })
    await aBody(db, { boroughCode: borough, type: 'CPEG' })
    const consultation = await anApproved(borough)

    const { jobRunId, invited } = await launchConsultation(aCtx(db, officer()), { id: consultation.id })

    const state = await stateOf(consultation)
    expect(invited).toBe(2)
    expect(state.status).toBe('open')
    expect(state.invitations.map(({ bodyId }) => bodyId).sort()).toEqual(asked.map(({ id }) => id).sort())
    expect(state.invitations.every(({ isAddition }) => !isAddition)).toBe(true)
    expect(state.denominators).toMatchObject([
      { bodyTypeCode: 'SNP', boroughCode: borough, invited: 2, added: 0 },
    ])
    expect(state.runs).toMatchObject([{ id: jobRunId, status: 'waiting', total: 2 }])
    expect(state.jobs).toEqual([{ data: { stageId: consultation.stage.id, jobRunId } }])
    expect(state.ledger).toHaveLength(2)
    expect(state.ledger[0]).toMatchObject({ kind: 'invitation', title: consultation.title })
    expect(state.audit).toMatchObject([
      { actorKind: 'user', detail: { from: 'approved', to: 'open', invited: 2 } },
    ])
    const version = await db.questionnaireVersion.findUniqueOrThrow({
      where: { id: consultation.questionnaire.id },
    })
    expect(version.frozenAt).toEqual(NOW)
  })

  it('counts a body without a borough under none', async () => {
    await aBody(db, { boroughCode: null })
    const consultation = await aConsultation(db, { status: 'approved', audiences: [{ bodyTypeCode: 'SNP' }] })
    await launchConsultation(aCtx(db, officer()), { id: consultation.id })
    const { denominators } = await stateOf(consultation)
    expect(denominators.find(({ boroughCode }) => boroughCode === '')).toMatchObject({ invited: 1 })
  })

  it('asks a later audience at the start of its day in London', async () => {
    const borough = aBorough()
    await aBody(db, { boroughCode: borough })
    await aBody(db, { boroughCode: borough, type: 'CPEG' })
    const consultation = await anApproved(borough, {
      audiences: [
        { bodyTypeCode: 'SNP', boroughCodes: [borough] },
        { bodyTypeCode: 'CPEG', boroughCodes: [borough] },
      ],
    })
    await db.audience.updateMany({
      where: { stageId: consultation.stage.id, bodyTypeCode: 'SNP' },
      data: { askedOn: dateColumn('2026-06-20') },
    })
    await launchConsultation(aCtx(db, officer()), { id: consultation.id })
    const { invitations, runs } = await stateOf(consultation)
    const at = Object.fromEntries(invitations.map(({ bodyTypeCode, invitedAt }) => [bodyTypeCode, invitedAt]))
    expect(at).toEqual({ CPEG: NOW, SNP: new Date('2026-06-19T23:00:00Z') })
    expect(runs).toMatchObject([{ total: 1 }])
  })

  it('happens once: a second launch is refused and changes nothing', async () => {
    const borough = aBorough()
    await aBody(db, { boroughCode: borough })
    const consultation = await anApproved(borough)
    await launchConsultation(aCtx(db, officer()), { id: consultation.id })
    const before = await stateOf(consultation)
    await expect(launchConsultation(aCtx(db, officer()), { id: consultation.id })).rejects.toThrow(NotAllowed)
    expect(await stateOf(consultation)).toEqual(before)
  })

  it('succeeds for one of two who launch at the same time; the other finds somebody was quicker', async () => {
    const borough = aBorough()
    await aBody(db, { boroughCode: borough })
    const consultation = await anApproved(borough)
    const launch = (ctx = aCtx(db, officer())) => launchConsultation(ctx, { id: consultation.id })
    const second = await inTransaction(aCtx(db, officer()), async (ctx) => {
      await launch(ctx)
      const outcome = launch().catch((error: unknown) => error)
      await somebodyWaitsForALock()
      return { outcome }
    })
    expect(await second.outcome).toBeInstanceOf(Conflict)
    const { invitations, jobs, audit } = await stateOf(consultation)
    expect([invitations.length, jobs.length, audit.length]).toEqual([1, 1, 1])
  })

  it('is refused for those who may not, and where the consultation is not ready; nothing is left behind', async () => {
    const borough = aBorough()
    await aBody(db, { boroughCode: borough })
    const approved = await anApproved(borough)
    for (const actor of [researcher(), linkOfficerOf(borough)])
      await expect(launchConsultation(aCtx(db, actor), { id: approved.id })).rejects.toThrow(NotAllowed)
    await expect(launchConsultation(aCtx(db, anonymous), { id: approved.id })).rejects.toThrow(NotFound)
    const nothingToChange = await anApproved(borough, { canChange: '' })
    const draft = await anApproved(borough, { status: 'draft' })
    const past = await anApproved(borough, { closesOn: addDays(londonDate(NOW), -1) })
    for (const { id } of [nothingToChange, draft, past])
      await expect(launchConsultation(aCtx(db, officer()), { id })).rejects.toThrow(NotAllowed)
    const { invitations, denominators, jobs } = await stateOf(nothingToChange)
    expect([invitations, denominators, jobs]).toEqual([[], [], []])
  })

  it('is refused, and undone whole, where the audience has nobody in it', async () => {
    const consultation = await anApproved(aBorough())
    await expect(launchConsultation(aCtx(db, officer()), { id: consultation.id })).rejects.toThrow(
      /no bodies/,
    )
    expect(await stateOf(consultation)).toMatchObject({ status: 'approved', runs: [], audit: [] })
  })
})

describe('the preview of a launch', () => {
  it('says whom it asks, whom no letter reaches, and what the letter says', async () => {
    const borough = aBorough()
    await aBody(db, { boroughCode: borough, name: 'The reached panel' })
    await aBody(db, { boroughCode: borough, name: 'The unreached panel', email: null })
    const consultation = await anApproved(borough)
    const preview = await previewLaunch(aCtx(db, officer()), { id: consultation.id })
    expect(preview).toMatchObject({ bodies: 2, withoutAddress: 1, refusals: [] })
    expect(preview.examplesWithoutAddress).toMatchObject([{ name: 'The unreached panel' }])
    expect(preview.letter.text).toContain('The reached panel')
    expect(preview.letter.text).toContain('What the plan puts first.')
  })

  it('counts what the launch then asks', async () => {
    await aBody(db, { boroughCode: CAMDEN })
    await aBody(db, { boroughCode: HACKNEY })
    const consultation = await aConsultation(db, { status: 'approved', audiences: [{ bodyTypeCode: 'SNP' }] })
    const preview = await previewLaunch(aCtx(db, officer()), { id: consultation.id })
    const { invited } = await launchConsultation(aCtx(db, officer()), { id: consultation.id })
    expect(preview.bodies).toBe(invited)
  })

  it('names what stands against it', async () => {
    const draft = await anApproved(aBorough(), { status: 'draft' })
    const preview = await previewLaunch(aCtx(db, officer()), { id: draft.id })
    expect(preview.refusals).toHaveLength(1)
  })
})
