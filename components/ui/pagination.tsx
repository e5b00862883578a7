import Link from 'next/link'

type Props = { page: number; pages: number; hrefOf: (page: number) => string; label?: string }

/** Previous and next, and where one is; nothing where all is on one page. */
export function Pagination({ page, pages, hrefOf, label = 'Pages' }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="govuk-pagination" aria-label={label}>
      {page > 1 ? (
        <div className="govuk-pagination__prev">
          <Link className="govuk-link govuk-pagination__link" href={hrefOf(page - 1)} rel="prev">
            <span className="govuk-pagination__link-title">← Previous page</span>
          </Link>
        </div>
      ) : null}
      <p className="govuk-body govuk-!-margin-bottom-0 govuk-!-padding-2">
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <div className="govuk-pagination__next">
          <Link className="govuk-link govuk-pagination__link" href={hrefOf(page + 1)} rel="next">
            <span className="govuk-pagination__link-title">Next page →</span>
          </Link>
        </div>
      ) : null}
    </nav>
  )
}
