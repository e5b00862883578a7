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
        Those who took part were told what became of their views, and asked two questions. These figures
        change as their answers come in: they are no part of the edition, nor of its fingerprint.
      </p>
      <p className="govuk-body">
        {bodies
          ? `For bodies there are ${countOf(bodies.answers, 'answer')} to ${countOf(bodies.letters, 'letter')}; a body that got several letters may answer each. `
          : ''}
        {persons
          ? `From members of the public there are ${countOf(persons.answers, 'answer')}; numbers of them that are too small are not shown.`
          : ''}
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
