import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openPostOffice } from './post-office'

const root = path.resolve(__dirname, '../..')

/**
 * Before all journeys: Soundings as `npm start` gives it to anybody (built, with the demonstration), on a database and
 * a data folder of its own, on a free port, writing to a mail server of ours. What journeys need to know of it stands
 * in JOURNEY_… variables, which Playwright hands on to its workers.
 */
export default async function startJourneyServer() {
  // Imported here because Playwright compiles what stands at the top into CommonJS, which the launcher is not.
  const { freePort, startEmbedded } = await import('../../lib/launch/embedded-postgres.mjs')
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-journeys-'))
  fs.chmodSync(dataDir, 0o755) // PostgreSQL may run as another user than we do
  // Ours, not the launcher's, so that a journey can look into the database; the launcher finds it running and shares it.
  const database = await startEmbedded({ dir: path.join(dataDir, 'database'), settings: ['fsync=off'] })
  const postOffice = await openPostOffice()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`

  const server = spawn(process.execPath, ['lib/launch/start.mjs'], {
    cwd: root,
    // Set empty, so that neither the tester's environment nor an .env file speaks for them.
    env: {
      ...process.env,
      ...{ DATABASE_URL: '', APP_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', npm_lifecycle_event: '' },
      ...{ OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '', WORKER: 'on' },
      ...{ DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: `${port}`, SMTP_URL: postOffice.smtpUrl },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const close = async () => {
    await stop(server)
    await postOffice.close()
    await database.stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await untilReady(server)
  } catch (error) {
    await close()
    throw error
  }
  process.env.JOURNEY_URL = url
  process.env.JOURNEY_MAILBOX = postOffice.mailboxUrl
  process.env.JOURNEY_DATABASE_URL = database.url
  process.env.JOURNEY_DATA_DIR = dataDir
  return close
}

/** The launcher says when it is ready; what it said is shown only if it does not get there. */
function untilReady(server: ChildProcess): Promise<void> {
  const log = path.join(root, 'tests/.results/journey-server.log')
  fs.mkdirSync(path.dirname(log), { recursive: true })
  fs.writeFileSync(log, '')
  return new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (data: Buffer) => {
        fs.appendFileSync(log, data)
        said += data.toString()
        if (said.includes('Stop with Ctrl+C')) resolve()
      })
    }
    server.once('exit', (code) => reject(new Error(`The server of the journeys ended (${code}):\n${said}`)))
  })
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  const impatience = setTimeout(() => server.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(impatience)
}
