/*
 * Opens the questions of a link without a connection. It keeps nothing itself (components/responses/kept-page.ts does,
 * on the page); it only answers from what is kept when the network does not. Everything else goes by it untouched: its
 * scope is /respond/, so it never sees a page of staff.
 */
const PAGE = '/respond/kept'
const TOKEN = '%%token%%'
const PATIENCE = 6000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

/** Background Sync, where the browser has it: pages that have something waiting try again. The links are theirs alone. */
self.addEventListener('sync', (event) => event.waitUntil(tellPages()))

async function tellPages() {
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage('connection')
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  const [, token, page] = /^\/respond\/([\w-]{16,})(\/questions)?\/?$/.exec(url.pathname) ?? []
  if (request.mode === 'navigate' && token) event.respondWith(questions(request, token, Boolean(page)))
  else if (url.pathname.startsWith('/_next/static/')) event.respondWith(asset(request))
})

/** The network's page, whatever it says; the kept one where it says nothing. */
async function questions(request, token, isQuestions) {
  const kept = await keptPage(token)
  if (!kept) return fetch(request)
  const answer = await withPatience(fetch(request))
  if (answer && answer.status < 500) return answer
  // The link of the letter leads to where the answers are.
  if (!isQuestions) return Response.redirect(`/respond/${token}/questions`)
  const html = (await kept.text()).replaceAll(TOKEN, token)
  return new Response(html, { headers: kept.headers })
}

async function keptPage(token) {
  const name = await cacheNameOf(token)
  if (!(await self.caches.has(name))) return undefined
  const cache = await self.caches.open(name)
  return cache.match(PAGE)
}

/** A built asset never changes under its name; any other comes from the network first. */
async function asset(request) {
  const kept = await self.caches.match(request, { ignoreVary: true })
  if (!kept) return fetch(request)
  if ((kept.headers.get('cache-control') ?? '').includes('immutable')) return kept
  const answer = await withPatience(fetch(request))
  return answer && answer.ok ? answer : kept
}

/** Null where the line is dead, or so bad that nobody would wait. */
function withPatience(answer) {
  const late = new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE))
  return Promise.race([answer.catch(() => null), late])
}

async function cacheNameOf(token) {
  const bytes = new TextEncoder().encode(`soundings-device:${token}`)
  const digest = await self.crypto.subtle.digest('SHA-256', bytes)
  return `respond-${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
