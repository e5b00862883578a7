import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createDb } from '../../lib/core/db'
import { startEmbedded } from '../../lib/launch/embedded-postgres.mjs'
import { migrateDeploy } from '../../lib/launch/migrate.mjs'
import { loadReferenceData } from '../../prisma/reference-data'
import { answersOf } from '../bench/big-consultation'
import { invite } from '../bench/invite'
import { post } from '../bench/load'
import { startApp } from './app-process'

const KILLS = 10
const SENDERS = 16
const PER_ROUND = 60

/**
 * `npm start` as anybody runs it, embedded database and all, killed with SIGKILL in mid-load ten times over: whatever
 * was acknowledged is there once, and whatever was not can be sent again.
 */
test(
  'ten kills in mid-load lose no acknowledged response and double none',
  { timeout: 600_000 },
  async () => {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-kill-'))
    fs.chmodSync(dataDir, 0o755) // PostgreSQL may run as another user than we do
    afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))
    const { stageId, tokens } = await prepare(dataDir)
    const acknowledged = new Map<string, string>()
    const waiting = [...tokens]

    for (let round = 0; round < KILLS; round++) {
      const { app, url } = await start(dataDir)
      const enough = acknowledged.size + PER_ROUND
      await send(url, waiting, acknowledged, () => {
        if (acknowledged.size >= enough && app.exitCode === null) app.kill('SIGKILL')
      })
      if (app.signalCode === null && app.exitCode === null) await once(app, 'exit')
      expect(app.signalCode).toBe('SIGKILL')
    }
    const { app, url } = await start(dataDir)
    const answeredBefore = acknowledged.size
    await send(url, waiting, acknowledged, () => {})
    expect(answeredBefore).toBeGreaterThanOrEqual(KILLS * PER_ROUND)
    expect(acknowledged.size).toBe(tokens.length)
    // Sent once more, as somebody does who never saw the answer: the same reference, and nothing new.
    const again = new Map<string, string>()
    await send(url, tokens.slice(0, 50), again, () => {})
    for (const [token, reference] of again) expect(reference).toBe(acknowledged.get(token))
    app.kill('SIGTERM')
    await once(app, 'exit')

    const kept = await whatIsKept(dataDir, stageId)
    expect(new Set(kept.references)).toEqual(new Set(acknowledged.values()))
    expect(kept.references).toHaveLength(tokens.length)
    expect(kept.revisions).toBe(tokens.length)
    expect(kept.tallied).toBe(tokens.length)
  },
)

async function withDatabase<T>(
  dataDir: string,
  work: (client: pg.Client, url: string) => Promise<T>,
): Promise<T> {
  const database = await startEmbedded({ dir: path.join(dataDir, 'database') })
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return await work(client, database.url)
  } finally {
    await client.end()
    await database.stop()
  }
}

function prepare(dataDir: string) {
  return withDatabase(dataDir, async (client, url) => {
    await migrateDeploy(url)
    const db = createDb(url, 2)
    await loadReferenceData(db)
    await db.$disconnect()
    return invite(client, 'kill', KILLS * PER_ROUND + 200)
  })
}

const start = (dataDir: string) => startApp({ DATA_DIR: dataDir })

/** Sends what is waiting until it is all acknowledged or the server is gone; what was not acknowledged waits again. */
async function send(url: string, waiting: string[], acknowledged: Map<string, string>, after: () => void) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: SENDERS })
  const unsure: string[] = []
  let gone = false
  const sender = async () => {
    for (let token = gone ? undefined : waiting.shift(); token; token = gone ? undefined : waiting.shift()) {
      try {
        const json = JSON.stringify({ answers: answersOf(1) })
        const { status, body } = await post(agent, `${url}/api/respond/${token}/submit`, json)
        // 201 made it; 200 found that it was there already, from a try whose answer we never saw.
        if (status !== 201 && status !== 200) throw new Error(`answered ${status}: ${body}`)
        acknowledged.set(token, (JSON.parse(body) as { reference: string }).reference)
        after()
      } catch (error) {
        unsure.push(token)
        if (error instanceof Error && error.message.startsWith('answered')) throw error
        gone = true
      }
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
  waiting.unshift(...unsure)
  agent.destroy()
}

function whatIsKept(dataDir: string, stageId: string) {
  return withDatabase(dataDir, async (client) => {
    const { rows } = await client.query<{ reference: string; revisions: number }>(
      `SELECT reference, (SELECT count(*)::int FROM response_revision WHERE response_id = r.id) AS revisions
       FROM response r WHERE stage_id = $1`,
      [stageId],
    )
    const tally = await client.query<{ n: number }>(
      'SELECT coalesce(sum(responded), 0)::int AS n FROM response_tally WHERE stage_id = $1',
      [stageId],
    )
    return {
      references: rows.map(({ reference }) => reference),
      revisions: rows.reduce((sum, row) => sum + row.revisions, 0),
      tallied: tally.rows[0]!.n,
    }
  })
}
