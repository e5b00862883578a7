import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { endPreview } from '@/lib/invitations/end-preview'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { issuePreviewLink } from '@/lib/invitations/issue-preview-link'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { listPilotAnswers } from '@/lib/responses/list-pilot-answers'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { addPassages } from '@/lib/rounds/add-passages'
import { getCommentsDesk } from '@/lib/rounds/get-comments-desk'
import { launchRound } from '@/lib/rounds/launch-round'
import { removeRound } from '@/lib/rounds/remove-round'
import { anonymous, researcher } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { aDraftRound, aReadyRound } from './world'

const { db } = await testDatabase()

/** Somebody tries the round out, and what they entered is submitted. */
async function aTrial() {
  const world = await aReadyRound(db)
  const { ctx, consultation } = world
  const input = { consultationId: consultation.id, stage: 2, name: 'Pat Pilot' }
  const { url, invitationId } = await issuePreviewLink(ctx, input)
  const holder = () => respondentContext(url.split('/').at(-1)!, aCtx(db, anonymous))
  return { ...world, input, invitationId, holder }
}

describe('a trial run of a round', () => {
  it('opens the draft as those who are asked will see it, as it is now', async () => {
    const { ctx, stageId, holder } = await aTrial()
    const asked = await getInvitationToAnswer(await holder())
    expect(asked).toMatchObject({
      ...{ purpose: 'preview', state: 'open', round: { title: 'The draft Commitment' } },
      consultation: { why: 'Every passage can still be changed.' },
    })
    expect(JSON.stringify(asked.questionnaire.definition)).toContain('We will give six weeks.')
    await startDraft(await holder())
    await addPassages(ctx, { stageId, version: 3, text: 'We will listen.' })
    const { definition } = (await getInvitationToAnswer(await holder())).questionnaire
    expect(JSON.stringify(definition)).toContain('We will listen.')
  })

  it('counts nowhere, is listed with what was tried, and is gone at launch', async () => {
    const { ctx, stageId, consultation, invitationId, holder, input } = await aTrial()
    await submitResponse(await holder(), { answers: { round2_1_comment: 'Only a trial.' } })
    const [tester] = await listPilotAnswers(ctx, { consultationId: consultation.id, stage: 2 })
    expect(tester).toMatchObject({ name: 'Pat Pilot', lines: [{ lines: ['Only a trial.'] }] })
    expect(await listPilotAnswers(ctx, { consultationId: consultation.id })).toEqual([])
    expect(await auditOf(db, consultation.id, 'preview.issue-link')).toMatchObject([
      { detail: { invitationId, stage: 2 } },
    ])
    await launchRound(ctx, { stageId, version: 3 })
    expect(await auditOf(db, stageId, 'round.launch')).toMatchObject([{ detail: { previews: 1, bodies: 2 } }])
    await expect(holder()).rejects.toThrow(NotFound)
    expect((await getCommentsDesk(ctx, { stageId, passage: '1' })).here.comments).toEqual([])
    const rates = await getResponseRates(ctx, { consultationId: consultation.id, stage: 2 })
    expect(rates).toMatchObject({ total: { invited: 2, started: 0 }, public: { hasAny: false } })
    await expect(issuePreviewLink(ctx, input)).rejects.toThrow('nothing left to try out')
  })

  it('is the officers’, needs words, and can be ended by hand', async () => {
    const { ctx, consultation, invitationId, input } = await aTrial()
    await expect(issuePreviewLink(aCtx(db, researcher()), input)).rejects.toThrow(NotAllowed)
    await expect(endPreview(aCtx(db, researcher()), { invitationId })).rejects.toThrow(NotAllowed)
    await endPreview(ctx, { invitationId })
    expect(await auditOf(db, consultation.id, 'preview.end')).toHaveLength(1)
    const empty = await aDraftRound(db)
    const nothing = { ...input, consultationId: empty.consultation.id }
    await expect(issuePreviewLink(ctx, nothing)).rejects.toThrow('Write the draft first')
  })

  it('goes with a round that is removed', async () => {
    const { ctx, stageId, invitationId, holder } = await aTrial()
    await startDraft(await holder())
    await removeRound(ctx, { stageId })
    expect(await db.invitation.findUnique({ where: { id: invitationId } })).toBeNull()
  })
})
