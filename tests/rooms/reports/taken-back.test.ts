import { describe, expect, it } from 'vitest'
import { removeQuote } from '@/lib/analysis/remove-quote'
import { checkEdition } from '@/lib/chain/check-edition'
import { getOwnPart } from '@/lib/chain/get-own-part'
import { getThemeWalk } from '@/lib/chain/get-theme-walk'
import { canonicalJson, fingerprint } from '@/lib/core/fingerprint'
import { exportReportFigures } from '@/lib/reports/export-report-figures'
import { getReportFile } from '@/lib/reports/files/get-report-file'
import { listReportFiles } from '@/lib/reports/files/list-report-files'
import { makeReportFiles } from '@/lib/reports/files/make-report-files'
import { getPublishedReport } from '@/lib/reports/get-published-report'
import { themesIn } from '@/lib/reports/read-content'
import { TAKEN_BACK } from '@/lib/reports/taken-back'
import { MADE_ANEW } from '@/lib/reports/words'
import { setPublication } from '@/lib/responses/set-publication'
import { reportAnswer } from '@/app/api/v1/report-answer'
import { Report } from '@/app/api/v1/shapes'
import { anonymous, holderOf, officer, system } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { aQuotedPerson } from '../../support/quoted-person'
import { testDatabase } from '../../support/test-database'
import { unzip } from '../../support/unzip'
import { auditOf } from '../analysis/world'

// No browser here, whatever the machine has: the journeys print.
process.env.CHROMIUM = '/there/is/no/browser'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const asPublic = aCtx(db, anonymous)
const asWorker = aCtx(db, system)
const WORDS = 'The last bus leaves too early for me.'

/** A published report in which a body and a member of the public are quoted, and its files. */
async function quoted() {
  const world = await aQuotedPerson(db, WORDS)
  const { consultationId, fingerprint: mark, person } = world
  const edition = await db.reportEdition.findFirstOrThrow({ where: { report: { consultationId } } })
  await makeReportFiles(asWorker, { editionId: edition.id })
  return { ...world, mark, editionId: edition.id, asPerson: aCtx(db, holderOf(person.invitation)) }
}

const takeBack = ({ asPerson }: { asPerson: typeof asPublic }) =>
  setPublication(asPerson, { publication: 'none' })

const wordsOf = (docx: { content: Uint8Array }) =>
  unzip(Buffer.from(docx.content)).get('word/document.xml')!.toString()

const jobsFor = (editionId: string) => db.$queryRaw<unknown[]>`
  SELECT 1 AS there FROM pgboss.job WHERE name = 'make-report-files' AND data ->> 'editionId' = ${editionId}`

describe('a quote whose author has taken consent back', () => {
  it('stands in the report as a sentence, without where it came from, and every count stays', async () => {
    const world = await quoted()
    const { slug, own, quote, mark } = world
    const before = await getPublishedReport(asPublic, { slug })
    expect([before.takenBack, before.shownFingerprint]).toEqual([0, mark])
    const figures = await exportReportFigures(asPublic, { slug })
    await takeBack(world)
    const after = await getPublishedReport(asPublic, { slug })
    const quotes = themesIn(after.content).flatMap(({ quotes }) => quotes)
    const bodyType = quotes.find(({ id }) => id === own.id)!.bodyType
    expect(quotes.find(({ id }) => id === own.id)).toEqual({
      ...{ id: own.id, text: TAKEN_BACK, bodyType, borough: null, isTakenBack: true },
    })
    expect(quotes.find(({ id }) => id === quote.id)?.text).toBe('Give us time.')
    const without = (report: typeof after) => themesIn(report.content).map(({ quotes: _, ...theme }) => theme)
    expect(without(after)).toEqual(without(before))
    expect(await exportReportFigures(asPublic, { slug })).toBe(figures)
    expect(after.takenBack).toBe(1)
  })

  it('has the fingerprint of the edition as it was published still, and what can be downloaded another', async () => {
    const world = await quoted()
    await takeBack(world)
    const report = await getPublishedReport(asPublic, { slug: world.slug })
    expect(report.fingerprint).toBe(world.mark)
    expect(report.shownFingerprint).not.toBe(world.mark)
    const downloaded = canonicalJson(report.shown)
    expect(fingerprint(JSON.parse(downloaded))).toBe(report.shownFingerprint)
    expect(downloaded).not.toContain(WORDS)
    const check = await checkEdition(asPublic, { slug: world.slug })
    expect(check).toMatchObject({
      ...{ foundFingerprint: world.mark, shownFingerprint: report.shownFingerprint, takenBack: 1 },
    })
    expect(check.quotes.find(({ quoteId }) => quoteId === world.own.id)).toMatchObject({
      ...{ text: TAKEN_BACK, source: null, found: null, state: 'taken-back' },
    })
  })

  it('is in no walk, no letter and no answer of the API', async () => {
    const world = await quoted()
    const { slug, time, own, person } = world
    const part = () => getOwnPart(asOfficer, { invitationId: person.invitationId })
    expect(JSON.stringify(await part())).toContain(WORDS)
    await takeBack(world)
    const walk = await getThemeWalk(asPublic, { slug, themeId: time.id })
    expect(walk.quotes.find(({ id }) => id === own.id)).toMatchObject({
      ...{ text: TAKEN_BACK, isTakenBack: true, response: null, source: null, borough: null },
    })
    const answer = Report.shape.content.parse(
      reportAnswer((await getPublishedReport(asPublic, { slug })).content),
    )
    expect(JSON.stringify([walk, await part(), answer])).not.toContain(WORDS)
    expect(answer.parts.flatMap(({ themes }) => themes.flatMap(({ quotes }) => quotes))).toContainEqual(
      expect.objectContaining({ text: TAKEN_BACK, isTakenBack: true }),
    )
  })

  it('is known by the edition too where it was taken off the desk since', async () => {
    const world = await quoted()
    await removeQuote(world.ctx, { quoteId: world.own.id })
    await takeBack(world)
    expect((await getPublishedReport(asPublic, { slug: world.slug })).takenBack).toBe(1)
  })

  it('is none where the author agrees to passages still', async () => {
    const world = await quoted()
    await db.participant.update({
      where: { invitationId: world.person.invitationId },
      data: { publication: 'full' },
    })
    await setPublication(world.asPerson, { publication: 'anonymous' })
    expect((await getPublishedReport(asPublic, { slug: world.slug })).takenBack).toBe(0)
    expect(await jobsFor(world.editionId)).toHaveLength(1)
  })

  it('is none where the response is gone by its time, and stays one where its author had refused before', async () => {
    const gone = await quoted()
    await db.response.delete({ where: { id: gone.person.id } })
    expect((await getPublishedReport(asPublic, { slug: gone.slug })).takenBack).toBe(0)
    expect(canonicalJson((await getPublishedReport(asPublic, { slug: gone.slug })).shown)).toContain(WORDS)

    const refused = await quoted()
    await takeBack(refused)
    await db.invitation.delete({ where: { id: refused.person.invitationId } })
    const report = await getPublishedReport(asPublic, { slug: refused.slug })
    expect(report.takenBack).toBe(1)
    expect(canonicalJson(report.shown)).not.toContain(WORDS)
  })

  it('is told to public pages of every process', async () => {
    const world = await quoted()
    const changes = async () => {
      const [row] = await db.$queryRaw<{ n: bigint }[]>`SELECT sum(count)::bigint AS n FROM public_change`
      return row!.n
    }
    const before = await changes()
    await takeBack(world)
    expect(await changes()).toBeGreaterThan(before)
  })
})

