import type { Metadata } from 'next'
import Link from 'next/link'
import { MeasureBar } from '@/components/measures/measure-list'
import { MeasureMap, MeasureTable } from '@/components/measures/measure-bodies'
import { YearChoice } from '@/components/measures/year-choice'
import { readPage } from '@/lib/core/read-page'
import { getMeasure } from '@/lib/measures/get-measure'
import { requestContext } from '@/lib/people/request-context'

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ year?: string }> }

async function read({ params, searchParams }: Props) {
  const { code } = await params
  const { year } = await searchParams
  const ctx = await requestContext()
  return readPage(ctx, `/measures/${code}`, () => getMeasure(ctx, { code, year }))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await read(props)).name }
}

export default async function MeasurePage(props: Props) {
  const measure = await read(props)
  const { code, name, description, year, years, source, takesSource, mayEnter } = measure
  return (
    <>
      <Link href={`/measures?year=${year}`} className="govuk-back-link no-print">
        All measures
      </Link>
      <h1 className="govuk-heading-l">{name}</h1>
      <p className="govuk-body-l">{description}</p>
      <YearChoice year={year} years={years} path={`/measures/${code}`} />
      <MeasureBar measure={measure} />
      {source ? (
        <p className="govuk-body">
          Worked out from{' '}
          <Link className="govuk-link" href={`/consultations/${source.slug}`}>
            {source.title}
          </Link>
          .
        </p>
      ) : null}
      {takesSource && mayEnter ? (
        <p className="govuk-body no-print">
          <Link className="govuk-link" href={`/staff/measures/${code}?year=${year}`}>
            Choose the consultation that it is worked out from
          </Link>
        </p>
      ) : null}
      <h2 className="govuk-heading-m">Borough by borough</h2>
      <MeasureMap bodies={measure.bodies} />
      <MeasureTable measure={measure} />
    </>
  )
}
