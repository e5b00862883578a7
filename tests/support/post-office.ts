import { EventEmitter, once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { decodeMail, type Letter } from './decode-mail'

// The letter may be the last of a launch to 694 bodies, on a machine that does other things as well.
const PATIENCE = 120_000

/**
 * A mail server that keeps what it is given, and hands it out by HTTP to the tests, which run in other processes:
 * `/next?to=` waits for the next unread letter to an address, `/all?to=` lists them.
 */
export async function openPostOffice(): Promise<{
  smtpUrl: string
  mailboxUrl: string
  close(): Promise<void>
}> {
  const letters: { letter: Letter; isRead: boolean }[] = []
  const arrivals = new EventEmitter().setMaxListeners(0)

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((recipient) => recipient.address.toLowerCase())
        letters.push({ letter: decodeMail(Buffer.concat(chunks).toString('utf8'), to), isRead: false })
        arrivals.emit('letter')
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')

  const nextTo = async (address: string): Promise<Letter | undefined> => {
    const patience = AbortSignal.timeout(PATIENCE)
    for (;;) {
      const found = letters.find(({ letter, isRead }) => !isRead && letter.to.includes(address))
      if (found) {
        found.isRead = true
        return found.letter
      }
      const arrived = await once(arrivals, 'letter', { signal: patience }).catch(() => undefined)
      if (!arrived) return undefined
    }
  }

  const counter = http.createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mailbox')
    const address = (searchParams.get('to') ?? '').toLowerCase()
    if (pathname === '/all') {
      const all = letters.filter(({ letter }) => letter.to.includes(address)).map(({ letter }) => letter)
      return response.end(JSON.stringify(all))
    }
    const letter = await nextTo(address)
    if (letter) return response.end(JSON.stringify(letter))
    const others = letters.map((other) => `${other.letter.to.join(', ')}: ${other.letter.subject}`).join('\n')
    response.statusCode = 404
    response.end(
      `No unread letter to ${address} came within ${PATIENCE / 1000} seconds. There were:\n${others}`,
    )
  })
  counter.listen(0, '127.0.0.1')
  await once(counter, 'listening')

  const portOf = (server: { address(): AddressInfo | string | null }) =>
    (server.address() as AddressInfo).port
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    mailboxUrl: `http://127.0.0.1:${portOf(counter)}`,
    async close() {
      counter.closeAllConnections()
      counter.close()
      await new Promise<void>((resolve) => smtp.close(resolve))
    },
  }
}
