import { OneButtonForm } from '@/components/ui/one-button-form'
import type { FormState } from '@/lib/core/form-action'
import type { Whom } from '@/lib/telling/schema'
import type { TellingPage } from '@/lib/telling/types'
import { toTellWords } from './to-tell-words'

type Props = {
  page: TellingPage
  action: (state: FormState, form: FormData) => Promise<FormState>
}

const WHO: Record<Whom, string> = {
  'not-yet': 'Not told of any edition yet',
  'told-before': 'Told of an earlier edition',
}
const BUTTON: Record<Whom, string> = {
  'not-yet': 'Tell those not told yet',
  'told-before': 'Tell those told before',
}

/** Whom the newest edition can be told to, where that is for a person to decide. */
export function EditionToTell({ page, action }: Props) {
  const { edition, editionToTell, mayTell, consultation } = page
  if (!edition || editionToTell.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">Edition {edition.number} of the report</h2>
      {editionToTell.map(({ whom, toTell }) => (
        <div key={whom}>
          <p className="govuk-body">
            {WHO[whom]}: {toTellWords(toTell)}.
          </p>
          {mayTell.ok ? (
            <OneButtonForm
              action={action}
              label={BUTTON[whom]}
              hidden={{ consultationId: consultation.id, edition: `${edition.number}`, whom }}
              kind="secondary"
            />
          ) : null}
        </div>
      ))}
    </section>
  )
}
