import { bold } from '@/components/ui/marks'
import type { Words } from '@/lib/core/words'
import type { Publication } from '@/lib/responses/get-publication'

type Props = { token: string; publication: Publication; mayChange: boolean; next: string; words: Words }

/** To a member of the public: what they said of publishing, and the way to say it anew. Plain. */
export function PublicationBlock({ token, publication, mayChange, next, words }: Props) {
  return (
    <section aria-labelledby="publication">
      <h2 className="govuk-heading-m" id="publication">
        {words.say('take-part.publication')}
      </h2>
      <p className="govuk-body">
        {words.say('publication.chosen', { b: bold, choice: words.text(`take-part.${publication}`) })}
      </p>
      <p className="govuk-body">{words.say(`take-part.${publication}-hint`)}</p>
      {mayChange ? (
        <p className="govuk-body no-print">
          <a className="govuk-link" href={`/respond/${token}/publication?next=${next}`}>
            {words.say('publication.change')}
          </a>
        </p>
      ) : null}
    </section>
  )
}
