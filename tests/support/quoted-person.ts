import { markQuote } from '@/lib/analysis/mark-quote'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { PrismaClient } from '@/lib/core/db'
import { chooseQuotes } from '@/lib/reports/choose-quotes'
import { reportable } from '../rooms/reports/world'
import { officer } from './actors'
import { aCtx } from './builders'
import { aPersonsResponse } from './persons'
import { publishedReport } from './published-report'

/** A published report in which a body and a member of the public are quoted, with the person's own link. */
export async function aQuotedPerson(db: PrismaClient, words: string, now?: Date) {
  const world = await reportable(db)
  const { consultation, consultationId, ctx, time, quote, code } = world
  const asOfficer = aCtx(db, officer(), now)
  const person = await aPersonsResponse(db, consultation, { answers: { view: words } })
  const token = newToken()
  await db.invitationLink.create({
    data: {
      ...{ invitationId: person.invitationId, tokenHash: hashToken(token), role: 'public' },
      createdAt: asOfficer.now,
    },
  })
  await code(person.id, time.id)
  const own = await markQuote(ctx, {
    ...{ responseId: person.id, question: 'view', themeId: time.id },
    ...{ startsAt: 0, endsAt: words.length },
  })
  await chooseQuotes(asOfficer, { consultationId, themeId: time.id, quoteIds: [quote.id, own.id] })
  const { fingerprint } = await publishedReport(asOfficer, { consultationId })
  return { ...world, slug: consultation.slug, person, own, token, fingerprint }
}
