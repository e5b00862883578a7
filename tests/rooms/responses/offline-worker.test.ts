import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { assetsIn } from '@/components/responses/kept-page'
import { deviceName } from '@/components/responses/device-copy'

const SOURCE = readFileSync('public/respond/worker.js', 'utf8')
const ORIGIN = 'https://soundings.example.org'
const [TOKEN, OTHER] = ['A-token_of-a-link-0001', 'A-token_of-a-link-0002']

type Listener = (event: object) => void
const network = vi.fn<(request: { url: string }) => Promise<Response>>()
/** By cache name: what is kept under which address. */
let disk: Map<string, Map<string, Response>>
let listeners: Map<string, Listener>

const pathOf = (of: string | { url: string }) => (typeof of === 'string' ? of : new URL(of.url).pathname)

/** The worker, in a browser that has only what it needs. */
beforeEach(() => {
  network.mockReset()
  disk = new Map()
  listeners = new Map()
  const caches = {
    has: async (name: string) => disk.has(name),
    open: async (name: string) => ({
      match: async (of: string) => disk.get(name)?.get(pathOf(of))?.clone(),
    }),
    match: async (of: { url: string }) =>
      [...disk.values()].map((cache) => cache.get(pathOf(of))?.clone()).find(Boolean),
  }
  const self = {
    ...{ caches, crypto, location: new URL(`${ORIGIN}/respond/worker.js`) },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  }
  const Answer = Object.assign(class extends Response {}, {
    redirect: (to: string) => new Response(null, { status: 302, headers: { location: to } }),
  })
  vm.runInNewContext(SOURCE, {
    ...{ self, fetch: network, URL, TextEncoder, Uint8Array, setTimeout, Response: Answer },
  })
})

/** What the worker answers; undefined where it leaves the request alone. */
async function ask(path: string, mode = 'navigate', method = 'GET'): Promise<Response | undefined> {
  let answer: Promise<Response> | undefined
  const request = { url: path.startsWith('http') ? path : ORIGIN + path, mode, method }
  listeners.get('fetch')!({ request, respondWith: (given: Promise<Response>) => (answer = given) })
  return answer
}

async function keep(token: string, html: string) {
  const page = new Response(html, { headers: { 'content-security-policy': "script-src 'nonce-x'" } })
  disk.set(`respond-${await deviceName(token)}`, new Map([['/respond/kept', page]]))
}

const offline = () => network.mockRejectedValue(new TypeError('Failed to fetch'))

describe('the worker leaves alone', () => {
  it.each([
    ['pages of staff', '/staff/consultations', 'navigate', 'GET'],
    ['other pages of a link', `/respond/${TOKEN}/check`, 'navigate', 'GET'],
    ['the simple form', `/respond/${TOKEN}/simple`, 'navigate', 'GET'],
    ['saving and submitting', `/api/respond/${TOKEN}/draft`, 'cors', 'PUT'],
    ['data of pages', `/respond/${TOKEN}/questions?_rsc=1`, 'cors', 'GET'],
    ['forms sent', `/respond/${TOKEN}/questions`, 'navigate', 'POST'],
    ['other places', 'https://elsewhere.example.org/_next/static/a.js', 'no-cors', 'GET'],
  ])('%s', async (_, path, mode, method) => {
    expect(await ask(path, mode, method)).toBeUndefined()
    expect(network).not.toHaveBeenCalled()
  })
})

describe('the questions of a link', () => {
  it('come from the network, kept or not, whatever it says', async () => {
    await keep(TOKEN, 'kept')
    for (const path of [`/respond/${TOKEN}/questions`, `/respond/${OTHER}/questions`]) {
      network.mockResolvedValueOnce(new Response('from the network', { status: 404 }))
      expect(await (await ask(path))!.text()).toBe('from the network')
    }
  })

  it.each(['dead', 'out of order'])('come from the device where the line is %s', async (line) => {
    await keep(TOKEN, 'kept for %%token%%')
    if (line === 'dead') offline()
    else network.mockResolvedValue(new Response('Bad gateway', { status: 502 }))
    const answer = (await ask(`/respond/${TOKEN}/questions`))!
    expect(await answer.text()).toBe(`kept for ${TOKEN}`)
    expect(answer.headers.get('content-security-policy')).toBe("script-src 'nonce-x'")
  })

  it('are where the link of the letter leads without a line', async () => {
    await keep(TOKEN, 'kept')
    offline()
    expect((await ask(`/respond/${TOKEN}`))!.headers.get('location')).toBe(`/respond/${TOKEN}/questions`)
  })

  it('of another link are never shown', async () => {
    await keep(TOKEN, 'kept')
    offline()
    await expect(ask(`/respond/${OTHER}/questions`)).rejects.toThrow('Failed to fetch')
  })
})

describe('scripts and styles', () => {
  const path = '/_next/static/chunks/a.js'
  const put = async (cacheControl: string) => {
    await keep(TOKEN, 'kept')
    const script = new Response('kept', { headers: { 'cache-control': cacheControl } })
    disk.get(`respond-${await deviceName(TOKEN)}`)!.set(path, script)
  }

  it('that never change come from the device', async () => {
    await put('public, max-age=31536000, immutable')
    expect(await (await ask(path, 'no-cors'))!.text()).toBe('kept')
    expect(network).not.toHaveBeenCalled()
  })

  it('that may change come from the network first', async () => {
    await put('no-store')
    network.mockResolvedValueOnce(new Response('new'))
    expect(await (await ask(path, 'no-cors'))!.text()).toBe('new')
    offline()
    expect(await (await ask(path, 'no-cors'))!.text()).toBe('kept')
  })

  it('are found in a page’s tags and in its data, each once', () => {
    const html = `<script src="/_next/static/chunks/a-1.js" nonce="x"></script>
      <link rel="stylesheet" href="/_next/static/css/b.css?dpl=1"/>
      <script>push("[\\"/_next/static/chunks/a-1.js\\",\\"/_next/static/chunks/%5Broot%5D.js\\"]")</script>`
    expect(assetsIn(html)).toEqual([
      '/_next/static/chunks/a-1.js',
      '/_next/static/css/b.css?dpl=1',
      '/_next/static/chunks/%5Broot%5D.js',
    ])
  })
})
