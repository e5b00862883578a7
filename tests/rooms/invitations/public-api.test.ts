import { readdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { GET as getHealth } from '@/app/api/health/route'
import { GET as getCommitment } from '@/app/api/v1/commitments/[number]/route'
import { GET as listCommitments } from '@/app/api/v1/commitments/route'
import { GET as getChanges } from '@/app/api/v1/consultations/[slug]/changes/route'
import { GET as getDraft } from '@/app/api/v1/consultations/[slug]/draft/route'
import { GET as getPublishedResponse } from '@/app/api/v1/consultations/[slug]/published-responses/[number]/route'
import { GET as listPublishedResponses } from '@/app/api/v1/consultations/[slug]/published-responses/route'
import { GET as checkQuotes } from '@/app/api/v1/consultations/[slug]/report/check/route'
import { GET as getConsultation } from '@/app/api/v1/consultations/[slug]/route'
import { GET as getReport } from '@/app/api/v1/consultations/[slug]/report/route'
import { GET as getFigures } from '@/app/api/v1/consultations/[slug]/report/figures/route'
import { GET as getFiguresAsCsv } from '@/app/api/v1/consultations/[slug]/report/figures.csv/route'
import { GET as getFeedback } from '@/app/api/v1/consultations/[slug]/report/feedback/route'
import { GET as getFeedbackAsCsv } from '@/app/api/v1/consultations/[slug]/report/feedback.csv/route'
import { GET as getRates } from '@/app/api/v1/consultations/[slug]/response-rates/route'
import { GET as listConsultations } from '@/app/api/v1/consultations/route'
import { GET as listMeasures } from '@/app/api/v1/measures/route'
import { GET as getOpenapi } from '@/app/api/v1/openapi.json/route'
import { processPool } from '@/lib/core/db'
import { publishedReport } from '../../support/published-report'
import { officer } from '../../support/actors'
import { aConsultation, aCtx, anInvitation, aResponse } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aMade } from '../commitments/world'

const { db, url } = await testDatabase()
// Doors find the database by the environment; they first look when they are first asked.
process.env.DATABASE_URL = url
afterAll(() => processPool().end())

const { id: commitmentId, actionId, number } = await aMade(db)

type Params = { slug: string; number: string }
type Handler = (request: Request, props: { params: Promise<Params> }) => Promise<Response>
const HANDLERS: Record<string, Handler> = {
  '/api/v1/consultations': listConsultations,
  '/api/v1/consultations/{slug}': getConsultation,
  '/api/v1/consultations/{slug}/response-rates': getRates,
  '/api/v1/consultations/{slug}/report': getReport,
  '/api/v1/consultations/{slug}/report/figures': getFigures,
  '/api/v1/consultations/{slug}/report/figures.csv': getFiguresAsCsv,
  '/api/v1/consultations/{slug}/report/feedback': getFeedback,
  '/api/v1/consultations/{slug}/report/feedback.csv': getFeedbackAsCsv,
  '/api/v1/consultations/{slug}/report/check': checkQuotes,
  '/api/v1/consultations/{slug}/published-responses': listPublishedResponses,
  '/api/v1/consultations/{slug}/published-responses/{number}': getPublishedResponse,
  '/api/v1/consultations/{slug}/draft': getDraft,
  '/api/v1/consultations/{slug}/changes': getChanges,
  '/api/v1/commitments': listCommitments,
  '/api/v1/commitments/{number}': getCommitment,
  '/api/v1/measures': listMeasures,
  '/api/health': getHealth,
}
/** What a consultation has not that only has a report; where it is there, its own room tests what is answered. */
const NOT_THERE = [
  '/api/v1/consultations/{slug}/published-responses/{number}',
  '/api/v1/consultations/{slug}/draft',
  '/api/v1/consultations/{slug}/changes',
]
const ask = (path: string, slug = '', init: RequestInit = {}) =>
  HANDLERS[path]!(new Request(`http://x.example${path}`, init), {
    params: Promise.resolve({ slug, number: String(number) }),
  })

type Described = {
  paths: Record<
    string,
    {
      get: {
        security?: object[]
        responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }>
      }
    }
  >
  components: { schemas: Record<string, object> }
}
const described = (await getOpenapi().json()) as Described

