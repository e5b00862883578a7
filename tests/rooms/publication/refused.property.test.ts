import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { GET as getCsv } from '@/app/(public)/consultations/[slug]/responses/csv/route'
import { GET as getOne } from '@/app/api/v1/consultations/[slug]/published-responses/[number]/route'
import { GET as getPage } from '@/app/api/v1/consultations/[slug]/published-responses/route'
import { processPool } from '@/lib/core/db'
import { getPublishedResponse } from '@/lib/publication/get-published-response'
import { listPublishedResponses } from '@/lib/publication/list-published-responses'
import { anonymous } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { aClosed, decide, publish } from './world'

const { db, url } = await testDatabase()
process.env.DATABASE_URL = url
afterAll(() => processPool().end())
const asPublic = aCtx(db, anonymous)

const consent = fc.constantFrom('full', 'anonymous', 'none')
/** What they said when they answered, whether their words were looked at, and what they say after it was published. */
const person = fc.record({ first: consent, isDecided: fc.boolean(), later: consent })
type Person = { first: string; isDecided: boolean; later: string }

/** Published, and then their word is changed: before and after it is published again. */
const EXAMPLES: [Person[], boolean][] = [
  [
    [
      { first: 'full', isDecided: true, later: 'none' },
      { first: 'full', isDecided: true, later: 'anonymous' },
      { first: 'full', isDecided: true, later: 'full' },
      { first: 'none', isDecided: true, later: 'full' },
      { first: 'full', isDecided: false, later: 'full' },
    ],
    false,
  ],
]

it('nobody who does not agree to it in full stands on page, in search, API or CSV', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (persons, isAgain) => {
        const { consultation, consultationId, slug } = await aClosed(db)
        const told = await Promise.all(persons.map((one, i) => answers(consultation, one, i)))
        await publish(db, consultationId)
        for (const [i, { id }] of told.entries())
          await db.response.update({ where: { id }, data: { publication: persons[i]!.later } })
        if (isAgain) await publish(db, consultationId)
        const read = await everything(slug, persons.length)
        for (const [i, { first, isDecided, later }] of persons.entries()) {
          const isShown = isDecided && later === 'full' && (first === 'full' || isAgain)
          for (const [where, text] of read) expect(text.includes(secretOf(i)), `${where}: ${i}`).toBe(isShown)
        }
      },
    ),
    { numRuns: 12, examples: EXAMPLES },
  )
})

const secretOf = (i: number) => `zebra${'abcdef'[i]}`

async function answers(consultation: Parameters<typeof aPersonsResponse>[1], one: Person, i: number) {
  const view = `I saw a ${secretOf(i)} today`
  const publication = one.first as 'full'
  const response = await aPersonsResponse(db, consultation, { publication, answers: { view } })
  if (one.isDecided) await decide(db, response, view)
  return response
}

/** All that can be read, by where. */
async function everything(slug: string, most: number): Promise<[string, string][]> {
  const params = Promise.resolve({ slug })
  const at = (query = '') => new Request(`http://x.example/${query}`)
  const ones: string[] = []
  for (let number = 1; number <= most; number++) {
    const found = await getPublishedResponse(asPublic, { slug, number }).catch(() => null)
    const answer = await getOne(at(), { params: Promise.resolve({ slug, number: String(number) }) })
    ones.push(JSON.stringify(found) + (await answer.text()))
  }
  const searched = await Promise.all(
    Array.from({ length: most }, (_, i) => listPublishedResponses(asPublic, { slug, search: secretOf(i) })),
  )
  return [
    ['pages', ones.join()],
    ['list', JSON.stringify(await listPublishedResponses(asPublic, { slug, limit: 100 }))],
    ['search', JSON.stringify(searched.map(({ items }) => items.map(({ answers }) => answers)))],
    ['API', await (await getPage(at('?limit=100'), { params })).text()],
    ['CSV', await (await getCsv(at(), { params })).text()],
  ]
}
