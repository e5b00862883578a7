import { EMPTY, HiddenValues, PlainSelect } from '@/components/ui/plain-fields'
import type { TakePartView } from '@/lib/invitations/types'
import { TakePartFrame } from './take-part-page'

type Props = {
  view: TakePartView
  borough: string
  wards: { code: string; name: string }[]
  /** What the first page was told. */
  values: Record<string, string>
  action: string
}

/** The second step for somebody who named a borough: its wards, and that one need not say. */
export function TakePartWard({ view, borough, wards, values, action }: Props) {
  return (
    <TakePartFrame view={view}>
      <form action={action} method="post" noValidate>
        <HiddenValues values={{ ...values, step: 'ward' }} />
        <PlainSelect
          name="wardCode"
          label={`In which ward of ${borough}?`}
          hint="A ward is a small part of a borough, and stands on your polling card. Nothing is published by ward about what people answered for themselves. You need not say."
          state={EMPTY}
          options={[
            { value: '', label: 'I do not know, or prefer not to say' },
            ...wards.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <button type="submit" className="govuk-button" data-module="govuk-button">
          Start
        </button>
      </form>
    </TakePartFrame>
  )
}
