import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { GET as getTable } from '@/app/api/v1/consultations/[slug]/answer-table/route'
import { GET as listFiles, POST as askForFile } from '@/app/api/v1/consultations/[slug]/exports/route'
import { GET as getResponses } from '@/app/api/v1/consultations/[slug]/responses/route'
import { GET as getThemes } from '@/app/api/v1/consultations/[slug]/themes/route'
import { GET as getFileBytes } from '@/app/api/v1/exports/[id]/file/route'
import { GET as getFile } from '@/app/api/v1/exports/[id]/route'
import { GET as getMe } from '@/app/api/v1/me/route'
import { GET as getOpenapi } from '@/app/api/v1/openapi.json/route'
import { GET as getByLink } from '@/app/api/exports/[token]/route'
import { processPool } from '@/lib/core/db'
import { makeApiToken } from '@/lib/people/make-api-token'
import { researcher } from '../../support/actors'
import { aConsultation, aCtx, aResponse, aUser, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { makeAsked } from './asked-file'
import { surveyed } from './surveyed'

const { db, url } = await testDatabase()
// Doors find the database by the environment; they first look when they are first asked.
process.env.DATABASE_URL = url
afterAll(() => processPool().end())

type Params = { slug: string; id: string }
type Handler = (request: Request, props: { params: Promise<Params> }) => Promise<Response>
const one = '/api/v1/consultations/{slug}'
const HANDLERS: Record<string, { get: Handler; post?: Handler }> = {
  '/api/v1/me': { get: getMe },
  [`${one}/responses`]: { get: getResponses },
  [`${one}/themes`]: { get: getThemes },
  [`${one}/answer-table`]: { get: getTable },
  [`${one}/exports`]: { get: listFiles, post: askForFile },
  '/api/v1/exports/{id}': { get: getFile },
  '/api/v1/exports/{id}/file': { get: getFileBytes },
}

async function aKey(role = 'researcher'): Promise<string> {
  const user = await aUser(db, { name: 'Rae Researcher' })
  await db.roleGrant.create({ data: { userId: user.id, role } })
  const ctx = aCtx(db, researcher({ userId: user.id }), new Date())
  return (await makeApiToken(ctx, { purpose: 'test', days: 30 })).token
}
const consultation = await surveyed(db)
const key = await aKey()

type Asked = { params?: Partial<Params>; query?: string; body?: object; key?: string | null }
function ask(path: string, { params = {}, query = '', body, key: own = key }: Asked = {}): Promise<Response> {
  const headers: HeadersInit = own === null ? [] : [['authorization', `Bearer ${own}`]]
  const init = body ? { method: 'POST', body: JSON.stringify(body), headers } : { headers }
  const { get, post } = HANDLERS[path]!
  const props = { params: Promise.resolve({ slug: consultation.slug, id: '', ...params }) }
  const full = path.replace('{slug}', params.slug ?? consultation.slug)
  return (body ? post! : get)(new Request(`http://x.example${full}${query}`, init), props)
}

type Operation = {
  security?: object[]
  responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }>
}
const described = (await getOpenapi().json()) as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Parameters<typeof z.fromJSONSchema>[0]> }
}
async function asDescribed(
  path: string,
  response: Response,
  method = 'get',
): Promise<Record<string, unknown>> {
  const [content] = Object.values(described.paths[path]?.[method]?.responses[response.status]?.content ?? {})
  const name = content?.schema.$ref.split('/').at(-1) ?? ''
  const body: unknown = await response.json()
  const { error } = z.fromJSONSchema(described.components.schemas[name]!).safeParse(body)
  expect(error?.issues ?? [], `${path} ${response.status} ${JSON.stringify(body)}`).toEqual([])
  return body as Record<string, unknown>
}

describe('what needs a key', () => {
  test('is described, all of it', () => {
    const closed = Object.entries(described.paths).filter(([, { get }]) => get?.security)
    expect(closed.map(([path]) => path).toSorted()).toEqual(Object.keys(HANDLERS).toSorted())
  })

  test('is not for anybody without one', async () => {
    for (const path of Object.keys(HANDLERS))
      for (const none of [null, 'soundings_none']) {
        const response = await ask(path, { key: none })
        expect(response.status, path).toBe(401)
        expect(response.headers.get('www-authenticate')).toBe('Bearer')
        expect(response.headers.get('cache-control')).toBe('no-store')
        await asDescribed(path, response)
      }
  })

  test('answers as described, and nobody keeps it', async () => {
    for (const path of Object.keys(HANDLERS).filter((path) => !path.includes('{id}'))) {
      const response = await ask(path)
      expect(response.status, path).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-store')
      await asDescribed(path, response)
    }
  })

  test('is refused to whoever may not have it', async () => {
    const link = await aKey('link-officer')
    const refused = await ask(`${one}/responses`, { key: link })
    expect(refused.status).toBe(403)
    await asDescribed(`${one}/responses`, refused)
    const bodies = await ask(`${one}/responses`, { key: link, query: '?text=redacted&whose=bodies' })
    expect(await bodies.json()).toMatchObject({
      responses: [{ answers: { view: 'First line, redacted' } }, {}],
    })
    expect((await ask(`${one}/exports`, { key: link, body: { format: 'csv' } })).status).toBe(403)
  })

  test('says what is wrong with a request', async () => {
    const wrong = await ask(`${one}/responses`, { query: '?limit=1000&text=all' })
    expect(wrong.status).toBe(422)
    const { fields } = await asDescribed(`${one}/responses`, wrong)
    expect(Object.keys(fields as object).toSorted()).toEqual(['limit', 'text'])
    expect((await ask(`${one}/responses`, { query: '?after=nowhere' })).status).toBe(422)
    expect((await ask(`${one}/exports`, { body: { format: 'pdf' } })).status).toBe(422)
    expect((await ask(`${one}/themes`, { params: { slug: 'nothing' } })).status).toBe(404)
    expect((await ask('/api/v1/exports/{id}', { params: { id: 'nothing' } })).status).toBe(422)
  })
})

