import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/core/errors'
import { addDays, dateColumn } from '@/lib/core/london-time'
import { removeAbandonedParticipants } from '@/lib/invitations/remove-abandoned-participants'
import { removeExpiredMails } from '@/lib/mail/remove-expired-mails'
import { countToTell } from '@/lib/reports/count-to-tell'
import { publishReport } from '@/lib/reports/publish-report'
import { tellOfReport } from '@/lib/reports/tell-of-report'
import { administrator, anonymous, linkOfficerOf, officer, researcher, system } from '../../support/actors'
import { aConsultation, aCtx, aResponse, CAMDEN } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'

const { db } = await testDatabase()
const asSystem = aCtx(db, system)
const asOfficer = aCtx(db, officer())
const KEEP = '2027-07-15'

/** Three who left an address (two of them the same), one who left none, one whose date has passed. */
async function aPublic(status = 'reported') {
  const consultation = await aConsultation(db, { status })
  const keepUntil = dateColumn(KEEP)
  const address = `jo-${consultation.slug}@example.org`
  const persons = await Promise.all([
    aPersonsResponse(db, consultation, { email: address, keepUntil }),
    aPersonsResponse(db, consultation, { email: address.toUpperCase(), keepUntil: dateColumn('2027-07-01') }),
    aPersonsResponse(db, consultation, { email: `sam-${consultation.slug}@example.org`, keepUntil }),
    aPersonsResponse(db, consultation),
    aPersonsResponse(db, consultation, {
      email: `past-${consultation.slug}@example.org`,
      keepUntil: dateColumn('2026-06-09'),
    }),
  ])
  const letters = () =>
    db.mail.findMany({
      where: { kind: 'report-published', subjectId: consultation.id },
      orderBy: { toAddress: 'asc' },
    })
  return { consultation, consultationId: consultation.id, persons, address, letters }
}

describe('telling the public of the report', () => {
  it('writes one letter an address, with the way to it, why they get it and when the address goes', async () => {
    const { consultation, consultationId, address, letters, persons } = await aPublic()
    await tellOfReport(asSystem, { consultationId })
    const sent = await letters()
    expect(sent.map(({ toAddress }) => toAddress)).toEqual([address, `sam-${consultation.slug}@example.org`])
    const { subject, text, dedupeKey } = sent[0]!
    expect(subject).toBe(`What came of it: ${consultation.title}`)
    expect(text).toContain(`/consultations/${consultation.slug}/report`)
    expect(text).toContain('because you gave us your e-mail address to be told what came of it')
    expect(text).toContain('We delete your address after 15 July 2027.')
    // Nothing in the outbox leads from the address to the answer.
    for (const { id, reference, invitation } of persons)
      for (const secret of [id, reference, invitation.id])
        expect(`${text}${dedupeKey}${sent[0]!.subjectId}`).not.toContain(secret)
    const [row] = await auditOf(db, consultationId, 'report.tell')
    expect(row?.detail).toEqual({ letters: 2 })
  })

  it('nobody twice, however often it is run', async () => {
    const { consultationId, letters } = await aPublic()
    await Promise.all([
      tellOfReport(asSystem, { consultationId }),
      tellOfReport(asSystem, { consultationId }),
    ])
    await tellOfReport(asSystem, { consultationId })
    expect(await letters()).toHaveLength(2)
    const rows = await auditOf(db, consultationId, 'report.tell')
    const told = rows.reduce((sum, { detail }) => sum + (detail as { letters: number }).letters, 0)
    expect(told).toBe(2)
  })

  it('goes through any number of them', async () => {
    const { consultation, consultationId, letters } = await aPublic()
    const over = (i: number) => ({
      email: `n${i}-${consultation.slug}@example.org`,
      keepUntil: dateColumn(KEEP),
    })
    const stageId = consultation.stage.id
    await db.invitation.createMany({
      data: Array.from({ length: 1100 }, () => ({ stageId, purpose: 'person', invitedAt: asSystem.now })),
    })
    const more = await db.invitation.findMany({ where: { stageId, purpose: 'person', participant: null } })
    await db.participant.createMany({ data: more.map(({ id }, i) => ({ invitationId: id, ...over(i) })) })
    await tellOfReport(asSystem, { consultationId })
    expect(await letters()).toHaveLength(1102)
  })

  it.each(['open', 'closed', 'analysing', 'withdrawn'])('writes nothing while it is %s', async (status) => {
    const { consultationId, letters } = await aPublic(status)
    await tellOfReport(asSystem, { consultationId })
    expect(await letters()).toEqual([])
  })

  it.each([
    ['a researcher', researcher()],
    ['a link officer', linkOfficerOf(CAMDEN)],
    ['the public', anonymous],
  ])('is not for %s', async (_who, actor) => {
    const { consultationId } = await aPublic()
    await expect(tellOfReport(aCtx(db, actor), { consultationId })).rejects.toThrow(NotAllowed)
    await expect(countToTell(aCtx(db, actor), { consultationId })).rejects.toThrow(NotAllowed)
  })

  it('addresses go at their date, from the record and from the letter', async () => {
    const { consultationId, letters, persons } = await aPublic()
    await tellOfReport(asSystem, { consultationId })
    const after = new Date(`${addDays(KEEP, 1)}T03:20:00Z`)
    await removeAbandonedParticipants(aCtx(db, system, after))
    await removeExpiredMails(aCtx(db, system, after))
    const invitationId = { in: persons.map(({ invitation }) => invitation.id) }
    expect(await db.participant.count({ where: { invitationId, email: { not: null } } })).toBe(0)
    // The usual date for letters comes first here; either way none outlives the promise.
    expect(await letters()).toEqual([])
    await tellOfReport(aCtx(db, system, after), { consultationId })
    expect(await letters()).toEqual([])
  })

  it('a letter never keeps the address for longer than was promised', async () => {
    const { consultation, letters } = await aPublic()
    const soon = dateColumn('2026-09-01')
    await db.participant.updateMany({
      where: { invitation: { stageId: consultation.stage.id }, email: { startsWith: 'sam' } },
      data: { keepUntil: soon },
    })
    await tellOfReport(asSystem, { consultationId: consultation.id })
    expect((await letters())[1]?.keepUntil).toEqual(soon)
  })
})

describe('the first edition', () => {
  const jobs = (consultationId: string) => db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pgboss.job
    WHERE name = 'tell-of-report' AND data->>'consultationId' = ${consultationId}`

  it('asks for the letters, a later one does not', async () => {
    const { consultation, consultationId } = await aPublic('closed')
    expect(await countToTell(aCtx(db, administrator()), { consultationId })).toBe(2)
    await publishReport(asOfficer, { consultationId })
    expect(await jobs(consultationId)).toEqual([{ n: 1 }])
    expect(await countToTell(asOfficer, { consultationId })).toBe(0)
    await aResponse(db, consultation)
    await publishReport(asOfficer, { consultationId, whatChanged: 'One more answer' })
    expect(await jobs(consultationId)).toEqual([{ n: 1 }])
  })
})
