import type { Metadata } from 'next'
import { MeasureList } from '@/components/measures/measure-list'
import { YearChoice } from '@/components/measures/year-choice'
import { readPage } from '@/lib/core/read-page'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { listMeasures } from '@/lib/measures/list-measures'

export const metadata: Metadata = {
  title: 'How the groups are doing',
  description: 'Five measures of what engagement groups are for, borough by borough, with what shows it.',
}

type Props = { searchParams: Promise<{ year?: string }> }

export default async function MeasuresPage({ searchParams }: Props) {
  const { year } = await searchParams
  const ctx = strangerContext()
  const view = await readPage(ctx, '/measures', () => listMeasures(ctx, { year }))
  return (
    <>
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-4">How the groups are doing</h1>
      <p className="govuk-body-l">
        What the review of community and police engagement groups said success would mean, borough by borough.
        Where the record itself shows it, it is worked out; otherwise somebody has entered it with what shows
        it.
      </p>
      <YearChoice year={view.year} years={view.years} path="/measures" />
      <MeasureList view={view} />
      <p className="govuk-body no-print">
        <a className="govuk-link" href={`/measures/csv?year=${view.year}`}>
          All of it as a file (CSV)
        </a>
      </p>
    </>
  )
}
