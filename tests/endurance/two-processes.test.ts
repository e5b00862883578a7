import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hashPassword } from '../../lib/auth/passwords'
import { hashToken } from '../../lib/auth/tokens'
import { startEmbedded, type EmbeddedPostgres } from '../../lib/launch/embedded-postgres.mjs'
import { answersOf } from '../bench/big-consultation'
import { invite } from '../bench/invite'
import { post } from '../bench/load'
import { openPostOffice } from '../support/post-office'
import { startApp, stopApp, type AppProcess } from './app-process'
import { openBalancer, type Balancer } from './balancer'
import { Browser } from './browser'

const BODIES = 80
const PASSWORD = 'correct horse battery'
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-two-'))

let database: EmbeddedPostgres
let client: pg.Client
let postOffice: Awaited<ReturnType<typeof openPostOffice>>
let balancer: Balancer
let apps: AppProcess[] = []
let tokens: string[]

/** Both begin at once on an empty database: who comes second waits for the first one's migrations. */
beforeAll(async () => {
  fs.chmodSync(dataDir, 0o755) // PostgreSQL may run as another user than we do
  database = await startEmbedded({ dir: path.join(dataDir, 'database'), settings: ['fsync=off'] })
  postOffice = await openPostOffice()
  balancer = await openBalancer(() => apps.map(({ url }) => url))
  const shared = {
    ...{ DATABASE_URL: database.url, SMTP_URL: postOffice.smtpUrl, APP_URL: balancer.url },
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
  }
  const starts = await Promise.allSettled(
    ['one', 'other'].map((name) => startApp({ ...shared, DATA_DIR: path.join(dataDir, name) })),
  )
  // What did start has to be stopped, even where the other did not.
  apps = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
  for (const start of starts) if (start.status === 'rejected') throw start.reason
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  ;({ tokens } = await invite(client, 'two', BODIES))
  await client.query(
    `WITH u AS (INSERT INTO "user" (email, name, password_hash) VALUES ('olu@example.org', 'Olu Officer', $1) RETURNING id)
     INSERT INTO role_grant (user_id, role) SELECT id, 'officer' FROM u`,
    [await hashPassword(PASSWORD)],
  )
}, 300_000)

afterAll(async () => {
  await client?.end()
  await Promise.all(apps.map(stopApp))
  await balancer?.close()
  await postOffice?.close()
  await database?.stop()
  fs.rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

const one = () => apps[0]!.url
const other = () => apps[1]!.url

/** What pressing "Start now" leaves behind. */
const beginToAnswer = (token: string) =>
  client.query(
    `INSERT INTO draft (invitation_id, version_id, updated_at)
     SELECT l.invitation_id, v.id, now() FROM invitation_link l
     JOIN invitation i ON i.id = l.invitation_id JOIN questionnaire_version v ON v.stage_id = i.stage_id
     WHERE l.token_hash = $1`,
    [hashToken(token)],
  )

describe('two app processes on one database', () => {
  test('know each other’s sessions, and an ended one at once', async () => {
    const browser = new Browser()
    const credentials = { email: 'olu@example.org', password: PASSWORD }
    await browser.signIn(one(), 'callback/credentials', credentials)
    const copied = browser.copy()
    for (const url of [one(), other(), balancer.url]) {
      const page = await copied.visit(`${url}/staff/consultations`)
      expect(page).toMatchObject({ url: `${url}/staff/consultations`, status: 200 })
      expect(page.text).toContain('Olu Officer')
    }
    await browser.signIn(one(), 'signout')
    for (const url of [other(), one()])
      expect((await copied.visit(`${url}/staff/consultations`)).url).toContain('/sign-in')
  })

  test('read each other’s drafts, and merge what both were sent', async () => {
    const draft = (url: string) => `${url}/api/respond/${tokens[0]}/draft`
    const save = (url: string, key: string, value: unknown) =>
      fetch(draft(url), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ changes: [{ key, value, basedOn: 0 }], pageNumber: 0 }),
      })
    await beginToAnswer(tokens[0]!)
    expect((await save(one(), 'q1', 'a')).status).toBe(200)
    expect(await (await fetch(draft(other()))).json()).toMatchObject({ draft: { answers: { q1: 'a' } } })
    // To both at once, as two people of one group write at the same time.
    const both = await Promise.all([save(one(), 'q7', 'Of one'), save(other(), 'q8', 'Of the other')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    for (const url of [one(), other()])
      expect(await (await fetch(draft(url))).json()).toMatchObject({
        draft: { answers: { q1: 'a', q7: 'Of one', q8: 'Of the other' } },
      })
  })

  test('count every response once, however often it is sent, and write every letter once', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
    const before = [...balancer.served]
    // Twice at once: an impatient second press reaches the other process.
    const submit = async (token: string, i: number) => {
      const json = JSON.stringify({ answers: answersOf(i), copyTo: `body-${i}@example.org` })
      const url = `${balancer.url}/api/respond/${token}/submit`
      const twice = await Promise.all([post(agent, url, json), post(agent, url, json)])
      expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 201])
      const [reference, again] = twice.map(
        ({ body }) => (JSON.parse(body) as { reference: string }).reference,
      )
      expect(again).toBe(reference)
      return reference
    }
    const references = await Promise.all(tokens.map(submit))
    agent.destroy()
    expect(new Set(references).size).toBe(BODIES)
    expect(balancer.served.map((count, i) => count - (before[i] ?? 0))).toEqual([BODIES, BODIES])

    for (const url of [one(), other()]) {
      const answer = await fetch(`${url}/api/v1/consultations/bench-two/response-rates`)
      expect(await answer.json()).toMatchObject({ total: { invited: BODIES, responded: BODIES, rate: 1 } })
    }
    const revisions = await client.query('SELECT count(*)::int AS n FROM response_revision')
    expect(revisions.rows[0]).toEqual({ n: BODIES })

    // Every letter is with the mail server when nothing waits any more; then none may be there twice.
    await vi.waitFor(
      async () => {
        const waiting = await client.query(
          `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'send-mail' AND state <> 'completed'`,
        )
        expect(waiting.rows[0]).toEqual({ n: 0 })
      },
      { timeout: 60_000, interval: 200 },
    )
    for (let i = 0; i < BODIES; i++) {
      const letters = await fetch(`${postOffice.mailboxUrl}/all?to=body-${i}@example.org`)
      expect(await letters.json()).toHaveLength(1)
    }
  })
})
