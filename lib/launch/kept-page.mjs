// A page as it is kept, and as it is answered: each time with a new nonce, compressed beforehand all the same.
import crypto from 'node:crypto'
import zlib from 'node:zlib'

/** What goes with a page; the rest (date, connection, length) belongs to each answer. */
const PASSED = [
  'content-type',
  'x-content-type-options',
  'referrer-policy',
  'x-frame-options',
  'permissions-policy',
  'link',
]
/** In no policy. */
const NO_NONCE = '\0'
const NONCE = /'nonce-([^']+)'/
/** The end of a deflate stream: a last block with nothing in it. */
const LAST = Buffer.from([3, 0])
/** Whoever has a cookie, and the pages' own script, get something else at the same address. */
const VARY = 'Cookie, Accept-Encoding, RSC, Next-Router-State-Tree, Next-Router-Prefetch'
/** gzip's own first bytes: deflate, no name, no time. */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

/**
 * Cuts a page at its nonce. What stands between is compressed once, each part for itself and to a whole octet, so that
 * parts and nonces can be put together again in one stream.
 * @param {import('node:http').IncomingMessage} response
 * @param {Buffer} body
 */
export function keptPage({ headers }, body) {
  const policy = String(headers['content-security-policy'] ?? '')
  const nonce = NONCE.exec(policy)?.[1] ?? ''
  const html = body.toString('utf8')
  const parts = (nonce ? html.split(nonce) : [html]).map((part) => Buffer.from(part))
  const packed = parts.map((part) =>
    zlib.deflateRawSync(part, { level: 9, finishFlush: zlib.constants.Z_SYNC_FLUSH }),
  )
  /** @type {Record<string, string>} */
  const passed = {}
  for (const name of PASSED)
    if (headers[name]) passed[name] = String(headers[name]).replaceAll(nonce || NO_NONCE, '')
  return {
    ...{ parts, packed, policy, nonce, passed, length: body.length },
    bytes: body.length + packed.reduce((sum, { length }) => sum + length, 0),
    // Of what it says: the nonce is another one each time.
    etag: `W/"${crypto.createHash('sha256').update(parts.join('\0')).digest('base64url')}"`,
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {ReturnType<typeof keptPage>} page
 */
export function writePage(request, response, page) {
  const { etag, passed, policy, nonce } = page
  // Whoever has it asks again each time, and whoever signs in meanwhile gets a page of their own.
  const common = { ...passed, etag, 'cache-control': 'private, no-cache', vary: VARY }
  if (knows(request, etag)) {
    // Without a policy: the copy that the browser has keeps the one it came with.
    response.writeHead(304, common).end()
    return
  }
  const own = nonce ? Buffer.from(Buffer.from(crypto.randomUUID()).toString('base64')) : Buffer.alloc(0)
  const body = takesGzip(request) ? gzipped(page, own) : joined(page.parts, own)
  response.writeHead(200, {
    ...common,
    ...(policy && { 'content-security-policy': policy.replaceAll(nonce || NO_NONCE, own.toString()) }),
    ...(takesGzip(request) && { 'content-encoding': 'gzip' }),
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** @param {ReturnType<typeof keptPage>} page */
function gzipped({ parts, packed }, /** @type {Buffer} */ nonce) {
  // The nonce as a block that is not compressed: its length, and that length's complement, come first.
  const block = Buffer.alloc(5 + nonce.length)
  block.writeUInt16LE(nonce.length, 1)
  block.writeUInt16LE(~nonce.length & 0xffff, 3)
  nonce.copy(block, 5)
  let sum = 0
  let length = 0
  for (const [i, part] of parts.entries()) {
    if (i > 0) {
      sum = zlib.crc32(nonce, sum)
      length += nonce.length
    }
    sum = zlib.crc32(part, sum)
    length += part.length
  }
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(sum, 0)
  tail.writeUInt32LE(length >>> 0, 4)
  return Buffer.concat([GZIP_HEAD, joined(packed, block), LAST, tail])
}

function joined(/** @type {Buffer[]} */ parts, /** @type {Buffer} */ between) {
  return Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [between, part])))
}

const takesGzip = ({ headers }) => /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))

function knows({ headers }, /** @type {string} */ etag) {
  return (headers['if-none-match'] ?? '').split(',').some((/** @type {string} */ tag) => tag.trim() === etag)
}
