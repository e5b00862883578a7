import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { addDays, dateColumn } from '@/lib/core/london-time'
import { getMail } from '@/lib/mail/get-mail'
import { listMails } from '@/lib/mail/list-mails'
import { listMailsAbout } from '@/lib/mail/list-mails-about'
import { removeExpiredMails } from '@/lib/mail/remove-expired-mails'
import { sendMail } from '@/lib/mail/send-mail'
import {
  administrator,
  anonymous,
  aUserActor,
  linkOfficerOf,
  officer,
  researcher,
  system,
} from '../../support/actors'
import { aCtx, CAMDEN, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const about = { type: 'invitation', id: '00000000-0000-4000-8000-00000000abcd' }
let count = 0
async function aLetter(over: Partial<Parameters<typeof sendMail>[1]> = {}, at = NOW) {
  const dedupeKey = `outbox:${++count}`
  const words = { subject: 'We would like your views', text: 'Follow http://x.example/respond/t', ...over }
  await sendMail(aCtx(db, system, at), {
    kind: 'invitation',
    dedupeKey,
    toAddress: 'ann@example.org',
    ...words,
  })
  return db.mail.findUniqueOrThrow({ where: { dedupeKey } })
}

describe('reading the outbox', () => {
  it('lists letters newest first, without texts, for officers and administrators only', async () => {
    const older = await aLetter()
    const newer = await aLetter(
      { toAddress: 'bob@example.org', toName: 'Bob' },
      new Date(NOW.getTime() + 1000),
    )
    const list = await listMails(aCtx(db, officer()), {})
    expect(list.mails.map(({ id }) => id)).toEqual([newer.id, older.id])
    expect(JSON.stringify(list)).not.toContain('respond/t')
    for (const actor of [researcher(), linkOfficerOf(CAMDEN), aUserActor(), anonymous]) {
      await expect(listMails(aCtx(db, actor), {})).rejects.toThrow(NotAllowed)
      await expect(getMail(aCtx(db, actor), { id: older.id })).rejects.toThrow(NotAllowed)
    }
  })

  it('finds letters by name, address, subject and status', async () => {
    const find = async (input: object) => (await listMails(aCtx(db, administrator()), input)).count
    await aLetter({ subject: 'A rare subject', toName: 'Rarity', toAddress: 'rare@example.org' })
    for (const search of ['rare subj', 'RARITY', 'rare@ex']) expect(await find({ search })).toBe(1)
    expect(await find({ search: 'rare', status: 'held' })).toBe(1)
    expect(await find({ search: 'rare', status: 'sent' })).toBe(0)
    expect(await find({ search: 'rare', status: 'nonsense' as never })).toBe(1)
  })

  it('shows one letter with its text; a letter that is not there is not found', async () => {
    const { id } = await aLetter()
    expect(await getMail(aCtx(db, officer()), { id })).toMatchObject({
      status: 'held',
      text: expect.stringContaining('/t'),
    })
    const nowhere = getMail(aCtx(db, officer()), { id: about.id })
    await expect(nowhere).rejects.toThrow(NotFound)
  })

  it('keeps the words of a sign-in link from all but administrators', async () => {
    const { id } = await aLetter({ kind: 'sign-in-link' })
    expect(await getMail(aCtx(db, officer()), { id })).toMatchObject({ text: null, isPrivate: true })
    expect((await getMail(aCtx(db, administrator()), { id })).text).toContain('Follow')
  })

  it('lists the letters on a subject for those who may read the outbox', async () => {
    const { id } = await aLetter({ about })
    expect(await listMailsAbout(aCtx(db, officer()), about)).toMatchObject([{ id }])
    expect(await listMailsAbout(aCtx(db, researcher()), about)).toEqual([])
  })
})

describe('removing letters whose time has passed', () => {
  it('removes those and no others, and says how many', async () => {
    await db.mail.deleteMany()
    const kept = await aLetter()
    const gone = await aLetter()
    await db.mail.update({
      where: { id: gone.id },
      data: { keepUntil: dateColumn(addDays('2026-06-10', -1)) },
    })
    await db.mail.update({ where: { id: kept.id }, data: { keepUntil: dateColumn('2026-06-10') } })
    expect(await removeExpiredMails(aCtx(db, system))).toBe(1)
    expect(await db.mail.findMany({ select: { id: true } })).toEqual([{ id: kept.id }])
    const audit = await db.auditEvent.findMany({ where: { action: 'mail.expire' } })
    expect(audit).toMatchObject([{ actorKind: 'system', detail: { removed: 1 } }])
    expect(await removeExpiredMails(aCtx(db, system))).toBe(0)
    await expect(removeExpiredMails(aCtx(db, administrator()))).rejects.toThrow(NotAllowed)
  })
})
