import { bold } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'
import type { Answerable } from '@/lib/consultations/answerable'
import type { PublicationView } from '@/lib/responses/get-publication'

type Props = {
  token: string
  publication: PublicationView
  state: Answerable
  next: string
  words: Words
}

/** To a member of the public: what they said of publishing, and the way to say it anew, or to take it back. Plain. */
export function PublicationBlock({ token, publication: { chosen, choices }, state, next, words }: Props) {
  const isOpen = state === 'open'
  const isTakenBack = !isOpen && chosen === 'none'
  const mayChange = choices.length > 1
  return (
    <section aria-labelledby="publication">
      <h2 className="govuk-heading-m" id="publication">
        {words.say('take-part.publication')}
      </h2>
      <p className="govuk-body">
        {words.say('publication.chosen', { b: bold, choice: words.text(`take-part.${chosen}`) })}
      </p>
      <p className="govuk-body">
        {words.say(isTakenBack ? 'publication.taken-back' : `take-part.${chosen}-hint`)}
      </p>
      {mayChange && !isOpen ? <p className="govuk-body">{words.say('publication.may-take-back')}</p> : null}
      {mayChange ? (
        <p className="govuk-body no-print">
          <a className="govuk-link" href={`/respond/${token}/publication?next=${next}`}>
            {words.say(isOpen ? 'publication.change' : 'publication.take-back')}
          </a>
        </p>
      ) : null}
    </section>
  )
}
