import { COMMITMENT } from '../commitments/commitment-view'
import { commitmentScope } from '../commitments/scope'
import { standingOf } from '../commitments/standing'
import type { ActionState, CommitmentState } from '../commitments/lifecycle'
import type { Ctx } from '../core/ctx'
import { calendarDate, londonDate } from '../core/london-time'
import type { FrozenContent } from '../reports/content-types'
import { editionScope } from '../reports/scope'
import type { CommitmentLink } from './types'

export type Edition = {
  id: string
  number: number
  publishedAt: Date
  fingerprint: string
  content: FrozenContent
}

/** The newest published edition of a consultation's report; null where nothing was published. */
export async function newestEdition(ctx: Ctx, consultationId: string): Promise<Edition | null> {
  const row = await ctx.db.reportEdition.findFirst({
    where: { AND: [{ report: { consultationId } }, editionScope(ctx.actor)] },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, publishedAt: true, fingerprint: true, content: true },
  })
  return row && { ...row, content: row.content as unknown as FrozenContent }
}

/** What was promised, by theme, as it stands today: drafts are nobody's but the staff's, and not among them. */
export async function commitmentsByTheme(
  ctx: Ctx,
  consultationId: string,
): Promise<Map<string, CommitmentLink[]>> {
  const rows = await ctx.db.commitment.findMany({
    where: { AND: [{ consultationId, number: { not: null } }, commitmentScope(ctx.actor)] },
    include: { leads: COMMITMENT.leads, actions: COMMITMENT.actions, themes: { select: { themeId: true } } },
    orderBy: { number: 'asc' },
  })
  const links = new Map<string, CommitmentLink[]>()
  for (const { number, title, state, leads, actions, themes } of rows) {
    if (number === null) continue
    const days = actions.filter((action) => action.state !== 'dropped').map(({ dueOn }) => dueOn)
    const facts = actions.map((action) => ({
      state: action.state as ActionState,
      dueOn: calendarDate(action.dueOn),
      milestones: action.milestones.map(({ dueOn, reachedOn }) => ({
        dueOn: calendarDate(dueOn),
        reachedOn: reachedOn && calendarDate(reachedOn),
      })),
    }))
    const last = days.at(-1)
    const link = {
      ...{ number, title, leads },
      standing: standingOf(state as CommitmentState, facts, londonDate(ctx.now)),
      dueOn: last ? calendarDate(last) : null,
    }
    for (const { themeId } of themes) links.set(themeId, [...(links.get(themeId) ?? []), link])
  }
  return links
}
