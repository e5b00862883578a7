import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { pythonExample, rExample } from '@/app/(public)/developers/examples'
import { GET as getOpenapi } from '@/app/api/v1/openapi.json/route'
import { GET as listFiles, POST as askForFile } from '@/app/api/v1/consultations/[slug]/exports/route'
import { GET as getResponses } from '@/app/api/v1/consultations/[slug]/responses/route'
import { GET as getThemes } from '@/app/api/v1/consultations/[slug]/themes/route'
import { GET as getFileBytes } from '@/app/api/v1/exports/[id]/file/route'
import { GET as getFile } from '@/app/api/v1/exports/[id]/route'
import { processPool } from '@/lib/core/db'
import { makeApiToken } from '@/lib/people/make-api-token'
import { researcher } from '../../support/actors'
import { aCtx, aUser } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { unzip } from '../../support/unzip'
import { makeAsked } from './asked-file'
import { surveyed } from './surveyed'

const { db, url } = await testDatabase()
process.env.DATABASE_URL = url
afterAll(() => processPool().end())

const SLUG = 'a-slug'
const EXAMPLES = { Python: pythonExample('http://x.example', SLUG), R: rExample('http://x.example', SLUG) }

describe.each(Object.entries(EXAMPLES))('the example in %s', (_language, code) => {
  test('asks for nothing that is not described', async () => {
    const described = (await getOpenapi().json()) as {
      paths: object
      components: { schemas: Record<string, object> }
    }
    const known = Object.keys(described.paths)
    // A path is written in one string, or in several with the slug between them.
    const flat = code
      .replace(/", (slug|file\$id)(?:, ")?/g, '{x}')
      .replace(/\{(?:SLUG|file\['id'\])\}/g, '{x}')
    const asked = [...flat.matchAll(/\/api\/v1\/[\w/{}-]*/g)].map(([path]) => path)
    expect(asked.length).toBeGreaterThanOrEqual(4)
    for (const path of asked) expect(known.map((path) => path.replace(/\{\w+\}/g, '{x}'))).toContain(path)
    const fields = new Set(
      [...JSON.stringify(described.components.schemas).matchAll(/"(\w+)":/g)].map(([, name]) => name),
    )
    const used = [...code.matchAll(/\w+\[+["'](\w+)["']\]+|\w\$(\w+)/g)].map(
      ([, one, other]) => one ?? other!,
    )
    expect(used.length).toBeGreaterThan(7)
    for (const name of used.filter((name) => name !== 'SOUNDINGS_KEY')) expect(fields, name).toContain(name)
  })
})

const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0

test.skipIf(!hasPython)('the example in Python does what it says', async () => {
  const consultation = await surveyed(db)
  const user = await aUser(db)
  await db.roleGrant.create({ data: { userId: user.id, role: 'researcher' } })
  const ctx = aCtx(db, researcher({ userId: user.id }), new Date())
  const { token } = await makeApiToken(ctx, { purpose: 'test', days: 30 })
  const server = http.createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const folder = mkdtempSync(path.join(os.tmpdir(), 'example-'))
  try {
    const { port } = server.address() as AddressInfo
    const { code, output } = await run(
      pythonExample(`http://127.0.0.1:${port}`, consultation.slug),
      folder,
      token,
    )
    expect(code, output).toBe(0)
    expect(output).toContain('4 responses, the first from Camden')
    expect(output).toContain('Visibility & more,1,2')
    const kept = readFileSync(path.join(folder, `${consultation.slug}-redacted-spss.zip`))
    expect([...unzip(kept).keys()]).toEqual(['responses.csv', 'responses.sps'])
  } finally {
    server.close()
    rmSync(folder, { recursive: true })
  }
})

/** Hands a request to the route that Next would hand it to; the job is done as soon as a file is asked for. */
async function answer(asked: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of asked) chunks.push(chunk as Buffer)
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined
  const headers = { authorization: asked.headers.authorization ?? '' }
  const request = new Request(`http://x.example${asked.url}`, { method: asked.method, headers, body })
  const [, , , kind, name = '', last] = new URL(request.url).pathname.split('/')
  const props = { params: Promise.resolve({ slug: name, id: name }) }
  const isAsking = asked.method === 'POST'
  const route =
    kind === 'exports'
      ? last === 'file'
        ? getFileBytes
        : getFile
      : { responses: getResponses, themes: getThemes, exports: isAsking ? askForFile : listFiles }[last!]!
  const answered = await route(request, props)
  const content = Buffer.from(await answered.arrayBuffer())
  if (isAsking) await makeAsked(db, (JSON.parse(content.toString()) as { id: string }).id, new Date())
  response.writeHead(answered.status, { 'content-length': content.length }).end(content)
}

function run(code: string, cwd: string, key: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('python3', ['-'], { cwd, env: { ...process.env, SOUNDINGS_KEY: key, NO_PROXY: '*' } })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (output += text.toString()))
    child.on('close', (code) => resolve({ code, output }))
    child.stdin.end(code)
  })
}
