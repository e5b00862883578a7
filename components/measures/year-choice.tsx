import Link from 'next/link'
import { yearWords } from '@/lib/measures/words'

type Props = { year: number; years: number[]; path: string }

/** The financial years of which anything is known. */
export function YearChoice({ year, years, path }: Props) {
  if (years.length < 2) return <p className="govuk-body">Financial year {yearWords(year)}</p>
  return (
    <nav className="govuk-body" aria-label="Financial years">
      Financial year:{' '}
      {years.map((each, i) => (
        <span key={each}>
          {i > 0 ? ' · ' : ''}
          {each === year ? (
            <strong aria-current="page">{yearWords(each)}</strong>
          ) : (
            <Link className="govuk-link" href={`${path}?year=${each}`}>
              {yearWords(each)}
            </Link>
          )}
        </span>
      ))}
    </nav>
  )
}
