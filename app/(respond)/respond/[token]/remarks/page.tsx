import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { openInvitation } from '../open-invitation'
import { remark } from './actions'

export const metadata = { title: 'Remarks on the questionnaire' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ page?: string }> }

export default async function RemarksPage({ params, searchParams }: Props) {
  const { token } = await params
  const { page = '' } = await searchParams
  const { invitation } = await openInvitation(token)
  if (invitation.purpose !== 'preview') notFound()
  return (
    <>
      <a className="govuk-back-link" href={`/respond/${token}`}>
        Back to the preview
      </a>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{invitation.consultation.title}</span>
          <h1 className="govuk-heading-l">Remarks on the questionnaire</h1>
          <ActionForm action={remark}>
            <input type="hidden" name="token" value={token} />
            <TextField
              name="page"
              label="Which page or question is it about? (optional)"
              width={20}
              defaultValue={page.slice(0, 100)}
            />
            <TextAreaField
              name="text"
              label="What did you notice?"
              hint="A question you could not answer, a word you did not know, something that did not work."
            />
            <SubmitButton>Send the remark</SubmitButton>
          </ActionForm>
        </div>
      </div>
    </>
  )
}
