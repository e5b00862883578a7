// node tests/support/shared-server.mjs: a test server for several runs at once, until Ctrl+C. Each run finds it by the
// variable that this prints, and makes databases and a role of its own in it.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../../lib/launch/embedded-postgres.mjs'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-shared-'))
fs.chmodSync(dir, 0o755) // PostgreSQL may run as another user than we do
const server = await startEmbedded({ dir, settings: ['fsync=off', 'max_connections=300'] })
console.log(`export SOUNDINGS_TEST_ADMIN_URL=${server.adminUrl}`)

const stay = setInterval(() => {}, 60_000)
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    clearInterval(stay)
    await server.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  })
}
