import Link from 'next/link'
import { SourceForm } from '@/components/measures/source-form'
import { readPage } from '@/lib/core/read-page'
import { getMeasure } from '@/lib/measures/get-measure'
import { listSourceChoices } from '@/lib/measures/list-source-choices'
import { requestContext } from '@/lib/people/request-context'
import { saveSource } from '../actions'

export const metadata = { title: 'What a measure is worked out from' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ year?: string }> }

export default async function MeasureSourcePage({ params, searchParams }: Props) {
  const { code } = await params
  const { year } = await searchParams
  const ctx = await requestContext()
  const { measure, choices } = await readPage(ctx, `/staff/measures/${code}`, async () => ({
    choices: await listSourceChoices(ctx),
    measure: await getMeasure(ctx, { code, year }),
  }))
  return (
    <>
      <Link href={`/measures/${code}?year=${measure.year}`} className="govuk-back-link">
        Back to the measure
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{measure.name}</span>
        What it is worked out from
      </h1>
      <SourceForm
        action={saveSource}
        code={code}
        year={measure.year}
        choices={choices}
        current={measure.source?.id ?? ''}
      />
    </>
  )
}
