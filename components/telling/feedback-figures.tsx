import { countOf } from '@/lib/core/format'
import type { Words } from '@/lib/core/words'
import type { FeedbackCounts } from '@/lib/telling/types'
import { FeedbackTables } from './feedback-tables'

/** For staff: what they said to what they were told. */
export function FeedbackFigures({ feedback, words }: { feedback: FeedbackCounts; words: Words }) {
  const { bodies, persons } = feedback
  return (
    <section>
      <h2 className="govuk-heading-m">What they said to it</h2>
      <p className="govuk-body">
        {countOf(bodies.answers, 'answer')} to {countOf(bodies.letters, 'letter')} for bodies.{' '}
        {persons === null
          ? 'Answers of members of the public are not counted out: there are fewer than ten, or none.'
          : `${countOf(persons.answers, 'answer')} from members of the public; numbers of them that are too small are not shown.`}
      </p>
      <p className="govuk-body">
        The report’s public page shows the answers for bodies from the fifth on, and those of members of the
        public from the tenth.
      </p>
      {bodies.answers === 0 && persons === null ? null : (
        <FeedbackTables feedback={{ bodies: bodies.answers === 0 ? null : bodies, persons }} words={words} />
      )}
    </section>
  )
}
