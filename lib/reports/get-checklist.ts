import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { londonDate } from '../core/london-time'
import { lacksOf } from '../commitments/policy'
import { composeSections } from './blocks'
import { checklistOf, type Checked, type CheckFacts } from './checklist'
import { composeReport, type Composed } from './compose-report'
import { namesOf } from './internal'
import { wordsOf } from './read-content'
import { ConsultationIdInput, type CheckAnswer } from './schema'
import { sectionPlan } from './section-plan'

/**
 * The checklist of the report as it stands, built from the record, with what people answered to it. An answer given to
 * something that has changed since does not count: it is asked again.
 * @throws NotFound, NotAllowed
 */
export async function getChecklist(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<{ composed: Composed; items: Checked[] }> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const composed = await composeReport(ctx, { consultationId })
  const openComments = await ctx.db.reportComment.count({
    where: { report: { consultationId }, answersId: null, settledAt: null },
  })
  const items = checklistOf(factsOf(ctx, composed, openComments))
  const rows = await ctx.db.reportCheck.findMany({ where: { report: { consultationId } } })
  const nameOf = await namesOf(
    ctx,
    rows.map(({ byId }) => byId),
  )
  return {
    composed,
    items: items.map((item) => {
      const row = rows.find(({ code }) => code === item.code)
      const isStill = row !== undefined && row.seen === item.seen
      const answered = isStill
        ? { answer: row.answer as CheckAnswer, words: row.words, by: nameOf(row.byId), at: row.at }
        : null
      return { ...item, answered, isAskedAgain: row !== undefined && !isStill && !item.isMet }
    }),
  }
}

function factsOf(
  ctx: Ctx,
  { report, content, gathered, drafts, smallChanges }: Composed,
  openComments: number,
): CheckFacts {
  const { facts, themes, quotes, progress, commitments } = gathered
  const plan = sectionPlan(report.consultation)
  const whole = composeSections(
    plan.map((section) => ({ ...section, isLeftOut: false })),
    facts,
  )
  const chosen = quotes.filter(({ isChosen }) => isChosen)
  const today = londonDate(ctx.now)
  return {
    ...{ content, smallChanges, openComments, drafts: drafts.length },
    whole: { ...content, sections: whole },
    reading: {
      unread: progress.total - progress.readByAnybody,
      uncoded: progress.total - progress.coded,
      ...{ changed: progress.changed, total: progress.total },
    },
    staleQuotes: chosen.filter(({ isStale }) => isStale).map(({ excerpt }) => excerpt),
    personal: chosen
      .filter(({ isStale }) => !isStale)
      .flatMap(({ personal }) => personal.map(({ text }) => text)),
    commitments: commitments
      .filter(({ state }) => state === 'draft')
      .map((each) => ({ title: each.title, lacks: lacksOf({ ...each, hasReport: true }, today) })),
    silentThemes: themes
      .filter(({ id }) => !facts.themes.some((theme) => theme.id === id))
      .map(({ title }) => title),
    emptySections: content.sections
      .filter((section) => wordsOf(section) === '')
      .map(({ heading }) => heading),
  }
}
