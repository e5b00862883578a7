import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import { freePort, startEmbedded } from '../../lib/launch/embedded-postgres.mjs'

const root = path.resolve(__dirname, '../..')

export type World = {
  client: pg.Client
  databaseUrl: string
  appUrl: string
  appPid: number
  /** A signed-in officer's cookie. */
  cookie: string
  startBare(): Promise<string>
  /** A second process of the app on the same database; its address. */
  startAnother(): Promise<string>
  close(): Promise<void>
}

/** The built app as `npm start` runs it, on a database server of its own with PostgreSQL's own safe settings. */
export async function openWorld(): Promise<World> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-bench-'))
  fs.chmodSync(dir, 0o755) // PostgreSQL may run as another user than we do
  const database = await startEmbedded({ dir: path.join(dir, 'database') })
  const secret = randomBytes(32).toString('base64url')
  const children: ChildProcess[] = []
  const port = await freePort()
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATA_DIR: dir,
    NEXTAUTH_SECRET: secret,
    HOST: '127.0.0.1',
  }
  const start = async (script: string, port: number, word: string) => {
    const child = spawn(process.execPath, [script], {
      cwd: root,
      env: { ...env, PORT: `${port}`, NODE_ENV: 'production' },
    })
    children.push(child)
    await untilSaid(child, word)
    return child
  }
  const app = await start('lib/launch/start.mjs', port, 'Stop with Ctrl+C')
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  return {
    client,
    databaseUrl: database.url,
    appUrl: `http://127.0.0.1:${port}`,
    appPid: app.pid!,
    cookie: await officersCookie(client, secret),
    async startBare() {
      const port = await freePort()
      await start('tests/bench/bare-server.mjs', port, 'ready')
      return `http://127.0.0.1:${port}/`
    },
    async startAnother() {
      const port = await freePort()
      await start('lib/launch/start.mjs', port, 'Stop with Ctrl+C')
      return `http://127.0.0.1:${port}`
    },
    async close() {
      await client.end()
      for (const child of children) {
        const gone = once(child, 'exit')
        child.kill('SIGTERM')
        await gone
      }
      await database.stop()
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}

function untilSaid(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => {
        said = (said + data.toString()).slice(-20_000)
        if (said.includes(word)) resolve()
      })
    child.once('exit', (code) => reject(new Error(`it ended (${code}):\n${said}`)))
  })
}

/** What signing in leaves behind: a session row, and the signed cookie that names it. */
async function officersCookie(client: pg.Client, secret: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `WITH u AS (INSERT INTO "user" (email, name) VALUES ('bench@example.org', 'Bench Officer') RETURNING id),
     r AS (INSERT INTO role_grant (user_id, role) SELECT id, 'officer' FROM u)
     INSERT INTO session (user_id, method, expires_at) SELECT id, 'password', now() + interval '1 day' FROM u RETURNING id`,
  )
  const token = await encode({ token: { sub: randomUUID(), sessionId: rows[0]!.id }, secret, maxAge: 86_400 })
  return `next-auth.session-token=${token}`
}
