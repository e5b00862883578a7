'use client'

/** Whatever nobody expected: the fault is recorded on the server, and its message is not shown. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <>
      <h1 className="govuk-heading-l">Sorry, something went wrong</h1>
      <p className="govuk-body">The fault is ours and has been recorded. What you had saved is safe.</p>
      <button className="govuk-button" type="button" onClick={reset}>
        Try again
      </button>
    </>
  )
}
