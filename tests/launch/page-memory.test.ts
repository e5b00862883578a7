import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { pageMemory } from '@/lib/launch/page-memory.mjs'
import { aConsultation } from '../support/builders'
import { testDatabase } from '../support/test-database'

const { db, url } = await testDatabase()
process.env.DATABASE_URL = url

/** Two processes as far as they know: each a server with a memory of its own before pages that say how often they were made. */
async function aProcess() {
  let made = 0
  const server = http.createServer()
  const memory = pageMemory(server)
  server.on('request', async (request, response) => {
    if (await memory.answer(request, response)) return
    made++
    const titles = await db.consultation.findMany({ orderBy: { createdAt: 'asc' }, select: { title: true } })
    const nonce = Buffer.from(randomUUID()).toString('base64')
    const found = request.url !== '/consultations/none'
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': `script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`,
      ...(request.url === '/places' && { 'set-cookie': 'a=b' }),
    })
    const who = request.headers.cookie ?? 'anybody'
    response.end(
      `<title>${titles.map(({ title }) => title).join()}</title><p>For ${who}</p><script nonce="${nonce}">`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await memory.close()
  }
  const get = (path: string, headers: Record<string, string> = {}) => fetch(address + path, { headers })
  return { get, close, made: () => made }
}

const one = await aProcess()
const other = await aProcess()
afterAll(() => Promise.all([one.close(), other.close()]))

const nonceOf = (response: Response) =>
  /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]

beforeEach(async () => {
  await aConsultation(db, { status: 'open' })
})

describe('pageMemory', () => {
  test('makes a page once for sixteen who ask at once, in a cold process too', async () => {
    const before = one.made()
    const texts = await Promise.all(
      Array.from({ length: 16 }, async () => (await one.get('/consultations')).text()),
    )
    expect(one.made()).toBe(before + 1)
    expect(new Set(texts).size).toBe(16)
  })

  test('gives every answer a nonce of its own, the same in policy and page', async () => {
    const seen = new Set<string | undefined>()
    for (const encoding of ['gzip', 'identity', 'gzip']) {
      const response = await one.get('/', { 'accept-encoding': encoding })
      const nonce = nonceOf(response)
      expect(response.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null)
      expect(response.headers.get('content-security-policy')).toBe(
        `script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`,
      )
      expect(await response.text()).toContain(`<script nonce="${nonce}">`)
      seen.add(nonce)
    }
    expect(seen.size).toBe(3)
  })

  test('shows a change at once, in every process', async () => {
    for (const { get } of [one, other]) await get('/')
    const { id } = await aConsultation(db, { status: 'open', title: 'Brand new' })
    for (const { get } of [one, other]) expect(await (await get('/')).text()).toContain('Brand new')
    await db.consultation.update({ where: { id }, data: { title: 'Renamed' } })
    for (const { get } of [one, other]) expect(await (await get('/')).text()).toContain('Renamed')
  })

  test('shows what a transaction did once it is committed, and not before', async () => {
    await db.$transaction(async (tx) => {
      await tx.consultation.updateMany({ data: { title: 'In one go' } })
      expect(await (await one.get('/commitments')).text()).not.toContain('In one go')
    })
    expect(await (await one.get('/commitments')).text()).toContain('In one go')
  })

  test('never gives a page of one to another', async () => {
    const own = await (await one.get('/', { cookie: 'next-auth.session-token=x' })).text()
    expect(own).toContain('For next-auth.session-token=x')
    expect(await (await one.get('/')).text()).toContain('For anybody')
    const again = await (await one.get('/', { cookie: 'next-auth.session-token=y' })).text()
    expect(again).toContain('For next-auth.session-token=y')
  })

  test('sends nothing again to who has it, and keeps the policy that it came with', async () => {
    const etag = (await one.get('/')).headers.get('etag') ?? ''
    const same = await one.get('/', { 'if-none-match': etag })
    expect(same.status).toBe(304)
    expect(same.headers.get('content-security-policy')).toBeNull()
    await aConsultation(db, { status: 'open', title: 'News' })
    expect((await one.get('/', { 'if-none-match': etag })).status).toBe(200)
  })

  test.each(['/consultations/none', '/places', '/staff/consultations', '/consultations?_rsc=1'])(
    'keeps nothing of %s',
    async (path) => {
      const before = one.made()
      await one.get(path)
      const once = one.made() - before
      await one.get(path)
      expect(one.made() - before).toBe(2 * once)
    },
  )
})
