import { spawn, spawnSync } from 'node:child_process'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { checkExample } from '@/app/(public)/developers/examples'
import { GET as getResponse } from '@/app/api/v1/consultations/[slug]/published-responses/[number]/route'
import { GET as check } from '@/app/api/v1/consultations/[slug]/report/check/route'
import { processPool } from '@/lib/core/db'
import { testDatabase } from '../../support/test-database'
import { aWalkedConsultation } from './world'

const { db, url } = await testDatabase()
process.env.DATABASE_URL = url
afterAll(() => processPool().end())

const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0

test.skipIf(!hasPython)('anybody can check the quotes of a report with the example', async () => {
  const { slug, consultationId } = await aWalkedConsultation(db)
  const server = http.createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    expect(await run(checkExample(at, slug))).toBe(
      '1 of 1 quotes stand word for word in a published response',
    )
    // Somebody with the database in hand puts other words into the published answer.
    await db.$executeRaw`UPDATE published_response SET answers = replace(answers::text, 'Give us time', 'Give us tea')::jsonb
      WHERE consultation_id = ${consultationId}::uuid`
    expect(await run(checkExample(at, slug))).toContain('has changed since: Give us time.')
  } finally {
    server.close()
  }
})

/** Hands a request to the route that Next would hand it to. */
async function answer(asked: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const request = new Request(`http://x.example${asked.url ?? ''}`)
  const [, , , , slug = '', , last = ''] = new URL(request.url).pathname.split('/')
  const given =
    last === 'check'
      ? await check(request, { params: Promise.resolve({ slug }) })
      : await getResponse(request, { params: Promise.resolve({ slug, number: last }) })
  response.writeHead(given.status, { 'content-type': 'application/json' }).end(await given.text())
}

function run(code: string): Promise<string> {
  const child = spawn('python3', ['-c', code])
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => child.on('close', () => resolve(output.trim())))
}
