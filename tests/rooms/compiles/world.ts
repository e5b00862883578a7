import type { Actor } from '@/lib/core/ctx'
import type { PrismaClient } from '@/lib/core/db'
import { submitResponse } from '@/lib/responses/submit-response'
import { coordinatorOf, holderOf } from '@/tests/support/actors'
import { aBody, aConsultation, aCtx, anInvitation, CAMDEN, NOW } from '@/tests/support/builders'

export const THREE_QUESTIONS = {
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'radiogroup', name: 'first', title: 'What comes first?', choices: ['drugs', 'burglary'] },
        { type: 'comment', name: 'why', title: 'Why?', maxLength: 2000 },
      ],
    },
    {
      name: 'two',
      title: 'More about {first}',
      elements: [{ type: 'comment', name: 'action', title: 'What should be done?', maxLength: 120 }],
    },
  ],
}

export const WORDS = {
  north: 'Nobody answers the telephone. Officers leave after a year.',
  south: 'Stolen mopeds at night.\nAnd nobody comes.',
}

export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** A borough's own group and its panels, asked; two panels have answered. */
export async function aBorough(db: PrismaClient, over: { status?: string; boroughCode?: string } = {}) {
  const boroughCode = over.boroughCode ?? CAMDEN
  const consultation = await aConsultation(db, { status: 'open', definition: THREE_QUESTIONS })
  const group = await aBody(db, { type: 'CPEG', name: 'Camden group', boroughCode })
  const desk = await anInvitation(db, consultation, { bodyId: group.id })
  const panel = async (name: string, answers?: object) => {
    const body = await aBody(db, { name, boroughCode })
    const invitation = await anInvitation(db, consultation, { bodyId: body.id })
    if (answers) await submitResponse(aCtx(db, holderOf(invitation)), { answers: { ...answers } })
    const response = await db.response.findUnique({ where: { invitationId: invitation.id } })
    return { body, invitation, responseId: response?.id ?? '', holder: holderOf(invitation) }
  }
  const north = await panel('North panel', { first: 'drugs', why: WORDS.north, action: 'Answer it.' })
  const south = await panel('South panel', { first: 'burglary', why: WORDS.south })
  const silent = await panel('Silent panel')
  if (over.status)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: over.status } })
  const coordinator = coordinatorOf(group)
  const ctx = (actor: Actor = coordinator, now = NOW) => aCtx(db, actor, now)
  return { consultation, group, desk, invitationId: desk.id, coordinator, ctx, north, south, silent, panel }
}

export async function auditOf(db: PrismaClient, action: string, subjectId?: string) {
  return db.auditEvent.findMany({ where: { action, subjectId } })
}

export async function compileOf(db: PrismaClient, invitationId: string) {
  return db.compile.findUniqueOrThrow({ where: { invitationId } })
}
