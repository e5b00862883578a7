import { notFound } from 'next/navigation'
import Link from 'next/link'
import { QuoteTextForm } from '@/components/reports/quote-text-form'
import { listQuotes } from '@/lib/analysis/list-quotes'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveQuoteText } from '../../actions'

export const metadata = { title: 'What is published of a quote' }

export default async function QuotePage({ params }: { params: Promise<{ id: string; quoteId: string }> }) {
  const { id, quoteId } = await params
  const path = `/staff/consultations/${id}/report/quotes`
  const ctx = await requestContext()
  const quotes = await readPage(ctx, `${path}/${quoteId}`, () => listQuotes(ctx, { consultationId: id }))
  const quote = quotes.find((each) => each.id === quoteId)
  if (!quote) notFound()
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href={path} className="govuk-back-link">
          Back to the quotes
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{quote.themeTitle}</span>
          What is published of a quote
        </h1>
        <QuoteTextForm action={saveQuoteText} quote={quote} consultationId={id} />
      </div>
    </div>
  )
}
