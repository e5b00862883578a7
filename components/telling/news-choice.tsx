import { OneButtonForm } from '@/components/ui/one-button-form'
import type { FormState } from '@/lib/core/form-action'
import type { ToldView } from '@/lib/telling/types'

type Props = {
  view: ToldView
  token: string
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** To hear of later steps of this consultation, or of nothing more. */
export function NewsChoice({ view: { hearsMore }, token, action }: Props) {
  return (
    <>
      <p className="govuk-body">
        {hearsMore
          ? 'We write to you again when something that came of this consultation is done, or will not be done after all. You can stop that here.'
          : 'If you would like to hear when something that came of this consultation is done, or will not be done after all, say so here.'}
      </p>
      <OneButtonForm
        action={action}
        label={hearsMore ? 'Write to me no more about this' : 'Tell me about later steps'}
        hidden={{ token, wanted: hearsMore ? 'no' : 'yes' }}
        kind="secondary"
      />
    </>
  )
}
