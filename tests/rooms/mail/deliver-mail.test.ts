import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, describe, expect, it } from 'vitest'
import { deliverMail } from '@/lib/mail/deliver-mail'
import { sendMail, sendMails } from '@/lib/mail/send-mail'
import { system } from '../../support/actors'
import { aCtx, NOW } from '../../support/builders'
import { decodeMail, type Letter } from '../../support/decode-mail'
import { testDatabase } from '../../support/test-database'

/** A real mail server, which has no mailbox for one address and is out of order when told so. */
const arrived: (Letter & { raw: string })[] = []
let isOutOfOrder = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onRcptTo({ address }, _session, done) {
    if (isOutOfOrder) return done(Object.assign(new Error('Try again later'), { responseCode: 451 }))
    if (address.startsWith('nobody@'))
      return done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
    done()
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8')
      arrived.push({
        raw,
        ...decodeMail(
          raw,
          session.envelope.rcptTo.map(({ address }) => address),
        ),
      })
      done()
    })
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

const { db } = await testDatabase()

let count = 0
async function aLetter(over: { toAddress?: string; toName?: string; subject?: string; text?: string } = {}) {
  const dedupeKey = `test:${++count}`
  const toAddress = over.toAddress ?? `reader-${count}@example.org`
  const letter = { kind: 'test', dedupeKey, subject: 'A letter', text: 'Words', ...over, toAddress }
  await sendMail(aCtx(db, system), letter)
  return db.mail.findUniqueOrThrow({ where: { dedupeKey } })
}
const jobsFor = (mailId: string) => db.$queryRaw<object[]>`
  SELECT id FROM pgboss.job WHERE name = 'send-mail' AND data->>'mailId' = ${mailId}`
const lettersTo = (address: string) => arrived.filter(({ to }) => to.includes(address))

describe('delivering a letter', () => {
  it('sends what was written, once, and wipes its text', async () => {
    const mail = await aLetter({
      ...{
        toName: 'Zoë O’Brien, Chair',
        subject: 'Café – your views',
        text: 'First line\n\nhttp://x.example/respond/abc',
      },
    })
    expect(mail.status).toBe('queued')
    expect(await jobsFor(mail.id)).toHaveLength(1)
    await deliverMail(aCtx(db, system), { mailId: mail.id })
    await deliverMail(aCtx(db, system), { mailId: mail.id })
    const [letter, ...more] = lettersTo(mail.toAddress)
    expect(more).toEqual([])
    expect(letter).toMatchObject({ subject: 'Café – your views' })
    expect(letter?.text).toContain('http://x.example/respond/abc')
    expect(letter?.raw).toContain(`Message-ID: <${mail.id}@`)
    expect(await db.mail.findUnique({ where: { id: mail.id } })).toMatchObject({
      ...{ status: 'sent', text: null, sentAt: NOW, attempts: 1, lastError: null },
    })
  })

  it('says that it came back where there is no such mailbox, and does not try again', async () => {
    const mail = await aLetter({ toAddress: 'nobody@example.org' })
    await deliverMail(aCtx(db, system), { mailId: mail.id })
    const after = await db.mail.findUniqueOrThrow({ where: { id: mail.id } })
    expect(after).toMatchObject({ status: 'bounced', bouncedAt: NOW, text: 'Words', attempts: 1 })
    expect(after.lastError).toContain('No such mailbox')
  })

  it('keeps the text and says why when the server is out of order, for the queue to try again', async () => {
    const mail = await aLetter()
    isOutOfOrder = true
    await expect(deliverMail(aCtx(db, system), { mailId: mail.id })).rejects.toThrow()
    isOutOfOrder = false
    const after = await db.mail.findUniqueOrThrow({ where: { id: mail.id } })
    expect(after).toMatchObject({ status: 'failed', text: 'Words', attempts: 1 })
    expect(after.lastError).toContain('Try again later')
  })

  it('has the button by which mail programs stop reminders, where the letter is one', async () => {
    const mail = await aLetter()
    const unsubscribeUrl = 'http://127.0.0.1:3000/reminders/abc'
    await db.mail.update({ where: { id: mail.id }, data: { unsubscribeUrl } })
    await deliverMail(aCtx(db, system), { mailId: mail.id })
    const { raw } = lettersTo(mail.toAddress)[0]!
    expect(raw).toContain('List-Unsubscribe: <http://127.0.0.1:3000/api/reminders/abc>')
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  it('goes through once the server is well again', async () => {
    const mail = await aLetter()
    isOutOfOrder = true
    await expect(deliverMail(aCtx(db, system), { mailId: mail.id })).rejects.toThrow()
    isOutOfOrder = false
    await deliverMail(aCtx(db, system), { mailId: mail.id })
    expect(lettersTo(mail.toAddress)).toHaveLength(1)
    expect(await db.mail.findUnique({ where: { id: mail.id } })).toMatchObject({
      status: 'sent',
      attempts: 2,
      lastError: null,
    })
  })

  it('lets nobody add headers by a name or a subject', async () => {
    const mail = await aLetter({
      subject: 'Hello\r\nBcc: other@example.org',
      toName: 'A\r\nBcc: other@example.org',
    })
    await deliverMail(aCtx(db, system), { mailId: mail.id })
    expect(lettersTo('other@example.org')).toEqual([])
    expect(lettersTo(mail.toAddress)[0]?.raw).not.toMatch(/^Bcc:/im)
  })
})

describe('the outbox', () => {
  it('takes a letter of one key once, and asks for one delivery', async () => {
    const letter = { kind: 'test', dedupeKey: 'same', toAddress: 'a@example.org', subject: 'S', text: 'T' }
    expect(await sendMails(aCtx(db, system), [letter])).toBe(1)
    expect(await sendMails(aCtx(db, system), [letter, { ...letter, dedupeKey: 'another' }])).toBe(1)
    const mail = await db.mail.findUniqueOrThrow({ where: { dedupeKey: 'same' } })
    expect(await jobsFor(mail.id)).toHaveLength(1)
  })
})