describe('responses', () => {
  test('come a page at a time, each once and in their order, and who took them is recorded', async () => {
    const many = await aConsultation(db, { status: 'open' })
    for (let i = 0; i < 5; i++)
      await aResponse(db, many, {
        answers: { view: `${i}` },
        submittedAt: new Date(NOW.getTime() + (i >> 1)),
      })
    const views: unknown[] = []
    const pages: number[] = []
    for (let query: string | null = '?limit=2'; query;) {
      const response: Response = await ask(`${one}/responses`, { params: { slug: many.slug }, query })
      const { responses, next } = (await asDescribed(`${one}/responses`, response)) as {
        responses: { answers: { view: string } }[]
        next: string | null
      }
      expect(response.headers.get('link')).toBe(next === null ? null : `<${next}>; rel="next"`)
      pages.push(responses.length)
      views.push(...responses.map(({ answers }) => answers.view))
      query = next === null ? null : next.slice(next.indexOf('?'))
    }
    expect(pages).toEqual([2, 2, 1])
    expect(views.toSorted()).toEqual(['0', '1', '2', '3', '4'])
    const events = await db.auditEvent.findMany({ where: { subjectId: many.id, action: 'responses.export' } })
    expect(events).toHaveLength(3)
    expect(events[0]).toMatchObject({ actorName: 'Rae Researcher', detail: { format: 'api', rows: 2 } })
  })

  test('redacted, they hold what was redacted, and marks', async () => {
    const response = await ask(`${one}/responses`, { query: '?text=redacted' })
    const text = JSON.stringify(await asDescribed(`${one}/responses`, response))
    expect(text).toContain('First line, redacted')
    for (const secret of ['Jo Bloggs', 'in silence', 'Said openly']) expect(text).not.toContain(secret)
  })
})

test('figures of persons are hidden where they are small', async () => {
  const table = await ask(`${one}/answer-table`, { query: '?question=one&strand=persons' })
  const { columns } = (await table.json()) as { columns: { cells: { count: number | null }[] }[] }
  expect(columns[0]?.cells.map(({ count }) => count)).toEqual([null, null])
  const themes = (await (await ask(`${one}/themes`)).json()) as {
    base: number
    publicBase: null
    themes: object[]
  }
  expect(themes).toMatchObject({
    base: 2,
    publicBase: null,
    themes: [{ bodies: 1, ofPublic: null }, { bodies: 1 }],
  })
})

test('a file is asked for, looked at, fetched with the key, and by its link', async () => {
  const asking = await ask(`${one}/exports`, { body: { format: 'jsonl' } })
  expect(asking.status).toBe(202)
  const { id, link } = (await asDescribed(`${one}/exports`, asking, 'post')) as { id: string; link: string }
  expect(asking.headers.get('location')).toBe(`/api/v1/exports/${id}`)
  expect((await ask(`${one}/exports`, { body: { format: 'jsonl' } })).status).toBe(409)
  expect((await ask('/api/v1/exports/{id}/file', { params: { id } })).status).toBe(403)
  await makeAsked(db, id, new Date())
  const view = await asDescribed(
    '/api/v1/exports/{id}',
    await ask('/api/v1/exports/{id}', { params: { id } }),
  )
  expect(view).toMatchObject({ state: 'ready', rows: 4, file: `/api/v1/exports/${id}/file` })
  const fetched = await ask('/api/v1/exports/{id}/file', { params: { id } })
  const bytes = await buffer(fetched.body as unknown as AsyncIterable<Uint8Array>)
  expect(fetched.headers.get('content-length')).toBe(String(bytes.length))
  expect(bytes.toString().trimEnd().split('\n')).toHaveLength(4)
  const token = link.split('/').at(-1)!
  const byLink = await getByLink(new Request(link), { params: Promise.resolve({ token }) })
  expect(Buffer.from(await byLink.arrayBuffer()).equals(bytes)).toBe(true)
  const wrong = await getByLink(new Request(link), { params: Promise.resolve({ token: `${token}x` }) })
  expect(wrong.status).toBe(404)
})
