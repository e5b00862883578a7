import type { PrismaClient } from '@/lib/core/db'
import { addAction } from '@/lib/commitments/add-action'
import { addCommitment } from '@/lib/commitments/add-commitment'
import { addMilestone } from '@/lib/commitments/add-milestone'
import { getManagedCommitment } from '@/lib/commitments/get-managed-commitment'
import { moveCommitment } from '@/lib/commitments/move-commitment'
import { setCoding } from '@/lib/analysis/set-coding'
import { publishedReport } from '../../support/published-report'
import { officer } from '../../support/actors'
import { aConsultation, aCtx } from '../../support/builders'
import { anAnswerBy, aResearcher, aTheme, TWO_QUESTIONS } from '../analysis/world'

/** Of the clock that tests have (10 June 2026, noon in London). */
export const TODAY = '2026-06-10'
export const NEXT_MONTH = '2026-07-10'
/** Half an hour before and at midnight in London at the end of NEXT_MONTH, when summer time is one hour ahead. */
export const LAST_MOMENT = new Date('2026-07-10T22:59:59Z')
export const JUST_AFTER = new Date('2026-07-10T23:00:00Z')

/** A consultation of two bodies, of which one spoke of time; its report published unless asked otherwise. */
export async function aReported(db: PrismaClient, { isPublished = true } = {}) {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const one = await anAnswerBy(db, consultation, { answers: { view: 'More time please' } })
  await anAnswerBy(db, consultation, { answers: { view: 'Nothing' } })
  const theme = await aTheme(db, { id: consultation.id, status: 'analysing' }, 'Time', ['MPA', 'MPS'])
  const coder = aCtx(db, await aResearcher(db))
  await setCoding(coder, { responseId: one.id, question: 'view', themeId: theme.id, on: true })
  const ctx = aCtx(db, officer())
  if (isPublished) await publishedReport(ctx, { consultationId: consultation.id, whatChanged: '' })
  return { consultationId: consultation.id, slug: consultation.slug, theme, ctx }
}

/** A draft with one action and one milestone, as it could be made. */
export async function aDraft(db: PrismaClient, over: Parameters<typeof aReported>[1] = {}) {
  const world = await aReported(db, over)
  const { ctx, consultationId, theme } = world
  const { id } = await addCommitment(ctx, {
    consultationId,
    title: 'Give more time',
    whatWeWillDo: 'Every consultation will be open for twelve weeks.',
    leads: ['MPA'],
    themeIds: [theme.id],
  })
  const action = { what: 'Write it into the rules', owner: 'Engagement team', dueOn: NEXT_MONTH }
  const { id: actionId } = await addAction(ctx, { commitmentId: id, ...action })
  const { id: milestoneId } = await addMilestone(ctx, { actionId, what: 'A first text', dueOn: '2026-06-20' })
  return { ...world, id, action, actionId, milestoneId }
}

/** The same, made. */
export async function aMade(db: PrismaClient) {
  const world = await aDraft(db)
  const { number } = await moveCommitment(world.ctx, { commitmentId: world.id, version: 1, move: 'make' })
  return { ...world, number: number! }
}

export const read = (ctx: Parameters<typeof getManagedCommitment>[0], commitmentId: string) =>
  getManagedCommitment(ctx, { commitmentId })
