import type { z } from 'zod'
import type { ActionView, CommitmentView, NoteView } from '@/lib/commitments/types'
import type { Commitment } from './commitment-shapes'

type Answer = z.input<typeof Commitment>

const instantOf = (at: Date | null) => at?.toISOString() ?? null

/** A commitment that was made, as the public API says it. */
export function commitmentAnswer(commitment: CommitmentView): Answer {
  const { number, standing, madeAt } = commitment
  if (number === null || madeAt === null || standing === 'draft') throw new Error('a draft is not public')
  const { title, leads, consultation, youSaid, whatWeWillDo, dueOn, nextDueOn, whyDropped } = commitment
  return {
    ...{ number, title, standing, leads, youSaid, whatWeWillDo, dueOn, nextDueOn, whyDropped },
    consultation,
    themes: commitment.themes.map(({ title, figures }) => ({ title, figures })),
    madeAt: madeAt.toISOString(),
    keptAt: instantOf(commitment.keptAt),
    droppedAt: instantOf(commitment.droppedAt),
    actions: commitment.actions.map(actionAnswer),
    notes: commitment.notes.map(noteAnswer),
    history: commitment.events.map((event) => ({ ...event, at: event.at.toISOString() })),
  }
}

function actionAnswer(action: ActionView): Answer['actions'][number] {
  const { startedAt, doneAt, droppedAt, notes, ...rest } = action
  return {
    ...rest,
    startedAt: instantOf(startedAt),
    doneAt: instantOf(doneAt),
    droppedAt: instantOf(droppedAt),
    notes: notes.map(noteAnswer),
  }
}

const noteAnswer = ({ text, evidence, at }: NoteView) => ({ text, evidence, at: at.toISOString() })
