import type { Metadata } from 'next'
import Link from 'next/link'
import { PublishedFilters } from '@/components/publication/published-filters'
import { NotShownNote, PublishedResponseList } from '@/components/publication/published-list'
import { Pagination } from '@/components/ui/pagination'
import { countOf, formatNumber } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { strangerContext } from '@/lib/invitations/respondent-context'
import { listPublishedResponses } from '@/lib/publication/list-published-responses'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ search?: string; bodyType?: string; borough?: string; page?: string }>
}

async function read({ params, searchParams }: Props) {
  const { slug } = await params
  const { search = '', bodyType = '', borough = '', page } = await searchParams
  const asked = { search, bodyType, borough }
  const path = `/consultations/${slug}/responses`
  // Staff see here what everybody sees.
  const ctx = strangerContext()
  const list = await readPage(ctx, path, () => listPublishedResponses(ctx, { slug, page, ...asked }))
  return { path, asked, list }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { list } = await read(props)
  return { title: `Responses: ${list.consultation.title}` }
}

export default async function PublishedResponsesPage(props: Props) {
  const { path, asked, list } = await read(props)
  const { consultation, items, total, ofAll, page, pages, choices, notShown } = list
  const query = new URLSearchParams(asked).toString()
  return (
    <>
      <Link href={`/consultations/${consultation.slug}`} className="govuk-back-link no-print">
        Back to the consultation
      </Link>
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">Responses</h1>
      {ofAll === 0 ? (
        <p className="govuk-body">
          No responses have been published yet. They appear here once the consultation has closed, what could
          tell who somebody is has been taken out, and they are published.
        </p>
      ) : (
        <>
          <p className="govuk-body-l">
            What was answered, question by question, without what could tell who somebody is.
          </p>
          <PublishedFilters {...{ path, asked, choices }} />
          <p className="govuk-body" role="status">
            {total === ofAll
              ? countOf(total, 'response')
              : `${formatNumber(total)} of ${countOf(ofAll, 'response')}`}
          </p>
          {total === 0 ? (
            <p className="govuk-body">None fits. Use other words, or show all.</p>
          ) : (
            <PublishedResponseList {...{ items, path }} />
          )}
          <Pagination
            {...{ page, pages }}
            hrefOf={(n) => `${path}?${query}&page=${n}`}
            label="Pages of responses"
          />
        </>
      )}
      <NotShownNote notShown={notShown} />
      {consultation.note ? <p className="govuk-inset-text">{consultation.note}</p> : null}
      {ofAll === 0 ? null : (
        <p className="govuk-body no-print">
          <a className="govuk-link" href={`${path}/csv?${query}`}>
            Download these as CSV
          </a>
        </p>
      )}
    </>
  )
}
