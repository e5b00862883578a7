import { countOf } from '@/lib/core/format'
import type { Words } from '@/lib/core/words'
import type { PublishedFeedback } from '@/lib/telling/types'
import { FeedbackTables } from './feedback-tables'

type Props = { feedback: PublishedFeedback; slug: string; words: Words }

/** What those told think of it, beside a published edition and no part of it; nothing while there are too few answers. */
export function PublicFeedback({ feedback, slug, words }: Props) {
  const { bodies, persons } = feedback
  if (!bodies && !persons) return null
  return (
    <section className="no-print" aria-labelledby="since-publication">
      <h2 className="govuk-heading-m" id="since-publication">
        Since publication: what those told think of it
      </h2>
      <p className="govuk-body">
        Those who took part were told what became of their views, and asked two questions.{' '}
        {bodies
          ? `${countOf(bodies.answers, 'answer')} came to the ${countOf(bodies.letters, 'letter')} written to bodies; a body that got several letters may answer each. `
          : ''}
        {persons
          ? `${countOf(persons.answers, 'answer')} came from members of the public; numbers of them that are too small are not shown. `
          : ''}
        These figures change as answers come in. They are no part of the edition, nor of its fingerprint.
      </p>
      <FeedbackTables {...{ feedback, words }} />
      <p className="govuk-body">
        <a className="govuk-link" href={`/api/v1/consultations/${slug}/report/feedback.csv`}>
          These figures as a file for spreadsheets (CSV)
        </a>
      </p>
    </section>
  )
}
