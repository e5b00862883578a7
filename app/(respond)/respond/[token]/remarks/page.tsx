import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { TextAreaField, TextField } from '@/components/ui/fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { openInvitation } from '../open-invitation'
import { wordsOfInvitation, wordsOfLink } from '../words-of-link'
import { remark } from './actions'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ page?: string }> }

export async function generateMetadata({ params }: Props) {
  return { title: (await wordsOfLink((await params).token)).text('remarks.title') }
}

export default async function RemarksPage({ params, searchParams }: Props) {
  const { token } = await params
  const { page = '' } = await searchParams
  const { invitation } = await openInvitation(token)
  if (invitation.purpose !== 'preview') notFound()
  const words = wordsOfInvitation(invitation)
  return (
    <>
      <a className="govuk-back-link" href={`/respond/${token}`}>
        {words.say('remarks.back')}
      </a>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{invitation.consultation.title}</span>
          <h1 className="govuk-heading-l">{words.say('remarks.title')}</h1>
          <ActionForm action={remark}>
            <input type="hidden" name="token" value={token} />
            <TextField
              name="page"
              label={words.say('remarks.page')}
              width={20}
              defaultValue={page.slice(0, 100)}
            />
            <TextAreaField name="text" label={words.say('remarks.text')} hint={words.say('remarks.hint')} />
            <SubmitButton>{words.say('remarks.button')}</SubmitButton>
          </ActionForm>
        </div>
      </div>
    </>
  )
}
