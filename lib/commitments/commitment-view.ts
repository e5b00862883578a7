import type { Prisma } from '../core/db'
import { calendarDate, type CalendarDate } from '../core/london-time'
import { OPEN_ACTION_STATES, type ActionState, type CommitmentState } from './lifecycle'
import type { Said } from './read-said'
import { isActionOverdue, isMilestoneOverdue, standingOf } from './standing'
import type { ActionView, CommitmentView, EventView, NoteView } from './types'

/** What this room reads of a commitment. */
export const COMMITMENT = {
  leads: { orderBy: { sort: 'asc' }, select: { code: true, name: true } },
  consultation: {
    select: {
      ...{ id: true, slug: true, title: true, note: true, status: true },
      leads: { orderBy: { sort: 'asc' }, select: { code: true, name: true } },
    },
  },
  themes: { include: { theme: { select: { title: true } } }, orderBy: { theme: { sort: 'asc' } } },
  actions: {
    include: { milestones: { orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  },
  notes: { where: { removedAt: null }, orderBy: [{ at: 'desc' }, { id: 'asc' }] },
  events: { orderBy: { id: 'desc' } },
} satisfies Prisma.CommitmentInclude

export type CommitmentRow = Prisma.CommitmentGetPayload<{ include: typeof COMMITMENT }>

/** A commitment as it is read today, with what the reports say of its themes. */
export function commitmentView(row: CommitmentRow, said: Said, today: CalendarDate): CommitmentView {
  const { id, number, title, whatWeWillDo, youSaid, leads, version } = row
  const { madeAt, keptAt, droppedAt, whyDropped } = row
  const state = row.state as CommitmentState
  const notes = row.notes.map(noteView)
  const actions = row.actions.map((action) => actionView(action, state, notes, today))
  const { status: _, ...consultation } = row.consultation
  return {
    ...{ id, number, state, title, whatWeWillDo, youSaid, leads, version, consultation, actions },
    ...{ madeAt, keptAt, droppedAt, whyDropped },
    standing: standingOf(state, actions, today),
    themes: row.themes.map(({ themeId, theme }) => ({
      themeId,
      title: theme.title,
      figures: said.get(themeId) ?? null,
    })),
    dueOn:
      actions
        .filter((action) => action.state !== 'dropped')
        .map(({ dueOn }) => dueOn)
        .at(-1) ?? null,
    nextDueOn: actions.find((action) => OPEN_ACTION_STATES.includes(action.state))?.dueOn ?? null,
    notes: notes.filter(({ actionId }) => actionId === null),
    events: row.events.map((event) => eventView(event, actions)),
  }
}

function actionView(
  row: CommitmentRow['actions'][number],
  commitment: CommitmentState,
  notes: NoteView[],
  today: CalendarDate,
): ActionView {
  const { id, what, owner, whyDropped, startedAt, doneAt, droppedAt, version } = row
  const state = row.state as ActionState
  const dueOn = calendarDate(row.dueOn)
  const milestones = row.milestones.map(({ id, what, version, ...days }) => {
    const milestone = {
      dueOn: calendarDate(days.dueOn),
      reachedOn: days.reachedOn && calendarDate(days.reachedOn),
    }
    const isOverdue = isMilestoneOverdue(commitment, state, milestone, today)
    return { id, what, version, ...milestone, isOverdue }
  })
  return {
    ...{ id, what, owner, whyDropped, startedAt, doneAt, droppedAt, version, state, dueOn, milestones },
    isOverdue: isActionOverdue(commitment, { state, dueOn }, today),
    notes: notes.filter(({ actionId }) => actionId === id),
  }
}

function noteView(row: CommitmentRow['notes'][number]): NoteView {
  const { id, actionId, text, evidenceTitle, evidenceUrl, at } = row
  const evidence = evidenceTitle ? { title: evidenceTitle, url: evidenceUrl } : null
  return { id, actionId, text, at, evidence }
}

function eventView(row: CommitmentRow['events'][number], actions: ActionView[]): EventView {
  const { at, what, why, actionId } = row
  const detail = row.detail as { from?: string; to?: string; milestone?: string }
  return {
    ...{ id: String(row.id), at, what, why },
    action: actions.find((action) => action.id === actionId)?.what ?? null,
    from: detail.from ?? null,
    to: detail.to ?? null,
    milestone: detail.milestone ?? null,
  }
}
