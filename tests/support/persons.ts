import type { PrismaClient } from '@/lib/core/db'
import { NOW } from './builders'

type ForResponse = { stage: { id: string }; questionnaire: { id: string } }
type Over = {
  publication?: 'full' | 'anonymous' | 'none'
  answers?: object
  boroughCode?: string
  wardCode?: string
  email?: string
  keepUntil?: Date
}

let count = 0

/** What a member of the public submitted at the open link, with what they said of themselves. */
export async function aPersonsResponse(db: PrismaClient, consultation: ForResponse, over: Over = {}) {
  const { publication = 'anonymous', boroughCode, wardCode, email, keepUntil } = over
  const stageId = consultation.stage.id
  const versionId = consultation.questionnaire.id
  const answers = over.answers ?? { view: 'More buses, please.' }
  const invitation = await db.invitation.create({
    data: {
      ...{ stageId, purpose: 'person', invitedAt: NOW, startedAt: NOW, respondedAt: NOW },
      participant: { create: { publication, boroughCode, wardCode, email, keepUntil } },
    },
  })
  const response = await db.response.create({
    data: {
      ...{ stageId, versionId, answers, publication, invitationId: invitation.id },
      ...{ reference: `PERSON-${++count}`, submittedAt: NOW, revisedAt: NOW },
      revisions: { create: { number: 1, versionId, answers, submittedAt: NOW } },
    },
  })
  return { ...response, invitation }
}
