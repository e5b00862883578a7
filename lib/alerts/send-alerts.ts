import { audit } from '../audit/audit'
import { allow, authorise, refuse } from '../auth/decision'
import { reachesBorough } from '../consultations/reach-sql'
import { inTransaction, type Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { addDays, dateColumn, londonDate } from '../core/london-time'
import { sendMails } from '../mail/send-mail'
import { manageUrl } from './internal'
import { newsLetter } from './mails'
import type { News } from './types'

const BATCH = 200
/** What is older is no news to anybody. */
const NEWS_DAYS = 14
const CLOSING_DAYS = 7

type Due = News & { alertId: string; email: string }

/**
 * Tells those who confirmed of what opened, closes within a week or was reported: one letter for all that is new to
 * somebody, and each thing once. In batches, what was told and the letters in one transaction; of two workers each takes
 * other people, and killed anywhere and run again it writes nobody twice.
 * @returns how many letters were written
 */
export async function sendAlerts(ctx: Ctx): Promise<number> {
  authorise(ctx.actor.kind === 'system' ? allow : refuse('Soundings does this by itself.'))
  let letters = 0
  for (;;) {
    const told = await inTransaction(ctx, (ctx) => tellBatch(ctx))
    if (told.people === 0) return letters
    letters += told.letters
  }
}

async function tellBatch(ctx: Ctx): Promise<{ people: number; letters: number }> {
  const people = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM alert l
    WHERE l.confirmed_at IS NOT NULL AND EXISTS (SELECT 1 FROM (${newsOf(ctx)}) n)
    ORDER BY l.id LIMIT ${BATCH} FOR UPDATE OF l SKIP LOCKED`
  if (people.length === 0) return { people: 0, letters: 0 }
  const ids = people.map(({ id }) => id)
  const due = await ctx.db.$queryRaw<Due[]>`
    SELECT l.id AS "alertId", l.email, n.* FROM alert l, LATERAL (${newsOf(ctx)}) n
    WHERE l.id = ANY (${ids}::uuid[])
    ORDER BY l.id, n.kind, n.title`
  await ctx.db.alertSent.createMany({
    data: due.map(({ alertId, consultationId, kind }) => ({ alertId, consultationId, kind, at: ctx.now })),
  })
  const letters = new Map<string, Due[]>()
  for (const each of due) letters.set(each.alertId, [...(letters.get(each.alertId) ?? []), each])
  await sendMails(
    ctx,
    [...letters].map(([id, news]) => ({
      ...{ kind: 'alert', toAddress: news[0]!.email, about: { type: 'alert', id } },
      dedupeKey: `alert:${id}:${news.map(({ consultationId, kind }) => `${kind}-${consultationId}`).join()}`,
      ...newsLetter(news, { stopUrl: manageUrl(id) }),
      unsubscribeUrl: manageUrl(id),
    })),
  )
  await audit(ctx, 'alert.send', { type: 'alert', id: 'batch' }, { letters: letters.size })
  // Another worker may have told them a moment ago: then there are people, and no letters.
  return { people: people.length, letters: letters.size }
}

/** SQL over `alert l`: what there is to tell this person and was not told yet. Nothing from before they confirmed. */
function newsOf(ctx: Ctx): Prisma.Sql {
  const today = londonDate(ctx.now)
  const since = new Date(ctx.now.getTime() - NEWS_DAYS * 86_400_000)
  const until = dateColumn(addDays(today, CLOSING_DAYS))
  const inPlace = Prisma.sql`(cardinality(l.borough_codes) = 0
    OR EXISTS (SELECT 1 FROM unnest(l.borough_codes) AS p(code) WHERE ${reachesBorough(Prisma.sql`p.code`)}))`
  return Prisma.sql`
    SELECT c.id AS "consultationId", k.kind, c.slug, c.title, s.closes_on AS "closesOn"
    FROM consultation c
    JOIN LATERAL (SELECT * FROM stage WHERE consultation_id = c.id AND kind = 'views'
      ORDER BY sequence DESC LIMIT 1) s ON true
    JOIN LATERAL (VALUES
      ('opened', c.status = 'open' AND c.launched_at > greatest(${since}, l.confirmed_at)
        AND (s.opens_on IS NULL OR s.opens_on <= ${dateColumn(today)}::date)),
      ('closing', c.status = 'open' AND s.closes_on BETWEEN ${dateColumn(today)}::date AND ${until}::date),
      ('reported', c.status IN ('reported', 'archived') AND c.reported_at > greatest(${since}, l.confirmed_at))
    ) AS k(kind, is_news) ON k.is_news AND k.kind = ANY (l.kinds)
    WHERE c.launched_at IS NOT NULL AND ${inPlace}
      AND NOT EXISTS (SELECT 1 FROM alert_sent t
        WHERE t.alert_id = l.id AND t.consultation_id = c.id AND t.kind = k.kind)`
}
