import { addAction } from '../../lib/commitments/add-action'
import { addCommitment } from '../../lib/commitments/add-commitment'
import { addMilestone } from '../../lib/commitments/add-milestone'
import { addProgressNote } from '../../lib/commitments/add-progress-note'
import type { ActionMove, CommitmentMove } from '../../lib/commitments/lifecycle'
import { moveAction } from '../../lib/commitments/move-action'
import { moveCommitment } from '../../lib/commitments/move-commitment'
import { updateMilestone } from '../../lib/commitments/update-milestone'
import type { Ctx } from '../../lib/core/ctx'
import { addDays, londonDate, type CalendarDate } from '../../lib/core/london-time'
import { readJson } from '../reference-data'
import { morningOf } from './make-consultation'
import { ctxOf, type People } from './seed-people'

/** A day of the record, or one counted from the day on which the demonstration is made. */
type Due = { dueOn?: CalendarDate; dueInDays?: number }
type Move<Kind> = { on: CalendarDate; move: Kind; why?: string }
type Note = { on: CalendarDate; text: string; evidenceTitle?: string; evidenceUrl?: string }
type MilestoneData = Due & { what: string; reachedOn?: CalendarDate }
type ActionData = Due & {
  what: string
  owner: string
  addedDaysAgo?: number
  milestones?: MilestoneData[]
  moves?: Move<ActionMove>[]
  notes?: Note[]
}
type CommitmentData = {
  title: string
  leads: string[]
  themes: string[]
  youSaid: string
  whatWeWillDo: string
  isDraft?: boolean
  actions: ActionData[]
  moves?: Move<CommitmentMove>[]
}
type Plan = { writtenOn: string; madeOn: string; commitments: CommitmentData[] }

/** Something that happened on a day, done with the clock of that day; and what came of it later. */
type Step = { on: CalendarDate; act: (ctx: Ctx) => Promise<Step[] | void> }

/** What followed from the consultation of 2009-10, as an illustration: kept, late, dropped, going on and only thought of. */
export async function seedCommitments(people: People): Promise<void> {
  const plan = await readJson<Plan>('demonstration/commitments-2010.json')
  const { id } = await people.db.consultation.findUniqueOrThrow({
    where: { slug: 'community-engagement-commitment-2009' },
    select: { id: true },
  })
  for (const commitment of plan.commitments) await seedOne(people, id, plan, commitment)
}

async function seedOne(people: People, consultationId: string, plan: Plan, data: CommitmentData) {
  const { title, leads, youSaid, whatWeWillDo } = data
  const themes = await people.db.theme.findMany({
    where: { codeFrame: { consultationId }, title: { in: data.themes } },
    select: { id: true },
  })
  const themeIds = themes.map(({ id }) => id)
  const { id } = await addCommitment(ctxOf(people, 'officer', morningOf(plan.writtenOn)), {
    ...{ consultationId, title, leads, youSaid, whatWeWillDo, themeIds },
  })
  const steps: Step[] = [
    ...data.actions.map((action) => ({
      on: action.addedDaysAgo ? dayOf({ dueInDays: -action.addedDaysAgo }) : plan.writtenOn,
      act: (ctx: Ctx) => seedAction(ctx, id, action),
    })),
    ...(data.isDraft ? [] : [moveOf(id, { on: plan.madeOn, move: 'make' })]),
    ...(data.moves ?? []).map((move) => moveOf(id, move)),
  ]
  await runInOrder(people, steps)
}

/** By their days; of one day in the order in which they stand. */
async function runInOrder(people: People, steps: Step[]): Promise<void> {
  const waiting = steps.toSorted((a, b) => a.on.localeCompare(b.on))
  const step = waiting.shift()
  if (!step) return
  const more = await step.act(ctxOf(people, 'officer', morningOf(step.on)))
  await runInOrder(people, [...waiting, ...(more ?? [])])
}

function moveOf(commitmentId: string, { on, move, why }: Move<CommitmentMove>): Step {
  return {
    on,
    act: async (ctx) => {
      const { version } = await ctx.db.commitment.findUniqueOrThrow({ where: { id: commitmentId } })
      await moveCommitment(ctx, { commitmentId, version, move, why })
    },
  }
}

async function seedAction(ctx: Ctx, commitmentId: string, data: ActionData): Promise<Step[]> {
  const { what, owner, milestones = [], moves = [], notes = [] } = data
  const { id: actionId } = await addAction(ctx, { commitmentId, what, owner, dueOn: dayOf(data) })
  const reached: Step[] = []
  for (const { what, reachedOn, ...due } of milestones) {
    const dueOn = dayOf(due)
    const { id: milestoneId } = await addMilestone(ctx, { actionId, what, dueOn })
    if (reachedOn)
      reached.push({
        on: reachedOn,
        act: (ctx) => updateMilestone(ctx, { milestoneId, version: 1, what, dueOn, reachedOn }),
      })
  }
  return [
    ...reached,
    ...moves.map(({ on, move, why }) => ({
      on,
      act: async (ctx: Ctx) => {
        const { version } = await ctx.db.commitmentAction.findUniqueOrThrow({ where: { id: actionId } })
        await moveAction(ctx, { actionId, version, move, why })
      },
    })),
    ...notes.map(({ on, ...note }) => ({
      on,
      act: async (ctx: Ctx) => void (await addProgressNote(ctx, { commitmentId, actionId, ...note })),
    })),
  ]
}

const dayOf = ({ dueOn, dueInDays = 0 }: Due): CalendarDate =>
  dueOn ?? addDays(londonDate(new Date()), dueInDays)
