import type { RespondentActor } from '../../lib/core/ctx'
import type { CalendarDate } from '../../lib/core/london-time'
import { addTheme } from '../../lib/analysis/add-theme'
import { markQuote } from '../../lib/analysis/mark-quote'
import { markRead } from '../../lib/analysis/mark-read'
import { setCoding } from '../../lib/analysis/set-coding'
import { updateQuote } from '../../lib/analysis/update-quote'
import { closeConsultation } from '../../lib/consultations/close-consultation'
import { startAnalysis } from '../../lib/consultations/start-analysis'
import { launchConsultation } from '../../lib/invitations/launch-consultation'
import { submitResponse } from '../../lib/responses/submit-response'
import { readJson } from '../reference-data'
import { invitationFinder, type Whose } from './find-invitation'
import { makeApproved, morningOf, type ConsultationData } from './make-consultation'
import { ctxFor, ctxOf, type People } from './seed-people'
import { seedPublished } from './seed-published'
import { seedReport, type ReportData } from './seed-report'

type Coded = { question: string; theme: string; quote?: string; quoteChosen?: boolean }
type Answered = Whose & { submittedOn: CalendarDate; answers: Record<string, string>; codings: Coded[] }
type ThemeData = {
  code: string
  title: string
  description: string
  includes: string
  excludes: string
  addressees: string[]
}
type Commitment = ConsultationData & {
  opensOn: CalendarDate
  closesOn: CalendarDate
  decisionOn: CalendarDate
  audiences: { bodyType: string; askedOn: CalendarDate }[]
  themes: ThemeData[]
  responses: Answered[]
  report: ReportData
}

const READ_ON = '2010-02-08'

/** The consultation of 2009-10, from its launch to the published report. */
export async function seedCommitment(db: People['db'], people: People): Promise<void> {
  const data = await readJson<Commitment>('demonstration/community-engagement-commitment-2009.json')
  const { opensOn, closesOn, decisionOn, audiences } = data
  const plan = { opensOn, closesOn, decisionOn, audiences, template: 'five-questions' }
  const { id, stageId } = await makeApproved(people, data, plan)
  await launchConsultation(ctxOf(people, 'officer', morningOf(opensOn)), { id })

  const find = await invitationFinder(db, stageId)
  for (const response of data.responses) {
    const actor: RespondentActor = {
      kind: 'respondent',
      invitationId: find(response),
      linkId: id,
      name: 'Holder of the link',
    }
    await submitResponse(ctxFor(db, actor, morningOf(response.submittedOn)), { answers: response.answers })
  }
  const officer = ctxOf(people, 'officer', morningOf('2010-01-30'))
  await closeConsultation(officer, { id })
  await startAnalysis(officer, { id })
  await code(people, id, stageId, data)
  await seedPublished(people, id)
  await seedReport(people, id, data.report)
}

/** The researcher's part: a theme at a time, then each answer read, coded and quoted. */
async function code(
  people: People,
  consultationId: string,
  stageId: string,
  data: Commitment,
): Promise<void> {
  const ctx = ctxOf(people, 'researcher', morningOf(READ_ON))
  const themeIds = new Map<string, string>()
  for (const { code, ...theme } of data.themes) {
    const { id } = await addTheme(ctx, { consultationId, ...theme })
    themeIds.set(code, id)
  }
  const find = await invitationFinder(people.db, stageId)
  const responses = await people.db.response.findMany({
    where: { stageId },
    select: { id: true, invitationId: true },
  })
  const responseOf = new Map(responses.map(({ id, invitationId }) => [invitationId, id]))
  for (const { codings, answers, ...whose } of data.responses) {
    const responseId = responseOf.get(find(whose))!
    for (const { question, theme, quote, quoteChosen } of codings) {
      const themeId = themeIds.get(theme)!
      await setCoding(ctx, { responseId, question, themeId, on: true })
      if (!quote) continue
      const startsAt = answers[question]!.indexOf(quote)
      const { id } = await markQuote(ctx, {
        responseId,
        question,
        themeId,
        startsAt,
        endsAt: startsAt + quote.length,
      })
      if (quoteChosen) await updateQuote(ctx, { quoteId: id, publicText: quote, isChosen: true })
    }
    for (const question of Object.keys(answers)) await markRead(ctx, { responseId, question })
  }
}