/** The shape that the document gives for an answer. */
function shapeOf(path: string, status: number): z.ZodType {
  const [content] = Object.values(described.paths[path]?.get.responses[status]?.content ?? {})
  const name = content?.schema.$ref.split('/').at(-1) ?? ''
  return z.fromJSONSchema(described.components.schemas[name] as Parameters<typeof z.fromJSONSchema>[0])
}
async function expectAsDescribed(path: string, response: Response) {
  if (path.endsWith('.csv') && response.ok) {
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/)
    expect(await response.text()).toContain('figure,code,name,of,body_type,count,base')
    return null
  }
  const body: unknown = await response.json()
  const { error } = shapeOf(path, response.status).safeParse(body)
  expect(error?.issues ?? [], `${path} ${response.status}`).toEqual([])
  return body
}

async function aReported() {
  const consultation = await aConsultation(db, { status: 'analysing' })
  await aResponse(db, consultation)
  await anInvitation(db, consultation)
  await publishedReport(aCtx(db, officer()), { consultationId: consultation.id, whatChanged: '' })
  return consultation
}

describe('the OpenAPI document', () => {
  it('describes every route there is, and no other', () => {
    const files = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' })
    const routes = files
      .filter((file) => file.endsWith('/route.ts') && !file.startsWith('openapi'))
      .map((file) => `/api/v1/${file.replace('/route.ts', '').replaceAll('[', '{').replaceAll(']', '}')}`)
    expect(Object.keys(described.paths).sort()).toEqual([...routes, '/api/health'].sort())
    // Those that need a key: staff-api.test.ts.
    const open = Object.entries(described.paths).filter(([, { get }]) => !get.security)
    expect(Object.keys(HANDLERS).sort()).toEqual(open.map(([path]) => path).sort())
  })

  it('describes what each answers', async () => {
    const { slug } = await aReported()
    for (const path of Object.keys(HANDLERS)) {
      const response = await ask(path, slug)
      expect(response.status, path).toBe(NOT_THERE.includes(path) ? 404 : 200)
      await expectAsDescribed(path, response)
    }
  })
})

describe('the public API', () => {
  it('gives for each kind of body how many were invited and responded, the rate, and boroughs reached', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    await aResponse(db, consultation)
    for (let i = 0; i < 3; i++) await anInvitation(db, consultation)
    const rates = (await (
      await ask('/api/v1/consultations/{slug}/response-rates', consultation.slug)
    ).json()) as object
    expect(rates).toMatchObject({
      bodyTypes: [{ bodyType: 'SNP', invited: 4, responded: 1, rate: 0.25, boroughsReached: 1 }],
      total: { invited: 4, responded: 1 },
    })
  })

  it('shows nothing that was not launched, not even to somebody signed in, and says so as a problem', async () => {
    const draft = await aConsultation(db)
    for (const path of Object.keys(HANDLERS).filter((each) => each.includes('{slug}'))) {
      const response = await ask(path, draft.slug)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      await expectAsDescribed(path, response)
    }
    const list = JSON.stringify(await (await ask('/api/v1/consultations')).json())
    expect(list).not.toContain(draft.slug)
  })

  it('shows no ids, authors or versions', async () => {
    const consultation = await aReported()
    for (const path of Object.keys(HANDLERS)) {
      const text = await (await ask(path, consultation.slug)).text()
      const { id, stage, questionnaire } = consultation
      for (const hidden of [id, stage.id, questionnaire.id, commitmentId, actionId])
        expect(text, path).not.toContain(hidden)
    }
  })

  it('may be read from any site, and is not sent again to who has it', async () => {
    const { slug } = await aConsultation(db, { status: 'open' })
    const path = '/api/v1/consultations/{slug}'
    const first = await ask(path, slug)
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await ask(path, slug, { headers: { 'if-none-match': `W/${etag}` } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    await db.consultation.update({ where: { slug }, data: { title: 'A new title' } })
    expect((await ask(path, slug, { headers: { 'if-none-match': etag } })).status).toBe(200)
  })
})

describe('health', () => {
  it('is 200 while all is well, and 503 once a job has waited for long', async () => {
    expect((await ask('/api/health')).status).toBe(200)
    await db.$executeRaw`
      INSERT INTO pgboss.job (name, data, start_after) VALUES ('send-mail', '{}', now() - interval '1 hour')`
    const response = await ask('/api/health')
    expect(response.status).toBe(503)
    expect(await expectAsDescribed('/api/health', response)).toMatchObject({
      status: 'failing',
      database: { ok: true },
      queue: { ok: false },
    })
  })
})
