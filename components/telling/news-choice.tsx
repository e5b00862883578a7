import { OneButtonForm } from '@/components/ui/one-button-form'
import type { FormState } from '@/lib/core/form-action'
import type { Words } from '@/lib/core/words'
import type { ToldView } from '@/lib/telling/types'

type Props = {
  view: ToldView
  token: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: Words
}

/** To hear of later steps of this consultation, or of nothing more. */
export function NewsChoice({ view: { hearsMore }, token, action, words }: Props) {
  return (
    <>
      <p className="govuk-body">{words.say(hearsMore ? 'news.hears' : 'news.none')}</p>
      <OneButtonForm
        action={action}
        label={words.say(hearsMore ? 'news.stop' : 'news.want')}
        hidden={{ token, wanted: hearsMore ? 'no' : 'yes' }}
        kind="secondary"
      />
    </>
  )
}
