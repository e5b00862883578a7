import { formatDate } from '@/lib/core/format'
import type { BodyMeasure } from '@/lib/measures/types'
import { ENTERED_BY } from './state-words'

type Props = {
  body: Pick<BodyMeasure, 'evidence' | 'evidenceUrl' | 'onDate'> &
    Partial<Pick<BodyMeasure, 'hint' | 'enteredBy'>>
}

/** What shows it, where it can be read, and who says so. */
export function Evidence({ body: { evidence, evidenceUrl, onDate, hint, enteredBy } }: Props) {
  return (
    <>
      {evidence}
      {onDate ? ` (${formatDate(onDate)})` : ''}
      {evidenceUrl ? (
        <>
          {' '}
          <a className="govuk-link" href={evidenceUrl} rel="nofollow">
            Read it
          </a>
        </>
      ) : null}
      {enteredBy && enteredBy !== 'officer' ? ` ${ENTERED_BY[enteredBy]}` : ''}
      {hint ? ` The record says: ${hint}` : ''}
    </>
  )
}
