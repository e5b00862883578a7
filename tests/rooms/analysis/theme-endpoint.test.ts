import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { acceptSuggestion } from '@/lib/analysis/accept-suggestion'
import { askForThemes } from '@/lib/analysis/ask-for-themes'
import { listSuggestions } from '@/lib/analysis/list-suggestions'
import { listThemes } from '@/lib/analysis/list-themes'
import { makeThemeSuggestions } from '@/lib/analysis/make-theme-suggestions'
import { InvalidInput } from '@/lib/core/errors'
import { parseEnv } from '@/lib/core/env'
import { researcher, system } from '@/tests/support/actors'
import { aConsultation, aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAnswerBy, TWO_QUESTIONS } from './world'

type Asked = { model: string; messages: { content: string }[] }
const asked: { body: Asked; key: string | undefined }[] = []
/** What the endpoint does next: answers by a rule, or fails. */
let mood: 'well' | 'refusing' | 'failing' | 'babbling' = 'well'

/** An endpoint as they are, that finds two themes: by the word “lights” or not. */
const server = createServer((request, response) => {
  void (async () => {
    const body = JSON.parse(await textOf(request)) as Asked
    asked.push({ body, key: request.headers.authorization })
    if (mood === 'refusing' || mood === 'failing')
      return response.writeHead(mood === 'refusing' ? 401 : 500).end()
    const content = mood === 'babbling' ? 'Certainly! Here are' : JSON.stringify(replyTo(body))
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }))
  })()
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
// Before anything reads the environment, which is read once a process.
process.env.THEME_ENDPOINT_URL = `http://${host}/v1`
process.env.THEME_ENDPOINT_MODEL = 'model-one'
process.env.THEME_ENDPOINT_KEY = 'secret-key'
afterAll(() => server.close())

function replyTo({ messages }: Asked): object {
  const given = JSON.parse(messages[1]!.content) as {
    themes?: object[]
    answers: { n: number; text: string }[]
  }
  if (!given.themes)
    return { themes: [{ label: 'Lights', phrases: ['street lights'] }, { label: 'The rest' }] }
  return { answers: given.answers.map(({ n, text }) => ({ n, theme: /lights/.test(text) ? 1 : 2 })) }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const { db } = await testDatabase()

async function suggested() {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const views = [
    'The street lights are broken. Write to jo.bloggs@example.com or ring 020 7946 0018.',
    'Mend the street lights at SW1A 1AA',
    'mend the street lights at SW1A 1AA!',
    'More officers on foot',
    'No comment',
  ]
  for (const view of views) await anAnswerBy(db, consultation, { answers: { view } })
  const ctx = aCtx(db, researcher())
  const input = { consultationId: consultation.id }
  const { runId } = await askForThemes(ctx, { ...input, question: 'view', precision: 'endpoint' })
  const { jobRunId } = await db.themeRun.findUniqueOrThrow({ where: { id: runId } })
  const make = () => makeThemeSuggestions(aCtx(db, system), { runId, jobRunId })
  return { ctx, input, runId, make }
}

describe('themes by an endpoint', () => {
  it('are asked of it with redacted text alone, and it is named wherever they are', async () => {
    const { ctx, input, runId, make } = await suggested()
    await make()
    const { run, endpoint } = await listSuggestions(ctx, input)
    expect(endpoint).toBe(`model-one at ${host}`)
    expect(run).toMatchObject({ workedOutBy: endpoint, empty: 1, repeated: 1 })
    expect(run!.suggestions.map(({ label, size }) => [label, size])).toEqual([
      ['Lights', 3],
      ['The rest', 1],
    ])
    expect(asked[0]).toMatchObject({ key: 'Bearer secret-key', body: { model: 'model-one' } })
    const sent = JSON.stringify(asked)
    expect(sent).toContain('street lights')
    for (const personal of ['jo.bloggs', '7946', 'SW1A']) expect(sent).not.toContain(personal)
    for (const action of ['theme.ask', 'theme.suggest']) {
      const [row] = await db.auditEvent.findMany({ where: { action, subjectId: runId } })
      expect(row?.detail).toMatchObject({ workedOutBy: endpoint })
    }
    const suggestionId = run!.suggestions[0]!.id
    await acceptSuggestion(ctx, { suggestionId, title: 'Light at night', addressees: ['MPA'] })
    expect((await listThemes(ctx, input)).themes).toMatchObject([{ suggestedBy: [endpoint] }])
  })

  it.each([
    ['refusing', 'refused the key'],
    ['failing', 'answered with an error (500)'],
    ['babbling', 'no list of themes'],
  ] as const)('that is %s is told in plain words, and nothing is kept', async (how, words) => {
    const { make, runId } = await suggested()
    mood = how
    await expect(make()).rejects.toThrow(InvalidInput)
    await expect(make()).rejects.toThrow(words)
    mood = 'well'
    expect(await db.suggestedTheme.count({ where: { runId } })).toBe(0)
  })

  it('that is not there is told in plain words', async () => {
    const { make } = await suggested()
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
    await expect(make()).rejects.toThrow('could not be reached')
  })
})

it('an endpoint is configured whole or not at all', () => {
  expect(() => parseEnv({ THEME_ENDPOINT_URL: 'https://models.example.org/v1' })).toThrow('needs both')
  expect(parseEnv({}).THEME_ENDPOINT_URL).toBeUndefined()
})
