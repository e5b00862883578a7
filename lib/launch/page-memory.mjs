// Public pages, kept in this process as they were last made (decision 021): a page is made again when something that
// public pages are made of has changed, in whatever process. Only what everybody gets is kept, and only for those who
// carry no cookie. Every answer has a nonce of its own, written into the page where the one stood that it was made with.
import crypto from 'node:crypto'
import http from 'node:http'
import pg from 'pg'
import { keptPage, writePage } from './kept-page.mjs'

/** What is kept: the hub, consultations and their reports, places and commitments. Not what depends on who asks. */
const KEPT = /^\/(?:consultations(?:\/[a-z0-9-]+(?:\/report)?)?|places(?:\/E\d{8})?|commitments(?:\/\d+)?)?$/
const MOST_PAGES = 300
const MOST_BYTES = 24_000_000
/** Some of it goes by the clock (what is overdue, what closes today): a page is never older than this. */
const OLDEST_MS = 60_000
const FILL_MS = 20_000
/** Marks a request that this process sends to itself to make a page: nobody else knows it. */
const FILL = crypto.randomBytes(24).toString('base64url')
/** Next writes titles and pictures into the head, and not after it, only for programs that read no further. */
const WHOLE_HEAD = 'Twitterbot, for Soundings itself'
const FILL_HEADER = 'x-soundings-fill'

/**
 * @param {http.Server} server to whose address pages are made
 * @returns {{ answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<boolean>, close(): Promise<void> }}
 *   `answer` says whether it has answered; otherwise the request goes on as if this were not here
 */
export function pageMemory(server) {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 })
  pool.on('error', () => {})
  const version = grouped(() => readVersion(pool))
  /** @type {Map<string, { page: ReturnType<typeof keptPage>, version: string, at: number }>} */
  const pages = new Map()
  /** @type {Map<string, Promise<void>>} */
  const filling = new Map()
  let bytes = 0

  const drop = (/** @type {string} */ key) => {
    bytes -= pages.get(key)?.page.bytes ?? 0
    pages.delete(key)
  }
  /** @param {string} key */
  const fresh = (key, /** @type {string} */ now) => {
    const known = pages.get(key)
    return known && known.version === now && Date.now() - known.at < OLDEST_MS ? known.page : null
  }
  const fill = async (/** @type {string} */ key) => {
    // Asked before the page is made: whatever changes meanwhile makes it out of date.
    const before = await version()
    const page = await fetchPage(server, key)
    drop(key)
    if (!page) return
    pages.set(key, { page, version: before, at: Date.now() })
    bytes += page.bytes
    for (const oldest of pages.keys()) {
      if (pages.size <= MOST_PAGES && bytes <= MOST_BYTES) break
      drop(oldest)
    }
  }

  return {
    async answer(request, response) {
      const key = keyOf(request)
      if (!key) return false
      try {
        let page = fresh(key, await version())
        if (!page) {
          // Those who come while a page is made wait for it: it is made once.
          let making = filling.get(key)
          if (!making) filling.set(key, (making = fill(key).finally(() => filling.delete(key))))
          await making
          page = fresh(key, await version())
        }
        if (!page || response.destroyed) return false
        writePage(request, response, page)
        return true
      } catch {
        return false // Without it a page is made for this request alone, and says itself what is wrong.
      }
    },
    close: () => pool.end().catch(() => {}),
  }
}

/** The address as a key; null where the request is for somebody in particular, or for something else than a page. */
function keyOf({ method, url = '', headers }) {
  if ((method !== 'GET' && method !== 'HEAD') || headers.cookie || headers.authorization) return null
  if (headers[FILL_HEADER] === FILL) return null
  // The pages' own script asks for parts of pages; a form action has a header too.
  if (headers.rsc || headers['next-router-prefetch'] || headers['next-action']) return null
  const [path = '', query = ''] = url.split('?')
  return KEPT.test(path) && query.length <= 300 && !/(^|&)(_rsc|edition)=/.test(query) ? url : null
}

async function readVersion(/** @type {pg.Pool} */ pool) {
  const { rows } = await pool.query({
    name: 'public-version',
    text: 'SELECT COALESCE(sum(count), 0)::text AS version FROM public_change',
  })
  return /** @type {string} */ (rows[0].version)
}

/**
 * One question for all who ask while another is under way; never an answer to a question that was put before one asked.
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {() => Promise<T>}
 */
function grouped(ask) {
  /** @type {Promise<T> | null} */
  let under = null
  /** @type {Promise<T> | null} */
  let next = null
  const begin = () => {
    const asked = ask().finally(() => {
      if (under === asked) under = null
    })
    return (under = asked)
  }
  return () => {
    if (!under) return begin()
    next ??= under
      .catch(() => {})
      .then(() => {
        next = null
        return begin()
      })
    return next
  }
}

/** The page as somebody without a cookie gets it from this very process; null where it is not one to be kept. */
function fetchPage(/** @type {http.Server} */ server, /** @type {string} */ path) {
  const address = server.address()
  if (!address || typeof address === 'string') return Promise.resolve(null)
  const any = address.address === '::' || address.address === '0.0.0.0'
  return new Promise((resolve, reject) => {
    const request = http.get(
      {
        ...{ host: any ? '127.0.0.1' : address.address, port: address.port, path, timeout: FILL_MS },
        headers: { [FILL_HEADER]: FILL, 'accept-encoding': 'identity', 'user-agent': WHOLE_HEAD },
      },
      (response) => {
        /** @type {Buffer[]} */
        const chunks = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => resolve(isKept(response) ? keptPage(response, Buffer.concat(chunks)) : null))
      },
    )
    request.on('timeout', () => request.destroy(new Error('the page took too long')))
    request.on('error', reject)
  })
}

/** A page that was found, is a page, and sets nothing for anybody. */
function isKept(/** @type {http.IncomingMessage} */ { statusCode, headers }) {
  return statusCode === 200 && /^text\/html/.test(headers['content-type'] ?? '') && !headers['set-cookie']
}
