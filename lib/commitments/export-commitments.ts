import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow, type CsvValue } from '../core/csv-cell'
import { londonDate } from '../core/london-time'
import { COMMITMENT } from './commitment-view'
import { COMMITMENT_ORDER, filterWhere } from './filter-where'
import { viewsOf } from './internal'
import { canReadCommitments } from './policy'
import { ExportCommitmentsInput } from './schema'
import type { ActionView, CommitmentView, NoteView } from './types'

/**
 * All of it as a CSV file, one row an action, and one for a commitment without any. What stands several times (themes,
 * milestones, notes) has a line each in its cell. Without drafts it is the same file for everybody.
 * @throws NotAllowed where somebody else than staff asks for drafts
 */
export async function exportCommitments(
  ctx: Ctx,
  input: z.input<typeof ExportCommitmentsInput>,
): Promise<string> {
  const { withDrafts, ...filters } = ExportCommitmentsInput.parse(input)
  if (withDrafts) authorise(canReadCommitments(ctx.actor))
  const seen = filterWhere(ctx.actor, filters, londonDate(ctx.now))
  const where = withDrafts ? seen : { AND: [seen, { number: { not: null } }] }
  const rows = await ctx.db.commitment.findMany({ where, include: COMMITMENT, orderBy: COMMITMENT_ORDER })
  const lines = (await viewsOf(ctx, rows)).flatMap((commitment) => {
    const actions: (ActionView | null)[] = commitment.actions.length > 0 ? commitment.actions : [null]
    return actions.map((action) => csvRow([...commitmentCells(commitment), ...actionCells(action)]))
  })
  return CSV_BOM + csvRow(HEADINGS) + lines.join('')
}

const HEADINGS = [
  ...['number', 'consultation', 'whose', 'title', 'you_said', 'themes', 'what_we_will_do', 'standing'],
  ...['due_on', 'made_on', 'kept_on', 'dropped_on', 'why_dropped', 'progress'],
  ...['action', 'owner', 'action_due_on', 'action_state', 'action_overdue', 'action_started_on'],
  ...['action_done_on', 'action_dropped_on', 'why_action_dropped', 'milestones', 'action_progress'],
]

function commitmentCells(commitment: CommitmentView): CsvValue[] {
  const { number, consultation, leads, title, youSaid, themes, whatWeWillDo, standing } = commitment
  return [
    ...[number, consultation.title, leads.map(({ code }) => code).join('+'), title, youSaid],
    linesOf(themes, ({ title, figures }) =>
      figures
        ? `${title}: ${figures.responses} of ${figures.base} bodies (edition ${figures.edition})`
        : title,
    ),
    ...[whatWeWillDo, standing, commitment.dueOn, dayOf(commitment.madeAt), dayOf(commitment.keptAt)],
    ...[dayOf(commitment.droppedAt), commitment.whyDropped, linesOf(commitment.notes, noteWords)],
  ]
}

function actionCells(action: ActionView | null): CsvValue[] {
  if (!action) return []
  const { what, owner, dueOn, state, isOverdue, whyDropped, milestones, notes } = action
  return [
    ...[what, owner, dueOn, state, isOverdue ? 'yes' : 'no', dayOf(action.startedAt)],
    ...[dayOf(action.doneAt), dayOf(action.droppedAt), whyDropped],
    linesOf(milestones, ({ what, dueOn, reachedOn, isOverdue }) => {
      const came = reachedOn ? `, reached on ${reachedOn}` : isOverdue ? ', overdue' : ''
      return `${what}: due on ${dueOn}${came}`
    }),
    linesOf(notes, noteWords),
  ]
}

function noteWords({ at, text, evidence }: NoteView): string {
  return `${dayOf(at)}: ${text}${evidence ? ` [${[evidence.title, evidence.url].filter(Boolean).join(': ')}]` : ''}`
}

const linesOf = <T>(items: T[], words: (item: T) => string) => items.map(words).join('\n')

/** An instant as the day it was in London. */
const dayOf = (at: Date | null) => at && londonDate(at)
