import type { PrismaClient } from '@/lib/core/db'
import { markQuote } from '@/lib/analysis/mark-quote'
import { setCoding } from '@/lib/analysis/set-coding'
import { aConsultation, aCtx, anInvitation, CAMDEN, HACKNEY } from '../../support/builders'
import { anAnswerBy, aResearcher, aTheme, TWO_QUESTIONS } from '../analysis/world'

/** Two bodies of three answered; both speak of time, one of money; a quote is chosen. */
export async function reportable(db: PrismaClient, status = 'analysing') {
  const consultation = await aConsultation(db, { status, definition: TWO_QUESTIONS })
  const ctx = aCtx(db, await aResearcher(db))
  const cpeg = await anAnswerBy(db, consultation, {
    type: 'CPEG',
    boroughCode: CAMDEN,
    answers: { view: 'Give us time. And money.' },
  })
  const panel = await anAnswerBy(db, consultation, {
    boroughCode: HACKNEY,
    answers: { view: 'More time please' },
  })
  await anInvitation(db, consultation)
  await db.consultation.update({ where: { id: consultation.id }, data: { status: 'analysing' } })
  const money = await aTheme(db, { id: consultation.id, status: 'analysing' }, 'Money', ['MPA', 'MPS'])
  const time = await aTheme(db, { id: consultation.id, status: 'analysing' }, 'Time', ['MPA', 'MPS'])
  const code = (responseId: string, themeId: string) =>
    setCoding(ctx, { responseId, question: 'view', themeId, on: true })
  await code(cpeg.id, money.id)
  await code(cpeg.id, time.id)
  await code(panel.id, time.id)
  const quote = await markQuote(ctx, {
    ...{ responseId: cpeg.id, question: 'view', themeId: time.id },
    ...{ startsAt: 0, endsAt: 13 },
  })
  await db.consultation.update({ where: { id: consultation.id }, data: { status } })
  return { consultation, consultationId: consultation.id, ctx, cpeg, panel, money, time, quote, code }
}
