import { PlainProblems, PlainRadios, type PlainState } from '@/components/ui/plain-fields'
import type { Words } from '@/lib/core/words'
import { PUBLICATIONS } from '@/lib/responses/schema'

type Props = { token: string; consultation: string; next: string; state: PlainState; words: Words }

/** A member of the public says anew whether what they write may be published. Plain. */
export function PublicationForm({ token, consultation, next, state, words }: Props) {
  return (
    <>
      <PlainProblems state={state} />
      <span className="govuk-caption-l" dir="auto">
        {consultation}
      </span>
      <h1 className="govuk-heading-l">{words.say('publication.change')}</h1>
      <p className="govuk-body">{words.say('publication.until')}</p>
      <form method="post" action={`/respond/${token}/publication`} noValidate>
        <input type="hidden" name="next" value={next} />
        <PlainRadios
          name="publication"
          label={words.say('take-part.publication')}
          hint={words.say('take-part.publication-hint')}
          state={state}
          options={PUBLICATIONS.map((value) => ({
            value,
            label: words.say(`take-part.${value}`),
            hint: words.say(`take-part.${value}-hint`),
          }))}
        />
        <button className="govuk-button" type="submit">
          {words.say('publication.save')}
        </button>
      </form>
    </>
  )
}
