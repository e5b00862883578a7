import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { endPreview } from '@/lib/invitations/end-preview'
import { findLink } from '@/lib/invitations/find-link'
import { issuePreviewLink } from '@/lib/invitations/issue-preview-link'
import { launchConsultation } from '@/lib/invitations/launch-consultation'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { addPilotRemark } from '@/lib/responses/add-pilot-remark'
import { listPilotAnswers } from '@/lib/responses/list-pilot-answers'
import { listResponses } from '@/lib/responses/list-responses'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { officer, researcher } from '@/tests/support/actors'
import { aBody, aConsultation, aCtx, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, auditOf, talliesOf } from './world'

const { db } = await testDatabase()
const tokenOf = (url: string) => url.split('/').at(-1)!
const later = new Date(NOW.getTime() + 7 * 60_000)

async function aPreview(status = 'approved') {
  const consultation = await aConsultation(db, { status })
  const ctx = aCtx(db, officer())
  const made = await issuePreviewLink(ctx, { consultationId: consultation.id, name: 'Pat Pilot' })
  const token = tokenOf(made.url)
  const holder = (now = NOW) => respondentContext(token, aCtx(db, { kind: 'anonymous' }, now))
  return { consultation, ctx, token, holder, ...made }
}

describe('a preview', () => {
  it.each(['draft', 'approved'])(
    'of what is %s is answered, marked, listed and counted nowhere',
    async (status) => {
      const { consultation, ctx, holder, invitationId, token } = await aPreview(status)
      expect(await findLink(ctx, token)).toMatchObject({
        purpose: 'preview',
        role: 'preview',
        personName: 'Pat Pilot',
      })
      await startDraft(await holder())
      await submitResponse(await holder(later), { answers: { view: 'It reads well.' } })
      await addPilotRemark(await holder(later), { page: 'questions', text: 'The second word is hard.' })
      expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 0, responded: 0 })
      expect((await listResponses(ctx, { consultationId: consultation.id, page: 1 })).total).toBe(0)
      const [tester] = await listPilotAnswers(ctx, { consultationId: consultation.id })
      expect(tester).toMatchObject({
        ...{ name: 'Pat Pilot', minutes: 7 },
        remarks: [{ page: 'questions', text: 'The second word is hard.' }],
        lines: [{ lines: ['It reads well.'] }],
      })
      expect(await auditOf(db, 'preview.remark', invitationId)).toHaveLength(1)
      expect(await auditOf(db, 'preview.issue-link', consultation.id)).toHaveLength(1)
    },
  )

  it('is gone at launch, with all that was answered in it', async () => {
    await aBody(db)
    const { consultation, ctx, holder, token, invitationId } = await aPreview()
    await submitResponse(await holder(), { answers: { view: 'It reads well.' } })
    await addPilotRemark(await holder(), { text: 'Fine.' })
    await launchConsultation(ctx, { id: consultation.id })
    const where = { invitationId }
    expect(await db.response.count({ where })).toBe(0)
    expect(await db.pilotRemark.count({ where })).toBe(0)
    expect(await db.invitation.count({ where: { purpose: 'preview', stageId: consultation.stage.id } })).toBe(
      0,
    )
    expect(await findLink(ctx, token)).toEqual({ state: 'unknown' })
    const [row] = await auditOf(db, 'consultation.launch', consultation.id)
    expect(row!.detail).toMatchObject({ previews: 1 })
  })

  it('is for officers to make, before the launch, of a questionnaire with questions', async () => {
    const { id } = await aConsultation(db, { status: 'draft' })
    const make = (actor = officer(), consultationId = id) =>
      issuePreviewLink(aCtx(db, actor), { consultationId, name: 'Pat' })
    await expect(make(researcher())).rejects.toThrow(NotAllowed)
    const open = await aConsultation(db, { status: 'open' })
    await expect(make(officer(), open.id)).rejects.toThrow(NotAllowed)
    const empty = await aConsultation(db, { definition: { pages: [] } })
    await expect(make(officer(), empty.id)).rejects.toThrow(NotAllowed)
  })

  it('can be removed before', async () => {
    const { ctx, invitationId, consultation } = await aPreview()
    await expect(endPreview(aCtx(db, researcher()), { invitationId })).rejects.toThrow(NotAllowed)
    await endPreview(ctx, { invitationId })
    await expect(endPreview(ctx, { invitationId })).rejects.toThrow(NotFound)
    expect(await auditOf(db, 'preview.end', consultation.id)).toHaveLength(1)
  })
})

it('remarks are for those who try it out', async () => {
  const { holder } = await anAsking(db)
  await expect(addPilotRemark(holder(), { text: 'Hello' })).rejects.toThrow(NotAllowed)
})
