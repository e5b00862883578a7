import Link from 'next/link'
import { EntryForm, TakeAwayForm } from '@/components/measures/entry-form'
import { readPage } from '@/lib/core/read-page'
import { getMeasureOfBody } from '@/lib/measures/get-measure-of-body'
import { yearWords } from '@/lib/measures/words'
import { requestContext } from '@/lib/people/request-context'
import { saveEntry, takeEntryAway } from '../../actions'

export const metadata = { title: 'Enter a measure' }

type Props = { params: Promise<{ code: string; bodyId: string }>; searchParams: Promise<{ year?: string }> }

export default async function MeasureEntryPage({ params, searchParams }: Props) {
  const { code, bodyId } = await params
  const { year = '' } = await searchParams
  const ctx = await requestContext()
  const {
    measure,
    year: asked,
    body,
  } = await readPage(ctx, `/staff/measures/${code}/${bodyId}`, () =>
    getMeasureOfBody(ctx, { code, bodyId, year }),
  )
  const rest = { code, year: asked, body }
  return (
    <>
      <Link href={`/measures/${code}?year=${asked}`} className="govuk-back-link">
        Back to the measure
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {measure.name}, {yearWords(asked)}
        </span>
        {body.name}
      </h1>
      {body.hint ? <p className="govuk-body">The record says: {body.hint}</p> : null}
      {body.how === 'record' ? (
        <p className="govuk-body">The record itself decides it: {body.evidence}</p>
      ) : (
        <>
          <EntryForm action={saveEntry} {...rest} />
          {body.entry ? <TakeAwayForm action={takeEntryAway} {...rest} /> : null}
        </>
      )}
    </>
  )
}
