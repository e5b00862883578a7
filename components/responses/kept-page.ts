import { deviceName } from './device-copy'

/**
 * The page of the questions itself, kept so that its address opens without a connection (public/respond/worker.js serves
 * it). It is fetched without any answers and without anybody's sign-in, and the link's token is taken out of it.
 */
const TOKEN = '%%token%%'
const PAGE = '/respond/kept'

export const cacheNameOf = async (token: string) => `respond-${await deviceName(token)}`

/** Keeps the page with all that it loads, in place of what was kept before. @returns whether it is there now */
export async function keepPage(token: string): Promise<boolean> {
  try {
    const answer = await fetch(`/respond/${token}/questions`, {
      ...{ credentials: 'omit', cache: 'no-store', redirect: 'error' },
      headers: { 'x-device-copy': 'yes' },
    })
    if (!answer.ok) return false
    const html = await answer.text()
    const assets = new Set([...assetsIn(html), ...loadedAssets()])
    const found = await Promise.all([...assets].map(fetched))
    // Nothing is put away by halves: a page without its scripts would open and do nothing.
    const name = await cacheNameOf(token)
    await caches.delete(name)
    const cache = await caches.open(name)
    for (const one of found) if (one) await cache.put(one.url, one.response)
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf(answer),
    }
    await cache.put(PAGE, new Response(html.replaceAll(token, TOKEN), { headers }))
    return found.every((one) => one !== null)
  } catch {
    return false
  }
}

/** Whether an earlier visit has kept it. */
export async function isPageKept(token: string): Promise<boolean> {
  const cache = await caches.match(PAGE, { cacheName: await cacheNameOf(token) })
  return cache !== undefined
}

export async function forgetPage(token: string): Promise<void> {
  try {
    await caches.delete(await cacheNameOf(token))
  } catch {
    // Without caches there is nothing to forget.
  }
}

const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? "default-src 'self'"

/** Scripts and styles that a page names, in its tags and in its data. */
export function assetsIn(html: string): string[] {
  const named = html.matchAll(/\/_next\/static\/[\w~!%.\-/[\]()@]+\.(?:js|css|woff2?)(?:\?[\w=&%.-]*)?/g)
  return [...new Set([...named].map(([path]) => path))]
}

/** What this page has loaded so far: the form itself and the fonts are named in no page. */
function loadedAssets(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name, location.href))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_next/static/'))
    .map(({ pathname, search }) => pathname + search)
}

async function fetched(url: string): Promise<{ url: string; response: Response } | null> {
  const response = await fetch(url, { credentials: 'omit' }).catch(() => null)
  return response?.ok ? { url, response } : null
}

/** Asks the browser to say when there is a connection, also to a page in the background. Not every browser can. */
export async function askForConnection(): Promise<void> {
  try {
    const worker = (await navigator.serviceWorker.getRegistration('/respond/')) as Syncing | undefined
    await worker?.sync?.register('submit')
  } catch {
    // The page tries again by itself as well.
  }
}

type Syncing = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }
