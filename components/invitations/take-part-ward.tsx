import { EMPTY, HiddenValues, PlainSelect } from '@/components/ui/plain-fields'
import type { Words } from '@/lib/core/words'
import type { TakePartView } from '@/lib/invitations/types'
import { TakePartFrame } from './take-part-page'

type Props = {
  view: TakePartView
  borough: string
  wards: { code: string; name: string }[]
  /** What the first page was told. */
  values: Record<string, string>
  action: string
  words: Words
}

/** The second step for somebody who named a borough: its wards, and that one need not say. */
export function TakePartWard({ view, borough, wards, values, action, words }: Props) {
  return (
    <TakePartFrame {...{ view, words }}>
      <form action={action} method="post" noValidate>
        <HiddenValues values={{ ...values, step: 'ward' }} />
        <PlainSelect
          name="wardCode"
          label={words.say('take-part.ward', { borough })}
          hint={words.say('take-part.ward-hint')}
          state={{ ...EMPTY, words }}
          options={[
            { value: '', label: words.text('take-part.no-ward'), lang: words.language },
            ...wards.map(({ code, name }) => ({ value: code, label: name, lang: 'en' })),
          ]}
        />
        <button type="submit" className="govuk-button" data-module="govuk-button">
          {words.say('take-part.start')}
        </button>
      </form>
    </TakePartFrame>
  )
}
