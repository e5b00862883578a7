import { COMMITMENT } from '../commitments/commitment-view'
import { commitmentScope } from '../commitments/scope'
import { standingOf } from '../commitments/standing'
import type { ActionState, CommitmentState } from '../commitments/lifecycle'
import { consultationScope } from '../consultations/scope'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { calendarDate, londonDate } from '../core/london-time'
import { PUBLIC } from '../invitations/respondent'
import { isPublished } from '../publication/scope'
import type { FrozenContent } from '../reports/content-types'
import { editionScope } from '../reports/scope'
import { showEdition, type ShownEdition } from '../reports/show-edition'
import type { CommitmentLink, WalkedEdition } from './types'

export type Edition = {
  id: string
  number: number
  publishedAt: Date
  fingerprint: string
  /** As it may be shown: without quotes that were taken back. */
  content: FrozenContent
} & Pick<ShownEdition, 'kept' | 'shownFingerprint' | 'takenBack'>

/** The newest published edition of a consultation's report; null where nothing was published. */
export async function newestEdition(ctx: Ctx, consultationId: string): Promise<Edition | null> {
  const row = await ctx.db.reportEdition.findFirst({
    where: { AND: [{ report: { consultationId } }, editionScope(ctx.actor)] },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, publishedAt: true, fingerprint: true, content: true },
  })
  if (!row) return null
  const { shown, ...edition } = await showEdition(ctx, row)
  return { ...row, ...edition, content: shown }
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

/** The consultation of a public address. @throws NotFound */
export async function findConsultation(ctx: Ctx, slug: string) {
  const row = await ctx.db.consultation.findFirst({
    where: { AND: [{ slug }, consultationScope(ctx.actor)] },
    select: { id: true, slug: true, title: true, note: true },
  })
  if (!row) throw new NotFound('We could not find that consultation.')
  return row
}

/** The newest edition of a public address's consultation. @throws NotFound where nothing was published */
export async function findEdition(ctx: Ctx, slug: string) {
  const consultation = await findConsultation(ctx, slug)
  const edition = await newestEdition(ctx, consultation.id)
  if (!edition) throw new NotFound('No report of this consultation has been published.')
  return { consultation, edition }
}

export const editionOf = ({ number, publishedAt, fingerprint }: Edition): WalkedEdition => ({
  ...{ number, publishedAt, fingerprint },
})

/** Of persons: how many published responses there are, and how many of them spoke of each theme. */
export async function countPersons(ctx: Ctx, consultationId: string, editionId: string) {
  const rows = await ctx.db.$queryRaw<{ themeId: string | null; n: number }[]>`
    SELECT c.theme_id::text AS "themeId", count(DISTINCT p.id)::int AS n FROM published_response p
    LEFT JOIN edition_coding c ON c.response_id = p.response_id AND c.edition_id = ${editionId}::uuid
    WHERE p.consultation_id = ${consultationId}::uuid AND p.body_type_code = ${PUBLIC.code} AND p.fingerprint <> ''
      AND ${isPublished}
    GROUP BY GROUPING SETS ((c.theme_id), ())`
  // Without a theme stand both those that speak of none and, as the larger, all.
  const published = Math.max(0, ...rows.filter(({ themeId }) => themeId === null).map(({ n }) => n))
  return { published, listedOf: (themeId: string) => rows.find((row) => row.themeId === themeId)?.n ?? 0 }
}
