import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { listJobRuns } from '../jobs/job-runs'
import { answerText } from '../responses/answer-hash'
import { findConsultation, questionsOf } from './internal'
import { canReadAnalysis } from './policy'
import { ConsultationIdInput } from './schema'
import { themeEndpoint } from './suggestions/theme-endpoint'
import type { SuggestionsView, SuggestionView } from './suggestions/types'
import type { TextQuestion } from './types'

/**
 * The newest themes suggested for a consultation with what was decided on them, the work that is under way, and what can
 * be asked for. Examples are read anew: an answer that was corrected since stands as it is now.
 * @throws NotFound, NotAllowed
 */
export async function listSuggestions(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<SuggestionsView> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const questions = await questionsOf(ctx, consultationId)
  const themes = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId }, removedAt: null },
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  })
  const [work] = await listJobRuns(ctx, { type: 'theme-run', id: consultationId })
  const run = await ctx.db.themeRun.findFirst({
    where: { consultationId, finishedAt: { not: null }, splitOfId: null },
    orderBy: { askedAt: 'desc' },
  })
  const isUnderWay = work?.status === 'waiting' || work?.status === 'running'
  return {
    ...{ consultation, themes },
    endpoint: themeEndpoint()?.name ?? null,
    // The page is asked every other second while work is under way: only then it does without.
    questions: isUnderWay ? [] : await withAnswers(ctx, consultationId, questions),
    work: work && work.status !== 'done' ? work : null,
    run: run && {
      id: run.id,
      question: questions.find(({ name }) => name === run.questionName)?.title ?? run.questionName,
      precision: run.precision,
      wanted: run.wanted,
      askedAt: run.askedAt,
      answers: run.answers,
      empty: run.empty,
      repeated: run.repeated,
      workedOutBy: run.workedOutBy,
      suggestions: await suggestionsOf(ctx, run),
    },
  }
}

type Run = { id: string; consultationId: string; questionName: string; askedAt: Date }

/** The suggestions of a run, with those that they were split into since under them, however deep. */
async function suggestionsOf(ctx: Ctx, main: Run): Promise<SuggestionView[]> {
  const { consultationId, questionName, askedAt } = main
  const runs = await ctx.db.themeRun.findMany({
    where: { consultationId, finishedAt: { not: null }, askedAt: { gte: askedAt } },
    orderBy: { askedAt: 'asc' },
    include: {
      suggestions: {
        orderBy: { sort: 'asc' },
        include: {
          theme: { select: { title: true } },
          answers: {
            where: { isExample: true },
            orderBy: { strength: 'desc' },
            include: { response: { select: { answers: true } } },
          },
        },
      },
    },
  })
  const of = (run: (typeof runs)[number]): SuggestionView[] =>
    run.suggestions.map(({ id, label, phrases, size, state, theme, answers }) => ({
      ...{ id, label, phrases, size, state: state as SuggestionView['state'] },
      theme: theme?.title ?? null,
      examples: answers.map(({ response }) => answerText(response.answers, questionName)),
      parts: runs.filter(({ splitOfId }) => splitOfId === id).flatMap(of),
    }))
  return runs.filter(({ id }) => id === main.id).flatMap(of)
}

/** The questions that somebody has answered in words, those with most answers first. */
async function withAnswers(ctx: Ctx, consultationId: string, questions: TextQuestion[]) {
  const counted = await ctx.db.$queryRaw<{ name: string; answers: number }[]>`
    SELECT q.name, count(*)::int AS answers
    FROM unnest(${questions.map(({ name }) => name)}::text[]) AS q(name)
    JOIN stage s ON s.consultation_id = ${consultationId}::uuid AND s.kind = 'views'
    JOIN response r ON r.stage_id = s.id AND r.answers ->> q.name <> ''
    GROUP BY q.name ORDER BY answers DESC, q.name`
  return counted.flatMap(({ name, answers }) => {
    const question = questions.find((one) => one.name === name)
    return question ? [{ ...question, answers }] : []
  })
}
