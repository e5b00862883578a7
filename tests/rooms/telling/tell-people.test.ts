import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/core/errors'
import { addDays, dateColumn } from '@/lib/core/london-time'
import { removeAbandonedParticipants } from '@/lib/invitations/remove-abandoned-participants'
import { removeExpiredMails } from '@/lib/mail/remove-expired-mails'
import { getTelling } from '@/lib/telling/get-telling'
import { countToTell } from '@/lib/telling/count-to-tell'
import { removeExpiredTold } from '@/lib/telling/remove-expired-told'
import { tellOfReport } from '@/lib/telling/tell-of-report'
import { tellPeople } from '@/lib/telling/tell-people'
import { anonymous, linkOfficerOf, officer, researcher, system } from '../../support/actors'
import { aCtx, CAMDEN, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { anEdition } from '../chain/world'
import { aReportTold, aTold, KEEP, tokenIn, writeAll } from './world'

const { db, url } = await testDatabase()
const asSystem = aCtx(db, system)

describe('telling of the report', () => {
  it('writes to bodies with their own part in the letter', async () => {
    const { to, cpegEmail, cpeg, slug, commitmentNumber } = await aReportTold(db)
    const [letter, ...more] = await to(cpegEmail)
    expect(more).toEqual([])
    expect(letter!.text).toContain('Dear Chris Contact,')
    expect(letter!.text).toContain(`What ${cpeg.body.name} said became part of 2 themes of the report:`)
    expect(letter!.text).toContain('Theme 1: Time. 2 of 2 bodies spoke of it.')
    expect(letter!.text).toContain('Your words in the report: “Give us time.”')
    expect(letter!.text).toContain(`What will be done: Give more time (commitment ${commitmentNumber})`)
    expect(letter!.text).toContain('What will not be done: Pay for halls. Why: There is no money for it.')
    expect(letter!.text).toContain('Theme 2: Money.')
    expect(letter!.text).toContain('Nothing was promised on it so far.')
    expect(letter!.text).toContain(`/consultations/${slug}/report`)
    expect(letter!.unsubscribeUrl).toContain(`/told/${tokenIn(letter!.text)}/stop`)
  })

  it('writes to members of the public, one letter an address, and nothing of what they answered', async () => {
    const { to, jo, sam, persons, letters, consultationId } = await aReportTold(db)
    expect((await letters('told-person')).map(({ toAddress }) => toAddress)).toEqual([jo, sam])
    const [letter] = await to(jo)
    expect(letter!.text).toContain('We write again when something that came of the consultation is done')
    expect(letter!.text).toContain('We delete your address after 15 July 2027.')
    expect((await to(sam))[0]!.text).toContain('It is the only one, as we said it would be.')
    const outbox = `${letter!.subject}${letter!.text}${letter!.dedupeKey}${letter!.subjectId}`
    for (const { id, reference, invitation } of persons)
      for (const secret of [id, reference, invitation.id, 'Theme', 'buses'])
        expect(outbox).not.toContain(secret)
    const rows = await auditOf(db, consultationId, 'telling.tell')
    expect(rows.map(({ detail }) => (detail as { letters: number }).letters)).toEqual([4])
  })

  it('writes to whoever holds a link of a body too, and to one address once', async () => {
    const { consultationId, cpeg, panel, cpegEmail, to, letters } = await aTold(db)
    await db.invitationLink.createMany({
      data: [
        { email: `colleague-${cpeg.id}@example.org`, label: 'Col League', keepUntil: dateColumn(KEEP) },
        { email: `gone-${cpeg.id}@example.org`, label: 'Gone', keepUntil: dateColumn('2026-06-09') },
        { email: `revoked-${cpeg.id}@example.org`, label: 'Re Voked', revokedAt: NOW },
      ].map((link, i) => ({
        ...{
          invitationId: cpeg.invitation.id,
          role: 'colleague',
          tokenHash: `${cpeg.id}-${i}`,
          createdAt: NOW,
        },
        ...link,
      })),
    })
    // The panel's contact is the group's too: one letter, with both parts.
    await db.contact.updateMany({ where: { bodyId: panel.bodyId }, data: { email: cpegEmail.toUpperCase() } })
    await tellOfReport(asSystem, { consultationId })
    await writeAll(db, consultationId)
    expect((await letters('told-body')).map(({ toAddress }) => toAddress).sort()).toEqual(
      [cpegEmail, `colleague-${cpeg.id}@example.org`].sort(),
    )
    const [letter] = await to(cpegEmail)
    expect(letter!.text).toContain(`What ${cpeg.body.name} said`)
    expect(letter!.text).toContain(`What ${panel.body.name} said became part of 1 theme of the report:`)
    expect((await to(`colleague-${cpeg.id}@example.org`))[0]!.text).toContain('Dear Col League,')
  })

  it('nobody twice, however often and by however many it is run', async () => {
    const { consultationId, letters, tellings } = await aTold(db)
    await Promise.all([
      tellOfReport(asSystem, { consultationId }),
      tellOfReport(asSystem, { consultationId }),
    ])
    const [telling, ...others] = await tellings()
    expect(others).toEqual([])
    const job = { tellingId: telling!.id, jobRunId: telling!.jobRunId! }
    await Promise.all([tellPeople(asSystem, job), tellPeople(asSystem, job)])
    await tellPeople(asSystem, job)
    await tellOfReport(asSystem, { consultationId })
    expect(await letters()).toHaveLength(4)
    expect((await tellings())[0]).toMatchObject({ letters: 4, finishedAt: NOW })
    const run = await db.jobRun.findUniqueOrThrow({ where: { id: job.jobRunId } })
    expect(run).toMatchObject({ status: 'done', message: '4 letters were written.' })
  })

  it('killed in the middle and run again, has written each address one letter whose link works', async () => {
    const { consultationId, consultation, letters, tellings } = await aTold(db)
    const many = 6000
    await db.$executeRaw`
      WITH i AS (INSERT INTO invitation (stage_id, purpose, invited_at)
        SELECT ${consultation.stage.id}::uuid, 'person', ${NOW} FROM generate_series(1, ${many}::int) RETURNING id)
      INSERT INTO participant (invitation_id, email, keep_until)
      SELECT id, id::text || '@example.org', ${KEEP}::date FROM i`
    await tellOfReport(asSystem, { consultationId })
    const [telling] = await tellings()
    const job = { tellingId: telling!.id, jobRunId: telling!.jobRunId! }
    const args = ['tests/rooms/telling/tell-process.ts', url, job.tellingId, job.jobRunId, NOW.toISOString()]
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const ended = once(child, 'exit')
    const written = () => db.told.count({ where: { tellingId: job.tellingId } })
    while (child.exitCode === null && (await written()) === 0);
    child.kill('SIGKILL')
    await ended
    const before = await written()
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(many)

    await tellPeople(asSystem, job)
    const sent = await letters()
    expect(new Set(sent.map(({ toAddress }) => toAddress)).size).toBe(many + 4)
    expect(sent).toHaveLength(many + 4)
    expect(await written()).toBe(many + 4)
    expect((await tellings())[0]!.letters).toBe(many + 4)
  }, 120_000)

  it.each(['open', 'closed', 'analysing', 'withdrawn'])('writes nothing while it is %s', async (status) => {
    const { consultationId, letters, tellings } = await aTold(db)
    await db.consultation.update({ where: { id: consultationId }, data: { status } })
    await tellOfReport(asSystem, { consultationId })
    expect(await tellings()).toEqual([])
    await db.consultation.update({ where: { id: consultationId }, data: { status: 'reported' } })
    await tellOfReport(asSystem, { consultationId })
    await db.consultation.update({ where: { id: consultationId }, data: { status } })
    await writeAll(db, consultationId)
    expect(await letters()).toEqual([])
    const [telling] = await tellings()
    const run = await db.jobRun.findUniqueOrThrow({ where: { id: telling!.jobRunId! } })
    expect(run).toMatchObject({
      status: 'done',
      message: 'It was taken back meanwhile: nobody was written to.',
    })
  })

  it.each([
    ['a researcher', researcher()],
    ['a link officer', linkOfficerOf(CAMDEN)],
    ['the public', anonymous],
  ])('is not for %s', async (_who, actor) => {
    const { consultationId } = await aTold(db)
    const ctx = aCtx(db, actor)
    const job = { tellingId: consultationId, jobRunId: consultationId }
    await expect(tellOfReport(ctx, { consultationId })).rejects.toThrow(NotAllowed)
    await expect(tellPeople(ctx, job)).rejects.toThrow(NotAllowed)
    if (actor.kind === 'anonymous')
      await expect(countToTell(ctx, { consultationId })).rejects.toThrow(NotAllowed)
  })

  it('is counted beforehand, bodies and persons apart', async () => {
    const { consultationId } = await aTold(db)
    const none = { bodies: 0, people: 0, persons: 0 }
    expect(await countToTell(aCtx(db, officer()), { consultationId })).toEqual(none)
    await db.reportEdition.deleteMany({ where: { report: { consultationId } } })
    const counted = { bodies: 2, people: 2, persons: 2 }
    expect(await countToTell(aCtx(db, officer()), { consultationId })).toEqual(counted)
  })

  it('addresses go at their date, from the record, the letter and what is kept of the link', async () => {
    const { consultationId, letters, persons, cpeg, panel } = await aReportTold(db)
    const after = aCtx(db, system, new Date(`${addDays(KEEP, 1)}T03:20:00Z`))
    await removeAbandonedParticipants(after)
    await removeExpiredMails(after)
    await removeExpiredTold(after)
    const invitationId = { in: persons.map(({ invitation }) => invitation.id) }
    expect(await db.participant.count({ where: { invitationId, email: { not: null } } })).toBe(0)
    expect(await letters()).toEqual([])
    const kept = await db.told.findMany({ where: { telling: { consultationId } } })
    expect(kept.map(({ tokenHash, addressHash }) => [tokenHash, addressHash])).toEqual(
      kept.map(() => [null, null]),
    )
    // Of persons that there was a letter, of bodies which they were.
    const ofPersons = kept.filter(({ respondentKind }) => respondentKind === 'public')
    expect(ofPersons.map(({ invitationIds }) => invitationIds)).toEqual([[], []])
    expect(kept.flatMap(({ invitationIds }) => invitationIds).sort()).toEqual(
      [cpeg.invitation.id, panel.invitation.id].sort(),
    )
    await expect(removeExpiredTold(aCtx(db, officer()))).rejects.toThrow(NotAllowed)
  })

  it('a body stays told when its link is over, and so does a person whose address is kept longer', async () => {
    const world = await aReportTold(db)
    const { consultationId, jo } = world
    const years = dateColumn('2030-01-01')
    await db.contact.updateMany({ data: { keepUntil: years } })
    await db.participant.updateMany({
      where: { email: { equals: jo, mode: 'insensitive' } },
      data: { keepUntil: years },
    })
    const late = new Date(`${addDays(KEEP, 60)}T03:20:00Z`)
    const asLate = aCtx(db, system, late)
    await removeAbandonedParticipants(asLate)
    await removeExpiredTold(asLate)
    await removeExpiredTold(asLate)
    expect(await db.told.count({ where: { tokenHash: { not: null }, telling: { consultationId } } })).toBe(0)
    await anEdition(db, world)
    const page = await getTelling(aCtx(db, officer(), late), { consultationId })
    expect(page.editionToTell).toEqual([
      { whom: 'told-before', toTell: { bodies: 2, people: 2, persons: 1 } },
    ])
    expect(page).toMatchObject({ tellings: [{ letters: 4 }], feedback: { bodies: { letters: 2 } } })
    const rows = await db.auditEvent.findMany({ where: { action: 'telling.expire', at: late } })
    expect(rows.map(({ detail }) => detail)).toMatchObject([{ told: expect.any(Number) }])
  })
})
