import type { Metadata } from 'next'
import Link from 'next/link'
import { SimpleFormNote } from '@/components/consultations/simple-form-note'
import { LaunchForm } from '@/components/invitations/launch-form'
import { LaunchSummary } from '@/components/invitations/launch-summary'
import { LetterText } from '@/components/mail/letter-text'
import { getQuestionnaire } from '@/lib/consultations/get-questionnaire'
import { simpleFormOf } from '@/lib/consultations/simple-form'
import { readPage } from '@/lib/core/read-page'
import { listReminders } from '@/lib/invitations/list-reminders'
import { previewLaunch } from '@/lib/invitations/preview-launch'
import { requestContext } from '@/lib/people/request-context'
import { launch } from './actions'

export const metadata: Metadata = { title: 'Launch a consultation' }

export default async function LaunchPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const preview = await readPage(ctx, `/staff/consultations/${id}/launch`, () => previewLaunch(ctx, { id }))
  const { reminders, suggested } = await listReminders(ctx, { consultationId: id })
  const { definition } = await getQuestionnaire(ctx, { consultationId: id })
  return (
    <>
      <Link href={`/staff/consultations/${id}`} className="govuk-back-link">
        {preview.consultation.title}
      </Link>
      <h1 className="govuk-heading-xl">Launch “{preview.consultation.title}”</h1>
      <LaunchSummary preview={preview} />
      <SimpleFormNote report={simpleFormOf(definition)} />
      <h2 className="govuk-heading-m">The letter they get</h2>
      <p className="govuk-body">Subject: {preview.letter.subject}</p>
      <LetterText text={preview.letter.text} plain />
      <LaunchForm {...{ preview, suggested }} planned={reminders.map(({ date }) => date)} action={launch} />
    </>
  )
}
