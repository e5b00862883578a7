import { randomUUID } from 'node:crypto'
import type { Ctx } from '@/lib/core/ctx'
import type { Db } from '@/lib/core/db'
import { holderOf } from '@/tests/support/actors'
import { aConsultation, aCtx, anInvitation, NOW } from '@/tests/support/builders'

/** Two questions, one of them required, one asked only after a certain answer. */
export const TWO_QUESTIONS = {
  pages: [
    {
      name: 'page1',
      elements: [
        { type: 'comment', name: 'view', title: 'What is your view?', isRequired: true, maxLength: 200 },
        { type: 'radiogroup', name: 'more', title: 'More to say?', choices: ['yes', 'no'] },
        { type: 'comment', name: 'rest', title: 'What else?', visibleIf: "{more} = 'yes'" },
      ],
    },
  ],
}

type Over = Parameters<typeof aConsultation>[1]

/** An open consultation with one body invited, and the context of whoever holds its link. */
export async function anAsking(db: Db, over: Over = {}) {
  const consultation = await aConsultation(db, { status: 'open', definition: TWO_QUESTIONS, ...over })
  const invitation = await anInvitation(db, consultation)
  const holder = (now: Date = NOW): Ctx => aCtx(db, holderOf(invitation), now)
  return { consultation, invitation, holder }
}

/** What a form sends to have answers saved that it bases on one and the same save. */
export const toSave = (answers: Record<string, unknown>, basedOn = 0) => ({
  changes: Object.entries(answers).map(([key, value]) => ({ key, value, basedOn })),
  pageNumber: 0,
})

export async function auditOf(db: Db, action: string, subjectId: string) {
  return db.auditEvent.findMany({ where: { action, subjectId } })
}

export async function talliesOf(db: Db, stageId: string) {
  const { _sum } = await db.responseTally.aggregate({
    where: { stageId },
    _sum: { started: true, responded: true },
  })
  return { started: _sum.started ?? 0, responded: _sum.responded ?? 0 }
}

export const nobody = randomUUID
