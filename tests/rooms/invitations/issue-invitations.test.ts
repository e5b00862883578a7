import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { hashToken } from '@/lib/auth/tokens'
import { dateColumn } from '@/lib/core/london-time'
import { NotAllowed } from '@/lib/core/errors'
import { findLink } from '@/lib/invitations/find-link'
import { issueDueInvitations } from '@/lib/invitations/issue-due-invitations'
import { issueInvitations } from '@/lib/invitations/issue-invitations'
import { launchConsultation } from '@/lib/invitations/launch-consultation'
import { anonymous, officer, researcher, system } from '../../support/actors'
import { aBody, aConsultation, aCtx, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db, url } = await testDatabase()
const boroughs = (await db.borough.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code)
const aBorough = () => boroughs.pop()!

type Over = { bodies?: { email?: string | null }[] }

async function aLaunch({ bodies = [{}, {}] }: Over = {}) {
  const boroughCode = aBorough()
  for (const body of bodies) await aBody(db, { boroughCode, ...body })
  const audiences = [{ bodyTypeCode: 'SNP', boroughCodes: [boroughCode] }]
  const consultation = await aConsultation(db, { status: 'approved', audiences })
  const { jobRunId } = await launchConsultation(aCtx(db, officer()), { id: consultation.id })
  return { consultation, boroughCode, stageId: consultation.stage.id, jobRunId }
}

const lettersOf = (stageId: string) => db.$queryRaw<{ text: string; to: string; id: string }[]>`
  SELECT m.text, m.to_address AS "to", i.id FROM mail m JOIN invitation i ON i.id::text = m.subject_id
  WHERE i.stage_id = ${stageId}::uuid`
const linksOf = (stageId: string) => db.invitationLink.findMany({ where: { invitation: { stageId } } })
const runOf = (id: string) => db.jobRun.findUniqueOrThrow({ where: { id } })
const tokenIn = (text: string) => text.match(/\/respond\/([\w-]+)/)?.[1] ?? ''

