import type { Actor } from '@/lib/core/ctx'
import type { PrismaClient } from '@/lib/core/db'
import { addTheme } from '@/lib/analysis/add-theme'
import { researcher } from '../../support/actors'
import { aBody, aConsultation, aCtx, aResponse, aUser, NOW } from '../../support/builders'

export const TWO_QUESTIONS = {
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'comment', name: 'view', title: 'What is your view?' },
        { type: 'comment', name: 'more', title: 'What else?' },
        { type: 'rating', name: 'score', title: 'How well?' },
      ],
    },
  ],
}

/** A researcher who stands in the database, so that names can be read. */
export async function aResearcher(db: PrismaClient, name = 'Rae Researcher') {
  const user = await aUser(db, { name })
  return researcher({ userId: user.id, name })
}

/** A consultation under analysis, a theme, and one response with an answer to each question. */
export async function aWorld(db: PrismaClient, over: { status?: string; actor?: Actor } = {}) {
  const consultation = await aConsultation(db, {
    status: over.status ?? 'analysing',
    definition: TWO_QUESTIONS,
  })
  const coder = await aResearcher(db)
  const ctx = aCtx(db, coder)
  const response = await aResponse(db, consultation, {
    answers: { view: 'More officers on foot. Ask us in time.', more: 'Nothing else.' },
  })
  const theme = await aTheme(db, consultation, 'Time to answer')
  return { consultation, response, theme, coder, ctx }
}

type Of = { id: string; status: string }

/** A theme, whatever the consultation's status: made while it was under analysis. */
export async function aTheme(db: PrismaClient, { id, status }: Of, title: string, addressees = ['MPA']) {
  await db.consultation.update({ where: { id }, data: { status: 'analysing' } })
  const ctx = aCtx(db, researcher())
  const theme = await addTheme(ctx, { consultationId: id, title, addressees })
  await db.consultation.update({ where: { id }, data: { status } })
  return theme
}

/** A response of a body of a kind, with this answer. */
export async function anAnswerBy(
  db: PrismaClient,
  consultation: Parameters<typeof aResponse>[1],
  over: { type?: string; boroughCode?: string; answers?: object; minutesLater?: number } = {},
) {
  const body = await aBody(db, { type: over.type ?? 'SNP', boroughCode: over.boroughCode })
  const submittedAt = new Date(NOW.getTime() + 60_000 * (over.minutesLater ?? 0))
  return aResponse(db, consultation, { bodyId: body.id, answers: over.answers, submittedAt })
}

/** Corrects an answer as a submission would, after it was coded. */
export async function correct(db: PrismaClient, responseId: string, answers: object) {
  await db.response.update({
    where: { id: responseId },
    data: { answers, revisionNumber: 2, revisedAt: new Date(NOW.getTime() + 3_600_000) },
  })
}

export async function auditOf(db: PrismaClient, subjectId: string, action: string) {
  return db.auditEvent.findMany({ where: { subjectId, action }, orderBy: { id: 'asc' } })
}
