import Link from 'next/link'

export const metadata = { title: 'Page not found' }

export default function NotFoundPage() {
  return (
    <>
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">If you typed the address, check that it is right.</p>
      <p className="govuk-body">
        If you followed a link, the page may have moved or may not be open to you. You can look at{' '}
        <Link className="govuk-link" href="/consultations">
          the consultations
        </Link>{' '}
        or{' '}
        <a className="govuk-link" href="/sign-in">
          sign in
        </a>
        .
      </p>
    </>
  )
}
