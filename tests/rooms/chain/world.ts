import type { Prisma, PrismaClient } from '@/lib/core/db'
import { listQuotes } from '@/lib/analysis/list-quotes'
import { markQuote } from '@/lib/analysis/mark-quote'
import { setCoding } from '@/lib/analysis/set-coding'
import { addAction } from '@/lib/commitments/add-action'
import { addCommitment } from '@/lib/commitments/add-commitment'
import { moveCommitment } from '@/lib/commitments/move-commitment'
import { chooseQuotes } from '@/lib/reports/choose-quotes'
import type { ReportContent, ReportTheme } from '@/lib/reports/content-types'
import { keepEditionCodings } from '@/lib/reports/keep-edition-codings'
import { readQuoteSources } from '@/lib/reports/read-quote-sources'
import { fingerprint } from '@/lib/core/fingerprint'
import { officer } from '../../support/actors'
import { aConsultation, aCtx, CAMDEN, HACKNEY, NOW } from '../../support/builders'
import { publish } from '../publication/world'
import { anAnswerBy, aResearcher, aTheme, TWO_QUESTIONS } from '../analysis/world'

/** Two bodies, of which one is quoted on time and speaks of money as well; a commitment answers time. */
export async function aCodedConsultation(db: PrismaClient) {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const consultationId = consultation.id
  const cpeg = await anAnswerBy(db, consultation, {
    ...{ type: 'CPEG', boroughCode: CAMDEN },
    answers: { view: 'Give us time. And money.' },
  })
  const panel = await anAnswerBy(db, consultation, {
    boroughCode: HACKNEY,
    answers: { view: 'More time please' },
  })
  const coder = aCtx(db, await aResearcher(db))
  const facts = { id: consultationId, status: 'analysing' }
  const money = await aTheme(db, facts, 'Money', ['MPA', 'MPS'])
  const time = await aTheme(db, facts, 'Time', ['MPA', 'MPS'])
  const code = (responseId: string, themeId: string, on = true) =>
    setCoding(coder, { responseId, question: 'view', themeId, on })
  await code(cpeg.id, money.id)
  await code(cpeg.id, time.id)
  await code(panel.id, time.id)
  const quote = await markQuote(coder, {
    ...{ responseId: cpeg.id, question: 'view', themeId: time.id },
    ...{ startsAt: 0, endsAt: 13 },
  })
  const ctx = aCtx(db, officer())
  await chooseQuotes(ctx, { consultationId, themeId: time.id, quoteIds: [quote.id] })
  return { consultation, consultationId, slug: consultation.slug, ctx, cpeg, panel, money, time, quote, code }
}

type World = Awaited<ReturnType<typeof aCodedConsultation>>
type Over = { quotes?: Partial<ReportTheme['quotes'][number]>; ofPublic?: number | null; refusals?: string[] }

/** Publishes an edition with these two themes, time first, as the report does once two people have agreed to it. */
export async function anEdition(db: PrismaClient, world: World, over: Over = {}) {
  const { consultationId, time, money, quote } = world
  const content = contentOf(world, over)
  const report = await db.report.upsert({
    where: { consultationId },
    create: { consultationId, title: 'What you told us' },
    update: {},
  })
  const number = (await db.reportEdition.count({ where: { reportId: report.id } })) + 1
  const edition = await db.reportEdition.create({
    data: {
      ...{ reportId: report.id, number, publishedAt: NOW, fingerprint: fingerprint(content) },
      content: content as unknown as Prisma.InputJsonObject,
    },
  })
  await keepEditionCodings(world.ctx, { editionId: edition.id, consultationId })
  await db.consultation.update({ where: { id: consultationId }, data: { status: 'reported' } })
  return { time, money, quote, edition }
}

function contentOf({ time, money, quote, ...world }: World, over: Over): ReportContent {
  const byType = [
    { bodyType: 'CPEG', name: 'CPEG', namePlural: 'CPEGs', count: 1, base: 1 },
    { bodyType: 'SNP', name: 'Panel', namePlural: 'Panels', count: 1, base: 1 },
  ]
  const quoted = { id: quote.id, text: 'Give us time.', bodyType: 'CPEG', borough: 'Camden', ...over.quotes }
  const ofPublic = over.ofPublic === undefined ? {} : { ofPublic: over.ofPublic }
  const themes: ReportTheme[] = [
    {
      ...{
        id: time.id,
        title: 'Time',
        description: 'How long',
        responses: 2,
        byType,
        quotes: [quoted],
        ...ofPublic,
      },
    },
    { ...{ id: money.id, title: 'Money', description: '', responses: 1, byType, quotes: [] } },
  ]
  const refusals = (over.refusals ?? []).map((what, i) => ({
    ...{ id: `refusal-${i}`, key: 'MPA', what, why: 'There is no money for it.' },
    themes: [{ id: time.id, title: 'Time' }],
  }))
  const { slug, title, note } = world.consultation
  return {
    ...{ format: 2, title: 'What you told us', base: 2 },
    consultation: { slug, title, note, leads: [], opensOn: null, closesOn: null },
    reading: { answers: 2, read: 2, coded: 2 },
    rates: {} as ReportContent['rates'],
    sections: [
      {
        ...{ kind: 'told', key: 'MPA+MPS', heading: 'To both' },
        blocks: themes.map((theme) => ({ type: 'figure', figure: 'theme', theme })),
      },
      {
        ...{ kind: 'not-doing', key: 'MPA', heading: 'What we will not do' },
        blocks: [{ type: 'figure', figure: 'refusals', refusals }],
      },
    ],
  }
}

/** The same with its report published, and a commitment that was made because of what was said on time. */
export async function anAnsweredConsultation(db: PrismaClient, over: Over = {}) {
  const world = await aCodedConsultation(db)
  await anEdition(db, world, over)
  return { ...world, ...(await aCommitmentFor(world, world.time.id)) }
}

/** Makes a commitment that answers a theme of a reported consultation. */
export async function aCommitmentFor(
  { ctx, consultationId }: Pick<Awaited<ReturnType<typeof aCodedConsultation>>, 'ctx' | 'consultationId'>,
  themeId: string,
) {
  const { id } = await addCommitment(ctx, {
    ...{ consultationId, title: 'Give more time', leads: ['MPA'], themeIds: [themeId] },
    whatWeWillDo: 'Every consultation will be open for twelve weeks.',
  })
  await addAction(ctx, {
    ...{ commitmentId: id, what: 'Write it into the rules', owner: 'Engagement team', dueOn: '2026-07-10' },
  })
  const { number } = await moveCommitment(ctx, { commitmentId: id, version: 1, move: 'make' })
  return { commitmentId: id, commitmentNumber: number! }
}

/** The same with its responses published before, so that the edition says where its quote stands. */
export async function aWalkedConsultation(db: PrismaClient, over: Over = {}) {
  const world = await aCodedConsultation(db)
  await publish(db, world.consultationId)
  const quotes = { source: await sourceOf(world) }
  await anEdition(db, world, { ...over, quotes })
  const made = await aCommitmentFor(world, world.time.id)
  const numberOf = async (response: { id: string }) =>
    (await db.publishedResponse.findUniqueOrThrow({ where: { responseId: response.id } })).number
  return { ...world, ...made, numberOf }
}

async function sourceOf({ ctx, consultationId, quote }: World) {
  const quotes = await listQuotes(ctx, { consultationId })
  const source = (await readQuoteSources(ctx, quotes)).get(quote.id)
  if (!source) throw new Error('the quote stands in no published response')
  return source
}
