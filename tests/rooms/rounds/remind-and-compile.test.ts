import { describe, expect, it } from 'vitest'
import { getCompileDesk } from '@/lib/compiles/get-compile-desk'
import { listCompiles } from '@/lib/compiles/list-compiles'
import { InvalidInput, NotAllowed } from '@/lib/core/errors'
import { addInvitation } from '@/lib/invitations/add-invitation'
import { declineInvitation } from '@/lib/invitations/decline-invitation'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { issueInvitations } from '@/lib/invitations/issue-invitations'
import { listMyGroups } from '@/lib/invitations/list-my-groups'
import { listReminders } from '@/lib/invitations/list-reminders'
import { previewReminder } from '@/lib/invitations/preview-reminder'
import { sendDueReminders } from '@/lib/invitations/send-due-reminders'
import { setReminders } from '@/lib/invitations/set-reminders'
import { launchRound } from '@/lib/rounds/launch-round'
import { coordinatorOf, holderOf, linkOfficerOf, officer, researcher, system } from '../../support/actors'
import { aBody, aCtx, aResponse, CAMDEN, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { lettersOf } from '../invitations/asked-again'
import { anOpenRound, aReadyRound, comment, LATER } from './world'

const { db } = await testDatabase()
const ON = '2026-06-30'
const THAT_DAY = new Date('2026-06-30T09:00:00Z')

describe('reminders of a round', () => {
  it('are planned before the launch, read as they will be, and go to those who have not commented', async () => {
    const { ctx, stageId, consultation } = await aReadyRound(db)
    const asked = { consultationId: consultation.id, stage: 2 }
    expect((await listReminders(ctx, asked)).suggested).toEqual(['2026-06-26', '2026-07-07'])
    await setReminders(ctx, { ...asked, dates: [ON] })
    expect(await previewReminder(ctx, asked)).toMatchObject({ silent: 0, reached: 0 })
    const { jobRunId } = await launchRound(ctx, { stageId, version: 3 })
    await issueInvitations(aCtx(db, system), { stageId, jobRunId })
    const [first, second] = await db.invitation.findMany({ where: { stageId }, orderBy: { id: 'asc' } })
    const { silent, reached, letter } = await previewReminder(ctx, asked)
    expect({ silent, reached }).toEqual({ silent: 2, reached: 2 })
    expect(letter.text).toContain('to comment on a working draft')
    await comment(db, first!, { round2_1_comment: 'Earlier.' })
    await sendDueReminders(aCtx(db, system, THAT_DAY))
    await sendDueReminders(aCtx(db, system, THAT_DAY))
    const letters = await lettersOf(db, stageId, 'reminder')
    expect(letters.map(({ invitationId }) => invitationId)).toEqual([second!.id])
    expect(letters[0]!.text).toContain('to comment on a working draft')
    expect(await auditOf(db, stageId, 'reminder.send')).toMatchObject([{ detail: { letters: 1 } }])
    expect(await auditOf(db, consultation.id, 'reminder.set')).toMatchObject([
      { detail: { dates: [ON], stage: 2 } },
    ])
  })

  it('are the officers’, until it closes, and leave the first stage’s alone', async () => {
    const { ctx, stageId, consultation } = await anOpenRound(db)
    const asked = { consultationId: consultation.id, stage: 2 }
    await expect(setReminders(aCtx(db, researcher()), { ...asked, dates: [ON] })).rejects.toThrow(NotAllowed)
    await expect(previewReminder(aCtx(db, researcher()), asked)).rejects.toThrow(NotAllowed)
    await expect(setReminders(ctx, { ...asked, dates: ['2026-07-11'] })).rejects.toThrow(InvalidInput)
    await setReminders(ctx, { ...asked, dates: [ON] })
    expect((await listReminders(ctx, { consultationId: consultation.id })).reminders).toEqual([])
    await db.stage.update({ where: { id: stageId }, data: { closedAt: LATER } })
    const late = aCtx(db, officer(), LATER)
    await expect(setReminders(late, { ...asked, dates: ['2026-07-20'] })).rejects.toThrow(NotAllowed)
  })
})

/** A borough's own group and one of its panels take part, and are asked for comments. */
async function aBoroughRound() {
  const world = await aReadyRound(db)
  const { ctx, stageId, consultation } = world
  const group = await aBody(db, { type: 'CPEG', name: 'Hackney group', boroughCode: HACKNEY })
  const panel = await aBody(db, { name: 'Dalston panel', boroughCode: HACKNEY })
  for (const { id } of [group, panel]) await aResponse(db, consultation, { bodyId: id })
  await launchRound(ctx, { stageId, version: 3 })
  const of = (bodyId: string) => db.invitation.findFirstOrThrow({ where: { stageId, bodyId } })
  const [desk, asked] = [await of(group.id), await of(panel.id)]
  await comment(db, asked, { round2_2_comment: 'Ten weeks.' })
  return { ...world, group, desk, coordinator: aCtx(db, coordinatorOf(group)) }
}

describe('the borough desks of a round', () => {
  it('are listed for staff by the number of the round, beside those of the first stage', async () => {
    const { ctx, consultation, desk } = await aBoroughRound()
    const list = (stage?: number) => listCompiles(ctx, { consultationId: consultation.id, stage })
    expect(await list(2)).toMatchObject([
      { invitationId: desk.id, round: 2, progress: { asked: 1, answered: 1 } },
    ])
    expect(await list()).toMatchObject([{ round: null }])
    const elsewhere = aCtx(db, linkOfficerOf(CAMDEN))
    expect(await listCompiles(elsewhere, { consultationId: consultation.id, stage: 2 })).toEqual([])
  })

  it('show the passage above the comments on it, and are named by their round', async () => {
    const { coordinator, desk } = await aBoroughRound()
    const view = await getCompileDesk(coordinator, { invitationId: desk.id, question: 'round2_2_comment' })
    expect(view).toMatchObject({
      question: { about: 'We will give six weeks.' },
      answers: [{ text: 'Ten weeks.' }],
    })
    expect(view.consultation.title).toContain('Comments on the draft')
  })

  it('and how far the round has come stand among the co-ordinator’s groups', async () => {
    const { coordinator, consultation } = await aBoroughRound()
    const { boroughs } = await listMyGroups(coordinator)
    const own = boroughs.filter(({ consultationId }) => consultationId === consultation.id)
    expect(own).toMatchObject([{ round: 2, closesOn: '2026-07-10', silentCount: 1 }])
    expect(own[0]!.title).toContain('Comments on the draft')
  })
})

describe('the rates of a round', () => {
  it('are of those who took part before; who was missed is an addition', async () => {
    const { ctx, consultation, invitations } = await anOpenRound(db)
    await declineInvitation(aCtx(db, holderOf(invitations[0]!)), { reason: 'no-meeting' })
    const missed = await aBody(db, { type: 'CPEG' })
    const add = {
      ...{ consultationId: consultation.id, stage: 2, bodyId: missed.id },
      reason: 'Answered in the name of the borough.',
    }
    await expect(addInvitation(aCtx(db, researcher()), add)).rejects.toThrow(NotAllowed)
    await addInvitation(ctx, add)
    const { total } = await getResponseRates(ctx, { consultationId: consultation.id, stage: 2 })
    expect(total).toMatchObject({ invited: 2, added: 1, declined: 1, responded: 0 })
    expect(await auditOf(db, consultation.id, 'invitation.add')).toHaveLength(1)
  })
})
