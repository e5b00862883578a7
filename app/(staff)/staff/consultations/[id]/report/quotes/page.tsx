import Link from 'next/link'
import { QuoteChooser } from '@/components/reports/quote-chooser'
import { listQuotes } from '@/lib/analysis/list-quotes'
import { listThemes } from '@/lib/analysis/list-themes'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveChoices } from '../actions'

export const metadata = { title: 'Choose quotes' }

export default async function QuotesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}/report`
  const ctx = await requestContext()
  const [{ consultation, themes }, quotes] = await readPage(ctx, `${path}/quotes`, async () => [
    await listThemes(ctx, { consultationId: id }),
    await listQuotes(ctx, { consultationId: id }),
  ])
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Back to the report
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        Choose quotes
      </h1>
      <p className="govuk-body">
        Two or three a theme are enough. Take out whatever could tell who a person is. The report says what
        kind of body wrote it and in which borough, never its name.
      </p>
      <QuoteChooser
        action={saveChoices}
        consultation={consultation}
        themes={themes}
        quotes={quotes}
        path={`${path}/quotes`}
      />
    </>
  )
}