describe('the files of an edition in which somebody has taken a quote back', () => {
  it('are not handed out until they are made anew, without the words', async () => {
    const world = await quoted()
    const { slug, editionId, consultationId } = world
    const old = await getReportFile(asPublic, { slug, kind: 'docx' })
    expect(wordsOf(old)).toContain(WORDS)
    expect(await jobsFor(editionId)).toHaveLength(1)
    await takeBack(world)
    expect(await jobsFor(editionId)).toHaveLength(2)
    await expect(getReportFile(asPublic, { slug, kind: 'docx' })).rejects.toThrow(MADE_ANEW)
    expect(await listReportFiles(asPublic, { slug })).toMatchObject([
      { kind: 'pdf', size: null, problem: MADE_ANEW },
      { kind: 'docx', size: null, sha256: null, problem: MADE_ANEW },
    ])
    await makeReportFiles(asWorker, { editionId })
    await makeReportFiles(asWorker, { editionId })
    const anew = await getReportFile(asPublic, { slug, kind: 'docx' })
    expect(wordsOf(anew)).not.toContain(WORDS)
    expect(wordsOf(anew)).toContain(TAKEN_BACK)
    expect(anew.sha256).not.toBe(old.sha256)
    const [, docx] = await listReportFiles(asPublic, { slug })
    expect(docx).toMatchObject({ sha256: anew.sha256, size: anew.content.length })
    const made = (await auditOf(db, consultationId, 'report.make-file')).map(({ detail }) => detail)
    expect(made.filter((each) => (each as { kind: string }).kind === 'docx')).toMatchObject([
      { sha256: old.sha256 },
      { sha256: anew.sha256 },
    ])
  })

  it('are not made anew where nothing of it was taken back', async () => {
    const world = await quoted()
    const other = await aPersonsResponse(db, world.consultation)
    await setPublication(aCtx(db, holderOf(other.invitation)), { publication: 'none' })
    expect(await jobsFor(world.editionId)).toHaveLength(1)
    const { sha256 } = await getReportFile(asPublic, { slug: world.slug, kind: 'docx' })
    await makeReportFiles(asWorker, { editionId: world.editionId })
    expect((await getReportFile(asPublic, { slug: world.slug, kind: 'docx' })).sha256).toBe(sha256)
  })

  it('a job that looked before it was taken back keeps nothing of what it made', async () => {
    const world = await quoted()
    await db.reportFile.deleteMany({ where: { editionId: world.editionId } })
    let isTold = false
    // Between what it looks at and what it keeps somebody takes consent back.
    const slow = new Proxy(db, {
      get(target, name) {
        if (name === '$transaction' && !isTold) {
          isTold = true
          return async (...given: Parameters<typeof db.$transaction>) => {
            await takeBack(world)
            return db.$transaction(...given)
          }
        }
        return Reflect.get(target, name) as unknown
      },
    })
    await makeReportFiles({ ...asWorker, db: slow }, { editionId: world.editionId })
    expect(await db.reportFile.findFirst({ where: { editionId: world.editionId, kind: 'docx' } })).toBeNull()
  })
})
