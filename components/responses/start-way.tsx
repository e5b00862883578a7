import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Words } from '@/lib/core/words'
import type { FormState } from '@/lib/core/form-action'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { START } from './begin-draft'
import { HowFar, startLabel } from './how-far'

type Props = {
  token: string
  invitation: InvitationToAnswer
  words: Words
  start: (state: FormState, form: FormData) => Promise<FormState>
}

/** The buttons that lead into the questions. */
export function StartWay({ token, invitation, words, start }: Props) {
  return (
    <ActionForm action={start} id={START}>
      <input type="hidden" name="token" value={token} />
      <HowFar {...{ invitation, words }} submitted={`/respond/${token}/submitted`} />
      <noscript>
        <p className="govuk-body">{words.say('start.no-script')}</p>
      </noscript>
      <div className="govuk-button-group">
        <SubmitButton>{startLabel(invitation, words)}</SubmitButton>
        <SubmitButton kind="secondary" name="form" value="simple">
          {words.say('start.simple')}
        </SubmitButton>
      </div>
      <p className="govuk-hint">{words.say('start.simple-hint')}</p>
    </ActionForm>
  )
}
