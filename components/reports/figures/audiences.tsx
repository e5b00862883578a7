import { countOf, formatDate, formatNumber, listOf } from '@/lib/core/format'
import type { ReportContent } from '@/lib/reports/content-types'
import type { FigureOf } from './figure-of'

type Props = { figure: FigureOf<'audiences'>; consultation: ReportContent['consultation'] }

/** Who was asked from which day on, until when they could answer, and how their answers came in. */
export function Audiences({ figure: { audiences, hasPublic, channels }, consultation }: Props) {
  const { opensOn, closesOn } = consultation
  return (
    <>
      {opensOn && closesOn ? (
        <p className="govuk-body">
          The consultation was open from {formatDate(opensOn)} to {formatDate(closesOn)}. Asked were:
        </p>
      ) : null}
      <ul className="govuk-list govuk-list--bullet">
        {audiences.map(({ bodyType, name, namePlural, invited, askedOn }) => (
          <li key={bodyType}>
            {formatNumber(invited)} {invited === 1 ? name : namePlural}
            {askedOn ? `, from ${formatDate(askedOn)}` : ''}
          </li>
        ))}
        {hasPublic ? <li>anybody who wished to answer</li> : null}
      </ul>
      {channels.length > 0 ? (
        <p className="govuk-body">
          How the answers of bodies came in:{' '}
          {listOf(channels.map(({ words, count }) => `${countOf(count, 'answer')} ${lowered(words)}`))}.
        </p>
      ) : null}
    </>
  )
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
