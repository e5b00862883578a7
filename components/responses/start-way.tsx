import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/core/form-action'
import type { InvitationToAnswer } from '@/lib/responses/types'
import { FetchForm } from './fetch-form'
import { HowFar, startLabel } from './how-far'

type Props = {
  token: string
  invitation: InvitationToAnswer
  start: (state: FormState, form: FormData) => Promise<FormState>
}

/** The buttons that lead into the questions; while the page is read, what they need is fetched. */
export function StartWay({ token, invitation, start }: Props) {
  return (
    <ActionForm action={start}>
      <FetchForm />
      <input type="hidden" name="token" value={token} />
      <HowFar {...{ invitation }} submitted={`/respond/${token}/submitted`} />
      <noscript>
        <p className="govuk-body">Your browser runs no JavaScript: use the simple form. It asks the same.</p>
      </noscript>
      <div className="govuk-button-group">
        <SubmitButton>{startLabel(invitation)}</SubmitButton>
        <SubmitButton kind="secondary" name="form" value="simple">
          Use the simple form
        </SubmitButton>
      </div>
      <p className="govuk-hint">
        The simple form asks the same questions. It suits an old telephone, a slow line or a screen reader,
        and you can change from one to the other at any time.
      </p>
    </ActionForm>
  )
}
