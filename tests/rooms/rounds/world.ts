import type { PrismaClient } from '@/lib/core/db'
import { addPassages } from '@/lib/rounds/add-passages'
import { beginRound } from '@/lib/rounds/begin-round'
import { getRound } from '@/lib/rounds/get-round'
import { launchRound } from '@/lib/rounds/launch-round'
import { updateRound } from '@/lib/rounds/update-round'
import { submitResponse } from '@/lib/responses/submit-response'
import { holderOf, officer } from '../../support/actors'
import { aConsultation, aCtx, aResponse, NOW } from '../../support/builders'

/** Of the clock that tests have: a month from 10 June 2026. */
export const CLOSES_ON = '2026-07-10'
export const LATER = new Date('2026-07-11T09:00:00Z')

export const TEXT = `What we promise

1. We will ask early.

2. We will give six weeks.

3. We will publish what was said.`

/** A reported consultation that two bodies answered, and a round of it that is being written. */
export async function aDraftRound(db: PrismaClient, { status = 'reported' as const } = {}) {
  const consultation = await aConsultation(db, { status })
  const answers = [await aResponse(db, consultation), await aResponse(db, consultation)]
  const ctx = aCtx(db, officer())
  const { stageId } = await beginRound(ctx, {
    ...{ consultationId: consultation.id, name: 'Comments on the draft', title: 'The draft Commitment' },
  })
  return { ctx, consultation, answers, stageId }
}

/** The same with its words, as it could be launched. */
export async function aReadyRound(db: PrismaClient) {
  const world = await aDraftRound(db)
  const { ctx, stageId } = world
  await addPassages(ctx, { stageId, version: 1, text: TEXT })
  await updateRound(ctx, {
    ...{ stageId, version: 2, name: 'Comments on the draft', title: 'The draft Commitment' },
    ...{ introduction: 'Every passage can still be changed.', closesOn: CLOSES_ON },
  })
  return world
}

/** The same, put to the two bodies. */
export async function anOpenRound(db: PrismaClient) {
  const world = await aReadyRound(db)
  const { ctx, stageId } = world
  await launchRound(ctx, { stageId, version: 3 })
  const invitations = await db.invitation.findMany({ where: { stageId }, orderBy: { id: 'asc' } })
  const round = await getRound(ctx, { stageId })
  return { ...world, invitations, round }
}

/** Somebody asked comments. */
export async function comment(
  db: PrismaClient,
  invitation: { id: string },
  answers: Record<string, string>,
  now = NOW,
) {
  await submitResponse(aCtx(db, holderOf(invitation), now), { answers })
  return db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
}
