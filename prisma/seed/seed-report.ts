import { addComment } from '../../lib/reports/add-comment'
import { addRefusal } from '../../lib/reports/add-refusal'
import { addSource } from '../../lib/reports/add-source'
import { answerChecklist } from '../../lib/reports/answer-checklist'
import { answerComment } from '../../lib/reports/answer-comment'
import { approveReport } from '../../lib/reports/approve-report'
import { getChecklist } from '../../lib/reports/get-checklist'
import { getReport } from '../../lib/reports/get-report'
import { proposeReport } from '../../lib/reports/propose-report'
import { saveReportTitle } from '../../lib/reports/save-report-title'
import { saveSection } from '../../lib/reports/save-section'
import { settleComment } from '../../lib/reports/settle-comment'
import { morningOf } from './make-consultation'
import { ctxOf, type People } from './seed-people'

type SectionData = { kind: string; addressees?: string[]; heading?: string; text: string }
export type ReportData = {
  title: string
  sections: SectionData[]
  sources: {
    title: string
    publisher: string
    published: string
    url: string
    finding: string
    themes: string[]
  }[]
  refusals: { addressees: string[]; what: string; why: string; themes: string[] }[]
  comment: { kind: string; addressees: string[]; excerpt: string; text: string; answer: string }
  /** By code of the checklist; whatever else it asks is answered with a yes. */
  answers: Record<string, { answer: 'yes' | 'no' | 'does-not-apply'; words: string }>
  note: string
}

const WRITTEN_ON = '2010-03-01'
const PROPOSED_ON = '2010-03-09'
const PUBLISHED_ON = '2010-03-11'

/** The report of 2009-10: written by one officer, commented on by a researcher, proposed, approved and so published. */
export async function seedReport(people: People, consultationId: string, data: ReportData): Promise<void> {
  const writer = ctxOf(people, 'officer', morningOf(WRITTEN_ON))
  const themeIds = await themesOf(people, consultationId)
  const report = await getReport(writer, { consultationId })
  const keyOf = (codes: string[]) =>
    report.consultation.leads
      .filter(({ code }) => codes.includes(code))
      .map(({ code }) => code)
      .join('+')
  await saveReportTitle(writer, { consultationId, version: report.version, title: data.title })
  for (const { kind, addressees = [], heading, text } of data.sections) {
    const section = report.sections.find((each) => each.kind === kind && each.key === keyOf(addressees))!
    // The words stand before the figures that the section begins with.
    const figures = section.text.split('\n').filter((line) => line.startsWith('[[figure: '))
    await saveSection(writer, {
      ...{ consultationId, kind, key: section.key, version: section.version },
      ...{ heading: heading ?? section.heading, text: [text, ...figures].join('\n\n') },
    })
  }
  for (const { themes, ...source } of data.sources)
    await addSource(writer, { consultationId, ...source, themeIds: themes.map(themeIds) })
  for (const { themes, addressees, ...refusal } of data.refusals) {
    const key = keyOf(addressees)
    await addRefusal(writer, { consultationId, ...refusal, key, themeIds: themes.map(themeIds) })
  }
  await talkItOver(people, consultationId, data.comment, keyOf)
  await publish(people, consultationId, data)
}

async function themesOf(people: People, consultationId: string) {
  const themes = await people.db.theme.findMany({
    where: { codeFrame: { consultationId } },
    select: { id: true, title: true },
  })
  const ids = new Map(themes.map(({ id, title }) => [title, id]))
  return (title: string) => ids.get(title)!
}

async function talkItOver(
  people: People,
  consultationId: string,
  { kind, addressees, excerpt, text, answer }: ReportData['comment'],
  keyOf: (codes: string[]) => string,
) {
  const reader = ctxOf(people, 'researcher', morningOf('2010-03-03'))
  const writer = ctxOf(people, 'officer', morningOf('2010-03-04'))
  const { id } = await addComment(reader, { consultationId, kind, key: keyOf(addressees), excerpt, text })
  await answerComment(writer, { commentId: id, text: answer })
  await settleComment(reader, { commentId: id, settled: true })
}

async function publish(people: People, consultationId: string, { answers, note }: ReportData) {
  const writer = ctxOf(people, 'officer', morningOf(PROPOSED_ON))
  const { items } = await getChecklist(writer, { consultationId })
  await answerChecklist(writer, {
    consultationId,
    answers: items
      .filter(({ isMet }) => !isMet)
      .map(({ code, seen }) => ({ code, seen, ...(answers[code] ?? { answer: 'yes' as const }) })),
  })
  const { id: proposalId } = await proposeReport(writer, { consultationId, note })
  await approveReport(ctxOf(people, 'approver', morningOf(PUBLISHED_ON)), { proposalId })
}
