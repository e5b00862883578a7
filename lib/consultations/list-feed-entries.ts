import type { Ctx } from '../core/ctx'
import { appUrl } from '../core/env'
import { formatDate } from '../core/format'
import type { Prisma } from '../core/db'
import { calendarDate } from '../core/london-time'
import { nameUuid, type FeedEntry } from './feed-file'
import { consultationScope } from './scope'

const READ = {
  leads: { orderBy: { sort: 'asc' } },
  stages: {
    where: { kind: 'views' },
    orderBy: { sequence: 'desc' },
    take: 1,
    include: { extensions: { orderBy: { at: 'desc' }, take: 1 } },
  },
  report: { include: { editions: { orderBy: { number: 'desc' }, take: 1, select: { publishedAt: true } } } },
} satisfies Prisma.ConsultationInclude
type Row = Prisma.ConsultationGetPayload<{ include: typeof READ }>

const MOST = 50

/** What opened and what was reported, newest first, of what everybody may know of. */
export async function listFeedEntries(ctx: Ctx): Promise<FeedEntry[]> {
  const rows = await ctx.db.consultation.findMany({
    where: { AND: [consultationScope({ kind: 'anonymous' }), { launchedAt: { not: null } }] },
    include: READ,
    orderBy: [{ launchedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
  })
  return rows
    .flatMap((row) => [...opened(row), ...reported(row)])
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
    .slice(0, MOST)
}

const url = ({ slug }: Row) => `${appUrl()}/consultations/${slug}`
const authors = ({ leads }: Row) => leads.map(({ name }) => name)

function opened(row: Row): FeedEntry[] {
  const { id, title, why, launchedAt, withdrawnAt, stages } = row
  if (!launchedAt) return []
  const extended = stages[0]?.extensions[0]?.at
  const closesOn = stages[0]?.closesOn
  const until = closesOn ? ` Answers are taken until the end of ${formatDate(calendarDate(closesOn))}.` : ''
  return [
    {
      id: nameUuid(`${id} opened`),
      title: withdrawnAt ? `Withdrawn: ${title}` : title,
      url: url(row),
      authors: authors(row),
      publishedAt: launchedAt,
      // What was given more time, or withdrawn, is news again.
      updatedAt: withdrawnAt ?? extended ?? launchedAt,
      summary: withdrawnAt ? 'This consultation was withdrawn.' : `${why}${until}`.trim(),
    },
  ]
}

function reported(row: Row): FeedEntry[] {
  const { id, title, reportedAt, report } = row
  if (!reportedAt) return []
  return [
    {
      id: nameUuid(`${id} reported`),
      title: `What you told us: ${title}`,
      url: `${url(row)}/report`,
      authors: authors(row),
      publishedAt: reportedAt,
      updatedAt: report?.editions[0]?.publishedAt ?? reportedAt,
      summary: 'The report of the consultation is published.',
    },
  ]
}