describe('the job that writes the letters of a launch', () => {
  it('writes one letter to each body, with a link that opens its invitation and is kept only as a hash', async () => {
    const { stageId, jobRunId } = await aLaunch()
    await issueInvitations(aCtx(db, system), { stageId, jobRunId })
    const letters = await lettersOf(stageId)
    const links = await linksOf(stageId)
    expect(letters).toHaveLength(2)
    expect(links).toHaveLength(2)
    for (const { text, id } of letters) {
      const token = tokenIn(text)
      expect(await findLink({ db }, token)).toMatchObject({ state: 'usable', invitationId: id })
      expect(JSON.stringify(links)).not.toContain(token)
    }
    expect(await runOf(jobRunId)).toMatchObject({ status: 'done', done: 2, total: 2 })
    expect(await db.auditEvent.findMany({ where: { subjectId: stageId } })).toMatchObject([
      { action: 'invitation.issue', actorKind: 'system', detail: { letters: 2 } },
    ])
  })

  it('puts the link on a line of its own, and says why, what can change, until when and whom to ask', async () => {
    const { stageId, jobRunId } = await aLaunch({ bodies: [{}] })
    await issueInvitations(aCtx(db, system), { stageId, jobRunId })
    const [letter] = await lettersOf(stageId)
    const text = letter!.text
    expect(text).toMatch(/^https?:\/\/\S+\/respond\/[\w-]{43}$/m)
    for (const words of ['The plan is to be revised.', 'What the plan puts first.', 'Wednesday 15 July 2026'])
      expect(text).toContain(words)
    expect(text).toContain('Engagement team: engagement@example.org')
    expect(text).toContain('colleague')
  })

  it('writes to the main contact, or else to the chair, or else to whoever has an address', async () => {
    const { stageId, jobRunId, boroughCode } = await aLaunch({
      bodies: [{}, { email: null }, { email: null }],
    })
    const [main, chaired, plain] = await db.body.findMany({
      where: { boroughCode },
      orderBy: { createdAt: 'asc' },
    })
    const add = (bodyId: string, email: string | null, over = {}) =>
      db.contact.create({
        data: {
          bodyId,
          email,
          name: email ?? 'No address',
          function: 'member',
          keepUntil: dateColumn('2030-01-01'),
          ...over,
        },
      })
    await add(main!.id, 'other@example.org', { function: 'chair' })
    await add(chaired!.id, null, { isMain: true })
    await add(chaired!.id, 'member@example.org')
    await add(chaired!.id, 'chair@example.org', { function: 'chair' })
    await add(plain!.id, 'gone@example.org', { function: 'chair', keepUntil: dateColumn('2026-01-01') })
    await add(plain!.id, 'plain@example.org')
    await issueInvitations(aCtx(db, system), { stageId, jobRunId })
    const to = (await lettersOf(stageId)).map((letter) => letter.to)
    expect(to).toHaveLength(3)
    expect(to).toContain('chair@example.org')
    expect(to).toContain('plain@example.org')
    expect(to).not.toContain('other@example.org')
  })

  it('says how many bodies it could not reach, and reaches them once they have an address', async () => {
    const { stageId, jobRunId, boroughCode } = await aLaunch({ bodies: [{}, { email: null }] })
    await issueInvitations(aCtx(db, system), { stageId, jobRunId })
    expect(await runOf(jobRunId)).toMatchObject({ status: 'done', done: 2, total: 2 })
    expect((await runOf(jobRunId)).message).toContain('1 body has no contact with an e-mail address')
    const silent = await db.body.findFirstOrThrow({ where: { boroughCode, contacts: { none: {} } } })
    const keepUntil = dateColumn('2030-01-01')
    await db.contact.create({
      data: { bodyId: silent.id, name: 'New', email: 'new@example.org', function: 'chair', keepUntil },
    })
    const later = new Date(NOW.getTime() + 3_600_000)
    await issueDueInvitations(aCtx(db, system, later))
    const run = await db.jobRun.findFirstOrThrow({ where: { createdAt: later } })
    await issueInvitations(aCtx(db, system, later), { stageId, jobRunId: run.id })
    expect((await lettersOf(stageId)).map(({ to }) => to)).toContain('new@example.org')
    expect(await lettersOf(stageId)).toHaveLength(2)
  })

  it('run again, or twice at once, writes no second letter', async () => {
    const { stageId, jobRunId } = await aLaunch({ bodies: Array.from({ length: 60 }, () => ({})) })
    const run = () => issueInvitations(aCtx(db, system), { stageId, jobRunId })
    await Promise.all([run(), run()])
    await run()
    expect(await lettersOf(stageId)).toHaveLength(60)
    expect(await linksOf(stageId)).toHaveLength(60)
    expect(await runOf(jobRunId)).toMatchObject({ status: 'done', done: 60, total: 60 })
  })

  it('killed in the middle and run again, has written each body one letter whose link works', async () => {
    const bodies = 400
    const { stageId, jobRunId } = await aLaunch({ bodies: Array.from({ length: bodies }, () => ({})) })
    const script = 'tests/rooms/invitations/issue-process.ts'
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', script, url, stageId, jobRunId, NOW.toISOString()],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    const ended = once(child, 'exit')
    while (child.exitCode === null && (await linksOf(stageId)).length === 0);
    child.kill('SIGKILL')
    await ended
    const written = (await lettersOf(stageId)).length
    expect(written).toBeGreaterThan(0)
    expect(written).toBeLessThan(bodies)
    expect(await linksOf(stageId)).toHaveLength(written)

    await issueInvitations(aCtx(db, system), { stageId, jobRunId })

    const letters = await lettersOf(stageId)
    expect(new Set(letters.map(({ id }) => id)).size).toBe(bodies)
    expect(letters).toHaveLength(bodies)
    const hashes = new Set((await linksOf(stageId)).map(({ tokenHash }) => tokenHash))
    expect(letters.every(({ text }) => hashes.has(hashToken(tokenIn(text))))).toBe(true)
    expect(await runOf(jobRunId)).toMatchObject({ status: 'done', done: bodies, total: bodies })
  }, 90_000)

  it('stops where the consultation was withdrawn, and says so', async () => {
    const { consultation, stageId, jobRunId } = await aLaunch()
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'withdrawn' } })
    await issueInvitations(aCtx(db, system), { stageId, jobRunId })
    expect(await lettersOf(stageId)).toEqual([])
    expect(await runOf(jobRunId)).toMatchObject({ status: 'done' })
    expect((await runOf(jobRunId)).message).toContain('no longer open')
  })

  it('is not for the public or researchers', async () => {
    const { stageId, jobRunId } = await aLaunch()
    for (const actor of [anonymous, researcher()])
      await expect(issueInvitations(aCtx(db, actor), { stageId, jobRunId })).rejects.toThrow(NotAllowed)
  })
})

describe('letters that become due after launch', () => {
  it('wait for the day on which their audience is asked', async () => {
    const { consultation, stageId, jobRunId } = await aLaunch()
    const invitedAt = new Date('2026-06-19T23:00:00Z')
    await db.invitation.updateMany({ where: { stageId }, data: { invitedAt } })
    await issueInvitations(aCtx(db, system), { stageId, jobRunId })
    expect(await lettersOf(stageId)).toEqual([])

    const runs = () =>
      db.jobRun.findMany({ where: { subjectId: consultation.id }, orderBy: { createdAt: 'asc' } })
    await issueDueInvitations(aCtx(db, system, new Date(invitedAt.getTime() - 1)))
    expect(await runs()).toHaveLength(1)

    const due = aCtx(db, system, invitedAt)
    await Promise.all([issueDueInvitations(due), issueDueInvitations(due)])
    expect(await runs()).toHaveLength(2)
    await issueInvitations(due, { stageId, jobRunId: (await runs())[1]!.id })
    expect(await lettersOf(stageId)).toHaveLength(2)
  })
})
