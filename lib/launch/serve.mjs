// Serves the pages from this very process: killed, it takes the port with it, and no orphan stays behind.
import http from 'node:http'
import { portProblem } from './environment.mjs'
import { root } from './fingerprint.mjs'

/**
 * @param {{ host: string, port: number, dev: boolean }} options
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function serve({ host, port, dev }) {
  process.env.NODE_ENV = dev ? 'development' : 'production'
  const { default: next } = await import('next')
  const server = http.createServer()
  const app = next({ dev, hostname: host, port, dir: root, httpServer: server })
  const handle = app.getRequestHandler()
  // While developing a page changes with its source.
  const memory = dev ? null : await rememberPages(server)
  server.on('request', async (request, response) => {
    // lib/core/client-address.ts reads it; what a client sends under this name is written over.
    request.headers['x-soundings-peer'] = request.socket.remoteAddress ?? ''
    if (!(await memory?.answer(request, response))) void handle(request, response)
  })
  // A proxy in front of us keeps its connections for about a minute: we must not be the first to hang up, or it sends
  // a request into a connection that is just closing.
  server.keepAliveTimeout = 75_000
  server.headersTimeout = 80_000
  await app.prepare()
  await listen(server, host, port)
  return { close: () => close(server, app).then(() => memory?.close()) }
}

/** Needs what is installed only by now. */
async function rememberPages(server) {
  const { pageMemory } = await import('./page-memory.mjs')
  return pageMemory(server)
}

function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portProblem(error, host, port)))
    server.listen(port, host, resolve)
  })
}

// Requests and jobs under way get a few seconds to be finished.
async function close(server, app) {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), 5000)
  await closed
  clearTimeout(impatience)
  await stopWorker()
  await app.close().catch(() => {})
  await closePool()
}

/** The worker that instrumentation.ts started in this process (lib/worker/start-worker.ts) keeps itself here. */
async function stopWorker() {
  const worker = await globalThis.soundingsBoss?.catch(() => undefined)
  await worker?.stop({ timeout: 5000 }).catch((error) => console.error('jobs:', error.message))
}

/** The pool of lib/core/db.ts, which lives in this process like the pages that use it. */
async function closePool() {
  const pool = globalThis.soundingsPool
  if (!pool) return
  // end() does not wait for the connections to be gone, and the database, stopped meanwhile, would cut them off loudly.
  let open = pool.totalCount
  const gone = new Promise((resolve) => pool.on('remove', () => --open || resolve()))
  await pool.end()
  if (open) await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 2000))])
}
