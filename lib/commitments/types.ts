import type { CalendarDate } from '../core/london-time'
import type { ActionMove, ActionState, CommitmentMove, CommitmentState, Standing } from './lifecycle'

export type Lead = { code: string; name: string }

/** What the published report says of a theme. */
export type ThemeSaid = {
  themeId: string
  title: string
  /** Null where no edition speaks of it, as before the report is published. */
  figures: {
    edition: number
    /** It stands in the newest edition. */
    isNewest: boolean
    /** Bodies that speak of it, of all that answered. */
    responses: number
    base: number
    byType: { name: string; namePlural: string; count: number; base: number }[]
    /** Members of the public, apart; null where they or the others are fewer than ten, or nobody of them was asked. */
    ofPublic: number | null
  } | null
}

export type MilestoneView = {
  id: string
  what: string
  dueOn: CalendarDate
  reachedOn: CalendarDate | null
  isOverdue: boolean
  version: number
}

export type NoteView = {
  id: string
  /** Null: of the commitment as a whole. */
  actionId: string | null
  text: string
  evidence: { title: string; url: string } | null
  at: Date
}

export type ActionView = {
  id: string
  what: string
  /** In words. */
  owner: string
  dueOn: CalendarDate
  state: ActionState
  /** Due before today in London, and still open. */
  isOverdue: boolean
  whyDropped: string
  startedAt: Date | null
  doneAt: Date | null
  droppedAt: Date | null
  version: number
  milestones: MilestoneView[]
  notes: NoteView[]
}

export type EventView = {
  id: string
  at: Date
  what: string
  /** The action it happened to; null: the commitment. */
  action: string | null
  /** A day that moved, where one did. */
  from: CalendarDate | null
  to: CalendarDate | null
  milestone: string | null
  why: string
}

export type CommitmentView = {
  id: string
  /** Null: a draft. */
  number: number | null
  state: CommitmentState
  standing: Standing
  title: string
  whatWeWillDo: string
  youSaid: string
  themes: ThemeSaid[]
  leads: Lead[]
  consultation: {
    id: string
    slug: string
    title: string
    /** What of it is illustration and not record. */
    note: string
    leads: Lead[]
  }
  /** By when: the last day on which something of it is due. */
  dueOn: CalendarDate | null
  /** The first day on which something still open is due. */
  nextDueOn: CalendarDate | null
  madeAt: Date | null
  keptAt: Date | null
  droppedAt: Date | null
  whyDropped: string
  version: number
  actions: ActionView[]
  /** Of the commitment as a whole, newest first. */
  notes: NoteView[]
  /** What became of it, newest first. */
  events: EventView[]
}

export type CommitmentEdit = 'edit' | 'remove' | 'edit-actions' | 'note'

/** With what the actor may do, and why not the rest. */
export type ManagedCommitment = CommitmentView & {
  /** What it still lacks before it can be made, as people mend it. */
  lacks: string[]
  allowedMoves: CommitmentMove[]
  allowedEdits: CommitmentEdit[]
  refusals: Partial<Record<CommitmentMove | CommitmentEdit, string>>
  /** By action. */
  actionMoves: Record<string, ActionMove[]>
}

export type CommitmentList = { items: CommitmentView[]; total: number; page: number; pages: number }

export type StandingCounts = Record<Standing, number>

export type ThemeChoice = { id: string; title: string; figures: ThemeSaid['figures'] }
